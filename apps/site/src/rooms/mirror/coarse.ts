/** Counts of people found by groups, as coarse as may be shown. */
import { BATCH, type Range, supportInterval, wholeBatches } from '@daylight/mirror'
import type { CountedShare } from './figures.ts'

/**
 * A share from counts in steps of five: at least `low`, at most `high` of `n`, the point in steps of five percent. Of
 * fewer than ten people nothing may be shown: throws.
 */
export function coarse(count: number, people: number): CountedShare {
  const n = wholeBatches(people)
  if (n < 2 * BATCH) throw new RangeError(`coarse(${count}, ${people})`)
  const low = Math.min(n - BATCH, wholeBatches(Math.min(count, n)))
  const counted = { low, high: low === n - BATCH ? n : low + BATCH - 1 }
  const share = Math.round((20 * (counted.low + counted.high)) / 2 / n) / 20
  return { n, count: counted, share, interval: supportInterval({ count: counted, n }) }
}

/** How many may truly have said so where this is shown: with up to four people more than `n`. */
export const allowedBy = ({ n, count }: CountedShare): Range => ({
  low: count.low,
  high: count.high === n ? n + BATCH - 1 : count.high,
})
