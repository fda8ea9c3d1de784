import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { guessSummary, meansBehind, pooledSummary } from './guess-summary.ts'

const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 250 })

test('the true mean lies among the means that the published one can come from', () => {
  fc.assert(
    fc.property(percents, (all) => {
      const { n, mean } = guessSummary(all)
      const { low, high } = meansBehind(mean, n)
      const truth = all.reduce((sum, x) => sum + x, 0) / n
      assert.ok(low <= truth && truth <= high, `${truth} is not in ${low}…${high}`)
      assert.ok((high - low) * n >= 25)
    }),
  )
})
test('guesses turned round give the figures turned round', () => {
  fc.assert(
    fc.property(percents, (all) => {
      const straight = guessSummary(all)
      const turned = guessSummary(all.map((x) => 100 - x))
      assert.equal(turned.mean, 100 - straight.mean)
      assert.equal(turned.median, 100 - straight.median)
      assert.equal(turned.deviation, straight.deviation)
    }),
  )
})
test('that all guessed nothing, or everything, is not told', () => {
  assert.equal(guessSummary(new Array(10).fill(0)).mean, 5)
  assert.equal(guessSummary(new Array(10).fill(100)).mean, 95)
  assert.equal(guessSummary(new Array(10).fill(40)).deviation, 5)
  assert.throws(() => guessSummary([50]), RangeError)
})
test('a pooled gap is told in fives, and its interval never shrinks', () => {
  const guessers = Array.from({ length: 10 }, (_, i) => [[0, 30 + i] as const])
  const answerers = Array.from({ length: 10 }, (_, i) => [[0, i < 6 ? 100 : 0] as const])
  assert.deepEqual(pooledSummary(guessers, answerers), {
    n: 10,
    statements: 1,
    gap: -25,
    interval: { low: -65, high: 15 },
  })
})
