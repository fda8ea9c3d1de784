/** Guesses as rows: of two answers to one question the later revision stands. */
import type { SideId, StatementId } from '@daylight/basics'
import type { Selectable } from 'kysely'
import type { Db } from '../../../db/open.ts'
import type { Tables } from '../../../db/tables.ts'
import type { GivenGuess, Seat } from '../seat.ts'

export const asGuess = (row: Selectable<Tables['guess']>): GivenGuess => ({
  statement: row.statement_id as StatementId,
  aboutSide: row.about_side_id as SideId,
  ofHundred: row.of_hundred,
  revision: row.revision,
})

export async function readGuesses(db: Db, seat: Seat): Promise<GivenGuess[]> {
  const rows = await db
    .selectFrom('guess')
    .selectAll()
    .where('gathering_id', '=', seat.gathering)
    .where('seat_id', '=', seat.id)
    .orderBy('statement_id')
    .execute()
  return rows.map(asGuess)
}

export async function keepGuess(db: Db, seat: Seat, guess: GivenGuess): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('seat')
      .select('id')
      .where('gathering_id', '=', seat.gathering)
      .where('id', '=', seat.id)
      .where('has_committed', '=', 0)
      .execute()
    if (open.length === 0) return false
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('guess')
      .values({
        gathering_id: seat.gathering,
        seat_id: seat.id,
        statement_id: guess.statement,
        about_side_id: guess.aboutSide,
        of_hundred: guess.ofHundred,
        revision: guess.revision,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['gathering_id', 'seat_id', 'statement_id', 'about_side_id'])
          .doUpdateSet((row) => ({
            of_hundred: row.ref('excluded.of_hundred'),
            revision: row.ref('excluded.revision'),
          }))
          .whereRef('excluded.revision', '>=', 'guess.revision'),
      )
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}
