/** What may be told about the guesses that are counted: everything in steps of five points. */
import { median, medianInterval } from './median.ts'
import { pooledGap, type Told } from './pooled-gap.ts'
import type { GuessCell, PooledGap } from './published.ts'
import type { Range } from './range.ts'

/**
 * Mean to the nearest five points, from 5 to 95 so that it never says that all guessed nothing or everything;
 * deviation and interval rounded outward; the median to the nearest five. Throws for no guesses.
 */
export function guessSummary(
  percents: readonly number[],
): Pick<GuessCell, 'n' | 'mean' | 'deviation' | 'median' | 'medianInterval'> {
  const n = percents.length
  const mean = percents.reduce((sum, x) => sum + x, 0) / n
  const squares = percents.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    n,
    mean: Math.min(95, Math.max(5, nearestFive(mean))),
    deviation: Math.max(5, 5 * Math.ceil(Math.sqrt(squares / (n - 1)) / 5)),
    median: nearestFive(median(percents)),
    medianInterval: outwardToFives(medianInterval(percents), 0, 100),
  }
}

/** The means that a published mean can come from. */
export const meansBehind = (mean: number): Range => ({
  low: mean === 5 ? 0 : mean - 2.5,
  high: mean === 95 ? 100 : mean + 2.5,
})

/** The pooled gap in steps of five points; null where there is none. */
export function pooledSummary(
  guessers: readonly Told[],
  answerers: readonly Told[],
): Pick<PooledGap, 'n' | 'statements' | 'gap' | 'interval'> | null {
  const pooled = pooledGap(guessers, answerers)
  if (!pooled) return null
  return {
    n: guessers.length,
    statements: pooled.statements,
    gap: nearestFive(pooled.gap),
    interval: outwardToFives(pooled.interval, -100, 100),
  }
}

// "+ 0" turns −0 into 0, which JSON cannot tell apart.
const nearestFive = (points: number): number => 5 * Math.round(points / 5) + 0

const outwardToFives = ({ low, high }: Range, least: number, most: number): Range => ({
  low: Math.max(least, 5 * Math.floor(low / 5) + 0),
  high: Math.min(most, 5 * Math.ceil(high / 5) + 0),
})
