import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { pooledGap, type Told } from './pooled-gap.ts'

const random = seededRandom('a small room')
const noise = (spread: number) => spread * (random() + random() + random() + random() - 2)

/** People who each tell something about some of twenty statements. */
const people = (n: number, tell: (statement: number) => number): Told[] =>
  Array.from({ length: n }, () =>
    Array.from({ length: 20 }, (_, s) => [s, tell(s)] as const).filter(() => random() < 0.5),
  )

test('one figure for fifteen people a side finds what no single statement could show', () => {
  const guessers = people(15, () => 40 + noise(30))
  const answerers = people(15, () => (random() < 0.7 ? 100 : 0))
  const { gap, interval, statements } = pooledGap(guessers, answerers)!
  assert.equal(statements, 20)
  assert.ok(Math.abs(gap + 30) < 8, `${gap}`)
  assert.ok(interval.low < -30 && interval.high > -30 && interval.high < -15)
})
test('a side that guesses right has a pooled gap around nothing', () => {
  const { interval } = pooledGap(
    people(60, () => 50 + noise(25)),
    people(60, () => (random() < 0.5 ? 100 : 0)),
  )!
  assert.ok(interval.low < 0 && interval.high > 0)
})
test('people who lean the same way on everything count as people, not as many guesses', () => {
  const answerers = people(40, () => (random() < 0.7 ? 100 : 0))
  const width = (guessers: readonly Told[]) => {
    const { low, high } = pooledGap(guessers, answerers)!.interval
    return high - low
  }
  const leaning = Array.from({ length: 20 }, (_, i) => people(1, () => (i % 2 ? 20 : 60))[0]!)
  const mixed = people(20, () => (random() < 0.5 ? 20 : 60))
  assert.ok(width(leaning) > 1.3 * width(mixed))
})
test('nothing comes of one guesser, one answerer, or statements that only one side spoke of', () => {
  const some = people(5, () => 50)
  assert.equal(pooledGap(some.slice(0, 1), some), null)
  assert.equal(pooledGap(some, some.slice(0, 1)), null)
  assert.equal(pooledGap([[[1, 50]], [[1, 60]]], [[[2, 100]], [[2, 0]]]), null)
})
test('whatever is told, the figure is a number within its interval', () => {
  const told = fc.array(fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 0, max: 100 })), { maxLength: 6 }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(told, told, (guessers, answerers) => {
      const pooled = pooledGap(guessers, answerers)
      if (!pooled) return
      const { gap, interval } = pooled
      for (const x of [gap, interval.low, interval.high]) assert.ok(Number.isFinite(x))
      assert.ok(interval.low <= gap && gap <= interval.high)
    }),
  )
})
