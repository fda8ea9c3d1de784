/**
 * The table of groups by sides as it may be shown: cells in steps of five, nothing below ten, and an association that
 * is computed from what is shown alone, so that it tells nothing more. The interval holds both doubts: about where in
 * its range a cell lies, and about other people like these (Bayesian bootstrap, Rubin 1981).
 */
import type { Random } from '@daylight/basics'
import { BATCH, FEWEST_PEOPLE, wholeBatches } from './cell-state.ts'
import { type CrossTable, cramersV, readingOf } from './cross-table.ts'
import { gammaDraw } from './gamma-draw.ts'
import type { Range } from './range.ts'
import { outward, rounded } from './shown-share.ts'
import { tellsOfFew, tightened } from './tightened.ts'

/** Groups against sides, for everybody to see. */
export type ShownCrossTable = {
  /** cells[group][side]: so many people at least, up to four more; null for fewer than ten. */
  readonly cells: readonly (readonly (number | null)[])[]
  /** Cramér's V, 0…1 to two decimals, the middle of what the cells allow; null as in `CrossTable`. */
  readonly association: number | null
  readonly interval: Range | null
  readonly reading: CrossTable['reading']
}

/**
 * What may be shown of `counts[group][side]`, or null where the sizes of groups (shown in steps of five) and sides
 * (`atLeast`, null where hidden) would make one of the hidden cells certain to hold one to four people.
 */
export function shownCrossTable(
  counts: readonly (readonly number[])[],
  atLeast: readonly (number | null)[],
  random: Random,
): ShownCrossTable | null {
  const cells = counts.map((row) => row.map((n) => (n < FEWEST_PEOPLE ? null : wholeBatches(n))))
  const ranges = cells.map((row) => row.map(rangeOf))
  const sizes = counts.map((row) => inFives(row.reduce((a, b) => a + b, 0)))
  if (narrowed(ranges, sizes, atLeast).some((row) => row.some(tellsOfFew))) return null
  const people = cells.flat().reduce((sum: number, n) => sum + (n ?? 0), 0)
  const draws = people < FEWEST_IN_TABLE ? [] : associations(ranges, people, random)
  if (draws.length === 0) return { cells, association: null, interval: null, reading: 'unknown' }
  const at = (share: number) => draws[Math.min(draws.length - 1, Math.floor(share * draws.length))]!
  const interval = outward({ low: at(0.025), high: at(0.975) }, 2)
  return { cells, association: rounded(at(0.5), 2), interval, reading: readingOf(interval) }
}

const rangeOf = (cell: number | null): Range =>
  cell === null ? { low: 0, high: FEWEST_PEOPLE - 1 } : inFives(cell)

const inFives = (people: number): Range => ({
  low: wholeBatches(people),
  high: wholeBatches(people) + BATCH - 1,
})

// Rows and columns in turn, until neither narrows the other any more.
function narrowed(
  ranges: readonly (readonly Range[])[],
  sizes: readonly Range[],
  atLeast: readonly (number | null)[],
): readonly (readonly Range[])[] {
  let table = ranges
  for (let round = 0; round < ROUNDS; round++) {
    table = table.map((row, group) => tightened(row, sizes[group]!))
    const columns = atLeast.map((low, side) =>
      tightened(
        table.map((row) => row[side]!),
        { low: low ?? 0, high: Number.POSITIVE_INFINITY },
      ),
    )
    table = table.map((row, group) => row.map((_, side) => columns[side]![group]!))
  }
  return table
}

function associations(
  ranges: readonly (readonly Range[])[],
  people: number,
  random: Random,
): readonly number[] {
  const draws = Array.from({ length: RESAMPLES }, () => {
    const weights = ranges.map((row) =>
      row.map(({ low, high }) => {
        const n = low + Math.floor((high - low + 1) * random())
        return n > 0 ? gammaDraw(n, random) : 0
      }),
    )
    return cramersV(weights, people)
  })
  return draws.filter((v) => v !== null).sort((a, b) => a - b)
}

const FEWEST_IN_TABLE = 30
const RESAMPLES = 1000
// A table has at most six groups and six sides.
const ROUNDS = 12
