/**
 * What more than half of every side says alike, ranked so that no side can carry another: by the smallest of the
 * sides' lower bounds. A single vote never tops the list, as it bounds nothing, and a large side weighs no more than
 * a small one. Where counts are told as ranges, the bound is taken at the lowest count.
 * Source: the min-of-sides rule that bridging systems fall back to (Ovadya and Thorburn 2023, "Bridging systems"),
 * with Jeffreys' bound for its uncertainty.
 */
import type { SideId, StatementId } from '@daylight/basics'
import type { Shared } from './report.ts'
import type { ShownCells } from './shown-cells.ts'
import { roundDown, shownShare } from './shown-share.ts'
import { type Counted, isMajority, lowerBound, probabilityOfMajority } from './support.ts'

/** Agreement, or refusal: both are common ground. */
export type Answer = 'agree' | 'disagree'

/** The smallest of the sides' one-sided 95 % lower bounds; null without sides, or while one of them is hidden. */
export function bridgeBound(shown: ShownCells, statement: StatementId, answer: Answer): number | null {
  const sides = countedOf(shown, statement, answer)
  return sides && boundOf(weakestOf(sides))
}

/** The statements on which more than half of every side say so, the highest bound first, ties in their order. */
export function sharedGround(shown: ShownCells, answer: Answer): readonly Shared[] {
  return shown.statements
    .flatMap((statement) => {
      const sides = countedOf(shown, statement, answer)
      return sides?.every(({ counted }) => isMajority(counted)) ? [sharedItem(statement, sides)] : []
    })
    .toSorted((a, b) => b.bound - a.bound)
}

type SideCount = { readonly side: SideId; readonly counted: Counted }

function sharedItem(statement: StatementId, sides: readonly SideCount[]): Shared {
  const probability = sides.reduce((product, { counted }) => product * probabilityOfMajority(counted), 1)
  const weakest = weakestOf(sides)
  const bound = boundOf(weakest)
  return {
    statement,
    bound,
    weakestSide: weakest.side,
    probability: Math.min(MOST_CERTAIN, roundDown(probability, 4)),
    sides: sides.map(({ side, counted }) => ({ side, share: shownShare(counted.count, counted.n) })),
    strength: bound >= 0.8 ? 'nearly-all' : 'most',
  }
}

const weakestOf = (sides: readonly SideCount[]): SideCount =>
  sides.reduce((a, b) => (lowerBound(b.counted) < lowerBound(a.counted) ? b : a))

const boundOf = ({ counted }: SideCount): number => roundDown(lowerBound(counted), 4)

function countedOf(shown: ShownCells, statement: StatementId, answer: Answer): readonly SideCount[] | null {
  const sides = shown.sides.flatMap((side) => {
    const cell = shown.answersOf(side, statement)
    return cell ? [{ side, counted: { count: cell[answer], n: cell.n } }] : []
  })
  return sides.length > 0 && sides.length === shown.sides.length ? sides : null
}

// Never 1: counts of some people leave room for others.
const MOST_CERTAIN = 0.9999
