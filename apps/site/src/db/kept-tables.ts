/** Which tables there are, read from the database itself, so that nothing is forgotten when one is added. */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import type { Db } from './open.ts'

export type KeptTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[]
}

/** Every table of ours by name. Throws for a table without a primary key: that is a bug in a migration. */
export async function keptTables(db: Db): Promise<KeptTable[]> {
  const isOurs = engineOf(db) === 'SQLite' ? null : await currentSchema(db)
  const tables = (await db.introspection.getTables())
    .filter((table) => !table.isView && (isOurs === null || table.schema === isOurs))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return Promise.all(
    tables.map(async ({ name, columns }) => {
      const key = await keyOf(db, name)
      if (key.length === 0) throw new Error(`table "${name}" has no primary key`)
      return { name, columns: columns.map((column) => column.name), key }
    }),
  )
}

async function currentSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return rows[0]?.name ?? 'public'
}

async function keyOf(db: Db, table: string): Promise<string[]> {
  const ask =
    engineOf(db) === 'SQLite'
      ? sql<{ name: string }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`
      : sql<{ name: string }>`select a.attname as name
          from pg_index i, unnest(i.indkey) with ordinality as k (number, place), pg_attribute a
          where i.indrelid = to_regclass(quote_ident(${table})) and i.indisprimary
            and a.attrelid = i.indrelid and a.attnum = k.number
          order by k.place`
  return (await ask.execute(db)).rows.map(({ name }) => name)
}
