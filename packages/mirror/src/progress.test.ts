import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { findGroups } from './groups.ts'
import { learnVotes } from './learn-votes.ts'
import { predictVotes } from './predict.ts'
import type { Progress } from './progress.ts'
import { twoCamps } from './test-votes.ts'

/** What `work` told of its progress. */
function toldBy(work: (progress: Progress) => unknown): number[] {
  const told: number[] = []
  work((share) => told.push(share))
  return told
}

test('finding groups, learning and foretelling tell how far they are, never less than before', () => {
  const matrix = twoCamps(120, 20, seededRandom('progress'))
  const pairs = Array.from({ length: 5_000 }, (_, i) => ({ row: i % 120, statement: i % 20 }))
  const model = learnVotes(matrix)
  for (const told of [
    toldBy((progress) => findGroups(matrix, {}, progress)),
    toldBy((progress) => learnVotes(matrix, progress)),
    toldBy((progress) => predictVotes(model, matrix, pairs, progress)),
  ]) {
    assert.ok(told.length >= 5, `${told.length} words`)
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    )
    assert.ok(told.every((share) => share >= 0 && share <= 1))
  }
})
