/** Opens the one place where an installation keeps everything, and brings its tables up to date. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { withSecondTries } from './again.ts'
import { isServer } from './engine.ts'
import { migrations } from './migrations/index.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { StorageProblem, storageProblemIn } from './problem.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/**
 * Opens (and migrates) a SQLite file, a PostgreSQL database named by its address ('postgres://…'), or ':memory:' for
 * tests. Several processes may open the same PostgreSQL database at once: its migrations run once. With `upTo` it
 * goes no further than that migration, and with null it leaves the tables as they are. Throws a `StorageProblem` where the place cannot be written or reached, is no
 * database of ours, or a newer Daylight has written it.
 */
export async function openDb(place: string, upTo?: string | null): Promise<Db> {
  try {
    return isServer(place) ? await openServer(place, upTo) : await openFile(place, upTo)
  } catch (error) {
    throw storageProblemIn(error) ?? error
  }
}

async function openFile(file: string, upTo?: string | null): Promise<Db> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
  return orClose(db, () => migrate(db, upTo)).then(() => db)
}

async function openServer(url: string, upTo?: string | null): Promise<Db> {
  // Who waits for another's migrations must see them afterwards, which a serializable transaction would not.
  const migrating = new Kysely<Tables>({ dialect: postgresDialect(url, 'read committed') })
  await orClose(migrating, async () => {
    await refuseOldServer(migrating)
    await migrate(migrating, upTo)
  })
  await migrating.destroy()
  return withSecondTries(new Kysely<Tables>({ dialect: postgresDialect(url, 'serializable') }))
}

async function orClose(db: Db, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function migrate(db: Db, upTo?: string | null): Promise<void> {
  await refuseNewer(db)
  if (upTo === null) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  if (error) throw error
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`select
    current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`.execute(
    db,
  )
  const [server] = rows
  if (!server || server.version < OLDEST_SERVER || server.encoding !== 'UTF8')
    throw new StorageProblem('too-old')
}

/** A database with a migration that this version does not know was written by a newer one: hands off. */
async function refuseNewer(db: Db): Promise<void> {
  const known = await appliedMigrations(db)
  if (!known.every((name) => name in migrations)) throw new StorageProblem('newer')
}

/** The migrations that a database has seen, oldest first; none for an empty place. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

const OLDEST_SERVER = 150_000
