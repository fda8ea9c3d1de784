/** Deletes a gathering so that no byte of it is left: in tables, freed pages, the log of writes, or statistics. */
import type { GatheringId } from '@daylight/basics'
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { keptTables } from './kept-tables.ts'
import type { Db } from './open.ts'
import { StorageProblem } from './problem.ts'

/** What an account on PostgreSQL may lack the right to clean; an administrator can. */
export type Left = 'statistics' | 'write-ahead-log'

/** Deletes every row of the gathering, whatever room keeps it, in one transaction. Resolves to how many rows. */
export async function eraseGathering(db: Db, gathering: GatheringId): Promise<number> {
  const tables = await keptTables(db)
  return db.transaction().execute(async (tx) => {
    let count = 0n
    for (const { name } of tables.filter(({ columns }) => columns.includes('gathering_id'))) {
      const erased = await sql`delete from ${sql.table(name)} where gathering_id = ${gathering}`.execute(tx)
      count += erased.numAffectedRows ?? 0n
    }
    const itself = await tx.deleteFrom('gathering').where('id', '=', gathering).executeTakeFirstOrThrow()
    return Number(count + itself.numDeletedRows)
  })
}

/** Overwrites or gives up every place where deleted rows still lie. Resolves to what could not be cleaned. */
export const scrub = (db: Db): Promise<Left[]> =>
  engineOf(db) === 'SQLite' ? scrubFile(db) : scrubServer(db)

/** secure_delete has overwritten the rows; what remains is the log of writes. */
async function scrubFile(db: Db): Promise<Left[]> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy === 0) return []
  }
  return ['write-ahead-log']
}

async function scrubServer(db: Db): Promise<Left[]> {
  // Rewrites each table; a plain vacuum would only mark the rows as free.
  for (const { name } of await keptTables(db))
    await sql`vacuum (full, analyze) ${sql.table(name)}`.execute(db)
  const { rows } = await sql<{ catalog: number; recycles: string }>`select
    pg_has_role(current_user, datdba, 'member') as catalog, current_setting('wal_recycle') as recycles
    from pg_database where datname = current_database()`.execute(db)
  // The planner's statistics hold samples of what was written. Who may not clean them gets a warning, no error.
  await sql`vacuum (full) pg_catalog.pg_statistic`.execute(db)
  const isLogFresh =
    rows[0]?.recycles === 'off' &&
    (await mayDo(db, 'select pg_switch_wal()')) &&
    (await mayDo(db, 'checkpoint')) &&
    (await mayDo(db, 'checkpoint'))
  return [
    ...(rows[0]?.catalog ? [] : ['statistics' as const]),
    ...(isLogFresh ? [] : ['write-ahead-log' as const]),
  ]
}

/** Does it where the account has the right to; false where it has not. */
async function mayDo(db: Db, statement: string): Promise<boolean> {
  try {
    await sql.raw(statement).execute(db)
    return true
  } catch (error) {
    if (error instanceof StorageProblem && error.kind === 'refused') return false
    throw error
  }
}

const MOST_ATTEMPTS = 3
