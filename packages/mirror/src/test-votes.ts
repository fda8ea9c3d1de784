/** Votes for tests, drawn so that no group is in them or a plain one. */
import type { Random } from '@daylight/basics'
import { packCodes, type VoteMatrix } from './vote-matrix.ts'

/** Everybody answers everything with probability `density`, drawing from `shares` (disagree, pass, agree). */
export function drawnVotes(
  people: number,
  statements: number,
  density: number,
  random: Random,
  shares: (row: number, statement: number) => readonly [number, number, number],
): VoteMatrix {
  const rows = Array.from({ length: people }, (_, row) => {
    const codes: number[] = []
    for (let s = 0; s < statements; s++) {
      if (random() >= density) continue
      const [disagree, pass] = shares(row, s)
      const u = random()
      codes.push(3 * s + (u < disagree ? 0 : u < disagree + pass ? 1 : 2))
    }
    return codes
  })
  return packCodes(statements, rows)
}

/** Two halves of the people (even and odd rows) who answer most statements the opposite way. */
export const twoCamps = (people: number, statements: number, random: Random, density = 0.6): VoteMatrix =>
  drawnVotes(people, statements, density, random, (row, s) =>
    (row + s) % 2 === 0 ? [0.1, 0.1, 0.8] : [0.8, 0.1, 0.1],
  )

/** Everybody answers by the statement alone: there are no groups to find. */
export const noCamps = (people: number, statements: number, random: Random, density = 0.6): VoteMatrix =>
  drawnVotes(people, statements, density, random, (_, s) => [
    0.2 + (0.5 * s) / statements,
    0.1,
    0.7 - (0.5 * s) / statements,
  ])
