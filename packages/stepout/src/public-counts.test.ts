import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicCounts } from './public-counts.ts'

const levels = [0, 10, 25, 50, 100, 250]

test('6/19 fewer than twenty-five of a side show as nothing, more only as the level they have reached', () => {
  assert.deepEqual(publicCounts([24, 25, 49, 50, 999], levels), [null, 25, 25, 50, 250])
})

test('6/19 one more signer changes what is shown at most at a level, never in between', () => {
  let changes = 0
  for (let n = 1; n <= 300; n++)
    if (publicCounts([n], levels)[0] !== publicCounts([n - 1], levels)[0]) changes++
  assert.equal(changes, 4)
})
