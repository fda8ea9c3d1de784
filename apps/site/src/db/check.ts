/** Looks at a database without changing it, for `daylight doctor` and for the health of a running site. */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { migrations } from './migrations/index.ts'
import { atOneMoment } from './moment.ts'
import { appliedMigrations, type Db } from './open.ts'

/** Resolves when the database answers; throws a `StorageProblem` when it does not. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** The version of the engine, as it calls itself. */
export async function engineVersion(db: Db): Promise<string> {
  const ask =
    engineOf(db) === 'SQLite'
      ? sql`select sqlite_version() as v`
      : sql`select current_setting('server_version') as v`
  return String(((await ask.execute(db)).rows[0] as { v: unknown }).v)
}

/** How many migrations this version of Daylight would still run. */
export async function pendingMigrations(db: Db): Promise<number> {
  const applied = new Set(await appliedMigrations(db))
  return Object.keys(migrations).filter((name) => !applied.has(name)).length
}

/** What the engine finds broken, in its own words; nothing when everything can be read. */
export async function damage(db: Db): Promise<string[]> {
  if (engineOf(db) === 'PostgreSQL') return unreadable(db)
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

/** Reads every row once: a server with data checksums names the page that the disk has changed. */
async function unreadable(db: Db): Promise<string[]> {
  return atOneMoment(db, async (moment) => {
    for (const table of moment.tables)
      try {
        for await (const _ of moment.rows(table));
      } catch (error) {
        return [`table ${table.name}: ${(error as Error).message}`]
      }
    return []
  })
}

/** Settings of the PostgreSQL server that matter to the people whose words it keeps. */
export async function serverSettings<const Name extends string>(
  db: Db,
  names: readonly Name[],
): Promise<Record<Name, string>> {
  const columns = names.map((name) => sql`coalesce(current_setting(${name}, true), '') as ${sql.id(name)}`)
  const { rows } = await sql<Record<Name, string>>`select ${sql.join(columns)}`.execute(db)
  return rows[0] as Record<Name, string>
}

/** The server's clock, in milliseconds. */
export async function serverClock(db: Db): Promise<number> {
  const { rows } = await sql<{
    now: number
  }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db)
  return rows[0]?.now ?? 0
}
