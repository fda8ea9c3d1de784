import type { CreateTableBuilder, Kysely } from 'kysely'
import { inKeyOrder } from './in-key-order.ts'

type Table = CreateTableBuilder<string, string>

/** Organisations, gatherings, seats, ballots, guesses and the published mirror. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name) as unknown as Table
  const words = (t: Table, ...columns: string[]) =>
    columns.reduce((b, c) => b.addColumn(c, 'text', (x) => x.notNull()), t)
  const numbers = (t: Table, ...columns: string[]) =>
    columns.reduce((b, c) => b.addColumn(c, 'integer', (x) => x.notNull()), t)
  const blobs = (t: Table, ...columns: string[]) =>
    columns.reduce((b, c) => b.addColumn(c, 'blob', (x) => x.notNull()), t)
  const key = (t: Table, name: string, ...columns: string[]) =>
    t.addPrimaryKeyConstraint(`${name}_key`, columns as never)
  const unordered = (t: Table) => inKeyOrder(db, t)

  await words(
    table('organisation').addColumn('id', 'text', (c) => c.primaryKey()),
    'name',
  ).execute()
  await key(
    words(table('convenor'), 'organisation_id', 'id', 'name'),
    'convenor',
    'organisation_id',
    'id',
  ).execute()
  for (const [name, secret] of [
    ['sign_in_code', 'code_hash'],
    ['convenor_session', 'token_hash'],
  ] as const) {
    const columns = numbers(words(table(name), 'organisation_id', secret, 'convenor_id'), 'expires_at')
    const whole = name === 'convenor_session' ? numbers(columns, 'ends_at') : columns
    await key(whole, name, secret).execute()
  }
  await key(
    numbers(
      words(table('gathering'), 'organisation_id', 'id', 'title', 'purpose', 'languages'),
      'is_example',
      'created_at',
    )
      .addColumn('opens_at', 'integer')
      .addColumn('closes_at', 'integer')
      .addColumn('time_zone', 'text', (c) => c.notNull().defaultTo('UTC'))
      .addUniqueConstraint('gathering_id_alone', ['id']),
    'gathering',
    'organisation_id',
    'id',
  ).execute()
  await key(
    numbers(words(table('side'), 'gathering_id', 'id', 'names'), 'position'),
    'side',
    'gathering_id',
    'id',
  ).execute()
  await key(
    numbers(
      words(table('statement'), 'gathering_id', 'id', 'texts', 'original_language', 'status'),
      'ordinal',
    ) //
      .addUniqueConstraint('statement_ordinal', ['gathering_id', 'ordinal']),
    'statement',
    'gathering_id',
    'id',
  ).execute()
  await unordered(
    key(
      words(table('invitation'), 'gathering_id', 'id', 'code_hash')
        .addColumn('side_id', 'text')
        .addColumn('code', 'text')
        .addColumn('used_by', 'text')
        .addUniqueConstraint('invitation_code', ['code_hash']),
      'invitation',
      'gathering_id',
      'id',
    ),
  ).execute()
  await unordered(
    key(
      numbers(
        words(table('seat'), 'gathering_id', 'id', 'token_hash', 'language'),
        'has_finished_voting',
        'has_committed',
      )
        .addColumn('side_answer', 'text')
        .addColumn('side_id', 'text')
        .addUniqueConstraint('seat_token', ['token_hash']),
      'seat',
      'gathering_id',
      'id',
    ),
  ).execute()
  await unordered(
    key(
      blobs(words(table('ballot'), 'gathering_id', 'seat_id'), 'codes', 'revisions'),
      'ballot',
      'gathering_id',
      'seat_id',
    ),
  ).execute()
  await unordered(
    key(
      numbers(
        words(table('guess'), 'gathering_id', 'seat_id', 'statement_id', 'about_side_id'),
        'of_hundred',
      ).addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1)),
      'guess',
      'gathering_id',
      'seat_id',
      'statement_id',
      'about_side_id',
    ),
  ).execute()
  await key(
    numbers(words(table('published_mirror'), 'gathering_id', 'state'), 'version'),
    'published_mirror',
    'gathering_id',
  ).execute()
}
