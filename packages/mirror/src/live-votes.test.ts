import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices, seededRandom, voteCode } from '@daylight/basics'
import fc from 'fast-check'
import { castLive, liveMatrix, openLive, seatLive } from './live-votes.ts'
import { opinionAxes, ridgeScores } from './ridge.ts'
import { twoCamps } from './test-votes.ts'
import { packCodes } from './vote-matrix.ts'

const start = twoCamps(12, 6, seededRandom('live'))
const axes = opinionAxes(start, 2)
const sides = Array.from({ length: 12 }, (_, row) => (row % 3) - 1)
const casts = fc.array(
  fc.record({
    row: fc.nat({ max: 13 }),
    statement: fc.nat({ max: 5 }),
    choice: fc.constantFrom(...choices, null),
  }),
  { maxLength: 60 },
)

test('after any votes, changes of mind and withdrawals, counts and places are those of a full recount', () => {
  fc.assert(
    fc.property(casts, (sequence) => {
      const live = openLive(start, sides, 2, axes)
      seatLive(live, 0)
      seatLive(live, -1)
      for (const { row, statement, choice } of sequence) castLive(live, row, statement, choice)
      const matrix = liveMatrix(live)
      const again = openLive(matrix, [...sides, 0, -1], 2, axes)
      assert.deepEqual(live.tallies, again.tallies)
      const batch = ridgeScores(matrix, axes)
      live.places.forEach((place, row) => {
        assert.deepEqual([...place], [...batch.subarray(2 * row, 2 * row + 2)])
      })
    }),
    { numRuns: process.env['SLOW'] === '1' ? 1000 : 100 },
  )
})
test('what was voted is what the next full computation reads', () => {
  const live = openLive(packCodes(3, [[]]), [-1], 0, opinionAxes(packCodes(3, [[]]), 2))
  castLive(live, 0, 2, 'agree')
  castLive(live, 0, 0, 'pass')
  castLive(live, 0, 2, 'disagree')
  assert.deepEqual([...liveMatrix(live).codes], [voteCode(0, 'pass'), voteCode(2, 'disagree')])
})
test('a vote of nobody, or on nothing, is a fault of the program', () => {
  const live = openLive(start, sides, 2, axes)
  assert.throws(() => castLive(live, 12, 0, 'agree'), RangeError)
  assert.throws(() => castLive(live, 0, 6, 'agree'), RangeError)
})
