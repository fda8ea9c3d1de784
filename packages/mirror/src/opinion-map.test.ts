import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { opinionMap } from './opinion-map.ts'
import { opinionAxes, ridgeScores } from './ridge.ts'
import { twoCamps } from './test-votes.ts'
import { packCodes } from './vote-matrix.ts'

test('no square of the map points at fewer than ten people, and all squares hold everybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.string(), (people, seed) => {
      const matrix = twoCamps(people, 8, seededRandom(seed), 0.5)
      const voters = Array.from(
        { length: people },
        (_, i) => matrix.offsets[i + 1]! > matrix.offsets[i]!,
      ).filter(Boolean).length
      const { cells } = opinionMap(matrix, opinionAxes(matrix, 2), new Int8Array(people), 1)
      assert.ok(cells.every((cell) => cell.people >= 10 && cell.people % 5 === 0))
      const total = cells.reduce((sum, cell) => sum + cell.people, 0)
      if (voters >= 10) assert.ok(total <= voters && total > voters - 5 * cells.length)
      else assert.equal(cells.length, 0)
    }),
    { numRuns: 60 },
  )
})
test('squares do not overlap and lie on the map', () => {
  const matrix = twoCamps(500, 12, seededRandom('squares'), 0.5)
  const { cells } = opinionMap(matrix, opinionAxes(matrix, 2), new Int8Array(500), 1)
  assert.ok(cells.length > 3)
  assert.ok(cells.every(({ x, y, width }) => x >= -1 && y >= -1 && x + width <= 1 && y + width <= 1))
  const area = cells.reduce((sum, { width }) => sum + width * width, 0)
  assert.ok(area <= 4)
})
test('two camps stand apart, and each statement stands with those who agree with it', () => {
  const matrix = twoCamps(200, 12, seededRandom('apart'))
  const camps = Int8Array.from({ length: 200 }, (_, row) => row % 2)
  const { groups, statements } = opinionMap(matrix, opinionAxes(matrix, 2), camps, 2)
  assert.ok(Math.abs(groups[0]!.x - groups[1]!.x) > 0.8)
  statements.forEach((place, s) => {
    assert.ok(Math.sign(place!.x) === Math.sign(groups[s % 2]!.x))
  })
})
test('someone with one vote stands nearer the middle than someone who says the same forty times', () => {
  const matrix = twoCamps(100, 40, seededRandom('ridge'))
  const axes = opinionAxes(matrix, 1)
  const loud = Array.from({ length: 40 }, (_, s) => 3 * s + (s % 2 === 0 ? 2 : 0))
  const [few, many] = ridgeScores(packCodes(40, [loud.slice(0, 1), loud]), axes)
  assert.ok(Math.abs(few!) < Math.abs(many!) && Math.sign(few!) === Math.sign(many!))
})
test('votes that all are alike put everybody in the middle', () => {
  const matrix = packCodes(
    3,
    Array.from({ length: 12 }, () => [2, 5, 8]),
  )
  assert.ok(ridgeScores(matrix, opinionAxes(matrix, 2)).every((x) => Math.abs(x) < 1e-9))
})
