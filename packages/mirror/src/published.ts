/**
 * What the gate lets out. Screen, projector, export and API read nothing else: everything that is shown is a pure
 * function of a `Published`. Plain JSON. The rules and why they suffice: docs/methods/suppression.md.
 */
import type { SideId, StatementId } from '@daylight/basics'
import type { Range } from './range.ts'

/** A named side, or null for the people who named none. */
export type SideOrOthers = SideId | null

/**
 * How many people took part and how many votes they cast, the last vote of a person on a statement only. `by-five`:
 * rounded down to a multiple of five, for a gathering that goes on. `exact`: for a file that was counted once.
 */
export type Totals = {
  readonly counted: 'by-five' | 'exact'
  /** People who voted at least once. */
  readonly participants: number
  readonly votes: number
}

/**
 * A side and how many of it took part, at least: the most that are counted on any statement. It adds nothing to what
 * the cells tell, so that sizes and totals together never point at a group that is hidden. Null below ten.
 */
export type PublishedSide = { readonly side: SideOrOthers; readonly people: number | null }

/**
 * What one side answered to one statement. `n` people are counted, always a multiple of five and at least ten; how
 * many of them agree and disagree is told as a range of five counts or more. The rest pass.
 */
export type Cell = {
  readonly side: SideOrOthers
  readonly statement: StatementId
  readonly n: number
  readonly agree: Range
  readonly disagree: Range
}

/**
 * What one side guesses about a side (another, or itself) on one statement: "of 100 people of that side here, how
 * many agree?" `n` people are counted, a multiple of five and at least ten. All figures are multiples of five points,
 * from a hundred people on of one point: the mean is the nearest one but never 0 or 100, the deviation and the
 * interval are rounded outward.
 */
export type GuessCell = {
  readonly guesser: SideId
  readonly about: SideId
  readonly statement: StatementId
  readonly n: number
  readonly mean: number
  /** Standard deviation between guessers, at least 5. */
  readonly deviation: number
  readonly median: number
  /** 95 % interval of the median. */
  readonly medianInterval: Range
}

/**
 * One figure for a small room: how far a side's guesses about another lie from what it answers, over all statements
 * that were guessed, in points (guess minus answer). Multiples of five, from a hundred people on either side of one;
 * the 95 % interval is rounded outward.
 */
export type PooledGap = {
  readonly guesser: SideId
  readonly about: SideId
  /** Guessers counted: a multiple of five, at least ten. */
  readonly n: number
  /** Statements that the figure runs over. */
  readonly statements: number
  readonly gap: number
  readonly interval: Range
}

/** A public state of the mirror. A cell that is hidden (fewer than ten people) is absent. */
export type Published = {
  /** 1, 2, 3 …; the same number means the same content. */
  readonly version: number
  readonly totals: Totals
  /** The named sides in the gathering's order, then those of no side, if any. */
  readonly sides: readonly PublishedSide[]
  readonly statements: readonly StatementId[]
  /** In the order of `sides`, then of `statements`. */
  readonly cells: readonly Cell[]
  readonly guessCells: readonly GuessCell[]
  readonly pooledGaps: readonly PooledGap[]
}
