/** Everything that is kept, as it stands at one moment, while others go on writing. For backups. */
import { sql } from 'kysely'
import { engineOf } from './engine.ts'
import { type KeptTable, keptTables } from './kept-tables.ts'
import { appliedMigrations, type Db } from './open.ts'

/** A value as both engines give it. */
export type Kept = string | number | null | Uint8Array
export type Row = Readonly<Record<string, Kept>>

export type Moment = {
  /** The migrations that made these tables, oldest first. */
  readonly migrations: readonly string[]
  readonly tables: readonly KeptTable[]
  /** The rows of a table in the order of its key, a portion at a time, so that any size fits into memory. */
  rows(table: KeptTable): AsyncGenerator<readonly Row[]>
}

/** Hands `act` one unchanging moment of the database. Writers are not held up. */
export function atOneMoment<T>(db: Db, act: (moment: Moment) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begin =
      engineOf(db) === 'SQLite' ? sql`begin deferred` : sql`begin isolation level repeatable read, read only`
    await begin.execute(connection)
    try {
      return await act({
        migrations: await appliedMigrations(connection),
        tables: await keptTables(connection),
        rows: (table) => portions(connection, table),
      })
    } finally {
      await sql`rollback`.execute(connection)
    }
  })
}

async function* portions(db: Db, table: KeptTable): AsyncGenerator<readonly Row[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  const from = sql`select * from ${sql.table(table.name)}`
  let last: Row | undefined
  do {
    const after: Row | undefined = last
    const rest = after
      ? sql`${from} where (${key}) > (${sql.join(table.key.map((column) => after[column]))})`
      : from
    const { rows } = await sql<Row>`${rest} order by ${key} limit ${sql.lit(PORTION)}`.execute(db)
    if (rows.length > 0) yield rows
    last = rows.length === PORTION ? rows.at(-1) : undefined
  } while (last)
}

const PORTION = 1_000
