import { hash53 } from '@daylight/basics'
import { MOST_GUESSES } from './guess.ts'

/**
 * The statements in the order in which one seat meets them: mixed by the seat's key, so that no statement always
 * comes first, and the same on every reading. A statement that is added later takes its place among the others.
 */
export function inSeatOrder<S extends { readonly id: string }>(key: string, statements: readonly S[]): S[] {
  const mixed = (s: S) => hash53(`${key}/${s.id}`)
  return [...statements].sort((a, b) => mixed(a) - mixed(b) || (a.id < b.id ? -1 : 1))
}

/**
 * Whether a seat may go on to the guesses before its last statement: once it has said enough to be asked as many
 * guesses as anybody is.
 */
export const hasVotedEnough = (answered: number): boolean => answered >= MOST_GUESSES
