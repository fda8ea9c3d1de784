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
 * The range that is told for a count of `n` people, `n` a multiple of five: 0–3, n−3 to n, and between them 4–9,
 * 10–14, 15–19 and so on, the last of these up to n−4. (Of ten people only 0–4 and 5–10.) So it is never told that
 * nobody or everybody said so, nor that one to four people did or didn't. The ends hold four counts and no more: of
 * fifteen people nearly all of whom agree it can then still be said that most do, and rooms of that size are the rule.
 */
export function binOf(count: number, n: number): Range {
  if (n === FEWEST_PEOPLE) return count < BATCH ? { low: 0, high: BATCH - 1 } : { low: BATCH, high: n }
  if (count < END) return { low: 0, high: END - 1 }
  if (count > n - END) return { low: n - END + 1, high: n }
  const low = count < 2 * BATCH ? END : wholeBatches(count)
  const lastLow = n < 4 * BATCH ? END : n - 2 * BATCH
  if (low >= lastLow) return { low: lastLow, high: n - END }
  return { low, high: low === END ? 2 * BATCH - 1 : low + BATCH - 1 }
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

// Counts in the range at either end.
const END = 4
