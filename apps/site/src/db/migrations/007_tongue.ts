import type { Kysely } from 'kysely'
import { inKeyOrder } from './in-key-order.ts'

/** What languages a seat says it has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await inKeyOrder(
    db,
    db.schema
      .createTable('tongue')
      .addColumn('gathering_id', 'text', (c) => c.notNull())
      .addColumn('seat_id', 'text', (c) => c.notNull())
      .addColumn('speaks', 'text', (c) => c.notNull())
      .addColumn('understands', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('tongue_key', ['gathering_id', 'seat_id']),
  ).execute()
}
