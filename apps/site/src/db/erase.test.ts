import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GatheringId } from '@daylight/basics'
import { sql } from 'kysely'
import { atEachPlace, onEachEngine, onServer, testServer } from './each-engine.ts'
import { eraseGathering, scrub } from './erase.ts'
import { forgetOrder, UNORDERED } from './forget-order.ts'
import { type Db, openDb } from './open.ts'

const MARK = 'the-orchard-by-the-third-bridge'

/** A gathering of forty seats in which everything that a person can type holds the mark. */
async function keepGathering(db: Db, id: string, mark: string) {
  const words = JSON.stringify({ en: `${mark} ${'and so on '.repeat(400)}` })
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id,
      title: words,
      purpose: words,
      languages: '["en"]',
      is_example: 0,
      opens_at: null,
      closes_at: null,
      created_at: 1,
    })
    .execute()
  const each = Array.from({ length: 40 }, (_, i) => i)
  await db
    .insertInto('statement')
    .values(
      each.map((i) => ({
        gathering_id: id,
        id: `${id}${i}`,
        ordinal: i,
        texts: words,
        original_language: 'en',
        status: 'listed' as const,
      })),
    )
    .execute()
  await db
    .insertInto('seat')
    .values(
      each.map((i) => ({
        gathering_id: id,
        id: `${(i * 7) % 40}-${id}-${mark}`,
        token_hash: `${id}${i}-${mark}`,
        side_answer: null,
        side_id: null,
        language: 'en',
        has_finished_voting: 0,
        has_committed: 0,
      })),
    )
    .execute()
  const bytes = new TextEncoder().encode(mark)
  await db
    .insertInto('ballot')
    .values(each.map((i) => ({ gathering_id: id, seat_id: `s${i}`, codes: bytes, revisions: bytes })))
    .execute()
}

/** The files below a folder in which the words stand, as UTF-8. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(words))
}

atEachPlace(
  'after a gathering is deleted, no file holds a byte of it, and others are whole',
  async (place, t, engine) => {
    const db = await openDb(place)
    t.after(() => db.destroy())
    await keepGathering(db, 'gone', MARK)
    await keepGathering(db, 'kept', 'another-place')
    const folder = engine === 'SQLite' ? dirname(place) : (await testServer()).folder
    if (engine === 'PostgreSQL') await sql`analyze`.execute(db)
    assert.notDeepEqual(filesWith(folder, MARK), [], 'the search finds what is there')
    assert.equal(await eraseGathering(db, 'gone' as GatheringId), 121)
    assert.deepEqual(await scrub(db), [])
    assert.deepEqual(filesWith(folder, MARK), [])
    const seats = await db.selectFrom('seat').select('id').where('gathering_id', '=', 'kept').execute()
    assert.equal(seats.length, 40)
  },
)
onServer('after the daily rest, the server does not tell who came first or with whom', async (place, t) => {
  const db = await openDb(place)
  t.after(() => db.destroy())
  await keepGathering(db, 'g', 'x')
  await db.updateTable('seat').set({ has_committed: 1 }).where('token_hash', 'like', 'g7%').execute()
  await forgetOrder(db)
  const { rows } = await sql<{
    id: string
    xmin: string
  }>`select id, xmin::text from seat order by ctid`.execute(db)
  assert.equal(new Set(rows.map(({ xmin }) => xmin)).size, 1, 'one transaction number for all')
  const ids = rows.map(({ id }) => id)
  assert.deepEqual(ids, [...ids].sort())
})
onEachEngine(
  'every table that lies in the order of its keys on one engine does so on the other',
  async (db, _t, engine) => {
    if (engine === 'PostgreSQL') return forgetOrder(db)
    const { rows } = await sql<{
      name: string
    }>`select name from sqlite_master where sql like '%without rowid%' order by name`.execute(db)
    assert.deepEqual(
      rows.map(({ name }) => name),
      [...UNORDERED],
    )
  },
)
