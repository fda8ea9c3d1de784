import type { Kysely } from 'kysely'
import { inKeyOrder } from './in-key-order.ts'

/** The daybook of a gathering, the dots of its seats, and the photographs of its notes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entry')
    .addColumn('gathering_id', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('line', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_key', ['gathering_id', 'ordinal'])
    .addUniqueConstraint('entry_once', ['gathering_id', 'id'])
    .execute()
  await inKeyOrder(
    db,
    db.schema
      .createTable('dots')
      .addColumn('gathering_id', 'text', (c) => c.notNull())
      .addColumn('seat_id', 'text', (c) => c.notNull())
      .addColumn('topics', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('dots_key', ['gathering_id', 'seat_id']),
  ).execute()
  await inKeyOrder(
    db,
    db.schema
      .createTable('photo')
      .addColumn('gathering_id', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('media_type', 'text', (c) => c.notNull())
      .addColumn('bytes', 'blob', (c) => c.notNull())
      .addPrimaryKeyConstraint('photo_key', ['gathering_id', 'id']),
  ).execute()
}
