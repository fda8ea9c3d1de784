/**
 * How many of a side would say so, seen from those who were counted: Jeffreys' interval for a share.
 * Source: Brown, Cai and DasGupta 2001, "Interval estimation for a binomial proportion", section 4.1.2, with their
 * ends (0 when nobody, 1 when everybody). Exact counts: it covers 95 % on average over shares (bench/coverage.ts).
 * Ranges: the lower limit is taken at the lowest count and the upper one at the highest, so that the interval holds
 * whatever the count was; it then covers more than 95 %, the price of not telling the count.
 */
import { inverseBeta, regularisedBeta } from './incomplete-beta.ts'
import type { Range } from './range.ts'

/** `count` people of `n` said so. */
export type Counted = { readonly count: Range; readonly n: number }

/** The 95 % interval of the share. Throws unless 0 ≤ low ≤ high ≤ n and n ≥ 1. */
export function supportInterval({ count, n }: Counted): Range {
  if (!(count.low >= 0 && count.low <= count.high && count.high <= n && n >= 1)) {
    throw new RangeError(`supportInterval: ${count.low}…${count.high} of ${n}`)
  }
  return {
    low: count.low === 0 ? 0 : quantile(0.025, count.low, n),
    high: count.high === n ? 1 : quantile(0.975, count.high, n),
  }
}

/** One-sided 95 % lower bound of the share; 0 when it may be that nobody said so, or nobody was asked. */
export const lowerBound = ({ count, n }: Counted): number =>
  count.low === 0 ? 0 : quantile(0.05, count.low, n)

/** Probability that more than half would say so, at the lowest count of the range; ½ when nobody was asked. */
export const probabilityOfMajority = ({ count, n }: Counted): number =>
  1 - regularisedBeta(0.5, count.low + 0.5, n - count.low + 0.5)

/**
 * Whether more than half would say so, for all we know: exact binomial test at 5 %, at the lowest count of the range.
 * Stricter than a lower bound above one half, which at some sizes lets through 5.5 % of the sides of which only half
 * would say so.
 */
export const isMajority = ({ count, n }: Counted): boolean =>
  count.low > 0 && regularisedBeta(0.5, count.low, n - count.low + 1) <= 0.05

const quantile = (probability: number, count: number, n: number): number =>
  inverseBeta(probability, count + 0.5, n - count + 0.5)
