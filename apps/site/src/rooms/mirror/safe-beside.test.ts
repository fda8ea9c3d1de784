import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StatementId, voteCode } from '@daylight/basics'
import { type GroupTally, mirrorReport, packCodes, publish, type Room } from '@daylight/mirror'
import fc from 'fast-check'
import { allowedBy, coarse } from './coarse.ts'
import { isSafeBeside } from './safe-beside.ts'
import { NORTH, SOUTH } from './test-report.ts'

/** `agree[side][group]` of `people[side][group]` agree with the one statement; all others refuse. */
type Plan = {
  readonly people: readonly (readonly number[])[]
  readonly agree: readonly (readonly number[])[]
}

function roomOf({ people, agree }: Plan): { room: Room; tally: GroupTally } {
  const sides = [NORTH, SOUTH]
  const seats = sides.flatMap((side, i) =>
    people[i]!.flatMap((n, group) =>
      Array.from({ length: n }, (_, at) => ({
        side,
        group,
        code: voteCode(0, at < agree[i]![group]! ? 'agree' : 'disagree'),
      })),
    ),
  )
  const counts = new Uint32Array(6)
  for (const { group, code } of seats) counts[3 * group + code]!++
  return {
    room: {
      sides,
      statements: ['s' as StatementId],
      people: seats.map(({ side }, i) => ({ key: `p${i}`, side })),
      votes: packCodes(
        1,
        seats.map(({ code }) => [code]),
      ),
      guesses: [],
      totals: 'by-five',
    },
    tally: { k: 2, statements: 1, counts },
  }
}
const isSafe = (plan: Plan) => {
  const { room, tally } = roomOf(plan)
  return isSafeBeside(room, mirrorReport(publish(room, null).published), tally, 0, 'agree')
}

test('groups in which more agree than one side can hold are not shown: the rest would be few of the other side', () => {
  // Told would be: of the north 0 to 3, of the south at most 13 or 14, of the first group at least 15.
  const plan = {
    people: [
      [15, 10],
      [22, 18],
    ],
    agree: [
      [2, 0],
      [13, 0],
    ],
  }
  assert.equal(isSafe(plan), false)
})
test('figures of sides and groups that leave room for nobody and for many are shown', () => {
  const plan = {
    people: [
      [20, 20],
      [20, 20],
    ],
    agree: [
      [16, 5],
      [15, 6],
    ],
  }
  assert.equal(isSafe(plan), true)
})
test('whatever is shown of sides and groups, no side of a cut is certain to be one to four people', () => {
  const fives = fc.nat({ max: 6 }).map((n) => 5 * n + 10)
  const plans = fc
    .tuple(
      fives,
      fives,
      fc.nat({ max: 30 }),
      fc.nat({ max: 30 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    )
    .map(([north, south, northFirst, southFirst, likes]): Plan => {
      const people = [
        [Math.min(northFirst, north), north - Math.min(northFirst, north)],
        [Math.min(southFirst, south), south - Math.min(southFirst, south)],
      ]
      return {
        people,
        agree: people.map((groups, side) =>
          groups.map((n, group) => Math.round(n * likes[2 * side + group]!)),
        ),
      }
    })
    .filter(({ people }) => [0, 1].every((group) => people[0]![group]! + people[1]![group]! >= 10))
  fc.assert(
    fc.property(plans, (plan) => {
      const { room, tally } = roomOf(plan)
      const report = mirrorReport(publish(room, null).published)
      if (!isSafeBeside(room, report, tally, 0, 'agree')) return
      // An enumeration of its own: all counts of both sides and both groups that fit what is told.
      const sides = report.answers[0]!.sides.flatMap(({ answers }) => (answers ? [answers.agree] : []))
      const groups = [0, 1].map((g) => {
        const n = tally.counts[3 * g]! + tally.counts[3 * g + 2]!
        return allowedBy(coarse(tally.counts[3 * g + 2]!, n))
      })
      const [a, b] = [sides[0]!, sides[1]!]
      const possible = new Set<number>()
      for (let x = a.count.low; x <= a.count.high; x++)
        for (let y = b.count.low; y <= b.count.high; y++)
          if (x + y >= groups[0]!.low + groups[1]!.low && x + y <= groups[0]!.high + groups[1]!.high)
            possible.add(x)
      assert.ok([...possible].some((x) => x < 1 || x > 4))
      assert.ok([...possible].some((x) => a.n - x < 1 || a.n - x > 4))
    }),
  )
})
