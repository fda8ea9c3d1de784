/**
 * How wrong one side is about another on one statement: the mean guess minus the share that agrees, in points.
 * Source: the perception gap of More in Common 2019, with an interval: the two variances added (delta method), the
 * answers' taken from Jeffreys' posterior so that it is not 0 when all say the same, and Student's t with
 * Welch–Satterthwaite degrees of freedom. Simulated coverage: bench/coverage.ts. In the same
 * simulation a bootstrap of participants covered 88, 91, 92 and 93 % at 8, 15, 30 and 100 people, so it is not used.
 */
import { tQuantile, Z95 } from './quantiles.ts'
import { middle, type Range } from './range.ts'
import type { Counted } from './support.ts'

/** Guesses of `n` people: their mean as known, in points, and their standard deviation. */
export type Guesses = { readonly n: number; readonly mean: Range; readonly deviation: number }

/**
 * The 95 % interval of the gap, in points. Where the mean guess or the count is known as a range, each value in it is
 * as likely as the other, and their variances are added (Sheppard's correction, turned round). With `everyone`, the
 * number of people of the side that is guessed about, the question is about exactly these people, and answers that
 * are known leave less room (finite population); else it is about people like them. Null below two guessers or
 * without answers.
 */
export function gapInterval(guesses: Guesses, answers: Counted, everyone = Infinity): Range | null {
  const { count, n } = answers
  if (guesses.n < 2 || n < 1) return null
  const gap = middle(guesses.mean) - (100 * middle(count)) / n
  const share = (middle(count) + 0.5) / (n + 1)
  const ofGuesses = guesses.deviation ** 2 / guesses.n
  const ofAnswers = ((1e4 * share * (1 - share)) / n) * Math.max(0, 1 - n / everyone)
  const ofRanges =
    (guesses.mean.high - guesses.mean.low) ** 2 / 12 +
    ((100 / n) ** 2 * ((count.high - count.low + 1) ** 2 - 1)) / 12
  const half = quantile(ofGuesses, guesses.n, ofAnswers, n) * Math.sqrt(ofGuesses + ofAnswers + ofRanges)
  return { low: gap - half, high: gap + half }
}

/**
 * The 95 % interval of one gap minus another of the same guessers, from their own intervals: differences of limits
 * recovered as if independent (Zou and Donner 2008), which is too wide rather than too narrow, as a person who
 * guesses high does so twice.
 */
export function netInterval(gap: number, interval: Range, ownGap: number, own: Range): Range {
  const net = gap - ownGap
  return {
    low: net - Math.hypot(gap - interval.low, own.high - ownGap),
    high: net + Math.hypot(interval.high - gap, ownGap - own.low),
  }
}

/** Of Student's t, with Welch–Satterthwaite degrees of freedom; where nothing varies, the normal one. */
function quantile(ofGuesses: number, m: number, ofAnswers: number, n: number): number {
  const uncertain = ofGuesses ** 2 / (m - 1) + ofAnswers ** 2 / Math.max(1, n - 1)
  return uncertain > 0 ? tQuantile(0.975, (ofGuesses + ofAnswers) ** 2 / uncertain) : Z95
}
