/**
 * How far two sides lie apart on one statement.
 * Sources: Wilson 1927; Newcombe 1998, "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", method 10. Where counts are known as ranges, each limit and the p-value are taken at
 * the counts that speak least for a difference.
 */
import { normalBelow, Z95 } from './quantiles.ts'
import type { Range } from './range.ts'
import type { Counted } from './support.ts'

/** Wilson's score interval at 95 % for `count` people of `n`. Throws unless 0 ≤ count ≤ n and n ≥ 1. */
export function wilsonInterval(count: number, n: number): Range {
  if (!(count >= 0 && count <= n && n >= 1)) throw new RangeError(`wilsonInterval: ${count} of ${n}`)
  const z2 = Z95 * Z95
  const centre = (count + z2 / 2) / (n + z2)
  const half = (Z95 * Math.sqrt((count * (n - count)) / n + z2 / 4)) / (n + z2)
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half }
}

/** Newcombe's 95 % interval for the share of `a` minus the share of `b`, within −1…1. */
export function differenceInterval(a: Counted, b: Counted): Range {
  return {
    low: newcombe(a.count.low, a.n, b.count.high, b.n).low,
    high: newcombe(a.count.high, a.n, b.count.low, b.n).high,
  }
}

/** Two-sided p-value of "both sides answer alike" (score test with one common share); 1 where they may well do. */
export function differencePValue(a: Counted, b: Counted): number {
  if (a.count.low / a.n > b.count.high / b.n) return scoreTest(a.count.low, a.n, b.count.high, b.n)
  if (a.count.high / a.n < b.count.low / b.n) return scoreTest(a.count.high, a.n, b.count.low, b.n)
  return 1
}

function newcombe(a: number, na: number, b: number, nb: number): Range {
  const [shareA, shareB] = [a / na, b / nb]
  const [wilsonA, wilsonB] = [wilsonInterval(a, na), wilsonInterval(b, nb)]
  return {
    low: Math.max(-1, shareA - shareB - Math.hypot(shareA - wilsonA.low, wilsonB.high - shareB)),
    high: Math.min(1, shareA - shareB + Math.hypot(wilsonA.high - shareA, shareB - wilsonB.low)),
  }
}

function scoreTest(a: number, na: number, b: number, nb: number): number {
  const common = (a + b) / (na + nb)
  const variance = common * (1 - common) * (1 / na + 1 / nb)
  return 2 * normalBelow(-Math.abs(a / na - b / nb) / Math.sqrt(variance))
}
