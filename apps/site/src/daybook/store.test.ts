import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { type Actor, boardOf, dayOf, placeTopic, postTopic, shapeBoard } from '@daylight/gather'
import fc from 'fast-check'
import { onEachEngine } from '../db/each-engine.ts'
import { openDb } from '../db/open.ts'
import { entryOf, type Line } from './book.ts'
import { makeDaybooks } from './store.ts'

const WELL = 'well' as GatheringId
const seat = (name: string): Actor => ({ kind: 'seat', markOf: (thing) => `${name}/${thing}`, side: null })
type Books = ReturnType<typeof makeDaybooks>

const post = (books: Books, topic: string, by = seat('a')) =>
  books.write(WELL, topic, (day) =>
    postTopic(day, { topic, words: `About ${topic}`, language: 'en', convenor: '' }, by),
  )
const place = (books: Books, id: string, topic: string, slot: string, moves = 0, by = seat('a')) =>
  books.write(WELL, id, (day) => placeTopic(day, { topic, at: { slot, place: 'tree' }, moves }, by))
const shape = (books: Books) =>
  books.write(WELL, 'shape', (day) =>
    shapeBoard(day, {
      slots: [
        { id: 'one', date: '2026-12-03', from: '09:00', to: '10:00' },
        { id: 'two', date: '2026-12-03', from: '10:00', to: '11:00' },
      ],
      places: [{ id: 'tree', names: { en: 'The tree' } }],
    }),
  )
const joining = (lines: readonly Line[]) => ({
  entries: lines.map(entryOf),
  lines: lines.map(({ line }) => line),
  photos: [],
})
const lines = async (books: Books): Promise<readonly Line[]> => books.linesAfter(WELL, 0)

onEachEngine('what a phone sends twice, even at once, stands once in the daybook', async (db) => {
  const heard: string[] = []
  const books = makeDaybooks(db, (gathering) => heard.push(gathering))
  const answers = await Promise.all([post(books, 't1'), post(books, 't1'), post(books, 't2')])
  assert.ok(answers.every((answer) => answer.ok))
  assert.ok((await post(books, 't1')).ok)
  assert.deepEqual(
    (await lines(books)).map(({ ordinal, line }) => [ordinal, JSON.parse(line).id]),
    [
      [1, 't1'],
      [2, 't2'],
    ],
  )
  assert.ok(
    heard.length > 0 && heard.length <= 2,
    'whoever listens hears of it, and not of what was repeated',
  )
})

onEachEngine(
  'of two topics that want one place at the same moment one gets it, and the other is told by whom',
  async (db) => {
    const books = makeDaybooks(db)
    await shape(books)
    await Promise.all([post(books, 't1', seat('a')), post(books, 't2', seat('b'))])
    const [first, second] = await Promise.all([
      place(books, 'm1', 't1', 'one', 0, seat('a')),
      place(books, 'm2', 't2', 'one', 0, seat('b')),
    ])
    assert.ok(first.ok)
    assert.ok(!second.ok && second.error.kind === 'place-taken' && second.error.by.id === 't1')
    const { day } = await books.book(WELL)
    assert.deepEqual(
      boardOf(day).waiting.map(({ id }) => id),
      ['t2'],
    )
  },
)

onEachEngine('two processes on one daybook count on from each other', async (db) => {
  const [here, there] = [makeDaybooks(db), makeDaybooks(db)]
  await post(here, 't1')
  await post(there, 't2')
  await post(here, 't3')
  assert.deepEqual(
    (await lines(there)).map(({ line }) => JSON.parse(line).turn),
    [1, 2, 3],
  )
  assert.deepEqual([...(await there.book(WELL)).day.topics.keys()], ['t1', 't2', 't3'])
})

onEachEngine(
  'two processes that write at the same moment lose nothing, and give no place twice',
  async (db) => {
    const both = [makeDaybooks(db), makeDaybooks(db)] as const
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) => post(both[i % 2] as Books, `t${i}`, seat(`s${i}`))),
    )
    assert.ok(answers.every((answer) => answer.ok))
    const kept = await lines(both[0])
    assert.deepEqual(
      kept.map(({ ordinal }) => ordinal),
      Array.from({ length: 40 }, (_, i) => i + 1),
    )
    assert.deepEqual((await both[1].book(WELL)).day, dayOf(kept.map(entryOf)))
  },
)

onEachEngine('what was refused leaves nothing behind', async (db) => {
  const books = makeDaybooks(db)
  const empty = await books.write(WELL, 'x', (day) =>
    postTopic(day, { topic: 'x', words: '  ', language: 'en', convenor: '' }, seat('a')),
  )
  assert.ok(!empty.ok && empty.error.kind === 'words-missing')
  assert.deepEqual(await lines(books), [])
})

test('two boxes that exchanged their daybooks tell the same day, whatever was written where and joined when', async () => {
  const act = fc.record({
    box: fc.nat(1),
    topic: fc.nat(5),
    slot: fc.constantFrom('one', 'two'),
    joins: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
      const dbs = [await openDb(':memory:'), await openDb(':memory:')] as const
      const boxes = dbs.map((db) => makeDaybooks(db)) as [Books, Books]
      const join = async (into: Books, from: Books) => {
        const news = await lines(from)
        await into.join(WELL, joining(news))
      }
      await shape(boxes[0])
      await join(boxes[1], boxes[0])
      for (const [i, { box, topic, slot, joins }] of acts.entries()) {
        const here = boxes[box] as Books
        await post(here, `t${topic}`)
        const moves = (await here.book(WELL)).day.topics.get(`t${topic}`)?.moves ?? 0
        await place(here, `move-${i}`, `t${topic}`, slot, moves)
        if (joins) await join(boxes[1 - box] as Books, here)
      }
      await join(boxes[0], boxes[1])
      await join(boxes[1], boxes[0])
      const [here, there] = await Promise.all(boxes.map((box) => box.book(WELL)))
      assert.deepEqual(there?.day, here?.day)
      const bytes = async (box: Books) => (await lines(box)).map(({ line }) => line).sort()
      assert.deepEqual(await bytes(boxes[1]), await bytes(boxes[0]))
      assert.deepEqual(dayOf((await lines(boxes[1])).map(entryOf)), here?.day)
      for (const db of dbs) await db.destroy()
    }),
    { numRuns: process.env['SLOW'] === '1' ? 200 : 20 },
  )
})

test('joining the same file again adds nothing', async (t) => {
  const dbs = [await openDb(':memory:'), await openDb(':memory:')] as const
  t.after(() => Promise.all(dbs.map((db) => db.destroy())))
  const [from, into] = dbs.map((db) => makeDaybooks(db)) as [Books, Books]
  for (let i = 0; i < 3; i++) await post(from, `t${i}`)
  const news = await lines(from)
  const join = () => into.join(WELL, joining(news))
  assert.deepEqual(
    [await join(), await join()],
    [
      { ok: true, value: 3 },
      { ok: true, value: 0 },
    ],
  )
})

test('more gatherings than a process keeps in mind are read at once, each its own', async (t) => {
  const db = await openDb(':memory:')
  t.after(() => db.destroy())
  const books = makeDaybooks(db)
  const names = Array.from({ length: 60 }, (_, i) => `gathering-${i}` as GatheringId)
  for (const name of names)
    await books.write(name, name, (day) =>
      postTopic(day, { topic: name, words: name, language: 'en', convenor: '' }, seat('a')),
    )
  const read = await Promise.all(names.map((name) => books.book(name)))
  assert.deepEqual(
    read.map(({ day }) => [...day.topics.keys()]),
    names.map((name) => [name]),
  )
})
