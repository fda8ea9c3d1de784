/** Who is counted in each cell of answers, and what the public has seen of it. */
import { tellsTooMuch } from './audit.ts'
import { nextBatch } from './batch.ts'
import { type CellState, cellState, sameState } from './cell-state.ts'
import type { Answers } from './collect.ts'
import type { ChoiceLetter, Kept, KeptCell } from './kept.ts'

/** The cells after these answers; a new state that would tell too much waits until more people have answered. */
export function countVotes(answers: Answers<ChoiceLetter>, before: Kept['cells']): Kept['cells'] {
  const after = new Map(Object.entries(before))
  for (const name of new Set([...after.keys(), ...answers.keys()])) {
    const cell = before[name] ?? { counted: {}, history: [] }
    const next = nextCell(cell, answers.get(name) ?? new Map())
    if (next) after.set(name, next)
  }
  return Object.fromEntries(after)
}

/** The public state of the people counted. */
export function stateOf(counted: Iterable<ChoiceLetter>): CellState {
  const letters = [...counted]
  const count = (letter: ChoiceLetter) => letters.filter((said) => said === letter).length
  return cellState(letters.length, count('a'), count('d'))
}

function nextCell(cell: KeptCell, now: ReadonlyMap<string, ChoiceLetter>): KeptCell | null {
  const counted = new Map(Object.entries(cell.counted))
  const next = nextBatch(counted, now, (people) => !tellsTooMuch(withState(cell.history, people.values())))
  return next && { counted: Object.fromEntries(next), history: withState(cell.history, next.values()) }
}

function withState(history: readonly CellState[], counted: Iterable<ChoiceLetter>): readonly CellState[] {
  const state = stateOf(counted)
  const last = history.at(-1)
  return last && sameState(last, state) ? history : [...history, state]
}
