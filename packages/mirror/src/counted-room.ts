/**
 * The room as the gate has counted it: the people and answers behind the figures that are shown, and no others. What
 * is computed from these says nothing about those who still wait for their batch.
 */
import { type Choice, type SideId, voteCode } from '@daylight/basics'
import { cellName } from './collect.ts'
import type { ChoiceLetter, Publication } from './kept.ts'
import type { Person, Room } from './room.ts'
import { packCodes } from './vote-matrix.ts'
import { byHash } from './vote-table.ts'

/** Everybody who is counted in a cell that is shown, in canonical order, with what was counted there. No guesses. */
export function countedRoom({ published, kept }: Publication): Room {
  const ordinals = new Map(published.statements.map((statement, ordinal) => [statement, ordinal]))
  const people = new Map<string, { readonly person: Person; readonly codes: number[] }>()
  for (const { side, statement } of published.cells)
    for (const [key, letter] of Object.entries(kept.cells[cellName(side, statement)]?.counted ?? {})) {
      const row = people.get(key) ?? { person: { key, side }, codes: [] }
      people.set(key, row)
      row.codes.push(voteCode(ordinals.get(statement)!, CHOICE[letter]))
    }
  const rows = byHash(people.keys()).map((key) => people.get(key)!)
  return {
    sides: published.sides.flatMap(({ side }): SideId[] => (side === null ? [] : [side])),
    statements: published.statements,
    people: rows.map(({ person }) => person),
    votes: packCodes(
      published.statements.length,
      rows.map(({ codes }) => codes.sort((a, b) => a - b)),
    ),
    guesses: [],
    totals: 'by-five',
  }
}

const CHOICE: Readonly<Record<ChoiceLetter, Choice>> = { a: 'agree', d: 'disagree', p: 'pass' }
