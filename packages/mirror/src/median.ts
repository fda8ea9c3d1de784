/**
 * The median guess and its 95 % interval, without any assumption on how guesses are spread.
 * Source: Hettmansperger and Sheather 1986, "Confidence intervals based on interpolated order statistics": the sign
 * test's interval covers 99 % at 8 people and jumps; interpolating between neighbouring order statistics brings it
 * to 95 %.
 */
import type { Range } from './range.ts'

/** The median; the mean of the two middle ones for an even number. Throws for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y)
  if (sorted.length === 0) throw new RangeError('median of nothing')
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** The 95 % interval. Below six values no such interval exists: then lowest to highest. Throws for an empty list. */
export function medianInterval(values: readonly number[]): Range {
  const sorted = [...values].sort((x, y) => x - y)
  const n = sorted.length
  if (n === 0) throw new RangeError('median of nothing')
  if (n < 6) return { low: sorted[0]!, high: sorted[n - 1]! }
  const { depth, lambda } = interpolation(n)
  const at = (rank: number, towards: number) =>
    (1 - lambda) * sorted[rank - 1]! + lambda * sorted[towards - 1]!
  return { low: at(depth, depth + 1), high: at(n + 1 - depth, n - depth) }
}

/** Largest depth whose interval still covers 95 %, and how far to go towards the next one. */
function interpolation(n: number): { readonly depth: number; readonly lambda: number } {
  let logTerm = -n * Math.LN2
  let below = Math.exp(logTerm)
  let depth = 1
  let covered = 1 - 2 * below
  for (;;) {
    logTerm += Math.log((n - depth + 1) / depth)
    below += Math.exp(logTerm)
    const next = 1 - 2 * below
    if (next < 0.95) {
      const share = (covered - 0.95) / (covered - next)
      return { depth, lambda: ((n - depth) * share) / (depth + (n - 2 * depth) * share) }
    }
    covered = next
    depth++
  }
}
