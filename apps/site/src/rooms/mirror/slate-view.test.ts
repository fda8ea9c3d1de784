import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StatementId, voteCode } from '@daylight/basics'
import { mirrorReport, packCodes, publishOnce, type Room } from '@daylight/mirror'
import { slateView } from './slate-view.ts'
import { NORTH, SOUTH } from './test-report.ts'

/** `likes(person)`: the statements that a person agrees with; all others they refuse. */
function roomOf(people: number, statements: number, likes: (person: number) => readonly number[]): Room {
  return {
    sides: [NORTH, SOUTH],
    statements: Array.from({ length: statements }, (_, i) => `s${i}` as StatementId),
    people: Array.from({ length: people }, (_, i) => ({ key: `p${i}`, side: i % 2 === 0 ? NORTH : SOUTH })),
    votes: packCodes(
      statements,
      Array.from({ length: people }, (_, i) =>
        Array.from({ length: statements }, (_, s) =>
          voteCode(s, likes(i).includes(s) ? 'agree' : 'disagree'),
        ),
      ),
    ),
    guesses: [],
    totals: 'by-five',
  }
}
const slateOf = (room: Room, setAside: readonly string[] = []) =>
  slateView(room, mirrorReport(publishOnce(room)), (id) => !setAside.includes(id))

test('the broadest statement comes first, and it is never said that everybody of a side is spoken for', () => {
  const slate = slateOf(roomOf(60, 9, (person) => (person % 3 === 0 ? [4, 2] : [4])))
  assert.equal(slate?.statements[0], 's4')
  assert.deepEqual(
    slate.sides.map(({ people, atLeast }) => [people, atLeast]),
    [
      [30, 25],
      [30, 25],
    ],
  )
  assert.deepEqual(slate.violations, [])
})
test('a statement that was set aside is not on the list, however many agree', () => {
  assert.equal(
    slateOf(
      roomOf(60, 9, () => [4, 2]),
      ['s4'],
    )?.statements.includes('s4' as StatementId),
    false,
  )
})
test('where eight equal parts of two sides share seven places, the part that is left is told, in steps of five', () => {
  // Four statements of its own for each side, 53 or 54 people for each.
  const slate = slateOf(roomOf(430, 9, (person) => [(person % 2) * 4 + (Math.floor(person / 2) % 4)]))
  assert.equal(slate?.statements.length, 7)
  const [left, ...more] = slate.violations
  assert.deepEqual(more, [])
  assert.equal(left?.people, 50)
  assert.equal(slate.statements.includes(left.statement), false)
})
test('of a side of fewer than ten people the list tells nothing', () => {
  const room = roomOf(60, 9, (person) => [person % 9])
  const few: Room = {
    ...room,
    people: room.people.map(({ key }, i) => ({ key, side: i < 9 ? SOUTH : NORTH })),
  }
  assert.deepEqual(
    slateOf(few)?.sides.map(({ side }) => side),
    [NORTH],
  )
  assert.equal(slateOf(roomOf(12, 3, () => [0])), null)
})
