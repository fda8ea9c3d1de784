import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findGroups, type Groups } from '@daylight/mirror'
import { synthetic } from '../../../../bench/synthetic.ts'
import { groupsOf } from './engine.ts'
import { groupsInBackground } from './refresh.ts'

const bytes = (groups: Groups) =>
  JSON.stringify(groups, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  )

test('two threads find what one finds, to the last bit, and tell how far they are', async () => {
  const { matrix } = synthetic({ people: 70_000, statements: 120, votesEach: 30, seed: 'threads' })
  assert.ok(matrix.codes.length > 2_000_000)
  const told: number[] = []
  const inThreads = await groupsOf(matrix, {}, (share) => told.push(share))
  assert.equal(bytes(inThreads), bytes(findGroups(matrix)))
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  )
  assert.equal(told.at(-1), 1)
})
test('held-out votes are foretold alike in two threads and in one', async () => {
  const { matrix } = synthetic({ people: 250, statements: 40, votesEach: 20, seed: 'folds' })
  assert.equal(bytes(await groupsOf(matrix, { measure: true })), bytes(findGroups(matrix, { measure: true })))
})
test('a room is found without threads, and tells nothing of its progress', async () => {
  const { matrix } = synthetic({ people: 30, statements: 20, votesEach: 10, seed: 'room' })
  assert.deepEqual(await groupsOf(matrix, {}, () => assert.fail('no progress to tell')), findGroups(matrix))
})
test('while groups are found in the background, this thread goes on, and what comes is the same', async () => {
  const { matrix } = synthetic({ people: 2000, statements: 100, votesEach: 30, seed: 'background' })
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  const groups = await groupsInBackground(matrix)
  clearInterval(turning)
  assert.ok(turns > 10, `${turns} turns of the event loop`)
  assert.equal(bytes(groups), bytes(findGroups(matrix)))
})
