import assert from 'node:assert/strict'
import type { GatheringId, OrganisationId, SideId } from '@daylight/basics'
import { type Actor, type Entry, lineOf, postNote, postTopic } from '@daylight/gather'
import { onEachEngine } from '../../db/each-engine.ts'
import { type Db, openDb } from '../../db/open.ts'
import type { Gathering } from '../../gathering.ts'
import { entryOf } from '../book.ts'
import { type DaybookFile, readDaybook } from '../file.ts'
import { SMALL_JPEG, SMALL_PNG } from '../photos/small-pictures.test.ts'
import { makeDaybooks } from '../store.ts'

const WELL: Gathering = {
  organisation: 'ours' as OrganisationId,
  id: 'well' as GatheringId,
  title: { en: 'The well' },
  purpose: { en: 'Who draws when' },
  languages: ['en'],
  sides: [
    { id: 'east' as SideId, names: { en: 'East' } },
    { id: 'west' as SideId, names: { en: 'West' } },
  ],
  isExample: false,
  opensAt: null,
  closesAt: null,
  timeZone: 'UTC',
}
const SECRET = 'who-sits-here'
const seat: Actor = { kind: 'seat', markOf: (thing) => `hash-${thing}`, side: 'east' as SideId }
type Books = ReturnType<typeof makeDaybooks>

async function furnish(db: Db): Promise<Books> {
  const books = makeDaybooks(db)
  await books.write(WELL.id, 'topic-1', (day) =>
    postTopic(day, { topic: 't1', words: 'Water', language: 'en', convenor: 'Amal' }, seat),
  )
  for (const photo of ['tree', 'orphan']) await keepPhoto(db, photo)
  await books.write(WELL.id, 'note-1', (day) =>
    postNote(
      day,
      {
        ...{ note: 'n1', topic: 't1', words: '', language: 'en', photo: 'tree' },
        ...{ signing: { level: 'chatham-house', name: '' }, keyMark: 'key' },
      },
      seat,
      { ofSide: 9, maySeal: false },
    ),
  )
  await db
    .insertInto('dots')
    .values({ gathering_id: WELL.id, seat_id: SECRET, topics: '["t1"]', revision: 1 })
    .execute()
  return books
}

const keepPhoto = (db: Db, id: string) =>
  db
    .insertInto('photo')
    .values({ gathering_id: WELL.id, id, media_type: 'image/jpeg', bytes: SMALL_JPEG })
    .execute()

async function textOf(books: Books): Promise<string> {
  const parts: string[] = []
  for await (const part of books.fileOf(WELL)) parts.push(part)
  return parts.join('')
}

async function fileOf(text: string): Promise<DaybookFile> {
  const file = await readDaybook(
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

onEachEngine('a file holds the day and its photographs, and nothing of who sits there', async (db) => {
  const books = await furnish(db)
  const text = await textOf(books)
  const { entries, lines, photos } = await fileOf(text)
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['topic-posted', 'note-posted'],
  )
  assert.deepEqual(
    lines,
    (await books.linesAfter(WELL.id, 0)).map(({ line }) => line),
  )
  assert.deepEqual(photos, [{ id: 'tree', mediaType: 'image/jpeg', bytes: SMALL_JPEG }], 'no orphan')
  assert.ok(!text.includes(SECRET) && !text.includes('dots') && !text.includes('ours'))
})

onEachEngine('what was joined can be carried on from there, byte for byte', async (db, t) => {
  const elsewhere = await openDb(':memory:')
  t.after(() => elsewhere.destroy())
  const text = await textOf(await furnish(elsewhere))
  const books = makeDaybooks(db)
  assert.deepEqual(await books.join(WELL.id, await fileOf(text)), { ok: true, value: 2 })
  assert.deepEqual(await books.join(WELL.id, await fileOf(text)), { ok: true, value: 0 })
  assert.equal(await textOf(books), text)
})

onEachEngine('of two photographs with one id the first stays', async (db) => {
  const books = await furnish(db)
  const file = await fileOf(await textOf(books))
  const other = { ...file, photos: [{ id: 'tree', mediaType: 'image/png', bytes: SMALL_PNG }] }
  await books.join(WELL.id, other)
  assert.deepEqual((await fileOf(await textOf(books))).photos[0]?.bytes, SMALL_JPEG)
})

onEachEngine(
  'an entry that two boxes stamped is read with the earlier stamp, and phones that were here hear of it',
  async (db) => {
    const books = await furnish(db)
    const other = makeDaybooks(db)
    await other.book(WELL.id)
    const [, note] = await books.linesAfter(WELL.id, 0)
    // The smallest name that a box can have.
    const earlier = { ...entryOf(note as { line: string }), box: '-' } as Entry
    const lines = [lineOf(earlier)]
    const joined = await books.join(WELL.id, { entries: [earlier], lines, photos: [] })
    assert.deepEqual(joined, { ok: true, value: 0 }, 'it is not new')
    for (const process of [books, other]) {
      assert.deepEqual(
        (await process.linesAfter(WELL.id, 2)).map(({ line }) => line),
        lines,
      )
      assert.deepEqual([...(await process.book(WELL.id)).day.notes.keys()], ['n1'])
    }
    assert.equal((await fileOf(await textOf(books))).entries.length, 2, 'and stands there once')
  },
)

onEachEngine('where the gathering may not be joined, nothing of the file is kept', async (db) => {
  const books = await furnish(db)
  const before = await textOf(books)
  const entry: Entry = { id: 'x', turn: 1, box: 'b', kind: 'step-turned', step: 'market' }
  const joining = { entries: [entry], lines: [lineOf(entry)], photos: [] }
  const refused = await books.join(WELL.id, joining, async () => ({ ok: false, error: 'no' }))
  assert.deepEqual(refused, { ok: false, error: 'no' })
  assert.equal(await textOf(books), before)
})
