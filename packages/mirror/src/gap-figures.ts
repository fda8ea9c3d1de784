/** Each statement's gap between what one side guesses about another (or itself) and what that side answers. */
import type { SideId, StatementId } from '@daylight/basics'
import { gapInterval, netInterval } from './gap.ts'
import { meansBehind } from './guess-summary.ts'
import type { Range } from './range.ts'
import type { Direction, GapFigure } from './report.ts'
import type { ShownCells } from './shown-cells.ts'
import { outward, rounded, shownShare } from './shown-share.ts'

/** The gaps of all statements where both are shown: the largest sure gap first, unclear ones last in order. */
export function gapFigures(shown: ShownCells, guesser: SideId, about: SideId): readonly GapFigure[] {
  return shown.statements
    .flatMap((statement) => gapFigure(shown, guesser, about, statement) ?? [])
    .toSorted((a, b) => sureSize(b.interval) - sureSize(a.interval))
}

/** One statement's gap; null while guesses or answers are hidden. */
export function gapFigure(
  shown: ShownCells,
  guesser: SideId,
  about: SideId,
  statement: StatementId,
): GapFigure | null {
  const plain = plainGap(shown, guesser, about, statement)
  const own = guesser === about ? null : plainGap(shown, guesser, guesser, statement)
  return plain && { ...plain, net: own && netGap(plain, own) }
}

type PlainGap = Omit<GapFigure, 'net'>

function plainGap(
  shown: ShownCells,
  guesser: SideId,
  about: SideId,
  statement: StatementId,
): PlainGap | null {
  const guesses = shown.guessesOf(guesser, about, statement)
  const answers = shown.answersOf(about, statement)
  if (!guesses || !answers) return null
  const { n, mean, deviation, medianInterval } = guesses
  const raw = gapInterval(
    { n, mean: meansBehind(mean, n), deviation },
    { count: answers.agree, n: answers.n },
  )
  if (!raw) return null
  const answer = shownShare(answers.agree, answers.n)
  const interval = pointsOutward(raw)
  return {
    statement,
    guessers: n,
    guess: mean,
    medianInterval,
    answer,
    gap: rounded(mean - 100 * answer.share, 0),
    interval,
    direction: directionOf(interval),
  }
}

function netGap(plain: PlainGap, own: PlainGap): GapFigure['net'] {
  const interval = pointsOutward(netInterval(plain.gap, plain.interval, own.gap, own.interval))
  return { gap: plain.gap - own.gap, interval, direction: directionOf(interval) }
}

const directionOf = ({ low, high }: Range): Direction => {
  if (high < 0) return 'underestimates'
  return low > 0 ? 'overestimates' : 'unclear'
}

const sureSize = ({ low, high }: Range): number => Math.max(0, low, -high)

const pointsOutward = (range: Range): Range => outward(range, 1)
