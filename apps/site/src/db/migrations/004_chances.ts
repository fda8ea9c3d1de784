import type { Kysely } from 'kysely'

/** Beside each vote, how likely its statement was to be shown. Ballots that are there do not know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('ballot').addColumn('chances', 'blob').execute()
}
