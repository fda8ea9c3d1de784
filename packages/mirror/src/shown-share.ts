/** A share of a side as it may be shown, and what may be said of it in a word. */
import { middle, type Range } from './range.ts'
import type { ShownShare, Strength } from './report.ts'
import { supportInterval } from './support.ts'

/** The share of `count` people among the `n` counted. Throws unless 0 ≤ low ≤ high ≤ n and n ≥ 1. */
export function shownShare(count: Range, n: number): ShownShare {
  const interval = outward(supportInterval({ count, n }), 4)
  const step = n < 100 ? 20 : 100
  return {
    n,
    count: { low: count.low, high: count.high },
    share: Math.round((middle(count) / n) * step) / step,
    interval,
    strength: strengthOf(interval),
  }
}

/** The first of the words that holds at both edges of the interval of a share. */
export function strengthOf({ low, high }: Range): Strength {
  if (low >= 0.8) return 'nearly-all'
  if (high <= 0.2) return 'almost-none'
  if (low > 0.5) return 'most'
  if (high < 0.5) return 'less-than-half'
  return low >= 0.35 && high <= 0.65 ? 'about-half' : 'unclear'
}

/** The range with its ends moved outward to so many decimals, so that a shorter number never claims more. */
export const outward = ({ low, high }: Range, decimals: number): Range => ({
  low: roundDown(low, decimals),
  high: -roundDown(-high, decimals) + 0,
})

/** Rounded down to so many decimals; noise in the fifteenth digit is no reason to go a step lower. */
export const roundDown = (value: number, decimals: number): number =>
  Math.floor(value * 10 ** decimals + 1e-9) / 10 ** decimals + 0

/** Rounded to so many decimals. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals + 0
