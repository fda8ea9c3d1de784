/**
 * Sides and groups cut the same answers in two ways, and both sums are the same. Where the ranges told of groups
 * would make the ranges told of sides (or the other way round) so narrow that a number of one to four people becomes
 * certain, the groups' figures are not shown. docs/methods/suppression.md, "Groups".
 */
import {
  answersOf,
  BATCH,
  FEWEST_PEOPLE,
  type GroupTally,
  type MirrorReport,
  type Range,
  type Room,
  tellsOfFew,
  tightened,
} from '@daylight/mirror'
import { allowedBy, coarse } from './coarse.ts'

/** A number of people who said so, as told, of how many at most. */
type Part = Range & { readonly n: number }

/** Whether what groups say to a statement may be shown beside what the report shows of its sides. */
export function isSafeBeside(
  room: Room,
  report: MirrorReport,
  tally: GroupTally,
  statement: number,
  answer: 'agree' | 'disagree',
): boolean {
  const sides = partsOfSides(room, report, statement, answer)
  return cuts(tally, statement, answer).every((groups) => {
    const total = {
      low: Math.max(sumOf(sides).low, sumOf(groups).low),
      high: Math.min(sumOf(sides).high, sumOf(groups).high),
    }
    return [sides, groups].every((parts) =>
      tightened(parts, total).every(
        (range, i) => !tellsOfFew(range) && !tellsOfFew(othersOf(range, parts[i]!.n)),
      ),
    )
  })
}

// What is told of the sides; where the room holds more people than are counted, also of those who are not.
function partsOfSides(
  room: Room,
  { answers, counted }: MirrorReport,
  statement: number,
  answer: 'agree' | 'disagree',
): Part[] {
  const told = new Map(answers[statement]!.sides.map((one) => [one.side, one.answers]))
  return [...room.sides, null].flatMap((side): Part[] => {
    const share = told.get(side)?.[answer]
    const waiting = counted === 'by-five' ? [] : [{ low: 0, high: BATCH - 1, n: Number.POSITIVE_INFINITY }]
    if (share) return [{ ...share.count, n: share.n }, ...waiting]
    return counted === 'by-five' ? [] : [{ low: 0, high: FEWEST_PEOPLE - 1, n: Number.POSITIVE_INFINITY }]
  })
}

// The groups one by one, and each against all others.
function cuts(tally: GroupTally, statement: number, answer: 'agree' | 'disagree'): Part[][] {
  const all = Array.from({ length: tally.k }, (_, group) => answersOf(tally, group, statement))
  const part = (some: typeof all): Part => {
    const n = some.reduce((sum, one) => sum + one.n, 0)
    const count = some.reduce((sum, one) => sum + one[answer], 0)
    if (n < FEWEST_PEOPLE) return { low: 0, high: FEWEST_PEOPLE - 1, n: Number.POSITIVE_INFINITY }
    const shown = coarse(count, n)
    return { ...allowedBy(shown), n: shown.n + BATCH - 1 }
  }
  return [
    all.map((one) => part([one])),
    ...all.map((one, group) => [part([one]), part(all.filter((_, other) => other !== group))]),
  ]
}

const sumOf = (parts: readonly Range[]): Range => ({
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
})

// Those who did not say so. Where `n` is known up to four people only, at most so many.
const othersOf = ({ low, high }: Range, n: number): Range => ({ low: n - high, high: n - low })
