import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binOf, cellState, sameState } from './cell-state.ts'
import { exactly } from './range.ts'
import { isMajority } from './support.ts'

test('every count lies in its own range, of four counts or more, that holds a multiple of five', () => {
  for (let n = 10; n <= 300; n += 5)
    for (let count = 0; count <= n; count++) {
      const { low, high } = binOf(count, n)
      assert.ok(low <= count && count <= high && low >= 0 && high <= n && high - low >= 3)
      assert.ok(5 * Math.floor(high / 5) >= low, `${low}…${high} of ${n}`)
      assert.ok(low === 0 || high === n || (low >= 4 && high <= n - 4))
    }
})
test('nobody and everybody look like a few and almost everybody', () => {
  for (let n = 10; n <= 300; n += 5) {
    assert.deepEqual(binOf(0, n), binOf(3, n))
    assert.deepEqual(binOf(n, n), binOf(n - 3, n))
  }
})
test('that more than half say so can be told as soon as it is so, and "less than half" is told as finely', () => {
  for (let n = 15; n <= 300; n += 5) {
    const fewest = Array.from({ length: n + 1 }, (_, count) => count).find((count) =>
      isMajority({ count: exactly(count), n }),
    )!
    assert.ok(isMajority({ count: binOf(fewest, n), n }), `${fewest} of ${n}`)
    for (let count = 0; count <= n; count++) {
      const mirrored = binOf(n - count, n)
      if (count >= fewest)
        assert.deepEqual(binOf(count, n), { low: n - mirrored.high, high: n - mirrored.low })
    }
  }
})
test('the ranges of small rooms are those that the documents name', () => {
  const lows = (n: number) => [...new Set(Array.from({ length: n + 1 }, (_, count) => binOf(count, n).low))]
  assert.deepEqual(lows(10), [0, 5])
  assert.deepEqual(lows(15), [0, 4, 12])
  assert.deepEqual(lows(20), [0, 6, 15])
  assert.deepEqual(lows(30), [0, 4, 11, 20, 27])
})
test('a cell of nine or of twelve is a mistake of ours', () => {
  assert.throws(() => cellState(9, 4, 4), RangeError)
  assert.throws(() => cellState(12, 4, 4), RangeError)
  assert.throws(() => cellState(10, 6, 6), RangeError)
})
test('states tell the same when count and ranges are the same', () => {
  assert.ok(sameState(cellState(20, 6, 9), cellState(20, 8, 11)))
  assert.ok(!sameState(cellState(20, 6, 9), cellState(20, 3, 9)))
})
