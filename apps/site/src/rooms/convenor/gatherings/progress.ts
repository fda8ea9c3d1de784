/** How many have voted, as a convenor may know it. */
import type { SideId } from '@daylight/basics'

/** Seats with at least one vote: all of them, and by side. */
export type VotedCounts = { readonly all: number; readonly bySide: ReadonlyMap<SideId, number> }

/** What may be told of these counts; see `progressOf`. */
export type Progress = {
  /** "At least so many": a multiple of five; null below five. */
  readonly all: number | null
  /** The same for each side; null while a side has fewer than ten. */
  readonly sides: readonly { readonly side: SideId; readonly voted: number }[] | null
}

/**
 * Counts step by five, so that nobody who watches the page while one person answers learns whether they did. Sides
 * are told together or not at all: with one hidden, the rest and the total would tell it.
 */
export function progressOf(sides: readonly SideId[], counts: VotedCounts): Progress {
  const voted = sides.map((side) => ({ side, voted: counts.bySide.get(side) ?? 0 }))
  const all = byFive(counts.all)
  return {
    all: all === 0 ? null : all,
    sides: voted.every((s) => s.voted >= FEWEST_OF_A_SIDE)
      ? voted.map((s) => ({ ...s, voted: byFive(s.voted) }))
      : null,
  }
}

const byFive = (count: number) => count - (count % 5)

/** Nothing is told about fewer people of a side than these. */
export const FEWEST_OF_A_SIDE = 10
