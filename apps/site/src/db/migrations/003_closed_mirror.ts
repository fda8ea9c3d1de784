import type { Kysely } from 'kysely'

/** What is found of a gathering when its vote closes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('closed_mirror')
    .addColumn('gathering_id', 'text', (c) => c.primaryKey())
    .addColumn('closes_at', 'integer', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('findings', 'text', (c) => c.notNull())
    .execute()
}
