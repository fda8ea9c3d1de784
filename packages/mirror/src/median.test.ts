import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { median, medianInterval } from './median.ts'

test('the median is the middle one, or the mean of the two middle ones', () => {
  assert.equal(median([90, 10, 20]), 20)
  assert.equal(median([10, 20, 30, 90]), 25)
  assert.throws(() => median([]), RangeError)
})
test('with ten values the interval lies between the second and the third from each end', () => {
  // Depth 2 covers 1 − 22/1024 = 97.85 %, depth 3 covers 89.06 %: 0.3242 of the way in coverage, 0.6574 in place.
  const { low, high } = medianInterval([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  assert.ok(Math.abs(low - 2.6574) < 5e-4, `${low}`)
  assert.ok(Math.abs(high - 8.3426) < 5e-4, `${high}`)
})
test('below six values no 95 % interval exists, so all that was said is the interval', () => {
  assert.deepEqual(medianInterval([40, 10, 90]), { low: 10, high: 90 })
})
test('the interval holds the median, whatever was guessed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 3000 }), (values) => {
      const { low, high } = medianInterval(values)
      assert.ok(low <= median(values) && median(values) <= high)
    }),
    { numRuns: 50 },
  )
})
