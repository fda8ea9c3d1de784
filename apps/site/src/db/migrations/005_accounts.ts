import type { CreateTableBuilder, Kysely } from 'kysely'

type Table = CreateTableBuilder<string, string>

/** Accounts of staff, their keys and roles, and acts that need the leads of two sides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string) => db.schema.createTable(name) as unknown as Table
  const words = (t: Table, ...columns: string[]) =>
    columns.reduce((b, c) => b.addColumn(c, 'text', (x) => x.notNull()), t)
  const key = (t: Table, name: string, ...columns: string[]) =>
    t.addPrimaryKeyConstraint(`${name}_key`, columns as never).execute()
  const number = (t: Table, column: string) => t.addColumn(column, 'integer', (x) => x.notNull())

  await db.schema.alterTable('convenor').renameTo('account').execute()
  for (const [column, type] of [
    ['role', 'text'],
    ['sign_in_name', 'text'],
    ['passphrase', 'text'],
    ['totp_secret', 'text'],
    ['totp_step', 'integer'],
  ] as const)
    await db.schema.alterTable('account').addColumn(column, type).execute()
  await db.schema.createIndex('account_sign_in_name').unique().on('account').column('sign_in_name').execute()
  await (db as Kysely<{ account: { role: string } }>)
    .updateTable('account')
    .set({ role: 'convenor' })
    .execute()
  await db.schema.alterTable('sign_in_code').renameColumn('convenor_id', 'account_id').execute()
  // Who was signed in signs in once more: the old rows do not tell when or how that was.
  await db.schema.dropTable('convenor_session').execute()

  await key(
    number(
      number(
        number(
          words(table('session'), 'organisation_id', 'token_hash', 'account_id', 'day', 'way'),
          'expires_at',
        ),
        'ends_at',
      ),
      'proven_at',
    ),
    'session',
    'token_hash',
  )
  await key(
    number(
      words(table('passkey'), 'organisation_id', 'id', 'account_id', 'day', 'transports').addColumn(
        'public_key',
        'blob',
        (c) => c.notNull(),
      ),
      'counter',
    ),
    'passkey',
    'id',
  )
  await key(
    words(table('recovery_code'), 'organisation_id', 'code_hash', 'account_id'),
    'recovery_code',
    'code_hash',
  )
  await key(number(words(table('used_challenge'), 'nonce'), 'expires_at'), 'used_challenge', 'nonce')
  await key(words(table('house_secret'), 'name', 'secret'), 'house_secret', 'name')
  await key(
    number(
      words(table('offered_task'), 'organisation_id', 'id', 'code_hash', 'role')
        .addColumn('gathering_id', 'text')
        .addColumn('side_id', 'text')
        .addUniqueConstraint('offered_task_code', ['code_hash']),
      'expires_at',
    ),
    'offered_task',
    'organisation_id',
    'id',
  )
  await key(
    words(table('gathering_role'), 'gathering_id', 'account_id', 'organisation_id', 'role')
      .addColumn('side_id', 'text')
      .addUniqueConstraint('gathering_role_lead', ['gathering_id', 'side_id']),
    'gathering_role',
    'gathering_id',
    'account_id',
  )
  await key(
    number(
      words(table('proposed_act'), 'gathering_id', 'id', 'act', 'details', 'proposed_by', 'agreed', 'state'),
      'expires_at',
    ),
    'proposed_act',
    'gathering_id',
    'id',
  )
  await key(
    number(words(table('act_log'), 'gathering_id', 'id', 'day', 'act', 'what', 'account_id'), 'ordinal'),
    'act_log',
    'gathering_id',
    'id',
  )
}
