import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapInterval, netInterval } from './gap.ts'
import { exactly } from './range.ts'

const guesses = (n: number, mean: number, deviation: number) => ({ n, mean: exactly(mean), deviation })

test('with guesses that spread by 25 points, a gap is known to 45 points at 8 people and to 11 at a hundred', () => {
  for (const [n, low, high] of [
    [8, 33, 45],
    [15, 23, 31],
    [30, 16, 21],
    [60, 11, 15],
    [100, 8.5, 11.5],
  ] as const) {
    const interval = gapInterval(guesses(n, 50, 25), { count: exactly(n / 2), n })!
    const half = (interval.high - interval.low) / 2
    assert.ok(half > low && half < high, `${n} people: ${half}`)
  }
})
test('the middle is the mean guess minus the share that agrees', () => {
  const { low, high } = gapInterval(guesses(40, 35, 20), { count: exactly(24), n: 40 })!
  assert.ok(Math.abs((low + high) / 2 - (35 - 60)) < 1e-9)
})
test('when everybody on the side has answered, only the guesses leave room', () => {
  const answers = { count: exactly(20), n: 30 }
  const wide = gapInterval(guesses(30, 50, 25), answers)!
  const all = gapInterval(guesses(30, 50, 25), answers, 30)!
  assert.ok(all.high - all.low < wide.high - wide.low)
  assert.ok(Math.abs((all.high - all.low) / 2 - (2.045229642132703 * 25) / Math.sqrt(30)) < 1e-9)
})
test('what is known as a range is known less well', () => {
  const exact = gapInterval(guesses(15, 50, 25), { count: exactly(22), n: 30 })!
  const coarse = gapInterval(
    { n: 15, mean: { low: 47.5, high: 52.5 }, deviation: 25 },
    { count: { low: 20, high: 24 }, n: 30 },
  )!
  assert.ok(coarse.low < exact.low && exact.high < coarse.high)
  assert.ok(Math.abs(coarse.low + coarse.high - exact.low - exact.high) < 1e-9)
})
test('guesses that are all alike about a side that is all alike still leave room', () => {
  const { low, high } = gapInterval(guesses(10, 80, 0), { count: exactly(10), n: 10 })!
  assert.ok(low < -22 && high > -18)
})
test('one guesser, or no answers, give no gap', () => {
  assert.equal(gapInterval(guesses(1, 50, 0), { count: exactly(5), n: 10 }), null)
  assert.equal(gapInterval(guesses(9, 50, 10), { count: exactly(0), n: 0 }), null)
})
test('a net gap is the gap minus the habit, and is known less well than either', () => {
  const net = netInterval(-30, { low: -40, high: -20 }, -10, { low: -16, high: -4 })
  assert.ok(net.low < -31 && net.low > -32 && net.high < -8 && net.high > -9)
})
