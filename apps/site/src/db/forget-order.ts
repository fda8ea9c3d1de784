/**
 * Takes from PostgreSQL what its files tell beside the rows: in which order they came, and which were written
 * together. Every row gets the same transaction number, and the rows are laid in the order of their random keys.
 */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { keptTables } from './kept-tables.ts'
import type { Db } from './open.ts'

/** The tables that are made with `inKeyOrder`: rows about one person or one code. */
export const UNORDERED = ['ballot', 'dots', 'guess', 'invitation', 'photo', 'seat', 'tongue'] as const

/** Forgets the order on PostgreSQL; SQLite keeps none in these tables. Run it daily: writers wait while it rewrites. */
export async function forgetOrder(db: Db): Promise<void> {
  if (engineOf(db) === 'SQLite') return
  const tables = (await keptTables(db)).filter(({ name }) => UNORDERED.some((known) => known === name))
  await db.transaction().execute(async (tx) => {
    for (const { name, key } of tables) {
      const same = sql.join(key.map((column) => sql`${sql.ref(column)} = ${sql.ref(column)}`))
      await sql`lock table ${sql.table(name)} in share row exclusive mode`.execute(tx)
      await sql`update ${sql.table(name)} set ${same}`.execute(tx)
    }
  })
  for (const { name } of tables) {
    await sql`cluster ${sql.table(name)} using ${sql.id(`${name}_key`)}`.execute(db)
  }
}
