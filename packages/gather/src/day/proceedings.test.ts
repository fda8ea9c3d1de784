import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from './day.ts'
import type { Deed, Entry } from './entry.ts'
import { proceedingsOf, sessionOf, topicOnTheWall } from './proceedings.ts'

const dayAfterAll = (...deeds: Deed[]) =>
  dayOf(deeds.map((deed, i) => ({ id: `e${i}`, turn: i + 1, box: 'here', ...deed }) as Entry))
const slot = (id: string, from: string, to: string) => ({ id, date: '2026-12-03', from, to })
const board: Deed = {
  kind: 'board-shaped',
  slots: [slot('late', '14:30', '15:30'), slot('early', '09:00', '10:00')],
  places: [{ id: 'tree', names: { en: 'The tree' } }],
}
const topic = (id: string): Deed => ({
  kind: 'topic-posted',
  topic: id,
  words: `About ${id}`,
  language: 'en',
  convenor: '',
  mark: id,
})
const placed = (id: string, at: string): Deed => ({
  kind: 'topic-placed',
  topic: id,
  at: { slot: at, place: 'tree' },
})
const note = (id: string, of: string): Deed => ({
  kind: 'note-posted',
  note: id,
  topic: of,
  words: `Note ${id}`,
  language: 'en',
  photo: null,
  attribution: { level: 'chatham-house' },
  mark: id,
})
const merge = (id: string, into: string): Deed[] =>
  (['topic', 'into'] as const).map((as) => ({ kind: 'merge-agreed', topic: id, into, as }))
const read = (...deeds: Deed[]) =>
  proceedingsOf(dayAfterAll(...deeds)).map((session) => [session.topic.id, session.notes.map(({ id }) => id)])

test('the book goes through the day by the clock, whichever topic was posted first, and ends beside the board', () => {
  assert.deepEqual(
    read(
      board,
      ...[topic('idle'), topic('noon'), topic('dawn'), placed('noon', 'late'), placed('dawn', 'early')],
      ...[note('n1', 'noon'), note('n2', 'dawn'), note('n3', 'noon')],
    ),
    [
      ['dawn', ['n2']],
      ['noon', ['n1', 'n3']],
      ['idle', []],
    ],
  )
})
test('a session says where and when it was, and one that nobody placed says neither', () => {
  const day = dayAfterAll(board, topic('noon'), placed('noon', 'late'), topic('idle'))
  assert.equal(sessionOf(day, 'noon')?.at?.slot.from, '14:30')
  assert.equal(sessionOf(day, 'noon')?.at?.place.id, 'tree')
  assert.equal(sessionOf(day, 'idle')?.at, null)
  assert.equal(sessionOf(day, 'unknown'), null)
})
test('what was written about a topic before it was merged is read with the topic that it went into', () => {
  assert.deepEqual(
    read(topic('a'), topic('b'), topic('c'), note('n1', 'a'), ...merge('a', 'b'), ...merge('b', 'c')),
    [['c', ['n1']]],
  )
})
test('a note for a topic that was merged meanwhile finds the topic that it went into, and none once that is taken down', () => {
  const merged = [topic('a'), topic('b'), ...merge('a', 'b')]
  const find = (...deeds: Deed[]) => topicOnTheWall(dayAfterAll(...deeds), 'a')?.id ?? null
  assert.equal(find(topic('a')), 'a')
  assert.equal(find(...merged), 'b')
  assert.equal(find(...merged, { kind: 'topic-withdrawn', topic: 'b' }), null)
  assert.equal(find(), null)
})
test('two boxes that merged two topics into each other can still be read', () => {
  // No phone can do this on one box: the second merge names a topic that is no longer on the wall.
  const day = dayAfterAll(topic('a'), topic('b'), topic('c'), note('n1', 'a'), ...merge('a', 'b'))
  const crossed = {
    ...day,
    topics: new Map(day.topics).set('b', { ...day.topics.get('b')!, mergedInto: 'a' }),
  }
  assert.deepEqual(
    proceedingsOf(crossed).map((session) => session.topic.id),
    ['c'],
  )
})
test('a topic that was taken down takes its notes off the wall, and no other’s', () => {
  assert.deepEqual(
    read(topic('a'), topic('b'), note('n1', 'a'), note('n2', 'b'), { kind: 'topic-withdrawn', topic: 'a' }),
    [['b', ['n2']]],
  )
})
