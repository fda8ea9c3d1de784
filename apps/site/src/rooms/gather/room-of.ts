import { type StatementId, voteCode } from '@daylight/basics'
import { type Ballot, readBallot } from '@daylight/gather'
import { type Guess, packCodes, type Room } from '@daylight/mirror'
import type { Gathering, Statement } from '../../gathering.ts'
import type { GivenGuess, Seat } from './seat.ts'

/**
 * A gathering as the mirror takes it: whoever has voted, with their side, and what is said to the listed statements.
 * A withdrawn statement keeps its place, so that the mirror goes on from what it has published, but the votes and
 * guesses on it stay out. A proposal has no place before it leaves the convenor's desk.
 */
export function roomOf(
  gathering: Gathering,
  statements: readonly Statement[],
  said: {
    readonly seats: readonly Seat[]
    readonly ballots: ReadonlyMap<string, Ballot>
    readonly guesses: readonly (GivenGuess & { readonly seat: string })[]
  },
): Room {
  const listed = statements.filter((s) => s.status === 'listed')
  const placed = statements.filter((s) => s.status !== 'proposed')
  const place = new Map(placed.map((s, column) => [s.id, column]))
  const columns = new Map(listed.map((s) => [s.ordinal, place.get(s.id) as number]))
  const columnOf = new Map<StatementId, number>(listed.map((s) => [s.id, place.get(s.id) as number]))
  const voters = said.seats.filter((seat) => said.ballots.has(seat.id))
  const rowOf = new Map<string, number>(voters.map((seat, row) => [seat.id, row]))
  const rows = voters.map((seat) => codesOf(said.ballots.get(seat.id) as Ballot, columns))
  return {
    sides: gathering.sides.map((side) => side.id),
    statements: placed.map((s) => s.id),
    people: voters.map((seat) => ({
      key: seat.id,
      side: seat.side?.kind === 'side' ? seat.side.side : null,
    })),
    votes: packCodes(placed.length, rows),
    guesses: said.guesses.flatMap((guess): Guess[] => {
      const [person, statement] = [rowOf.get(guess.seat), columnOf.get(guess.statement)]
      if (person === undefined || statement === undefined) return []
      return [{ person, statement, about: guess.aboutSide, percent: guess.ofHundred }]
    }),
    totals: 'by-five',
  }
}

// Columns keep the order of ordinals, so codes stay ascending.
function codesOf(ballot: Ballot, columns: ReadonlyMap<number, number>): number[] {
  return readBallot(ballot).flatMap(({ ordinal, choice }) => {
    const column = columns.get(ordinal)
    return column === undefined ? [] : [voteCode(column, choice)]
  })
}
