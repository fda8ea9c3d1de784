import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Choice, SideId, StatementId } from '@daylight/basics'
import fc from 'fast-check'
import { guessSummary } from './guess-summary.ts'
import { mirrorReport } from './mirror-report.ts'
import { publish } from './publish.ts'
import type { Published } from './published.ts'
import { exactly } from './range.ts'
import type { MirrorReport } from './report.ts'
import { EVERYONE } from './room.ts'
import { roomOf, sidesNamed, type Voice } from './test-room.ts'

const runs = process.env['SLOW'] ? 2000 : 80
const [A, B] = ['A' as SideId, 'B' as SideId]

/** So many people of a side, of whom the first `agree` agree, the next `disagree` disagree and the rest pass. */
function crowd(
  side: SideId | null,
  n: number,
  answers: readonly (readonly [agree: number, disagree: number])[],
  guesses: Voice['guesses'] = [],
): [string, Voice][] {
  const say = (i: number, [agree, disagree]: readonly [number, number]): Choice => {
    if (i < agree) return 'agree'
    return i < agree + disagree ? 'disagree' : 'pass'
  }
  return Array.from({ length: n }, (_, i) => [
    `${side}${i}`,
    // People guess a little apart from each other, as people do.
    {
      side,
      votes: new Map(answers.map((answer, s) => [s, say(i, answer)])),
      guesses: guesses.map(([s, about, percent]) => [s, about, percent + (i % 5) - 2] as const),
    },
  ])
}
const report = (
  sides: readonly SideId[],
  statements: number,
  voices: readonly [string, Voice][],
): MirrorReport => mirrorReport(publish(roomOf(sides, statements, new Map(voices)), null).published)

test('a large side cannot carry a small one: shared ground is ranked by the side that is least sure', () => {
  const { sharedGround } = report([A, B], 2, [
    ...crowd(A, 200, [
      [200, 0],
      [150, 50],
    ]),
    ...crowd(B, 30, [
      [21, 9],
      [29, 1],
    ]),
  ])
  assert.deepEqual(
    sharedGround.map(({ statement, weakestSide }) => [statement, weakestSide]),
    [
      ['s1', 'A'],
      ['s0', 'B'],
    ],
  )
})
test('what every side refuses is shown as well as what every side wants', () => {
  const { sharedGround, sharedRefusals } = report(sidesNamed(3), 1, [
    ...crowd('A' as SideId, 40, [[2, 36]]),
    ...crowd('B' as SideId, 40, [[4, 35]]),
    ...crowd('C' as SideId, 40, [[1, 38]]),
  ])
  assert.deepEqual(sharedGround, [])
  assert.equal(sharedRefusals[0]?.statement, 's0')
  assert.equal(sharedRefusals[0]?.sides.length, 3)
})
test('with three sides, what two of them want is not shared ground', () => {
  const { sharedGround, divisions } = report(sidesNamed(3), 1, [
    ...crowd('A' as SideId, 40, [[38, 2]]),
    ...crowd('B' as SideId, 40, [[38, 2]]),
    ...crowd('C' as SideId, 40, [[5, 35]]),
  ])
  assert.deepEqual(sharedGround, [])
  assert.deepEqual(
    divisions.map(({ more, less }) => `${more} more than ${less}`),
    ['A more than C', 'B more than C'],
  )
})
test('nine people of a side are not mentioned, and nothing is said to be shared on their silence', () => {
  const { sides, hidden, sharedGround } = report([A, B], 1, [
    ...crowd(A, 40, [[40, 0]]),
    ...crowd(B, 9, [[9, 0]]),
    ...crowd(null, 9, [[9, 0]]),
  ])
  assert.deepEqual(sides, [
    { side: 'A', people: 40 },
    { side: 'B', people: null },
  ])
  assert.deepEqual(hidden, [{ kind: 'side-below-ten', side: 'B' }])
  // What A alone agrees on is listed, as A's.
  assert.deepEqual(
    sharedGround[0]?.sides.map(({ side }) => side),
    ['A'],
  )
})
test('hidden common ground and false hope are found by the same rule, with the same weight', () => {
  const voices = (agree: number, guess: number) => [
    ...crowd(A, 60, [[agree, 60 - agree]], [[0, B, guess]]),
    ...crowd(B, 60, [[agree, 60 - agree]], [[0, A, guess]]),
  ]
  const hidden = report([A, B], 1, voices(50, 30))
  const hope = report([A, B], 1, voices(10, 70))
  assert.equal(hidden.mutualErrors[0]?.kind, 'hidden-common-ground')
  assert.equal(hope.mutualErrors[0]?.kind, 'false-hope')
  const kinds = (r: MirrorReport) => r.views.flatMap(({ reversals }) => reversals.map(({ kind }) => kind))
  assert.deepEqual(kinds(hidden), ['unseen-agreement', 'unseen-agreement'])
  assert.deepEqual(kinds(hope), ['imagined-agreement', 'imagined-agreement'])
})
test('turning every vote and every guess round turns good news into bad and leaves their number as it was', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const guess = fc.array(fc.nat(100), { minLength: 20, maxLength: 20 })
  const situation = fc.record({
    n: fc.constantFrom(20, 40, 100),
    shares: fc.tuple(share, share),
    guesses: fc.tuple(guess, guess),
    shift: fc.constantFrom(-40, 0, 40),
  })
  fc.assert(
    fc.property(situation, ({ n, shares, guesses, shift }) => {
      const told = (turned: boolean) => {
        const turn = (percent: number) => (turned ? 100 - percent : percent)
        const counts = shares.map((x) => (turned ? n - Math.round(x * n) : Math.round(x * n)))
        const percents = guesses.map((all) => all.map((g) => turn(Math.min(100, Math.max(0, g + shift)))))
        return mirrorReport(exactState(n, counts, percents))
      }
      const [straight, turned] = [told(false), told(true)]
      const count = (r: MirrorReport, kind: string) => r.mutualErrors.filter((e) => e.kind === kind).length
      const reversed = (r: MirrorReport, kind: string) =>
        r.views.flatMap(({ reversals }) => reversals).filter((e) => e.kind === kind).length
      assert.equal(count(straight, 'hidden-common-ground'), count(turned, 'false-hope'))
      assert.equal(count(straight, 'false-hope'), count(turned, 'hidden-common-ground'))
      assert.equal(reversed(straight, 'unseen-agreement'), reversed(turned, 'imagined-agreement'))
      assert.equal(straight.sharedGround.length, turned.sharedRefusals.length)
      assert.equal(straight.divisions.length, turned.divisions.length)
    }),
    { numRuns: runs },
  )
})

/** Sides A and B, one statement, exact counts of agreement, nobody passing, and what each guesses of the other. */
function exactState(
  n: number,
  counts: readonly number[],
  percents: readonly (readonly number[])[],
): Published {
  const s0 = 's0' as StatementId
  return {
    version: 1,
    totals: { counted: 'exact', participants: 2 * n, votes: 2 * n },
    sides: [A, B].map((side) => ({ side, people: n })),
    statements: [s0],
    cells: [A, B].map((side, i) => ({
      side,
      statement: s0,
      n,
      agree: exactly(counts[i]!),
      disagree: exactly(n - counts[i]!),
    })),
    guessCells: [A, B].map((guesser, i) => ({
      guesser,
      about: guesser === A ? B : A,
      statement: s0,
      ...guessSummary(percents[i]!),
    })),
    pooledGaps: [],
  }
}
test('a net gap takes the habit of guessing low away', () => {
  const { views } = report([A, B], 1, [
    ...crowd(
      A,
      100,
      [[50, 50]],
      [
        [0, B, 30],
        [0, A, 30],
      ],
    ),
    ...crowd(B, 100, [[50, 50]]),
  ])
  const gap = views.find(({ guesser, about }) => guesser === 'A' && about === 'B')?.gaps[0]
  assert.equal(gap?.direction, 'underestimates')
  assert.equal(gap?.net?.gap, 0)
  assert.equal(gap?.net?.direction, 'unclear')
})
test('an import without sides is told as one side, everyone', () => {
  const { sides, sharedGround, divisions, views } = report([EVERYONE], 1, crowd(EVERYONE, 50, [[45, 2]]))
  assert.deepEqual(sides, [{ side: 'everyone', people: 50 }])
  assert.equal(sharedGround[0]?.weakestSide, 'everyone')
  assert.deepEqual(divisions, [])
  assert.deepEqual(
    views.map(({ gaps }) => gaps),
    [[]],
  )
})

const anySide = fc.constantFrom<SideId | null>(A, B, null)
const anyone: fc.Arbitrary<Voice> = fc.record({
  side: anySide,
  votes: fc
    .array(fc.tuple(fc.nat(3), fc.constantFrom<Choice>('agree', 'disagree', 'pass')))
    .map((votes) => new Map(votes)),
  guesses: fc.array(fc.tuple(fc.nat(3), fc.constantFrom(A, B), fc.nat(100))),
})
const alike = fc
  .record({ voice: anyone, n: fc.nat(80) })
  .map(({ voice, n }) => new Array<Voice>(n).fill(voice))
const anyCrowd = fc.oneof(
  fc.array(anyone, { maxLength: 150, size: 'max' }),
  alike,
  fc.tuple(alike, alike).map((two) => two.flat()),
)

test('whoever is there and whatever they say, every number is a number and every interval holds its point', () => {
  fc.assert(
    fc.property(anyCrowd, fc.constantFrom([A, B], [A, B, 'C' as SideId]), (voices, sides) => {
      const told = report(
        sides,
        4,
        voices.map((voice, i) => [`p${i}`, voice]),
      )
      assertNumbers(told)
      assert.deepEqual(JSON.parse(JSON.stringify(told)), told)
      for (const { share, interval } of told.answers.flatMap(({ sides: all }) =>
        all.flatMap(({ answers }) => (answers ? [answers.agree, answers.disagree] : [])),
      )) {
        assert.ok(interval.low <= share && share <= interval.high)
      }
      for (const { gap, interval } of told.views.flatMap(({ gaps }) => gaps)) {
        assert.ok(interval.low <= gap && gap <= interval.high)
      }
    }),
    { numRuns: runs },
  )
})
function assertNumbers(value: unknown): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value) && !Object.is(value, -0))
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) assertNumbers(part)
  assert.notEqual(value, undefined)
}

test('an empty gathering, a lone participant and a room without statements each have a report', () => {
  const empty = report([A, B], 0, [])
  assert.deepEqual([empty.participants, empty.statements, empty.votes], [0, 0, 0])
  assert.deepEqual(empty.answers, [])
  const lone = report([A, B], 2, crowd(A, 1, [[1, 0]]))
  assert.deepEqual([lone.participants, lone.sharedGround, lone.views], [0, [], []])
  assert.equal(lone.answers.length, 2)
})

test('nobody is ever certain: a probability below one is not rounded up to it', () => {
  const { sharedGround } = report([A, B], 1, [...crowd(A, 100, [[100, 0]]), ...crowd(B, 100, [[100, 0]])])
  assert.equal(sharedGround[0]?.probability, 0.9999)
})
