/** The people of one organisation: who may do what, who is invited, and how that changes. */
import { fail, type GatheringId, type OrganisationId, ok, type Result, type SideId } from '@daylight/basics'
import {
  gatheringRoles,
  isRole,
  needTwo,
  organisationRoles,
  type Person,
  type Role,
  type RoleAt,
} from '@daylight/people'
import { readGathering } from '../../../db/gatherings.ts'
import type { Db } from '../../../db/open.ts'
import type { Gathering } from '../../../gathering.ts'
import { leadsOf } from '../../../together/store.ts'
import { endSessions, ownedBy, type Who } from '../sessions/store.ts'

/** A role, and where: with `gathering` null in the whole organisation. `side` is given for a side lead only. */
export type Task = {
  readonly role: Role
  readonly gathering: GatheringId | null
  readonly side: SideId | null
}

export type TaskRefused = {
  readonly kind: 'no-such-task' | 'side-has-a-lead' | 'last-convenor' | 'leads-a-side' | 'has-a-task-here'
}

type Row = { organisation_id: string; id: string; name: string; role: string | null }

/** The person behind an account, or null where it is gone. */
export async function readPerson(db: Db, who: Who): Promise<Person | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where((is) => is.and({ organisation_id: who.organisation, id: who.account }))
    .executeTakeFirst()
  return row ? asPerson(db, row) : null
}

/** Everybody of an organisation, in the order in which they came. */
export async function readPeople(db: Db, organisation: OrganisationId): Promise<Person[]> {
  const rows = await db
    .selectFrom('account')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => asPerson(db, row)))
}

async function asPerson(db: Db, row: Row): Promise<Person> {
  const at = await db
    .selectFrom('gathering_role')
    .selectAll()
    .where((is) => is.and({ organisation_id: row.organisation_id, account_id: row.id }))
    .orderBy('gathering_id')
    .execute()
  return {
    organisation: row.organisation_id as OrganisationId,
    account: row.id,
    name: row.name,
    role: row.role !== null && isRole(row.role) ? row.role : null,
    at: at.flatMap(({ gathering_id, role, side_id }): RoleAt[] =>
      isRole(role) ? [{ gathering: gathering_id as GatheringId, role, side: side_id as SideId | null }] : [],
    ),
  }
}

/** Whether there is such a task in this organisation, and whether somebody else already leads that side. */
export async function acceptTask(
  db: Db,
  organisation: OrganisationId,
  task: Task,
): Promise<Result<null, TaskRefused>> {
  if (task.gathering === null) {
    const isKnown = organisationRoles.includes(task.role as (typeof organisationRoles)[number])
    return isKnown && task.side === null ? ok(null) : fail({ kind: 'no-such-task' })
  }
  const gathering = await readGathering(db, task.gathering)
  const isKnown = (gatheringRoles as readonly Role[]).includes(task.role) && fitsSide(gathering, task)
  if (gathering?.organisation !== organisation || !isKnown) return fail({ kind: 'no-such-task' })
  const leads = await leadsOf(db, task.gathering)
  return leads.some(({ side }) => side === task.side) ? fail({ kind: 'side-has-a-lead' }) : ok(null)
}

const fitsSide = (gathering: Gathering | null, { role, side }: Task): boolean =>
  role === 'side-lead' ? (gathering?.sides ?? []).some(({ id }) => id === side) : side === null

/** Keeps somebody's task at a gathering; a task in the organisation stands in the account itself. */
export async function keepTaskAt(tx: Db, who: Who, { gathering, role, side }: Task): Promise<void> {
  if (gathering === null) return
  await tx
    .insertInto('gathering_role')
    .values({ ...ownedBy(who), gathering_id: gathering, role, side_id: side })
    .execute()
}

/** Gives somebody a task: in the organisation in place of the one before, at a gathering where they have none yet. */
export function giveTask(db: Db, who: Who, task: Task): Promise<Result<null, TaskRefused>> {
  return db.transaction().execute(async (tx) => {
    const person = await readPerson(tx, who)
    if (!person) return fail({ kind: 'no-such-task' })
    const accepted = await acceptTask(tx, who.organisation, task)
    if (!accepted.ok) return accepted
    if (task.gathering === null) return setOrganisationRole(tx, person, task.role)
    if (person.at.some((at) => at.gathering === task.gathering)) return fail({ kind: 'has-a-task-here' })
    await keepTaskAt(tx, who, task)
    return ok(null)
  })
}

/** Takes the task in the organisation away; roles at gatherings stay. */
export const takeOrganisationRole = (db: Db, who: Who): Promise<Result<null, TaskRefused>> =>
  db.transaction().execute(async (tx) => {
    const person = await readPerson(tx, who)
    return person ? setOrganisationRole(tx, person, null) : fail({ kind: 'no-such-task' })
  })

async function setOrganisationRole(
  tx: Db,
  person: Person,
  role: Role | null,
): Promise<Result<null, TaskRefused>> {
  if (person.role === 'convenor' && role !== 'convenor' && (await isLastConvenor(tx, person)))
    return fail({ kind: 'last-convenor' })
  await tx
    .updateTable('account')
    .set({ role })
    .where((is) => is.and({ organisation_id: person.organisation, id: person.account }))
    .execute()
  return ok(null)
}

async function isLastConvenor(tx: Db, { organisation }: Who): Promise<boolean> {
  const people = await readPeople(tx, organisation)
  return people.filter(({ role }) => role === 'convenor').length === 1
}

/**
 * Takes the task at one gathering away. While two sides have a lead, nobody takes a lead's task but the lead: else
 * whoever gives the roles would act alone after all.
 */
export function takeTaskAt(
  db: Db,
  who: Who,
  gathering: GatheringId,
  by: Who,
): Promise<Result<null, TaskRefused>> {
  return db.transaction().execute(async (tx) => {
    const leads = await leadsOf(tx, gathering)
    const isLead = leads.some(({ account }) => account === who.account)
    if (isLead && needTwo(leads) && by.account !== who.account) return fail({ kind: 'leads-a-side' })
    await tx
      .deleteFrom('gathering_role')
      .where((is) => is.and({ ...ownedBy(who), gathering_id: gathering }))
      .execute()
    return ok(null)
  })
}

/** Removes somebody's account with its keys, roles and sessions. */
export function removePerson(db: Db, who: Who): Promise<Result<null, TaskRefused>> {
  return db.transaction().execute(async (tx) => {
    const person = await readPerson(tx, who)
    if (!person) return fail({ kind: 'no-such-task' })
    if (person.role === 'convenor' && (await isLastConvenor(tx, who))) return fail({ kind: 'last-convenor' })
    for (const { gathering, role } of person.at)
      if (role === 'side-lead' && needTwo(await leadsOf(tx, gathering))) return fail({ kind: 'leads-a-side' })
    await endSessions(tx, who)
    for (const table of ['gathering_role', 'passkey', 'recovery_code'] as const)
      await tx
        .deleteFrom(table)
        .where((is) => is.and(ownedBy(who)))
        .execute()
    await tx
      .deleteFrom('account')
      .where((is) => is.and({ organisation_id: who.organisation, id: who.account }))
      .execute()
    return ok(null)
  })
}

/** The name of an organisation. */
export async function organisationName(db: Db, organisation: OrganisationId): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisation)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** Names the organisation, and somebody in it. */
export function keepNames(
  db: Db,
  who: Who,
  names: { organisation: string | null; own: string },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (names.organisation !== null)
      await tx
        .updateTable('organisation')
        .set({ name: names.organisation })
        .where('id', '=', who.organisation)
        .execute()
    await tx
      .updateTable('account')
      .set({ name: names.own })
      .where((is) => is.and({ organisation_id: who.organisation, id: who.account }))
      .execute()
  })
}
