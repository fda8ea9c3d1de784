/** What the public sees of one cell: how many are counted, and how many of them agree and disagree, coarsely. */
import { lowsOf } from './count-ranges.ts'
import type { Range } from './range.ts'

/** `n` is a multiple of five and at least ten; the ranges are those of `binOf`. */
export type CellState = { readonly n: number; readonly agree: Range; readonly disagree: Range }

/** Nothing is told about fewer people than this. */
export const FEWEST_PEOPLE = 10

/** Numbers of people are told, and grow, in multiples of this; it is also the narrowest range of a count. */
export const BATCH = 5

/** Rounded down to a whole batch. */
export const wholeBatches = (people: number): number => BATCH * Math.floor(people / BATCH)

/** The range that is told for a count of `n` people, `n` a multiple of five; see count-ranges.ts. */
export function binOf(count: number, n: number): Range {
  const lows = lowsOf(n)
  const at = lows.findLastIndex((low) => low <= count)
  return { low: lows[at]!, high: (lows[at + 1] ?? n + 1) - 1 }
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
