import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { cramersV, crossTable } from './cross-table.ts'
import { fitClasses } from './fit-classes.ts'
import { groupBridges } from './group-bridges.ts'
import { tallyByGroup } from './group-tally.ts'
import { findGroups } from './groups.ts'
import { opinionMap } from './opinion-map.ts'
import { prepare } from './prepare.ts'
import { opinionAxes } from './ridge.ts'
import { whatSetsApart } from './sets-apart.ts'
import { chooseSlate } from './slate.ts'
import { drawnVotes, noCamps, twoCamps } from './test-votes.ts'
import { packCodes } from './vote-matrix.ts'

const slow = process.env['SLOW'] === '1'

test('groups that are the sides run along them, and groups that cut across them run elsewhere', () => {
  const groups = Array.from({ length: 400 }, (_, row) => row % 2)
  const across = Array.from({ length: 400 }, (_, row) => (row >> 1) % 2)
  const along = crossTable(groups, 2, groups, 2, seededRandom('v'))
  const elsewhere = crossTable(groups, 2, across, 2, seededRandom('v'))
  assert.deepEqual([along.reading, elsewhere.reading], ['along', 'elsewhere'])
  assert.ok(along.association! > 0.99 && elsewhere.association! < 0.01)
})
test('twenty people are too few to say where the rift runs', () => {
  const groups = Array.from({ length: 20 }, (_, row) => row % 2)
  assert.equal(crossTable(groups, 2, groups, 2, seededRandom('v')).reading, 'unknown')
})
test('a table of a single group or a single side has no association', () => {
  assert.equal(cramersV([[30, 20]], 50), null)
  assert.equal(
    cramersV(
      [
        [30, 0],
        [20, 0],
      ],
      50,
    ),
    null,
  )
})
test("Cramér's V agrees with Bergsma 2013, formula 5, worked by hand for 30/10/15/25", () => {
  // phi² = (30·25 − 10·15)² / (40·40·45·35), 80 people.
  const corrected = 360_000 / 2_520_000 - 1 / 79
  const most = 2 - 1 / 79 - 1
  assert.ok(
    Math.abs(
      cramersV(
        [
          [30, 10],
          [15, 25],
        ],
        80,
      )! - Math.sqrt(corrected / most),
    ) < 1e-9,
  )
})
test('the interval of the association holds the planted one in nine of ten tables at least', () => {
  const runs = slow ? 500 : 60
  let held = 0
  for (let i = 0; i < runs; i++) {
    const random = seededRandom(`table ${i}`)
    const groups = Array.from({ length: 200 }, () => (random() < 0.5 ? 0 : 1))
    const sides = groups.map((g) => (random() < 0.7 ? g : 1 - g))
    const { interval } = crossTable(groups, 2, sides, 2, random)
    if (interval!.low <= 0.4 && 0.4 <= interval!.high) held++
  }
  assert.ok(held >= 0.9 * runs, `${held} of ${runs}`)
})
test('cells of the table are shown in steps of five', () => {
  const sides = Array.from({ length: 40 }, (_, row) => (row < 33 ? 0 : 1))
  const { counts, shown } = crossTable(new Int8Array(40), 1, sides, 2, seededRandom('v'))
  assert.deepEqual([counts, shown], [[[33, 7]], [[30, 5]]])
})
test('what sets two camps apart is every statement, each with its interval above nothing', () => {
  const matrix = twoCamps(200, 12, seededRandom('apart'))
  const apart = whatSetsApart(tallyByGroup(matrix, findGroups(matrix).classes, seededRandom('halves')))
  for (const list of apart) {
    assert.equal(new Set(list.map(({ statement }) => statement)).size, 12)
    assert.ok(list.every(({ difference, inside, outside }) => difference.low > 0 && inside > outside))
  }
})
test('where camps were drawn by lot, next to nothing is said to set them apart', () => {
  const runs = slow ? 60 : 12
  let said = 0
  for (let i = 0; i < runs; i++) {
    const matrix = noCamps(150, 20, seededRandom(`lot ${i}`))
    // Two classes forced on votes without groups: they differ by chance alone.
    const { classes } = forced(matrix, i)
    if (whatSetsApart(tallyByGroup(matrix, classes, seededRandom(`halves ${i}`))).flat().length > 0) said++
  }
  assert.ok(said <= 0.2 * runs, `${said} of ${runs} conversations`)
})
test('a statement that both camps agree with bridges them, and one that both reject is a shared refusal', () => {
  const matrix = drawnVotes(200, 12, 0.8, seededRandom('bridge'), (row, s) => {
    if (s === 4) return [0.05, 0.05, 0.9]
    if (s === 7) return [0.9, 0.05, 0.05]
    return (row + s) % 2 === 0 ? [0.1, 0.1, 0.8] : [0.8, 0.1, 0.1]
  })
  const { classes, k } = findGroups(matrix)
  assert.equal(k, 2)
  const bridges = groupBridges(tallyByGroup(matrix, classes, seededRandom('halves'))).filter(
    ({ bound }) => bound > 0.5,
  )
  assert.deepEqual(
    new Set(bridges.map(({ statement, answer }) => `${statement} ${answer}`)),
    new Set(['4 agree', '7 disagree']),
  )
})

function forced(matrix: ReturnType<typeof noCamps>, i: number) {
  const votes = prepare(matrix)
  return {
    classes: fitClasses(votes, 2, seededRandom(`forced ${i}`), { starts: 3, rounds: 30, settled: 1e-5 }),
  }
}
test('whatever was voted, nothing that is said of groups has a gap in its figures', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 6 }), { maxLength: 60 })
  fc.assert(
    fc.property(rows, fc.nat({ max: 2 }), fc.integer({ min: 1, max: 3 }), (people, turn, sideCount) => {
      const codes = people.map((row) =>
        row.sort((a, b) => a - b).map((s) => 3 * s + ((s + turn * row.length) % 3)),
      )
      const matrix = packCodes(6, codes)
      const sides = people.map((_, row) => (row % (sideCount + 1)) - 1)
      const random = seededRandom('any')
      const { classes, assignment, k } = findGroups(matrix)
      const tally = tallyByGroup(matrix, classes, random)
      const said = [
        whatSetsApart(tally),
        groupBridges(tally),
        crossTable(assignment, k, sides, sideCount, random),
        chooseSlate(matrix, sides, sideCount, 3),
        opinionMap(matrix, opinionAxes(matrix, 2), assignment, k),
      ]
      JSON.stringify(said, (key, value) => {
        assert.ok(typeof value !== 'number' || Number.isFinite(value), `${key} is ${value}`)
        return value
      })
    }),
    { numRuns: slow ? 300 : 30 },
  )
})
