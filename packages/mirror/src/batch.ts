/**
 * Who is counted in a cell, and when that changes: in whole batches, so that no difference between two published
 * states comes from fewer than five people.
 */
import { BATCH, FEWEST_PEOPLE, wholeBatches } from './cell-state.ts'

/**
 * The people to count next, with what they say now; null where those counted stay as they are. `now` holds everybody
 * who has answered, in canonical order: newcomers are taken in this order, never in that of their arrival.
 *
 * A cell is first counted at ten people, always holds a multiple of five, and moves only when the contributions of
 * five people differ from what was counted (newcomers, changed minds, people who left). From two hundred people on
 * it grows by a twentieth at least, so that its history stays short. Of all sizes that are possible it takes the
 * largest that `mayShow` allows.
 */
export function nextBatch<Said>(
  counted: ReadonlyMap<string, Said>,
  now: ReadonlyMap<string, Said>,
  mayShow: (next: ReadonlyMap<string, Said>) => boolean = () => true,
): ReadonlyMap<string, Said> | null {
  const staying: [string, Said][] = []
  const waiting: [string, Said][] = []
  for (const entry of now) (counted.has(entry[0]) ? staying : waiting).push(entry)
  const changed = staying.filter(([key, said]) => counted.get(key) !== said).length
  const moved = changed + counted.size - staying.length
  for (const size of sizes(counted.size, now.size)) {
    if (moved + Math.abs(size - staying.length) < BATCH) continue
    const next = new Map([...staying.slice(0, size), ...waiting.slice(0, Math.max(0, size - staying.length))])
    if (mayShow(next)) return next
  }
  return null
}

/** Sizes to try, the largest first. */
function sizes(before: number, people: number): readonly number[] {
  const largest = wholeBatches(people)
  const smallest = Math.max(FEWEST_PEOPLE, Math.min(before, largest))
  const step = Math.max(BATCH, wholeBatches(before / 20))
  const all: number[] = []
  for (let size = largest; size >= smallest && all.length < MOST_TRIES; size -= BATCH) {
    if (size <= before || size >= before + step) all.push(size)
  }
  return all
}

const MOST_TRIES = 40
