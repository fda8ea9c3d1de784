/**
 * Do the opinion groups run where the declared sides run? Cramér's V of the table of groups by sides, corrected for
 * its bias in small samples (Bergsma 2013), with an interval from the Bayesian bootstrap of the people (Rubin 1981),
 * which needs only the table: each cell's weight is a gamma draw of its count.
 */
import type { Random } from '@daylight/basics'
import { gammaDraw } from './gamma-draw.ts'
import type { Range } from './range.ts'

/** Found groups against declared sides. */
export type CrossTable = {
  /** counts[group][side] of people who have both. Exact: whoever shows them goes by `shown`. */
  readonly counts: readonly (readonly number[])[]
  /** The same in steps of five, rounded down, so that no cell tells of one to four people. */
  readonly shown: readonly (readonly number[])[]
  /** 0 groups and sides have nothing to do with each other … 1 each side is a group; null where one is single. */
  readonly association: number | null
  /** 95 % interval of the association; null as above. */
  readonly interval: Range | null
  /**
   * What the interval supports: 'elsewhere' (the rift does not run where the border runs), 'along' (it does),
   * 'between', or 'unknown' where there is one group, one side or fewer than thirty people with both.
   */
  readonly reading: 'elsewhere' | 'along' | 'between' | 'unknown'
}

/** `groups` and `sides` by row, negative for people without one. */
export function crossTable(
  groups: ArrayLike<number>,
  k: number,
  sides: ArrayLike<number>,
  sideCount: number,
  random: Random,
): CrossTable {
  const counts = Array.from({ length: k }, () => new Array<number>(sideCount).fill(0))
  let people = 0
  for (let row = 0; row < groups.length; row++) {
    if (groups[row]! < 0 || sides[row]! < 0) continue
    counts[groups[row]!]![sides[row]!]!++
    people++
  }
  const shown = counts.map((row) => row.map((n) => 5 * Math.floor(n / 5)))
  const association = cramersV(counts, people)
  if (association === null || people < FEWEST_PEOPLE)
    return { counts, shown, association: null, interval: null, reading: 'unknown' }
  const interval = resampledInterval(counts, people, random)
  return { counts, shown, association, interval, reading: readingOf(interval) }
}

/** Bias-corrected Cramér's V of a table of weights that stands for `people`; null where a margin is single. */
export function cramersV(table: readonly (readonly number[])[], people: number): number | null {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + row[j]!, 0))
  const total = rows.reduce((a, b) => a + b, 0)
  const r = rows.filter((n) => n > 0).length
  const c = columns.filter((n) => n > 0).length
  if (r < 2 || c < 2 || people < 2) return null
  let phi2 = -1
  table.forEach((row, i) => {
    row.forEach((n, j) => {
      if (n > 0) phi2 += (n * n) / (rows[i]! * columns[j]!)
    })
  })
  if (!(total > 0)) return null
  const corrected = Math.max(0, phi2 - ((r - 1) * (c - 1)) / (people - 1))
  const rCorrected = r - (r - 1) ** 2 / (people - 1)
  const cCorrected = c - (c - 1) ** 2 / (people - 1)
  const most = Math.min(rCorrected, cCorrected) - 1
  return most > 0 ? Math.min(1, Math.sqrt(corrected / most)) : null
}

function resampledInterval(counts: readonly (readonly number[])[], people: number, random: Random): Range {
  const draws = Array.from({ length: RESAMPLES }, () => {
    const weights = counts.map((row) => row.map((n) => (n > 0 ? gammaDraw(n, random) : 0)))
    return cramersV(weights, people) ?? 0
  }).sort((a, b) => a - b)
  return { low: draws[Math.floor(0.025 * RESAMPLES)]!, high: draws[Math.ceil(0.975 * RESAMPLES) - 1]! }
}

/** The sentence that an interval of the association supports. */
export function readingOf({ low, high }: Range): CrossTable['reading'] {
  if (high < WEAK) return 'elsewhere'
  return low > STRONG ? 'along' : 'between'
}

const FEWEST_PEOPLE = 30
const RESAMPLES = 1000
// Cohen 1988 calls V = .3 medium and .5 large; only an interval wholly beyond one of them is worded.
const WEAK = 0.3
const STRONG = 0.5
