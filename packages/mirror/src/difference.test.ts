import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { differenceInterval, differencePValue, wilsonInterval } from './difference.ts'
import { exactly, type Range } from './range.ts'

const near = (range: Range, low: number, high: number, tolerance: number) => {
  assert.ok(Math.abs(range.low - low) < tolerance, `${range.low} ≠ ${low}`)
  assert.ok(Math.abs(range.high - high) < tolerance, `${range.high} ≠ ${high}`)
}
const counted = (count: number, n: number) => ({ count: exactly(count), n })

test('Wilson agrees with SciPy 1.17 (binomtest.proportion_ci)', () => {
  near(wilsonInterval(7, 10), 0.39677814746114526, 0.892208732593699, 1e-12)
  near(wilsonInterval(0, 10), 0, 0.27753279986288926, 1e-12)
})
test('agrees with Newcombe 1998, table II, method 10', () => {
  near(differenceInterval(counted(56, 70), counted(48, 80)), 0.0524, 0.3339, 5e-5)
  near(differenceInterval(counted(9, 10), counted(3, 10)), 0.1705, 0.809, 5e-5)
  near(differenceInterval(counted(6, 7), counted(2, 7)), 0.0582, 0.8062, 5e-5)
  near(differenceInterval(counted(5, 56), counted(0, 29)), -0.0381, 0.1926, 5e-5)
  near(differenceInterval(counted(0, 10), counted(0, 20)), -0.1611, 0.2775, 5e-5)
  near(differenceInterval(counted(0, 10), counted(0, 10)), -0.2775, 0.2775, 5e-5)
  near(differenceInterval(counted(10, 10), counted(0, 20)), 0.6791, 1, 5e-5)
  near(differenceInterval(counted(10, 10), counted(0, 10)), 0.6075, 1, 5e-5)
})
test('swapping the sides turns the sign', () => {
  const share = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(share, share, ([na, a], [nb, b]) => {
      const [x, y] = [counted(Math.round(a * na), na), counted(Math.round(b * nb), nb)]
      const [one, other] = [differenceInterval(x, y), differenceInterval(y, x)]
      assert.ok(Math.abs(one.low + other.high) < 1e-12 && Math.abs(one.high + other.low) < 1e-12)
      assert.ok(Math.abs(differencePValue(x, y) - differencePValue(y, x)) < 1e-12)
      assert.ok(one.low >= -1 && one.high <= 1)
    }),
  )
})
test('the score test agrees with the textbook: 56 of 70 against 48 of 80 has z = 2.651', () => {
  assert.ok(Math.abs(differencePValue(counted(56, 70), counted(48, 80)) - 0.00802) < 5e-5)
})
test('where the counts may be alike there is no evidence of a difference', () => {
  assert.equal(
    differencePValue({ count: { low: 5, high: 9 }, n: 20 }, { count: { low: 9, high: 13 }, n: 20 }),
    1,
  )
  assert.equal(differencePValue(counted(0, 10), counted(0, 10)), 1)
})
test('a range says less than any count in it', () => {
  const a = { count: { low: 20, high: 24 }, n: 30 }
  const b = { count: { low: 5, high: 9 }, n: 30 }
  for (const x of [20, 22, 24]) {
    const narrow = differenceInterval(counted(x, 30), counted(7, 30))
    const wide = differenceInterval(a, b)
    assert.ok(wide.low <= narrow.low && narrow.high <= wide.high)
    assert.ok(differencePValue(a, b) >= differencePValue(counted(x, 30), counted(7, 30)))
  }
})
