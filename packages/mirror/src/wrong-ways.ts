/**
 * Where most of one side are wrong about which way another goes, and where two sides are wrong about each other. Good
 * and bad news are found by one rule with its signs turned, so that both weigh the same.
 */
import type { SideId, StatementId } from '@daylight/basics'
import { gapFigure } from './gap-figures.ts'
import type { GapFigure, MutualError, Reversal } from './report.ts'
import { pairsOf, type ShownCells } from './shown-cells.ts'
import { isMajority } from './support.ts'

/**
 * The reversals among a side's gaps, in their order: the whole 95 % interval of the median guess lies on one side of
 * one half, and the answers on the other (exact binomial test at 5 %, as for shared ground).
 */
export function reversals(gaps: readonly GapFigure[]): readonly Reversal[] {
  return gaps.flatMap((gap) => {
    const { statement, guessers, medianInterval, answer } = gap
    const unseen = medianInterval.high < 50 && mostAgree(gap)
    const imagined = medianInterval.low > 50 && fewAgree(gap)
    if (!unseen && !imagined) return []
    const kind = unseen ? 'unseen-agreement' : 'imagined-agreement'
    return [{ kind, statement, guessers, medianInterval, answer } as const]
  })
}

/**
 * Hidden common ground and false hope for every two sides, in the statements' order: both sides lie on the same side
 * of one half (exact binomial test at 5 %), and each is guessed more than ten points off, the other way, by the
 * other, with the whole 95 % interval of the gap.
 */
export function mutualErrors(shown: ShownCells): readonly MutualError[] {
  return shown.statements.flatMap((statement) =>
    pairsOf(shown.sides).flatMap((pair) => mutualError(shown, statement, pair) ?? []),
  )
}

function mutualError(
  shown: ShownCells,
  statement: StatementId,
  [one, other]: readonly [SideId, SideId],
): MutualError | null {
  const aboutOne = gapFigure(shown, other, one, statement)
  const aboutOther = gapFigure(shown, one, other, statement)
  if (!aboutOne || !aboutOther) return null
  const both = [aboutOne, aboutOther]
  const hidden = both.every((gap) => mostAgree(gap) && gap.interval.high < -SURE_POINTS)
  const hope = both.every((gap) => fewAgree(gap) && gap.interval.low > SURE_POINTS)
  if (!hidden && !hope) return null
  const told = (side: SideId, { answer, gap, interval }: GapFigure) => ({ side, answer, gap, interval })
  return {
    kind: hidden ? 'hidden-common-ground' : 'false-hope',
    statement,
    sides: [told(one, aboutOne), told(other, aboutOther)],
  }
}

const mostAgree = ({ answer: { count, n } }: GapFigure): boolean => isMajority({ count, n })

const fewAgree = ({ answer: { count, n } }: GapFigure): boolean =>
  isMajority({ count: { low: n - count.high, high: n - count.low }, n })

const SURE_POINTS = 10
