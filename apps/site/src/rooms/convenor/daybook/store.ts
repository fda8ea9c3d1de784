/** A daybook that comes in as a file: joined to its gathering, which is opened first where this house has none of it. */
import { fail, type Instant, type OrganisationId, ok, type Result } from '@daylight/basics'
import type { Carried, DaybookFile } from '../../../daybook/file.ts'
import type { Daybooks } from '../../../daybook/store.ts'
import { readGathering } from '../../../db/gatherings.ts'
import type { Db } from '../../../db/open.ts'
import { acceptFile, type TakeRefused } from './take.ts'

/** Takes a file for an organisation, whole or not at all; resolves to how many entries were new. */
export const takeFile = (
  daybooks: Daybooks,
  organisation: OrganisationId,
  file: DaybookFile,
  now: Instant,
): Promise<Result<number, TakeRefused>> =>
  daybooks.join(file.gathering.id, file, async (tx): Promise<Result<null, TakeRefused>> => {
    const here = await readGathering(tx, file.gathering.id)
    if (here) return here.organisation === organisation ? acceptFile(here, file) : fail({ kind: 'not-here' })
    await openGathering(tx, organisation, file.gathering, now)
    return ok(null)
  })

/** Under the same ids as where it comes from, so that what is written here can be joined there. */
async function openGathering(
  tx: Db,
  organisation: OrganisationId,
  { id, title, purpose, languages, sides, timeZone }: Carried,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('gathering')
    .values({
      organisation_id: organisation,
      id,
      title: JSON.stringify(title),
      purpose: JSON.stringify(purpose),
      languages: JSON.stringify(languages),
      time_zone: timeZone,
      is_example: 0,
      created_at: now,
    })
    .execute()
  const rows = sides.map((side, position) => ({
    gathering_id: id,
    id: side.id,
    position,
    names: JSON.stringify(side.names),
  }))
  await tx.insertInto('side').values(rows).execute()
}
