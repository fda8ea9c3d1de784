/**
 * What the server keeps between two publications, and never sends: who is counted, with what they had said when they
 * were counted, and which states the public has seen. Plain JSON.
 */
import type { CellState } from './cell-state.ts'
import type { Published } from './published.ts'

/** The people counted in one cell: key of the person → what was counted for them. */
export type CountedPeople<Said> = Readonly<Record<string, Said>>

/** One letter a choice: agree, disagree, pass. */
export type ChoiceLetter = 'a' | 'd' | 'p'

/** The private side of one cell of answers. */
export type KeptCell = {
  readonly counted: CountedPeople<ChoiceLetter>
  /** All states the public has seen, in order; the last one is on show while ten people are left. */
  readonly history: readonly CellState[]
}

/** By cell name: the JSON of what names the cell, `[side, statement]`, `[guesser, about, statement]` and so on. */
export type Kept = {
  readonly cells: Readonly<Record<string, KeptCell>>
  /** Guesses in percent. */
  readonly guessCells: Readonly<Record<string, CountedPeople<number>>>
  /** All guesses of a person about one side, as JSON of `[statement, percent]` pairs. */
  readonly pooledGaps: Readonly<Record<string, CountedPeople<string>>>
}

/** What was published, and what the server must keep to publish the next state. */
export type Publication = { readonly published: Published; readonly kept: Kept }
