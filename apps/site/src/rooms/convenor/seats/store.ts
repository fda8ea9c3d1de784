/**
 * Invitations as rows. Which pile a card was printed for is not kept, neither with the code nor anywhere else: a pile
 * is a matter of paper.
 */
import { randomBytes } from 'node:crypto'
import type { GatheringId } from '@daylight/basics'
import { invitationCode } from '@daylight/gather'
import type { Db } from '../../../db/open.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'

/** The name of cards that were made together. */
export type Batch = string

/** Makes so many codes, each for one seat. The batch names them for the first printing. */
export async function makeInvitations(db: Db, gathering: GatheringId, count: number): Promise<Batch> {
  const batch = newSecret()
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 8)
  const codes = new Set<string>()
  while (codes.size < count) codes.add(invitationCode(randomBytes(16)))
  const rows = [...codes].map((code, i) => ({
    gathering_id: gathering,
    id: `${batch}-${String(i).padStart(4, '0')}`,
    side_id: null,
    code,
    code_hash: hashOf(code),
    used_by: null,
  }))
  await db.insertInto('invitation').values(rows).execute()
  return batch
}

/** Codes that nobody has used yet, in the order in which they were made; of one batch or of all. */
export async function unusedCodes(db: Db, gathering: GatheringId, batch?: Batch): Promise<string[]> {
  const unused = db
    .selectFrom('invitation')
    .select(['id', 'code'])
    .where('gathering_id', '=', gathering)
    .where('code', 'is not', null)
    .orderBy('id')
  const rows = await (batch === undefined ? unused : unused.where('id', 'like', `${batch}-%`)).execute()
  return rows.flatMap((row) => (row.code === null ? [] : [row.code]))
}

/** Makes every code that nobody has used yet void. Seats that are taken stay. */
export async function cancelUnused(db: Db, gathering: GatheringId): Promise<void> {
  await db
    .deleteFrom('invitation')
    .where('gathering_id', '=', gathering)
    .where('code', 'is not', null)
    .execute()
}
