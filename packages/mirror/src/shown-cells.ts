/** Ways to find one's way in a published state. */
import type { SideId, StatementId } from '@daylight/basics'
import type { Cell, GuessCell, Published, SideOrOthers } from './published.ts'

/** What is shown of one published state; undefined where it is hidden. */
export type ShownCells = {
  /** Named sides of which something is shown, in the gathering's order. */
  readonly sides: readonly SideId[]
  readonly statements: readonly StatementId[]
  readonly answersOf: (side: SideOrOthers, statement: StatementId) => Cell | undefined
  readonly guessesOf: (guesser: SideId, about: SideId, statement: StatementId) => GuessCell | undefined
}

/** Makes the cells of a published state findable. */
export function shownCells({ sides, statements, cells, guessCells }: Published): ShownCells {
  const name = (...parts: readonly (string | null)[]) => JSON.stringify(parts)
  const answers = new Map(cells.map((cell) => [name(cell.side, cell.statement), cell]))
  const guesses = new Map(guessCells.map((cell) => [name(cell.guesser, cell.about, cell.statement), cell]))
  return {
    sides: sides.flatMap(({ side, people }) => (side !== null && people !== null ? [side] : [])),
    statements,
    answersOf: (side, statement) => answers.get(name(side, statement)),
    guessesOf: (guesser, about, statement) => guesses.get(name(guesser, about, statement)),
  }
}

/** Every two of the things, each pair once, in order. */
export const pairsOf = <T>(things: readonly T[]): readonly (readonly [T, T])[] =>
  things.flatMap((one, i) => things.slice(i + 1).map((other) => [one, other] as const))
