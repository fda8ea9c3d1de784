import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rehearse } from '../testing/rehearsal.ts'
import { needsOf } from './standing-set.ts'

const needs = (levels: readonly number[], marginPercent: number, floor: number) =>
  needsOf({ ...rehearse().call.call, levels, marginPercent, floor })

test('a threshold grows by the margin, rounded up to a whole person, and never below the floor', () => {
  assert.deepEqual(needs([0, 5, 10, 25, 50, 100], 10, 10), [10, 10, 11, 28, 55, 110])
  assert.deepEqual(needs([0, 1, 3], 0, 2), [2, 2, 3])
})

test('a margin of ten in a hundred is exact for every level: no rounding error asks for one person more', () => {
  const levels = Array.from({ length: 100_000 }, (_, i) => 10 * (i + 1))
  assert.deepEqual(needs(levels, 10, 2), levels.map((people) => (people / 10) * 11).with(0, 11))
})
