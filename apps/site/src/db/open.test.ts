import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { atEachPlace, onEachEngine, onServer, temporaryFolder } from './each-engine.ts'
import { openDb } from './open.ts'
import { StorageProblem } from './problem.ts'

const kindOf = (kind: string) => (error: unknown) => error instanceof StorageProblem && error.kind === kind

atEachPlace(
  'what was kept is there after closing and opening again, and tables are made once',
  async (place) => {
    const db = await openDb(place)
    await db.insertInto('organisation').values({ id: 'o', name: 'House of the Well' }).execute()
    await db.destroy()
    const again = await openDb(place)
    const kept = await again.selectFrom('organisation').select('name').executeTakeFirst()
    assert.equal(kept?.name, 'House of the Well')
    await again.destroy()
  },
)
atEachPlace('a database of a newer Daylight is left alone', async (place) => {
  const db = await openDb(place)
  await sql`insert into kysely_migration (name, timestamp) values ('999_later', '2031-01-01')`.execute(db)
  await db.destroy()
  await assert.rejects(openDb(place), kindOf('newer'))
})
atEachPlace('processes that start together make the tables once', async (place, t, engine) => {
  const together = engine === 'SQLite' ? 1 : 6
  const all = await Promise.all(Array.from({ length: together }, () => openDb(place)))
  t.after(() => Promise.all(all.map((db) => db.destroy())))
  for (const db of all)
    assert.deepEqual(await db.selectFrom('organisation').selectAll().execute(), [], 'the tables are there')
})
onEachEngine('words, whole numbers and bytes come back as they went in', async (db) => {
  const at = Date.UTC(2199, 0, 1)
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id: 'g',
      title: '{"he":"שלום","ar":"سلام"}',
      purpose: '',
      languages: '[]',
      is_example: 1,
      opens_at: at,
      closes_at: null,
      created_at: at,
    })
    .execute()
  const gathering = await db.selectFrom('gathering').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    [gathering.title, gathering.opens_at, gathering.closes_at, gathering.is_example, gathering.time_zone],
    ['{"he":"שלום","ar":"سلام"}', at, null, 1, 'UTC'],
  )
  const codes = new Uint8Array([0, 1, 127, 128, 255])
  const ballot = { gathering_id: 'g', seat_id: 's', codes, revisions: new Uint8Array(0) }
  await db.insertInto('ballot').values(ballot).execute()
  assert.deepEqual(await db.selectFrom('ballot').select(['codes', 'revisions']).execute(), [
    { codes, revisions: new Uint8Array(0) },
  ])
  const counts = await db
    .selectFrom('gathering')
    .select(({ fn }) => [fn.countAll<number>().as('all'), fn.sum<number>('created_at').as('sum')])
    .executeTakeFirstOrThrow()
  assert.deepEqual({ ...counts }, { all: 1, sum: at })
  const claim = await db
    .selectFrom('gathering')
    .select(({ eb }) => eb('id', '=', 'g').as('isIt'))
    .executeTakeFirstOrThrow()
  assert.deepEqual({ ...claim }, { isIt: 1 })
})
onEachEngine('an address with letters that nobody has finds nothing, and fails nowhere', async (db) => {
  await db.insertInto('organisation').values({ id: 'o', name: 'x' }).execute()
  for (const id of ['o\0', '\0', '\ud800', "o' or 'o'='o", '\u202eo', 'x'.repeat(100_000)])
    assert.deepEqual(await db.selectFrom('organisation').selectAll().where('id', '=', id).execute(), [])
})
onEachEngine(
  'rows come in the same order from both engines, whatever the language of the server',
  async (db) => {
    const ids = ['z', 'Z', 'a', 'é', 'א', 'ا', '_', '0', 'aa', 'A a']
    await db
      .insertInto('organisation')
      .values(ids.map((id) => ({ id, name: '' })))
      .execute()
    const rows = await db.selectFrom('organisation').select('id').orderBy('id').execute()
    assert.deepEqual(
      rows.map(({ id }) => id),
      [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  },
)
onEachEngine('a failed transaction leaves nothing behind and lets the next one through', async (db) => {
  const row = { id: 'o', name: 'first' }
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx.insertInto('organisation').values(row).execute()
      await tx.insertInto('organisation').values(row).execute()
    }),
    /unique/i,
  )
  assert.deepEqual(await db.selectFrom('organisation').selectAll().execute(), [])
  await db.insertInto('organisation').values(row).execute()
})
atEachPlace(
  'who reads, thinks and writes in one transaction never loses what another wrote',
  async (place, t) => {
    const one = await openDb(place)
    const other = place.startsWith('postgres') ? await openDb(place) : one
    t.after(() => Promise.all([one.destroy(), other === one ? null : other.destroy()]))
    await one.insertInto('organisation').values({ id: 'o', name: '0' }).execute()
    const addOne = (db: typeof one) =>
      db.transaction().execute(async (tx) => {
        const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
        await tx
          .updateTable('organisation')
          .set({ name: String(Number(name) + 1) })
          .execute()
      })
    await Promise.all(Array.from({ length: 40 }, (_, i) => addOne(i % 2 ? one : other)))
    assert.equal((await one.selectFrom('organisation').select('name').executeTakeFirst())?.name, '40')
  },
)
onEachEngine('no table has a column for attendance, dwell time or addresses', async (db) => {
  const columns = (await db.introspection.getTables()).flatMap((t) =>
    t.columns.map((c) => `${t.name}.${c.name}`),
  )
  assert.ok(columns.length > 40)
  const personal = columns.filter((c) => /seat|ballot|guess|invitation/.test(c))
  assert.deepEqual(
    personal.filter((c) => /_at$|time|date|seen|attend|dwell|(^|_)ip|address|agent|phone|mail/.test(c)),
    [],
  )
})
onEachEngine('a committed write waits for the disk, and references are checked', async (db, _t, engine) => {
  const setting = async (name: string) => {
    const ask = engine === 'SQLite' ? sql`pragma ${sql.raw(name)}` : sql`select current_setting(${name})`
    return Object.values((await ask.execute(db)).rows[0] as object)[0]
  }
  if (engine === 'PostgreSQL') {
    // The tests' server has synchronous_commit=off; our sessions put it on.
    assert.equal(await setting('synchronous_commit'), 'on')
    assert.equal(await setting('transaction_isolation'), 'serializable')
    return
  }
  assert.equal(await setting('synchronous'), 2)
  assert.equal(await setting('secure_delete'), 1)
  assert.equal(await setting('foreign_keys'), 1)
})
atEachPlace(
  'a change of tables that is cut off leaves nothing, and is made whole at the next start',
  async (place) => {
    const cut = {
      '001_cut_off': {
        up: async (db: Kysely<unknown>) => {
          await db.schema.createTable('half').addColumn('id', 'text').execute()
          throw new Error('the plug was pulled')
        },
      },
    }
    const db = await openDb(place, null)
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => cut },
    }).migrateToLatest()
    assert.match(String(error), /plug/)
    await db.destroy()
    const whole = await openDb(place)
    const tables = (await whole.introspection.getTables()).map(({ name }) => name)
    assert.ok(!tables.includes('half') && tables.includes('gathering'))
    await whole.destroy()
  },
)
test('a file that is no database is refused and not touched', async (t) => {
  const file = join(temporaryFolder(t), 'daylight.db')
  const list =
    'a shopping list, long enough to be read as the head of a database file, which it is not at all'
  writeFileSync(file, list.repeat(9))
  await assert.rejects(openDb(file), kindOf('not-a-database'))
})
test('a folder that cannot be written is named as such', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, async (t) => {
  const path = temporaryFolder(t)
  chmodSync(path, 0o500)
  await assert.rejects(openDb(join(path, 'daylight.db')), kindOf('unwritable'))
})
test('a file where the folder belongs is named as such', async (t) => {
  const path = join(temporaryFolder(t), 'data')
  writeFileSync(path, '')
  await assert.rejects(openDb(join(path, 'daylight.db')), kindOf('unwritable'))
})
test('a server that does not answer is named as such', async () => {
  await assert.rejects(openDb('postgres://daylight@127.0.0.1:1/daylight'), kindOf('unreachable'))
  await assert.rejects(openDb('postgres://daylight@localhost/d?host=%2Fnowhere'), kindOf('unreachable'))
})
onServer('a database that the server does not have is named as such', async (address) => {
  await assert.rejects(openDb(address.replace(/\/t\w+\?/, '/absent?')), kindOf('refused'))
})
