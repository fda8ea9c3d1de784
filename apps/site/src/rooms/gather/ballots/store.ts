/** Votes as rows: one packed ballot a seat. */
import {
  type AcceptedVote,
  type Ballot,
  type BallotLine,
  emptyBallot,
  readBallot,
  withVote,
} from '@daylight/gather'
import type { Insertable } from 'kysely'
import type { Db } from '../../../db/open.ts'
import type { Tables } from '../../../db/tables.ts'
import type { Seat } from '../seat.ts'

export type KeptVote = { readonly seat: Seat; readonly vote: AcceptedVote }

export async function keepVotes(db: Db, batch: readonly KeptVote[]): Promise<boolean[]> {
  return db.transaction().execute(async (tx) => {
    const ids = [...new Set(batch.map(({ seat }) => seat.id))]
    const gatherings = [...new Set(batch.map(({ seat }) => seat.gathering))]
    const rows = await tx
      .selectFrom('ballot')
      .selectAll()
      .where('gathering_id', 'in', gatherings)
      .where('seat_id', 'in', ids)
      .execute()
    const ballots = new Map<string, Ballot>(rows.map((row) => [row.seat_id, row]))
    const touched = new Map<string, Insertable<Tables['ballot']>>()
    const changed = batch.map(({ seat, vote }) => {
      const before = ballots.get(seat.id) ?? emptyBallot
      const after = withVote(before, vote)
      if (after === before) return false
      const row = { gathering_id: seat.gathering, seat_id: seat.id, ...after }
      ballots.set(seat.id, row)
      touched.set(seat.id, row)
      return true
    })
    if (touched.size > 0)
      await tx
        .insertInto('ballot')
        .values([...touched.values()])
        .onConflict((conflict) =>
          conflict.columns(['gathering_id', 'seat_id']).doUpdateSet((row) => ({
            codes: row.ref('excluded.codes'),
            revisions: row.ref('excluded.revisions'),
            chances: row.ref('excluded.chances'),
          })),
        )
        .execute()
    return changed
  })
}

export async function readLines(db: Db, seat: Seat): Promise<BallotLine[]> {
  const row = await db
    .selectFrom('ballot')
    .selectAll()
    .where('gathering_id', '=', seat.gathering)
    .where('seat_id', '=', seat.id)
    .executeTakeFirst()
  return row ? readBallot(row) : []
}
