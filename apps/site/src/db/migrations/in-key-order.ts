import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import { engineOf } from '../engine.ts'

/**
 * A table whose rows lie on disk in the order of their random keys, so that it does not tell who came first. SQLite
 * does so by itself without row ids; on PostgreSQL `db/forget-order.ts` lays the rows anew from time to time.
 */
export const inKeyOrder = <Name extends string, Columns extends string>(
  db: Kysely<unknown>,
  table: CreateTableBuilder<Name, Columns>,
): CreateTableBuilder<Name, Columns> =>
  engineOf(db) === 'SQLite' ? table.modifyEnd(sql`without rowid`) : table
