/** Reads gatherings and their statements as values. Shared by the stores of several rooms. */
import type { GatheringId, Instant, OrganisationId, SideId, StatementId, Translated } from '@daylight/basics'
import type { Selectable } from 'kysely'
import type { Gathering, Statement } from '../gathering.ts'
import type { Db } from './open.ts'
import type { Tables } from './tables.ts'

/** A gathering by its id, or null. Whether the reader may see it is for the caller to know. */
export async function readGathering(db: Db, id: string): Promise<Gathering | null> {
  const row = await db.selectFrom('gathering').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asGathering(db, row) : null
}

/** All gatherings of an organisation, the newest first. */
export async function readGatherings(db: Db, organisation: OrganisationId): Promise<Gathering[]> {
  const rows = await db
    .selectFrom('gathering')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => asGathering(db, row)))
}

/** What gatherings and organisations are called, in every language, for the whole installation. */
export async function readTitles(db: Db): Promise<string[]> {
  const gatherings = await db.selectFrom('gathering').select('title').execute()
  const organisations = await db.selectFrom('organisation').select('name').execute()
  return [
    ...gatherings.flatMap(({ title }) => Object.values(JSON.parse(title) as Translated)),
    ...organisations.map(({ name }) => name),
  ]
}

/** The statements of a gathering in the order in which they came, whatever their status. */
export async function readStatements(db: Db, gathering: GatheringId): Promise<Statement[]> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    id: row.id as StatementId,
    ordinal: row.ordinal,
    texts: JSON.parse(row.texts),
    originalLanguage: row.original_language,
    status: row.status,
  }))
}

async function asGathering(db: Db, row: Selectable<Tables['gathering']>): Promise<Gathering> {
  const sides = await db
    .selectFrom('side')
    .selectAll()
    .where('gathering_id', '=', row.id)
    .orderBy('position')
    .execute()
  return {
    organisation: row.organisation_id as OrganisationId,
    id: row.id as GatheringId,
    title: JSON.parse(row.title),
    purpose: JSON.parse(row.purpose),
    languages: JSON.parse(row.languages),
    sides: sides.map((side) => ({ id: side.id as SideId, names: JSON.parse(side.names) })),
    isExample: row.is_example === 1,
    opensAt: row.opens_at as Instant | null,
    closesAt: row.closes_at as Instant | null,
    timeZone: row.time_zone,
  }
}
