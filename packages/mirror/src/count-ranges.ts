/**
 * In which ranges counts of people are told. Two things pull at them. Nobody may be singled out: every range holds a
 * multiple of five, both ends hold four counts or more, those between lie from 4 to n − 4 and hold four or more, so
 * that neither "all", "none" nor one to four people can be told. And a small room must still learn what most of it
 * thinks: so one range begins at the smallest count of which it can be said that more than half would say so, and
 * the ranges of "less than half" mirror those of "more". Of fifteen: 0–3, 4–11, 12–15; of thirty: 0–3, 4–10, 11–19,
 * 20–26, 27–30; of ten, where nothing can be said, only 0–4 and 5–10.
 */
import { isMajority } from './support.ts'

/** Where the ranges of a count of `n` people begin, ascending from 0; `n` a multiple of five and ten or more. */
export function lowsOf(n: number): readonly number[] {
  if (n === 10) return [0, 5]
  const known = remembered.get(n)
  if (known) return known
  const most = majorityOf(n)
  const above = upperLows(most, n)
  // The range that begins at `low` above has its mirror image ending at n − low.
  const below = above.map((low) => n - low + 1).reverse()
  const lows = [0, ...below.filter((low) => low < most), ...split(below.at(-1)!, most).slice(1), ...above]
  const ascending = [...new Set(lows)].sort((a, b) => a - b)
  remembered.set(n, ascending)
  return ascending
}

/** The smallest count of `n` of which it can be said that more than half would say so; n where there is none. */
function majorityOf(n: number): number {
  let [no, yes] = [Math.floor(n / 2), n]
  while (yes - no > 1) {
    const count = Math.floor((no + yes) / 2)
    if (isMajority({ count: { low: count, high: count }, n })) yes = count
    else no = count
  }
  return yes
}

function upperLows(most: number, n: number): number[] {
  const end = Math.min(most, n - END + 1)
  const between = n - END + 1 - most
  const holdsFive = Math.floor((n - END) / 5) * 5 >= most
  if (between < END || !holdsFive) return [end]
  return [...split(most, n - END + 1), n - END + 1]
}

/** Cuts the counts from `low` up to, not including, `end` into ranges of five or a little more. */
function split(low: number, end: number): number[] {
  const parts = Math.max(1, Math.floor((end - low) / 5))
  return Array.from({ length: parts }, (_, i) => low + Math.round((i * (end - low)) / parts))
}

// The same for every call, and asked for very often.
const remembered = new Map<number, readonly number[]>()
// Counts in the range at either end, at least.
const END = 4
