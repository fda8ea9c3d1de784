import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exactly } from './range.ts'
import { isMajority, lowerBound, probabilityOfMajority, supportInterval } from './support.ts'

const near = (actual: number, expected: number) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual}`)

test('agrees with Jeffreys intervals from SciPy 1.17 (stats.beta.ppf)', () => {
  for (const [a, n, low, high, bound] of [
    [0, 10, 0, 0.21719626750921053, 0],
    [7, 10, 0.3941816818513287, 0.9073054060618468, 0.44187323351536595],
    [10, 10, 0.7828037324907894, 1, 0.8292268917551521],
    [20, 30, 0.48885185078283766, 0.8140212497522049, 0.5176515097119301],
    [48, 100, 0.38382003322092645, 0.5773191649476916, 0.39899881015967076],
  ] as const) {
    const interval = supportInterval({ count: exactly(a), n })
    near(interval.low, low)
    near(interval.high, high)
    near(lowerBound({ count: exactly(a), n }), bound)
  }
})
test('one of one is not worth much, ten of ten is', () => {
  near(lowerBound({ count: exactly(1), n: 1 }), 0.22851981380632877)
  near(lowerBound({ count: exactly(10), n: 10 }), 0.8292268917551521)
})
test('the interval of a range holds the interval of every count in it', () => {
  const cell = fc.integer({ min: 1, max: 200 }).chain((n) =>
    fc.tuple(fc.constant(n), fc.nat(n), fc.nat(n), fc.nat(n)).map(([, x, y, z]) => {
      const [low, count, high] = [x, y, z].sort((a, b) => a - b)
      return { n, low: low!, count: count!, high: high! }
    }),
  )
  fc.assert(
    fc.property(cell, ({ n, low, count, high }) => {
      const wide = supportInterval({ count: { low, high }, n })
      const narrow = supportInterval({ count: exactly(count), n })
      assert.ok(wide.low <= narrow.low && narrow.high <= wide.high)
      assert.ok(wide.low >= 0 && wide.high <= 1 && wide.low <= wide.high)
      assert.ok(lowerBound({ count: { low, high }, n }) <= lowerBound({ count: exactly(count), n }))
    }),
  )
})
test('more who agree, of as many, never lower the bound', () => {
  for (let count = 1; count <= 40; count++) {
    const [less, more] = [exactly(count - 1), exactly(count)]
    assert.ok(lowerBound({ count: less, n: 40 }) < lowerBound({ count: more, n: 40 }))
    assert.ok(probabilityOfMajority({ count: less, n: 40 }) < probabilityOfMajority({ count: more, n: 40 }))
  }
})
test('where nobody was asked a majority is as likely as not', () => {
  near(probabilityOfMajority({ count: exactly(0), n: 0 }), 0.5)
  assert.equal(lowerBound({ count: exactly(0), n: 0 }), 0)
})
test('a majority of a side that is split in half is claimed one time in twenty at most, at any size', () => {
  for (let n = 1; n <= 400; n++) {
    let chance = 2 ** -n
    let claimed = 0
    for (let count = 0; count <= n; count++) {
      const bound = { count: exactly(count), n }
      if (isMajority(bound)) {
        claimed += chance
        assert.ok(lowerBound(bound) > 0.5)
      }
      chance *= (n - count) / (count + 1)
    }
    assert.ok(claimed <= 0.05, `${n}: ${claimed}`)
  }
})
