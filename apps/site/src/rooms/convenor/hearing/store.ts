/** What languages participants say they have, as counts: no seat and no side comes along. */
import type { GatheringId } from '@daylight/basics'
import { countedProfiles, type LanguageProfile } from '@daylight/gather'
import type { Db } from '../../../db/open.ts'

/** How many people have the same languages, for whoever computes with it; what a desk may read is `foldRare`'s. */
export async function countTongues(db: Db, gathering: GatheringId): Promise<LanguageProfile[]> {
  const rows = await db
    .selectFrom('tongue')
    .select((row) => ['speaks', 'understands', row.fn.countAll<number | string>().as('count')])
    .where('gathering_id', '=', gathering)
    .groupBy(['speaks', 'understands'])
    .execute()
  return countedProfiles(
    rows.map(({ speaks, understands, count }) => ({
      speaks,
      understands: JSON.parse(understands) as string[],
      count: Number(count),
    })),
  )
}
