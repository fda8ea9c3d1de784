import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { opinionMap } from './opinion-map.ts'
import { opinionAxes, ridgeScores } from './ridge.ts'
import { twoCamps } from './test-votes.ts'
import { packCodes } from './vote-matrix.ts'

test('no rectangle of the map points at fewer than ten people, and all of them hold everybody', () => {
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
test('a room of sixty has a map of more than one rectangle, and a large conversation a fine one', () => {
  const cellsOf = (people: number) => {
    const matrix = twoCamps(people, 12, seededRandom('rectangles'), 0.5)
    return opinionMap(matrix, opinionAxes(matrix, 2), new Int8Array(people), 1).cells
  }
  assert.ok(cellsOf(60).length >= 2, `${cellsOf(60).length} for sixty people`)
  assert.ok(cellsOf(500).length >= 12, `${cellsOf(500).length} for five hundred`)
})
test('rectangles do not overlap and lie on the map, along its grid', () => {
  const matrix = twoCamps(500, 12, seededRandom('squares'), 0.5)
  const { cells } = opinionMap(matrix, opinionAxes(matrix, 2), new Int8Array(500), 1)
  assert.ok(cells.every(({ x, y, width, height }) => x >= -1 && y >= -1 && x + width <= 1 && y + height <= 1))
  assert.ok(
    cells.every((cell) =>
      [cell.x, cell.y, cell.width, cell.height].every((value) => Number.isInteger(value * 16)),
    ),
  )
  for (const [i, a] of cells.entries())
    for (const b of cells.slice(i + 1))
      assert.ok(
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
      )
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
