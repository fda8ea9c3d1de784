/** Rooms for tests, written the way one would tell them. Not part of the package. */
import { type Choice, type SideId, type StatementId, voteCode } from '@daylight/basics'
import type { SideOrOthers } from './published.ts'
import type { Guess, Person, Room } from './room.ts'
import { packCodes } from './vote-matrix.ts'

/** What one person said: a choice by statement, guesses as [statement, about, percent]. Statements by ordinal. */
export type Voice = {
  readonly side: SideOrOthers
  readonly votes: ReadonlyMap<number, Choice>
  readonly guesses?: readonly (readonly [statement: number, about: SideId, percent: number])[]
}

/** Sides A, B, C … as many as asked. */
export const sidesNamed = (count: number): SideId[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i) as SideId)

/** A room of these voices, by key. */
export function roomOf(
  sides: readonly SideId[],
  statements: number,
  voices: ReadonlyMap<string, Voice>,
  totals: Room['totals'] = 'by-five',
): Room {
  const people: Person[] = Array.from(voices, ([key, { side }]) => ({ key, side }))
  const rows = Array.from(voices.values(), ({ votes }) =>
    Array.from(votes, ([ordinal, choice]) => voteCode(ordinal, choice)).sort((a, b) => a - b),
  )
  const guesses = Array.from(voices.values()).flatMap((voice, person) =>
    (voice.guesses ?? []).map(
      ([statement, about, percent]): Guess => ({ person, statement, about, percent }),
    ),
  )
  return {
    sides,
    statements: Array.from({ length: statements }, (_, i) => `s${i}` as StatementId),
    people,
    votes: packCodes(statements, rows),
    guesses,
    totals,
  }
}
