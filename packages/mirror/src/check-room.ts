import type { Published } from './published.ts'
import type { Room } from './room.ts'

/**
 * Throws where people, statements and the table of votes do not belong together, or where the room does not continue
 * the one that was published: statements are only added at the end, and sides stay.
 */
export function checkRoom({ people, votes, statements, sides }: Room, previous: Published | null): void {
  if (people.length !== votes.people || statements.length !== votes.statements) {
    throw new Error('checkRoom: people and statements must match the rows and columns of the votes')
  }
  if (new Set(people.map(({ key }) => key)).size !== people.length) {
    throw new Error('checkRoom: two people with one key')
  }
  const known = previous?.statements ?? []
  const knownSides = previous?.sides.filter(({ side }) => side !== null) ?? sides.map((side) => ({ side }))
  if (
    known.some((statement, i) => statement !== statements[i]) ||
    knownSides.some(({ side }, i) => side !== sides[i])
  ) {
    throw new Error('checkRoom: statements may only be added at the end, and sides stay')
  }
}
