import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binOf, cellState, sameState } from './cell-state.ts'

test('no range of a count holds fewer than four values, nor fewer than five between the ends, and every count lies in its own', () => {
  for (let n = 10; n <= 300; n += 5) {
    for (let count = 0; count <= n; count++) {
      const { low, high } = binOf(count, n)
      assert.ok(high - low >= (low === 0 || high === n ? 3 : 4))
      assert.ok(low <= count && count <= high && low >= 0 && high <= n)
    }
  }
})
test('nobody and everybody look like a few and almost everybody', () => {
  assert.deepEqual(binOf(0, 30), binOf(3, 30))
  assert.deepEqual(binOf(30, 30), { low: 27, high: 30 })
  assert.deepEqual(binOf(30, 30), binOf(27, 30))
})
test('between the ends, ranges touch and none is left out', () => {
  const lows = (n: number) => [...new Set(Array.from({ length: n + 1 }, (_, count) => binOf(count, n).low))]
  assert.deepEqual(lows(10), [0, 5])
  assert.deepEqual(lows(15), [0, 4, 12])
  assert.deepEqual(lows(30), [0, 4, 10, 15, 20, 27])
})
test('a cell of nine or of twelve is a mistake of ours', () => {
  assert.throws(() => cellState(9, 4, 4), RangeError)
  assert.throws(() => cellState(12, 4, 4), RangeError)
  assert.throws(() => cellState(10, 6, 6), RangeError)
})
test('states tell the same when count and ranges are the same', () => {
  assert.ok(sameState(cellState(20, 6, 11), cellState(20, 9, 11)))
  assert.ok(!sameState(cellState(20, 6, 11), cellState(20, 10, 10)))
})
