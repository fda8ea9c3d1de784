import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { sql } from 'kysely'
import { atEachPlace, onServer, temporaryFolder } from '../db/each-engine.ts'
import { migrations } from '../db/migrations/index.ts'
import { atOneMoment } from '../db/moment.ts'
import { type Db, openDb } from '../db/open.ts'
import { backup, restore } from './backup.ts'
import { LEFT_OUT } from './backup-lines.ts'
import { identitiesIn } from './sealed-lines.ts'

const DAY = '2026-11-23'
const keys = async () => {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Rows in every kind of column: any language, any byte, absent values, and more than one portion. */
async function furnish(db: Db): Promise<void> {
  await db.insertInto('organisation').values({ id: 'o', name: 'بيت البئر · בית הבאר' }).execute()
  await db
    .insertInto('sign_in_code')
    .values({ organisation_id: 'o', code_hash: 'h', account_id: 'c', expires_at: 1 })
    .execute()
  const seats = Array.from({ length: 2_345 }, (_, i) => ({
    gathering_id: i % 3 ? 'g' : 'h',
    id: `${(i * 7919) % 2_345}`,
    token_hash: `t${i}`,
    side_answer: i % 2 ? null : ('other' as const),
    side_id: null,
    language: 'ar',
    has_finished_voting: i % 2,
    has_committed: 0,
  }))
  for (let start = 0; start < seats.length; start += 1_000)
    await db
      .insertInto('seat')
      .values(seats.slice(start, start + 1_000))
      .execute()
  const codes = Uint8Array.from({ length: 256 }, (_, i) => i)
  await db
    .insertInto('ballot')
    .values({ gathering_id: 'g', seat_id: 's', codes, revisions: new Uint8Array(0) })
    .execute()
}

/** Everything kept, as plain values. */
const everything = (db: Db) =>
  atOneMoment(db, async (moment) => {
    const tables: Record<string, unknown[]> = {}
    for (const table of moment.tables.filter(({ name }) => !LEFT_OUT.has(name))) {
      const all: unknown[] = []
      for await (const rows of moment.rows(table)) all.push(...rows.map((row) => ({ ...row })))
      tables[table.name] = all
    }
    return tables
  })

atEachPlace(
  'a backup of this engine restores whole on both, and nobody stays signed in',
  async (place, t, engine) => {
    const folder = temporaryFolder(t)
    const file = join(folder, 'backup.age')
    const [anna, basim] = [await keys(), await keys()]
    const db = await openDb(place)
    t.after(() => db.destroy())
    await furnish(db)
    const made = await backup(db, { file, recipients: [anna.recipient, basim.recipient] }, DAY)
    assert.deepEqual(made, { ok: true, value: undefined })
    const before = await everything(db)
    assert.equal(before['seat']?.length, 2_345)

    const elsewhere = join(folder, 'new', 'daylight.db')
    const done = await restore({ file, identities: [basim.identity] }, elsewhere)
    assert.deepEqual(done, {
      ok: true,
      value: {
        madeOn: DAY,
        migrations: Object.keys(migrations),
        rows: 2_347,
      },
    })
    const restored = await openDb(elsewhere)
    t.after(() => restored.destroy())
    assert.deepEqual(await everything(restored), before)
    assert.deepEqual(await restored.selectFrom('sign_in_code').selectAll().execute(), [])
    if (engine === 'PostgreSQL') return
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.ok(!readFileSync(file).includes('بيت البئر'), 'nothing is readable without a key')
  },
)
onServer('a backup restores into an empty PostgreSQL database, and into no other', async (place, t) => {
  const folder = temporaryFolder(t)
  const file = join(folder, 'backup.age')
  const { identity, recipient } = await keys()
  const small = await openDb(':memory:')
  t.after(() => small.destroy())
  await furnish(small)
  await backup(small, { file, recipients: [recipient] }, DAY)
  const done = await restore({ file, identities: [identity] }, place)
  assert.ok(done.ok)
  const restored = await openDb(place)
  t.after(() => restored.destroy())
  assert.deepEqual(await everything(restored), await everything(small))
  assert.deepEqual(await restore({ file, identities: [identity] }, place), {
    ok: false,
    error: { kind: 'not-empty' },
  })
})
onServer('a database with the tables of another program is no empty place', async (place, t) => {
  const { file, identity } = await smallBackup(temporaryFolder(t))
  const db = await openDb(place, null)
  await sql`create table harvest (year bigint)`.execute(db)
  await db.destroy()
  assert.deepEqual(await restore({ file, identities: [identity] }, place), {
    ok: false,
    error: { kind: 'not-empty' },
  })
})
atEachPlace('a backup holds one moment, however much is written meanwhile', async (place, t) => {
  const file = join(temporaryFolder(t), 'backup.age')
  const { identity, recipient } = await keys()
  const [writer, reader] = [await openDb(place), await openDb(place)]
  t.after(() => Promise.all([writer.destroy(), reader.destroy()]))
  await furnish(writer)
  let isDone = false
  // Each pair of rows is written together; a backup with one of a pair has torn a moment apart.
  const writing = (async () => {
    for (let i = 0; !isDone; i++) {
      await writer.transaction().execute(async (tx) => {
        await tx
          .insertInto('organisation')
          .values({ id: `pair${i}`, name: '' })
          .execute()
        await tx
          .insertInto('account')
          .values({ organisation_id: `pair${i}`, id: 'c', name: '' })
          .execute()
      })
      await sleep(1)
    }
  })()
  assert.ok((await backup(reader, { file, recipients: [recipient] }, DAY)).ok)
  isDone = true
  await writing
  const elsewhere = join(temporaryFolder(t), 'daylight.db')
  assert.ok((await restore({ file, identities: [identity] }, elsewhere)).ok)
  const restored = await openDb(elsewhere)
  t.after(() => restored.destroy())
  const organisations = await restored
    .selectFrom('organisation')
    .select('id')
    .where('id', 'like', 'pair%')
    .orderBy('id')
    .execute()
  const convenors = await restored
    .selectFrom('account')
    .select('organisation_id as id')
    .orderBy('organisation_id')
    .execute()
  assert.deepEqual(convenors, organisations)
})

async function smallBackup(folder: string) {
  const file = join(folder, 'backup.age')
  const { identity, recipient } = await keys()
  const db = await openDb(':memory:')
  await furnish(db)
  await backup(db, { file, recipients: [recipient] }, DAY)
  await db.destroy()
  return { file, identity, recipient }
}

test('a place where something is kept is refused and not touched', async (t) => {
  const folder = temporaryFolder(t)
  const { file, identity } = await smallBackup(folder)
  const place = join(folder, 'daylight.db')
  writeFileSync(place, 'a letter')
  assert.deepEqual(await restore({ file, identities: [identity] }, place), {
    ok: false,
    error: { kind: 'not-empty' },
  })
  assert.equal(readFileSync(place, 'utf8'), 'a letter')
})
test('a backup that was cut short, changed, or is for other keys restores nothing', async (t) => {
  const folder = temporaryFolder(t)
  const { file, identity } = await smallBackup(folder)
  const place = join(folder, 'new', 'daylight.db')
  const kindFor = async (identities: string[]) => {
    const result = await restore({ file, identities }, place)
    return result.ok ? 'restored' : result.error.kind
  }
  assert.equal(await kindFor([(await keys()).identity]), 'no-key-fits')
  assert.equal(await kindFor(['a key']), 'no-identity')
  const whole = readFileSync(file)
  for (const cut of [whole.length - 1, Math.floor(whole.length / 2), 300, 10, 0]) {
    truncateSync(file, cut)
    assert.equal(await kindFor([identity]), 'damaged', `cut at ${cut}`)
    writeFileSync(file, whole)
  }
  for (const at of [5, 250, Math.floor(whole.length / 2), whole.length - 3]) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    writeFileSync(file, changed)
    assert.match(await kindFor([identity]), /damaged|no-key-fits/, `changed at ${at}`)
  }
  assert.deepEqual(existsSync(join(folder, 'new')) ? readdirSync(join(folder, 'new')) : [], [])
})
test('a backup that cannot be written leaves no half of itself, and never replaces another file', async (t) => {
  const folder = temporaryFolder(t)
  const { file, recipient } = await smallBackup(folder)
  const db = await openDb(':memory:')
  t.after(() => db.destroy())
  assert.deepEqual(await backup(db, { file, recipients: [recipient] }, DAY), {
    ok: false,
    error: { kind: 'exists' },
  })
  const other = join(folder, 'other.age')
  assert.deepEqual(await backup(db, { file: other, recipients: ['age1nobody'] }, DAY), {
    ok: false,
    error: { kind: 'no-recipient' },
  })
  mkdirSync(`${other}.part`)
  await assert.rejects(backup(db, { file: other, recipients: [recipient] }, DAY))
  assert.equal(existsSync(other), false)
})
test('a key file is read as age-keygen writes it', () => {
  assert.deepEqual(identitiesIn('# created: today\n# public key: age1x\nAGE-SECRET-KEY-1ABC\n\n'), [
    'AGE-SECRET-KEY-1ABC',
  ])
})
