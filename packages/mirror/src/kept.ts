/**
 * What the server keeps between two publications, and never sends: who is counted, with what they had said when they
 * were counted, and which states the public has seen. Plain JSON.
 */
import type { Published } from './published.ts'
import type { Range } from './range.ts'

/** The people counted in one cell: key of the person → what was counted (a choice's letter, or a guess in percent). */
export type Counted<Said> = Readonly<Record<string, Said>>

/** One letter a choice: agree, disagree, pass. */
export type ChoiceLetter = 'a' | 'd' | 'p'

/** One state of a cell that the public has seen. */
export type CellState = { readonly n: number; readonly agree: Range; readonly disagree: Range }

/** The private side of one cell. */
export type KeptCell = {
  readonly counted: Counted<ChoiceLetter>
  /** All distinct states so far, in order; the last one is on show, unless `hidden`. */
  readonly history: readonly CellState[]
  /** True when people left and fewer than ten remain. */
  readonly hidden: boolean
}

/** By cell name; see `cellName`, `guessCellName` and `pooledName` in the gate. */
export type Kept = {
  readonly cells: Readonly<Record<string, KeptCell>>
  readonly guesses: Readonly<Record<string, Counted<number>>>
  readonly pooled: Readonly<Record<string, Readonly<Record<string, Counted<number>>>>>
}

/** What was published, and what the server must keep to publish the next state. */
export type Publication = { readonly published: Published; readonly kept: Kept }
