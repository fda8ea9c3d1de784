/** The daybook of a gathering as rows: lines in the order in which they came. */
import type { GatheringId } from '@daylight/basics'
import { type Day, dayOf, type Entry } from '@daylight/gather'
import type { Db } from '../db/open.ts'

/** The day that the daybook of a gathering tells; an empty one where nothing is written yet. */
export async function readDay(db: Db, gathering: GatheringId): Promise<Day> {
  const rows = await db
    .selectFrom('entry')
    .select('line')
    .where('gathering_id', '=', gathering)
    .orderBy('ordinal')
    .execute()
  return dayOf(rows.map(({ line }) => JSON.parse(line) as Entry))
}
