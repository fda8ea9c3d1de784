/** What the public sees of one cell: how many are counted, and how many of them agree and disagree, coarsely. */
import type { Range } from './range.ts'

/** `n` is a multiple of five and at least ten; the ranges are those of `binOf`. */
export type CellState = { readonly n: number; readonly agree: Range; readonly disagree: Range }

/** Nothing is told about fewer people than this. */
export const FEWEST_PEOPLE = 10

/** Numbers of people are told, and grow, in multiples of this; it is also the narrowest range of a count. */
export const BATCH = 5

/** Rounded down to a whole batch. */
export const wholeBatches = (people: number): number => BATCH * Math.floor(people / BATCH)

/**
 * The range that is told for a count of `n` people, `n` a multiple of five: 0–4, n−4 to n, and between them 5–9,
 * 10–14 and so on, the last of these up to n−5. (Of ten people only 0–4 and 5–10.) So no count from one to four is
 * told, of those who say so or of those who don't, nor that nobody or everybody does. The ends hold five counts and
 * no more: in a small room, where nearly all agree is what matters, and a wider end would drown it.
 */
export function binOf(count: number, n: number): Range {
  if (n === FEWEST_PEOPLE) return count < BATCH ? { low: 0, high: BATCH - 1 } : { low: BATCH, high: n }
  if (count > n - BATCH) return { low: n - BATCH + 1, high: n }
  const [low, lastLow] = [wholeBatches(count), n - 2 * BATCH]
  return low >= lastLow ? { low: lastLow, high: n - BATCH } : { low, high: low + BATCH - 1 }
}

/** The state of a cell of `n` people; throws where no such cell may exist. */
export function cellState(n: number, agree: number, disagree: number): CellState {
  if (n < FEWEST_PEOPLE || n % BATCH !== 0 || agree + disagree > n) {
    throw new RangeError(`cellState(${n}, ${agree}, ${disagree})`)
  }
  return { n, agree: binOf(agree, n), disagree: binOf(disagree, n) }
}

/** Whether two states tell the same. */
export const sameState = (a: CellState, b: CellState): boolean =>
  a.n === b.n && a.agree.low === b.agree.low && a.disagree.low === b.disagree.low
