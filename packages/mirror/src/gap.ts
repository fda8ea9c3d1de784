/**
 * How wrong one side is about another on one statement: the mean guess minus the share that agrees, in points.
 * Source: the perception gap of More in Common 2019, with an interval: the two variances added (delta method), the
 * answers' taken from Jeffreys' posterior so that it is not 0 when all say the same, and Student's t with
 * Welch–Satterthwaite degrees of freedom. Simulated coverage: bench/coverage.ts; the bootstrap of participants covers
 * 86 to 93 % below 30 people and gains nothing above, so it is not used at any size.
 */
import { tQuantile } from './quantiles.ts'
import type { Range } from './range.ts'
import type { Counted } from './support.ts'

/** Guesses of `n` people: their mean as known, in points, and their standard deviation. */
export type Guesses = { readonly n: number; readonly mean: Range; readonly deviation: number }

/**
 * The 95 % interval of the gap, in points. With `everyone`, the number of people of the side that is guessed about,
 * the question is about exactly these people, and answers that are known leave less room (finite population); else
 * it is about people like them. Null below two guessers or without answers.
 */
export function gapInterval(guesses: Guesses, answers: Counted, everyone = Infinity): Range | null {
  if (guesses.n < 2 || answers.n < 1) return null
  const { count, n } = answers
  return {
    low: guesses.mean.low - (100 * count.high) / n - margin(guesses, count.high, n, everyone),
    high: guesses.mean.high - (100 * count.low) / n + margin(guesses, count.low, n, everyone),
  }
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

function margin({ n: m, deviation }: Guesses, count: number, n: number, everyone: number): number {
  const share = (count + 0.5) / (n + 1)
  const ofGuesses = deviation ** 2 / m
  const ofAnswers = ((1e4 * share * (1 - share)) / n) * Math.max(0, 1 - n / everyone)
  const both = ofGuesses + ofAnswers
  if (both === 0) return 0
  const freedom = both ** 2 / (ofGuesses ** 2 / (m - 1) + ofAnswers ** 2 / Math.max(1, n - 1))
  return tQuantile(0.975, freedom) * Math.sqrt(both)
}
