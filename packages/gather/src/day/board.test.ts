import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boardOf } from './board.ts'
import { dayAfter, dayOf, emptyDay } from './day.ts'
import type { Deed, Entry, Place, Slot } from './entry.ts'

const slot = (id: string, date: string, from: string, to: string): Slot => ({ id, date, from, to })
const MORNING = slot('morning', '2026-12-03', '09:00', '10:30')
const NOON = slot('noon', '2026-12-03', '11:00', '12:30')
const NEXT_DAWN = slot('dawn', '2026-12-04', '07:00', '08:00')
const TREE: Place = { id: 'tree', names: { en: 'The tree' } }
const HALL: Place = { id: 'hall', names: { en: 'The hall' } }

const shaped = (slots: readonly Slot[], places: readonly Place[] = [TREE, HALL]): Deed => ({
  kind: 'board-shaped',
  slots,
  places,
})
const posted = (topic: string): Deed => ({
  kind: 'topic-posted',
  ...{ topic, words: `About ${topic}`, language: 'en', convenor: '', mark: topic },
})
const placed = (topic: string, slot: string, place: string): Deed => ({
  kind: 'topic-placed',
  topic,
  at: { slot, place },
})
const boardAfter = (...deeds: readonly Deed[]) => boardOf(deeds.reduce(dayAfter, emptyDay))
/** The board as somebody would read it out: slot, place and the topics there, for every cell that is not free. */
const read = ({ rows, waiting }: ReturnType<typeof boardOf>) => ({
  cells: rows.flatMap(({ cells }) =>
    cells
      .filter(({ topics }) => topics.length > 0)
      .map(
        ({ slot, place, topics }) => `${slot.id} ${place.id}: ${topics.map(({ id }) => id).join(' and ')}`,
      ),
  ),
  waiting: waiting.map(({ id }) => id),
})

test('a topic stands in the cell that its convenor chose, and every other cell is free', () => {
  const board = boardAfter(shaped([MORNING, NOON]), posted('a'), placed('a', 'noon', 'hall'))
  assert.deepEqual(read(board), { cells: ['noon hall: a'], waiting: [] })
  assert.deepEqual(
    board.rows.map(({ cells }) => cells.map(({ place, topics }) => [place.id, topics.length])),
    [
      [
        ['tree', 0],
        ['hall', 0],
      ],
      [
        ['tree', 0],
        ['hall', 1],
      ],
    ],
  )
})
test('the board reads in the order of the day, also over several days and however its times were typed', () => {
  for (const slots of [
    [MORNING, NOON, NEXT_DAWN],
    [NEXT_DAWN, NOON, MORNING],
    [NOON, NEXT_DAWN, MORNING],
  ])
    assert.deepEqual(
      boardAfter(shaped(slots)).rows.map(({ slot }) => slot.id),
      ['morning', 'noon', 'dawn'],
    )
})
test('places stand in the order in which the facilitators gave them', () => {
  const [row] = boardAfter(shaped([MORNING], [HALL, TREE])).rows
  assert.deepEqual(
    row?.cells.map(({ place }) => place.id),
    ['hall', 'tree'],
  )
})
test('who is merged or taken down is neither in a cell nor waiting', () => {
  const board = boardAfter(
    shaped([MORNING, NOON]),
    ...[posted('a'), posted('b'), posted('c')],
    ...[placed('a', 'morning', 'tree'), placed('b', 'noon', 'tree')],
    { kind: 'topic-withdrawn', topic: 'a' },
    { kind: 'merge-agreed', topic: 'b', into: 'c', as: 'topic' },
    { kind: 'merge-agreed', topic: 'b', into: 'c', as: 'into' },
  )
  assert.deepEqual(read(board), { cells: [], waiting: ['c'] })
})
test('a topic whose time or place is gone from the board waits beside it and is not lost', () => {
  const before = [shaped([MORNING, NOON]), posted('a'), posted('b')]
  const both = [placed('a', 'noon', 'tree'), placed('b', 'morning', 'hall')]
  assert.deepEqual(read(boardAfter(...before, ...both, shaped([MORNING], [TREE]))), {
    cells: [],
    waiting: ['a', 'b'],
  })
})
test('where two boxes gave one place away, both topics hang there until their convenors agree', () => {
  const of = (box: string, ...deeds: readonly Deed[]): Entry[] =>
    deeds.map((deed, i) => ({ id: `${box}${i}`, turn: i + 2, box, ...deed }))
  const start: Entry = { id: 'start', turn: 1, box: 'here', ...shaped([MORNING]) }
  const here = of('here', posted('a'), placed('a', 'morning', 'tree'))
  const there = of('there', posted('b'), placed('b', 'morning', 'tree'))
  for (const joined of [
    [start, ...here, ...there],
    [start, ...there, ...here],
  ])
    assert.deepEqual(read(boardOf(dayOf(joined))), { cells: ['morning tree: a and b'], waiting: [] })
})
test('a topic hangs exactly once, in a cell or beside the board, wherever it was placed', () => {
  const topic = fc.constantFrom('a', 'b', 'c', 'd')
  const act = fc.oneof(
    topic.map(posted),
    fc
      .tuple(
        topic,
        fc.constantFrom('morning', 'noon', 'dawn', 'gone'),
        fc.constantFrom('tree', 'hall', 'gone'),
      )
      .map(([id, at, place]) => placed(id, at, place)),
    fc.subarray([MORNING, NOON, NEXT_DAWN]).map((slots) => shaped(slots)),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (deeds) => {
      const day = deeds.reduce(dayAfter, emptyDay)
      const { rows, waiting } = boardOf(day)
      const hung = [...rows.flatMap(({ cells }) => cells.flatMap(({ topics }) => topics)), ...waiting]
      assert.deepEqual(hung.map(({ id }) => id).sort(), [...day.topics.keys()].sort())
    }),
  )
})
