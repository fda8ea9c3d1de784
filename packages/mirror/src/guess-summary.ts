/**
 * What may be told about the guesses that are counted: in steps of five points, and of one point from a hundred
 * people on. Either way the sum of the guesses stays unknown by 25 points or more, and what five newcomers guessed
 * on average by 10 or more.
 */
import { median, medianInterval } from './median.ts'
import { pooledGap, type Told } from './pooled-gap.ts'
import type { GuessCell, PooledGap } from './published.ts'
import type { Range } from './range.ts'

/**
 * Mean to the nearest step, never 0 or 100, so that it does not say that all guessed nothing or everything; deviation
 * and interval rounded outward; the median to the nearest step. Throws below two guesses.
 */
export function guessSummary(
  percents: readonly number[],
): Pick<GuessCell, 'n' | 'mean' | 'deviation' | 'median' | 'medianInterval'> {
  const n = percents.length
  if (n < 2) throw new RangeError('guessSummary: fewer than two guesses')
  const step = stepFor(n)
  const mean = percents.reduce((sum, x) => sum + x, 0) / n
  const squares = percents.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    n,
    mean: Math.min(100 - step, Math.max(step, nearest(step, mean))),
    deviation: Math.max(5, step * Math.ceil(Math.sqrt(squares / (n - 1)) / step)),
    median: nearest(step, median(percents)),
    medianInterval: outwardTo(step, medianInterval(percents), 0, 100),
  }
}

/** The means of `n` guesses that a published mean can come from. */
export function meansBehind(mean: number, n: number): Range {
  const step = stepFor(n)
  return {
    low: mean === step ? 0 : mean - step / 2,
    high: mean === 100 - step ? 100 : mean + step / 2,
  }
}

/** The pooled gap in the same steps; null where there is none. */
export function pooledSummary(
  guessers: readonly Told[],
  answerers: readonly Told[],
): Pick<PooledGap, 'n' | 'statements' | 'gap' | 'interval'> | null {
  const pooled = pooledGap(guessers, answerers)
  if (!pooled) return null
  const step = stepFor(Math.min(guessers.length, answerers.length))
  return {
    n: guessers.length,
    statements: pooled.statements,
    gap: nearest(step, pooled.gap, 0),
    interval: outwardTo(step, pooled.interval, -100, 100),
  }
}

const stepFor = (n: number): number => (n < 100 ? 5 : 1)

/** Halves go away from `centre`, so that high and low guesses are treated alike. */
function nearest(step: number, points: number, centre = 50): number {
  const steps = Math.floor(Math.abs(points - centre) / step + 0.5)
  return centre + Math.sign(points - centre) * step * steps + 0
}

// "+ 0" turns −0 into 0, which JSON cannot tell apart.
const outwardTo = (step: number, { low, high }: Range, least: number, most: number): Range => ({
  low: Math.max(least, step * Math.floor(low / step) + 0),
  high: Math.min(most, step * Math.ceil(high / step) + 0),
})
