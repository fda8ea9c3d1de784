/** Keeps the dots of every seat until they are counted. Only their sum is ever handed to a page. */
import type { GatheringId } from '@daylight/basics'
import type { Db } from '../../db/open.ts'

/** Whose dots: a seat at its gathering. */
export type DotsOf = { readonly gathering: GatheringId; readonly id: string }

/** What a seat has put where; revision 0 before its first dot. */
export type GivenDots = { readonly topics: readonly string[]; readonly revision: number }

/** What became of dots that were sent: `older` where the seat has put them otherwise since. */
export type KeptDots = 'kept' | 'older'

/** The dots of one seat, for that seat alone. */
export async function readDotsOf(db: Db, { gathering, id }: DotsOf): Promise<GivenDots> {
  const row = await db
    .selectFrom('dots')
    .select(['topics', 'revision'])
    .where('gathering_id', '=', gathering)
    .where('seat_id', '=', id)
    .executeTakeFirst()
  return row ? { topics: JSON.parse(row.topics), revision: row.revision } : { topics: [], revision: 0 }
}

/** Keeps the dots of a seat unless later ones are there. Of two at once with one revision the last stands. */
export async function keepDots(
  db: Db,
  { gathering, id }: DotsOf,
  { topics, revision }: GivenDots,
): Promise<KeptDots> {
  const { numInsertedOrUpdatedRows } = await db.transaction().execute((tx) =>
    tx
      .insertInto('dots')
      .values({ gathering_id: gathering, seat_id: id, topics: JSON.stringify(topics), revision })
      .onConflict((conflict) =>
        conflict
          .columns(['gathering_id', 'seat_id'])
          .doUpdateSet((row) => ({
            topics: row.ref('excluded.topics'),
            revision: row.ref('excluded.revision'),
          }))
          .whereRef('excluded.revision', '>=', 'dots.revision'),
      )
      .executeTakeFirstOrThrow(),
  )
  return (numInsertedOrUpdatedRows ?? 0n) > 0n ? 'kept' : 'older'
}

/** The dots of all seats of a gathering, for `countDots`; nothing says which are whose. */
export async function readAllDots(db: Db, gathering: GatheringId): Promise<string[][]> {
  const rows = await db
    .selectFrom('dots')
    .select('topics')
    .where('gathering_id', '=', gathering)
    .orderBy('seat_id')
    .execute()
  return rows.map(({ topics }) => JSON.parse(topics))
}

/** Forgets which seat put its dots where. What was counted stands in the daybook. */
export const forgetDots = (db: Db, gathering: GatheringId): Promise<void> =>
  db
    .transaction()
    .execute(async (tx) => void (await tx.deleteFrom('dots').where('gathering_id', '=', gathering).execute()))
