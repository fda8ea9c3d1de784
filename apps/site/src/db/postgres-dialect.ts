/**
 * Lets Kysely speak to PostgreSQL so that the stores cannot tell it from SQLite: the same column types, the same
 * values back, the same order of text.
 */
import {
  ColumnDefinitionNode,
  type DataTypeNode,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { type Isolation, PostgresPool } from './postgres-pool.ts'

/** A Kysely dialect over the PostgreSQL server at `url`. Connects with the first query. */
export function postgresDialect(url: string, isolation: Isolation): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PostgresDriver({ pool: new PostgresPool(url, isolation) }),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PortableCompiler(),
  }
}

/** Our tables are made of text, integer and blob alone; here is what PostgreSQL calls these. */
class PortableCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const inColumn = this.parentNode !== undefined && ColumnDefinitionNode.is(this.parentNode)
    if (node.dataType === 'integer') this.append('bigint')
    else if (node.dataType === 'blob') this.append('bytea')
    // Byte order, whatever the server's language: rows come in the same order as from SQLite.
    else if (node.dataType === 'text' && inColumn) this.append('text collate "C"')
    else super.visitDataType(node)
  }
}
