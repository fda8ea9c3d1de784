/** What languages a seat says it has: one row a seat, and none for a person who prefers not to say. */
import type { Tongue } from '@daylight/gather'
import type { Db } from '../../../db/open.ts'
import type { Seat } from '../seat.ts'

export type TongueStore = {
  readonly read: (seat: Seat) => Promise<Tongue | null>
  /** Takes the place of what was said before. */
  readonly keep: (seat: Seat, tongue: Tongue) => Promise<void>
  /** Leaves nothing behind of what was said. */
  readonly forget: (seat: Seat) => Promise<void>
}

/** The languages of seats in one database. */
export const makeTongueStore = (db: Db): TongueStore => ({
  read: async ({ gathering, id }) => {
    const row = await db
      .selectFrom('tongue')
      .select(['speaks', 'understands'])
      .where('gathering_id', '=', gathering)
      .where('seat_id', '=', id)
      .executeTakeFirst()
    return row ? { speaks: row.speaks, understands: JSON.parse(row.understands) as string[] } : null
  },
  keep: async ({ gathering, id }, { speaks, understands }) => {
    const said = { speaks, understands: JSON.stringify(understands) }
    await db
      .insertInto('tongue')
      .values({ gathering_id: gathering, seat_id: id, ...said })
      .onConflict((conflict) => conflict.columns(['gathering_id', 'seat_id']).doUpdateSet(said))
      .execute()
  },
  forget: async ({ gathering, id }) => {
    await db.deleteFrom('tongue').where('gathering_id', '=', gathering).where('seat_id', '=', id).execute()
  },
})
