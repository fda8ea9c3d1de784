/**
 * Where two sides differ for certain: by the score test at the counts that speak least for it, with at most one in
 * ten of those shown expected to be false (all statements and pairs of sides together), and an interval that
 * excludes no difference.
 */
import type { SideId, StatementId } from '@daylight/basics'
import { differenceInterval, differencePValue } from './difference.ts'
import { discoveries } from './false-discovery.ts'
import { middle } from './range.ts'
import type { Division } from './report.ts'
import { pairsOf, type ShownCells } from './shown-cells.ts'
import { outward, rounded, shownShare } from './shown-share.ts'
import type { Counted } from './support.ts'

/** The divisions, the widest sure difference first, ties in the statements' order. */
export function divisions(shown: ShownCells): readonly Division[] {
  const compared = shown.statements.flatMap((statement) =>
    pairsOf(shown.sides).flatMap((pair) => compare(shown, statement, pair)),
  )
  const stands = discoveries(
    compared.map(({ pValue }) => pValue),
    MOST_FALSE,
  )
  return compared
    .filter(({ interval }, i) => stands[i] && interval.low > 0)
    .toSorted((a, b) => b.interval.low - a.interval.low)
}

function compare(shown: ShownCells, statement: StatementId, pair: readonly [SideId, SideId]): Division[] {
  const [one, other] = pair.map((side) => shown.answersOf(side, statement))
  if (!one || !other) return []
  const counted = (cell: typeof one): Counted => ({ count: cell.agree, n: cell.n })
  const oneIsMore = middle(one.agree) / one.n >= middle(other.agree) / other.n
  const [more, less] = oneIsMore ? [one, other] : [other, one]
  const [moreShare, lessShare] = [shownShare(more.agree, more.n), shownShare(less.agree, less.n)]
  return [
    {
      statement,
      more: oneIsMore ? pair[0] : pair[1],
      less: oneIsMore ? pair[1] : pair[0],
      moreShare,
      lessShare,
      difference: rounded(moreShare.share - lessShare.share, 2),
      interval: outward(differenceInterval(counted(more), counted(less)), 4),
      pValue: differencePValue(counted(more), counted(less)),
    },
  ]
}

const MOST_FALSE = 0.1
