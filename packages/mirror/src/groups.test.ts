import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { polisConversation, withoutData } from '../../../bench/data.ts'
import { oracle, synthetic } from '../../../bench/synthetic.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { findGroups, type Groups } from './groups.ts'
import { noCamps, twoCamps } from './test-votes.ts'
import { packCodes, type VoteMatrix } from './vote-matrix.ts'
import { voteTable } from './vote-table.ts'

const slow = process.env['SLOW'] === '1'

test('two camps are found as two stable groups with at most one person in a hundred in the wrong one', () => {
  const groups = findGroups(twoCamps(120, 20, seededRandom('camps')))
  const truth = Array.from({ length: 120 }, (_, row) => row % 2)
  assert.equal(groups.k, 2)
  assert.ok(adjustedRand(groups.assignment, truth)! > 0.96)
  assert.ok(groups.stable && groups.stability! > 0.95)
})
test('where there are no groups, one is found, in at least nineteen of twenty conversations', () => {
  const found = Array.from(
    { length: 20 },
    (_, i) => findGroups(noCamps(150, 20, seededRandom(`none ${i}`))).k,
  )
  assert.ok(found.filter((k) => k > 1).length <= 1, `numbers of groups: ${found}`)
})
test('no group has fewer than ten people', () => {
  for (let i = 0; i < 5; i++) {
    const { sizes } = findGroups(
      synthetic({ people: 60, statements: 30, votesEach: 20, seed: `few ${i}` }).matrix,
    )
    assert.ok(
      sizes.every((size) => size >= 10),
      `sizes ${sizes}`,
    )
  }
})
test('groups are numbered by size and their sizes are those of the assignment', () => {
  const { sizes, assignment } = findGroups(
    synthetic({ people: 400, statements: 60, votesEach: 25, seed: 's' }).matrix,
  )
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  )
  assert.deepEqual(
    sizes.map((_, g) => assignment.filter((x) => x === g).length),
    sizes,
  )
})
test('planted groups are found nearly as well as by someone who knows what was planted', () => {
  const plans = [
    { people: 1000, statements: 100, votesEach: 12 },
    { people: 10_000, statements: 300, votesEach: 35 },
  ]
  const floors = [0.3, 0.7]
  const seeds = slow ? 10 : 1
  plans.forEach((plan, p) => {
    let sum = 0
    for (let s = 0; s < seeds; s++) {
      const planted = synthetic({ ...plan, seed: `truth ${s}` })
      sum += adjustedRand(findGroups(planted.matrix).assignment, planted.truth)!
      assert.ok(adjustedRand(oracle(planted), planted.truth)! > 0.45)
    }
    const floor = slow ? [0.4, 0.76][p]! : floors[p]!
    assert.ok(sum / seeds >= floor, `adjusted Rand index ${sum / seeds} at ${plan.people}`)
  })
})
test('a seed given back repeats the run', () => {
  const matrix = twoCamps(60, 12, seededRandom('again'))
  const first = findGroups(matrix)
  assert.equal(json(findGroups(matrix, { seed: first.seed })), json(first))
})
test('any votes at all give groups without a gap in the figures', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 8 }), { maxLength: 40 })
  fc.assert(
    fc.property(rows, fc.nat({ max: 2 }), fc.boolean(), (people, offset, measure) => {
      const matrix = packCodes(
        8,
        people.map((row) => row.sort((a, b) => a - b).map((s) => 3 * s + ((s + offset) % 3))),
      )
      sound(findGroups(matrix, { measure: measure && people.length < 8 }), matrix)
    }),
    { numRuns: slow ? 300 : 30 },
  )
})
test('no statements, nobody, one person, all passing, everybody alike, or more statements than anyone can read: one group', () => {
  const alike = (code: (s: number) => number, people: number, statements: number) =>
    packCodes(
      statements,
      Array.from({ length: people }, () => Array.from({ length: statements }, (_, s) => code(s))),
    )
  const odd: [string, VoteMatrix][] = [
    ['no statements', packCodes(0, [[], [], []])],
    ['nobody', packCodes(5, [])],
    ['one person', alike((s) => 3 * s + 2, 1, 30)],
    ['all passing', alike((s) => 3 * s + 1, 40, 20)],
    ['everybody alike', alike((s) => 3 * s + (s % 3), 40, 20)],
    ['ten thousand statements, five people', alike((s) => 3 * s + (s % 3), 5, 10_000)],
  ]
  for (const [name, matrix] of odd) {
    const groups = findGroups(matrix, { measure: matrix.statements < 1000 })
    sound(groups, matrix)
    assert.equal(groups.k, 1, name)
  }
})
for (const name of ['brexit-consensus', 'football-concussions', 'scoop-hivemind.biodiversity'])
  test(`the votes of ${name} give the same bytes in every order`, {
    skip: withoutData(`polis/${name}`),
  }, () => {
    const { votes, table } = polisConversation(name)
    const first = json(findGroups(table.matrix))
    const orders = slow ? 100 : name === 'brexit-consensus' ? 6 : 1
    for (let i = 0; i < orders; i++) {
      const random = seededRandom(`order ${i}`)
      const mixed = votes.map((vote) => ({ vote, key: random() })).sort((a, b) => a.key - b.key)
      assert.equal(json(findGroups(voteTable(mixed.map(({ vote }) => vote)).matrix)), first)
    }
  })

const json = (groups: Groups) =>
  JSON.stringify(groups, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  )

function sound(groups: Groups, matrix: VoteMatrix) {
  const voters = Array.from({ length: matrix.people }, (_, i) => matrix.offsets[i + 1]! > matrix.offsets[i]!)
  assert.equal(
    groups.sizes.reduce((a, b) => a + b, 0),
    voters.filter(Boolean).length,
  )
  voters.forEach((voted, row) => {
    assert.equal(groups.assignment[row]! >= 0, voted)
  })
  assert.ok([...groups.classes.prior, ...groups.classes.shares].every(Number.isFinite))
  for (const figure of [groups.stability, groups.heldOutLogLoss, groups.baselineLogLoss])
    assert.ok(figure === null || Number.isFinite(figure))
}
