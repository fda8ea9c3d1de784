import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseSlate } from './slate.ts'
import { packCodes } from './vote-matrix.ts'

const agreeing = (statements: number, people: readonly (readonly number[])[]) =>
  packCodes(
    statements,
    people.map((row) => [...row].sort((a, b) => a - b).map((s) => 3 * s + 2)),
  )
const voters = fc.array(fc.uniqueArray(fc.nat({ max: 6 }), { maxLength: 7 }), { minLength: 1, maxLength: 40 })

test('a third of a side that agrees on one thing has it on a wall of three', () => {
  const people = [...Array(20).fill([0, 1]), ...Array(10).fill([5])]
  const slate = chooseSlate(agreeing(6, people), new Int8Array(30), 1, 3)
  assert.ok(slate.statements.includes(5))
  assert.deepEqual(slate.violations, [])
})
test('a small side is heard like a large one', () => {
  const people = [...Array(100).fill([0]), ...Array(10).fill([1])]
  const sides = people.map((_, row) => (row < 100 ? 0 : 1))
  const slate = chooseSlate(agreeing(3, people), sides, 2, 2)
  assert.deepEqual(slate.represented, [1, 1])
})
test('with one side, whoever is numerous enough to claim a statement has one that they agree with', () => {
  fc.assert(
    fc.property(voters, fc.integer({ min: 1, max: 5 }), (people, size) => {
      // Everybody answered everything, so that approvals are not scaled.
      const rows = people.map((row) => Array.from({ length: 7 }, (_, s) => 3 * s + (row.includes(s) ? 2 : 0)))
      const slate = chooseSlate(packCodes(7, rows), new Int8Array(rows.length), 1, size)
      assert.deepEqual(slate.violations, [])
    }),
    { numRuns: process.env['SLOW'] === '1' ? 1000 : 200 },
  )
})
test('every violation that is reported is one, and none is left out', () => {
  fc.assert(
    fc.property(voters, fc.integer({ min: 1, max: 3 }), (people, size) => {
      const sides = people.map((_, row) => (row % 3) - 1)
      const slate = chooseSlate(agreeing(7, people), sides, 2, size)
      const claims = [0, 1].flatMap((side) => {
        const members = people.filter((_, row) => sides[row] === side)
        const left = members.filter((row) => !row.some((s) => slate.statements.includes(s)))
        return Array.from({ length: 7 }, (_, statement) => ({
          side,
          statement,
          people: left.filter((row) => row.includes(statement)).length,
        })).filter((claim) => claim.people > 0 && claim.people >= members.length / size)
      })
      assert.deepEqual(slate.violations, claims)
    }),
    { numRuns: 200 },
  )
})
test('where nobody agrees with anything the wall stays empty', () => {
  assert.deepEqual(chooseSlate(packCodes(3, [[0, 3], [6]]), [0, 0], 1, 2).statements, [])
  assert.deepEqual(chooseSlate(packCodes(0, []), [], 0, 2), {
    statements: [],
    represented: [],
    violations: [],
  })
})
