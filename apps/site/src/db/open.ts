/** Opens the one place where an installation keeps everything, and brings its tables up to date. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import { StorageProblem, storageProblemIn } from './problem.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/**
 * Opens (and migrates) a SQLite file, or ':memory:' for tests. Throws a `StorageProblem` where the folder cannot be
 * written, the file is no database, or a newer Daylight has written it.
 */
export async function openDb(file: string): Promise<Db> {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const db = new Kysely<Tables>({ dialect: sqliteDialect(file) })
    await refuseNewer(db)
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest()
    if (error) throw error
    return db
  } catch (error) {
    throw storageProblemIn(error) ?? error
  }
}

/** A database with a migration that this version does not know was written by a newer one: hands off. */
async function refuseNewer(db: Db): Promise<void> {
  const { rows: tables } = await sql<{
    name: string
  }>`select name from sqlite_master where name = 'kysely_migration'`.execute(db)
  if (tables.length === 0) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  if (rows.every(({ name }) => name in migrations)) return
  await db.destroy()
  throw new StorageProblem('newer')
}
