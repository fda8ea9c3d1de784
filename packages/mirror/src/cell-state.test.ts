import assert from 'node:assert/strict'
import { test } from 'node:test'
import { binOf, cellState, sameState } from './cell-state.ts'

test('no range of a count holds fewer than five values, and every count lies in its own', () => {
  for (let n = 10; n <= 300; n += 5) {
    for (let count = 0; count <= n; count++) {
      const { low, high } = binOf(count, n)
      assert.ok(high - low >= 4 && low <= count && count <= high && low >= 0 && high <= n)
    }
  }
})
test('nobody and everybody look like a few and almost everybody', () => {
  assert.deepEqual(binOf(0, 30), binOf(4, 30))
  assert.deepEqual(binOf(30, 30), { low: 25, high: 30 })
  assert.deepEqual(binOf(30, 30), binOf(25, 30))
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
