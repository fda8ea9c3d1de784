/** Invitations to work along: made for one task, open for seven days, used once. */
import {
  type GatheringId,
  type Instant,
  type OrganisationId,
  ok,
  type Result,
  type SideId,
} from '@daylight/basics'
import type { Role } from '@daylight/people'
import { readGathering } from '../../../db/gatherings.ts'
import { personalId, rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import type { Gathering } from '../../../gathering.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'
import { acceptTask, keepTaskAt, type Task, type TaskRefused } from '../people/store.ts'
import { openSession } from '../sessions/store.ts'

export type StaffInvitation = Task & { readonly id: string; readonly expiresAt: Instant }

/** Makes an invitation for a task and gives its code, which works once within seven days. Only its hash is kept. */
export async function invite(
  db: Db,
  organisation: OrganisationId,
  task: Task,
  now: Instant,
): Promise<Result<string, TaskRefused>> {
  const accepted = await acceptTask(db, organisation, task)
  if (!accepted.ok) return accepted
  const code = newSecret()
  await db
    .insertInto('offered_task')
    .values({
      organisation_id: organisation,
      id: personalId(),
      code_hash: hashOf(code),
      role: task.role,
      gathering_id: task.gathering,
      side_id: task.side,
      expires_at: now + INVITATION_LASTS,
    })
    .execute()
  return ok(code)
}

/** Invitations that nobody has used and that are not too old. */
export async function openInvitations(
  db: Db,
  organisation: OrganisationId,
  now: Instant,
): Promise<StaffInvitation[]> {
  const rows = await db
    .selectFrom('offered_task')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, expiresAt: row.expires_at as Instant, ...taskIn(row) }))
}

type TaskRow = { role: string; gathering_id: string | null; side_id: string | null }
const taskIn = (row: TaskRow): Task => ({
  role: row.role as Role,
  gathering: row.gathering_id as GatheringId | null,
  side: row.side_id as SideId | null,
})

/** Makes an invitation void. */
export async function cancelInvitation(db: Db, organisation: OrganisationId, id: string): Promise<void> {
  await db
    .deleteFrom('offered_task')
    .where((is) => is.and({ organisation_id: organisation, id }))
    .execute()
}

/** What a code invites to, and whom it comes from; null for a code that is used, old or wrong. */
export async function readInvitation(
  db: Db,
  code: string,
  now: Instant,
): Promise<{ organisationName: string; task: Task; gathering: Gathering | null } | null> {
  const row = await db
    .selectFrom('offered_task')
    .innerJoin('organisation', 'organisation.id', 'offered_task.organisation_id')
    .selectAll('offered_task')
    .select('organisation.name')
    .where('code_hash', '=', hashOf(code))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return null
  const gathering = row.gathering_id === null ? null : await readGathering(db, row.gathering_id)
  return { organisationName: row.name, task: taskIn(row), gathering }
}

/** Uses an invitation up: makes the account, gives it the task, signs it in. Null where the invitation no longer holds. */
export function acceptInvitation(db: Db, code: string, name: string, now: Instant): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const used = await tx
      .deleteFrom('offered_task')
      .where('code_hash', '=', hashOf(code))
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst()
    if (!used) return null
    const [task, organisation] = [taskIn(used), used.organisation_id as OrganisationId]
    if (!(await acceptTask(tx, organisation, task)).ok) return null
    const who = { organisation, account: rowId(now) }
    const role = task.gathering === null ? task.role : null
    await tx
      .insertInto('account')
      .values({ organisation_id: organisation, id: who.account, name, role })
      .execute()
    await keepTaskAt(tx, who, task)
    return openSession(tx, who, 'link', now)
  })
}

const INVITATION_LASTS = 7 * 24 * 60 * 60 * 1000
