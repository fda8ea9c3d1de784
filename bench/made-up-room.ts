/** Rooms whose truth is known, to see whether the mirror tells it. */
import { type Random, type SideId, type StatementId, voteCode } from '@daylight/basics'
import { type Guess, normalBelow, type Person, packCodes, type Room } from '@daylight/mirror'

/** What is true of one statement: how many of each side agree, and what each guesses about each on average. */
export type Truth = {
  /** By side, 0…1; the rest disagree. */
  readonly support: readonly number[]
  /** By guesser, then by side guessed about: where guesses are centred, 0…100. Empty: nobody is asked. */
  readonly guess: readonly (readonly number[])[]
}

/** Sides A, B, C … as many as asked. */
export const sidesNamed = (count: number): readonly SideId[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(65 + i) as SideId)

/** `perSide` people of each side vote on everything and guess about everything that has guesses. */
export function madeUpRoom(random: Random, perSide: number, truths: readonly Truth[]): Room {
  const sides = sidesNamed(truths[0]?.support.length ?? 2)
  const people: Person[] = []
  const rows: number[][] = []
  const guesses: Guess[] = []
  for (const [s, side] of sides.entries()) {
    for (let i = 0; i < perSide; i++) {
      const person = people.push({ key: `${side}${i}-${random()}`, side }) - 1
      rows.push(truths.map((t, j) => voteCode(j, random() < t.support[s]! ? 'agree' : 'disagree')))
      for (const [statement, truth] of truths.entries()) {
        for (const [a, centre] of (truth.guess[s] ?? []).entries()) {
          const about = sides[a]!
          guesses.push({ person, statement, about, percent: drawGuess(random, centre) })
        }
      }
    }
  }
  const statements = truths.map((_, j) => `s${j}` as StatementId)
  return { sides, statements, people, votes: packCodes(truths.length, rows), guesses, totals: 'exact' }
}

/** A guess around `centre` with a spread of 25 points, cut off at 0 and 100. */
export function drawGuess(random: Random, centre: number): number {
  const aim = random()
  const { upTo } = guessesAround(centre)
  return upTo.findIndex((probability) => aim <= probability)
}

/** Mean and median of guesses around `centre`, as they are after the cutting off. */
export function guessTruth(centre: number): { readonly mean: number; readonly median: number } {
  const { upTo } = guessesAround(centre)
  const mean = upTo.reduce((sum, probability) => sum + 1 - probability, 0)
  return { mean, median: upTo.findIndex((probability) => probability >= 0.5) }
}

const tables = new Map<number, { readonly upTo: readonly number[] }>()

function guessesAround(centre: number): { readonly upTo: readonly number[] } {
  const known = tables.get(centre)
  if (known) return known
  const upTo = Array.from({ length: 101 }, (_, k) =>
    k === 100 ? 1 : normalBelow((k + 0.5 - centre) / SPREAD),
  )
  tables.set(centre, { upTo })
  return { upTo }
}

const SPREAD = 25
