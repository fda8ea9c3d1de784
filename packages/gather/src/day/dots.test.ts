import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '@daylight/basics'
import fc from 'fast-check'
import { type Day, dayAfter, emptyDay } from './day.ts'
import { countDots, DOTS, readDots, topicsByDots, whereDotsGo } from './dots.ts'
import type { Deed, Step } from './entry.ts'

const after = (day: Day, ...deeds: readonly Deed[]): Day => deeds.reduce(dayAfter, day)
const kindOf = (answer: Result<unknown, { kind: string }>) => (answer.ok ? null : answer.error.kind)
const at = (day: Day, step: Step) => after(day, { kind: 'step-turned', step })
const gone = (day: Day, topic: string) => after(day, { kind: 'topic-withdrawn', topic })
function merged(day: Day, topic: string, into: string): Day {
  const first = after(day, { kind: 'merge-agreed', topic, into, as: 'topic' })
  return after(first, { kind: 'merge-agreed', topic, into, as: 'into' })
}
const WALL = after(
  emptyDay,
  ...['water', 'roads', 'schools'].map(
    (topic): Deed => ({
      ...{ kind: 'topic-posted', topic, words: `About ${topic}`, language: 'en', convenor: '', mark: topic },
    }),
  ),
)
const DOTTING = at(WALL, 'dots')

test('somebody may put all their dots on one topic, or keep some back', () => {
  for (const topics of [[], ['roads'], ['water', 'water', 'roads'], Array(DOTS).fill('water')])
    assert.deepEqual(readDots(DOTTING, topics), { ok: true, value: topics.toSorted() })
})
test('a sixth dot is refused, and so is one for what does not hang on the wall', () => {
  assert.deepEqual(readDots(DOTTING, Array(DOTS + 1).fill('water')), {
    ok: false,
    error: { kind: 'too-many-dots', most: DOTS },
  })
  assert.equal(kindOf(readDots(DOTTING, ['sky'])), 'no-such-topic')
  const without = gone(DOTTING, 'roads')
  assert.equal(kindOf(readDots(without, ['roads'])), 'no-such-topic')
})
test('dots are taken in their step alone, and whoever comes early or late learns where the day stands', () => {
  for (const step of ['arriving', 'market', 'sessions', 'reading', 'clusters', 'closing'] as const)
    assert.deepEqual(readDots(at(WALL, step), ['water']), { ok: false, error: { kind: 'not-now', step } })
})
test('dots go along with a topic that was merged, and on with what that was merged into', () => {
  const day = merged(merged(DOTTING, 'water', 'roads'), 'roads', 'schools')
  assert.equal(whereDotsGo(day, 'water'), 'schools')
  assert.deepEqual(countDots(day, [['water', 'roads'], ['schools']]), {
    kind: 'dots-counted',
    dots: { schools: 3 },
  })
  assert.deepEqual(readDots(day, ['water']), { ok: true, value: ['schools'] })
})
test('dots that were counted before a merge are added up after it', () => {
  const counted = after(DOTTING, countDots(DOTTING, [['water', 'water', 'roads'], ['schools']]))
  const shown = topicsByDots(merged(counted, 'water', 'schools'))
  assert.deepEqual(
    shown.map(({ topic, dots }) => [topic.id, dots]),
    [
      ['schools', 3],
      ['roads', 1],
    ],
  )
})
test('dots on a topic that was taken down count for nothing, and nothing goes round in circles', () => {
  const without = gone(DOTTING, 'water')
  assert.deepEqual(countDots(without, [['water', 'roads']]), { kind: 'dots-counted', dots: { roads: 1 } })
  const topics = new Map(WALL.topics)
  topics.set('water', { ...topics.get('water')!, mergedInto: 'roads' })
  topics.set('roads', { ...topics.get('roads')!, mergedInto: 'water' })
  assert.equal(whereDotsGo({ ...WALL, topics }, 'water'), null)
})
test('every dot on the wall is counted once, whoever gave it and in whatever order', () => {
  const dots = fc.array(fc.constantFrom('water', 'roads', 'schools'), { maxLength: DOTS })
  fc.assert(
    fc.property(fc.array(dots), (given) => {
      const counted = countDots(DOTTING, given)
      assert.ok(counted.kind === 'dots-counted')
      const sum = Object.values(counted.dots).reduce((all, count) => all + count, 0)
      assert.equal(sum, given.flat().length)
      assert.deepEqual(countDots(DOTTING, given.map((seat) => seat.toReversed()).toReversed()), counted)
    }),
  )
})
test('topics stand as they were posted until dots are counted, then those with most dots first', () => {
  const order = (day: Day) => topicsByDots(day).map(({ topic, dots }) => [topic.id, dots])
  assert.deepEqual(order(DOTTING), [
    ['water', null],
    ['roads', null],
    ['schools', null],
  ])
  assert.deepEqual(order(after(DOTTING, countDots(DOTTING, [['schools', 'schools', 'roads']]))), [
    ['schools', 2],
    ['roads', 1],
    ['water', 0],
  ])
})
