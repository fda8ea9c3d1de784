/**
 * What a reader may conclude where parts that are told as ranges add up to a total that is told as a range as well:
 * each part is at least the total less the most of all others, and at most the total less the least of them.
 */
import type { Range } from './range.ts'

/** The parts as narrow as the total makes them, in their order. Contradictory ranges come out with low above high. */
export function tightened(parts: readonly Range[], total: Range): Range[] {
  const least = parts.reduce((sum, { low }) => sum + low, 0)
  const most = parts.reduce((sum, { high }) => sum + high, 0)
  return parts.map(({ low, high }) => ({
    low: Math.max(low, total.low - (most - high)),
    high: Math.min(high, total.high - (least - low)),
  }))
}

/** Whether a number of people is known to be one, two, three or four. */
export const tellsOfFew = ({ low, high }: Range): boolean => low >= 1 && high <= 4
