import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDb } from './open.ts'
import { StorageProblem } from './problem.ts'

const kindOf = (kind: string) => (error: unknown) => error instanceof StorageProblem && error.kind === kind
const folder = (t: { after(fn: () => void): void }) => {
  const path = mkdtempSync(join(tmpdir(), 'daylight-db-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('what was kept is there after closing and opening again, and tables are made once', async (t) => {
  const file = join(folder(t), 'daylight.db')
  const db = await openDb(file)
  await db.insertInto('organisation').values({ id: 'o', name: 'House of the Well' }).execute()
  await db.destroy()
  const again = await openDb(file)
  assert.equal(
    (await again.selectFrom('organisation').select('name').executeTakeFirst())?.name,
    'House of the Well',
  )
  await again.destroy()
})
test('a committed write is synced to disk, deleted text is overwritten, and references are checked', async () => {
  const db = await openDb(':memory:')
  const pragma = async (name: string) =>
    Object.values((await sql`pragma ${sql.raw(name)}`.execute(db)).rows[0] as object)[0]
  assert.equal(await pragma('synchronous'), 2)
  assert.equal(await pragma('secure_delete'), 1)
  assert.equal(await pragma('foreign_keys'), 1)
  await db.destroy()
})
test('a database of a newer Daylight is left alone', async (t) => {
  const file = join(folder(t), 'daylight.db')
  const db = await openDb(file)
  await sql`insert into kysely_migration (name, timestamp) values ('999_later', '2031-01-01')`.execute(db)
  await db.destroy()
  await assert.rejects(openDb(file), kindOf('newer'))
})
test('a file that is no database is refused and not touched', async (t) => {
  const file = join(folder(t), 'daylight.db')
  writeFileSync(
    file,
    'a shopping list, long enough to be read as the head of a database file, which it is not at all'.repeat(
      9,
    ),
  )
  await assert.rejects(openDb(file), kindOf('not-a-database'))
})
test('a folder that cannot be written is named as such', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, async (t) => {
  const path = folder(t)
  chmodSync(path, 0o500)
  await assert.rejects(openDb(join(path, 'daylight.db')), kindOf('unwritable'))
})
test('a file where the folder belongs is named as such', async (t) => {
  const path = join(folder(t), 'data')
  writeFileSync(path, '')
  await assert.rejects(openDb(join(path, 'daylight.db')), kindOf('unwritable'))
})
test('no table has a column for attendance, dwell time or addresses', async () => {
  const db = await openDb(':memory:')
  const columns = (await db.introspection.getTables()).flatMap((t) =>
    t.columns.map((c) => `${t.name}.${c.name}`),
  )
  assert.ok(columns.length > 40)
  const personal = columns.filter((c) => /seat|ballot|guess|invitation/.test(c))
  assert.deepEqual(
    personal.filter((c) => /_at$|time|date|seen|attend|dwell|(^|_)ip|address|agent|phone|mail/.test(c)),
    [],
  )
  await db.destroy()
})
test('a failed transaction leaves nothing behind and lets the next one through', async () => {
  const db = await openDb(':memory:')
  const row = { id: 'o', name: 'first' }
  await assert.rejects(
    db.transaction().execute(async (tx) => {
      await tx.insertInto('organisation').values(row).execute()
      await tx.insertInto('organisation').values(row).execute()
    }),
    /UNIQUE/,
  )
  assert.deepEqual(await db.selectFrom('organisation').selectAll().execute(), [])
  await db.insertInto('organisation').values(row).execute()
  await db.destroy()
})
