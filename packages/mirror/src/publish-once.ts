/** The gate for a file that is counted once: what `publish` says the first time, at the price of one pass. */
import { choiceOf, ordinalOf } from '@daylight/basics'
import { cellState, FEWEST_PEOPLE, wholeBatches } from './cell-state.ts'
import { checkRoom } from './check-room.ts'
import { canonicalOrder, everySide } from './collect.ts'
import { publicTotals, sidesOf } from './public-state.ts'
import { publish } from './publish.ts'
import type { Cell, Published } from './published.ts'
import type { Room } from './room.ts'

/**
 * The first and only public state of a room, equal to that of `publish(room, null)`. Without guesses nothing is
 * kept and votes are only read through, so that millions of people are no trouble.
 */
export function publishOnce(room: Room): Published {
  if (room.guesses.length > 0) return publish(room, null).published
  checkRoom(room, null)
  const cells = countOnce(room)
  return {
    version: 1,
    totals: publicTotals(room),
    sides: sidesOf(room, cells),
    statements: room.statements,
    cells,
    guessCells: [],
    pooledGaps: [],
  }
}

function countOnce(room: Room): readonly Cell[] {
  const sides = everySide(room)
  const rowOf = new Map(sides.map((side, i) => [side, i * room.statements.length]))
  const size = sides.length * room.statements.length
  const [answered, taken, agree, disagree] = Array.from({ length: 4 }, () => new Uint32Array(size))
  const eachVote = (visit: (cell: number, code: number) => void) => {
    for (const person of canonicalOrder(room.people)) {
      const row = rowOf.get(room.people[person]!.side)
      if (row === undefined) throw new Error('publishOnce: a side that the room does not have')
      for (let at = room.votes.offsets[person]!; at < room.votes.offsets[person + 1]!; at++) {
        visit(row + ordinalOf(room.votes.codes[at]!), room.votes.codes[at]!)
      }
    }
  }
  eachVote((cell) => {
    answered![cell]!++
  })
  eachVote((cell, code) => {
    if (taken![cell]! >= wholeBatches(answered![cell]!)) return
    taken![cell]!++
    const choice = choiceOf(code)
    if (choice === 'agree') agree![cell]!++
    if (choice === 'disagree') disagree![cell]!++
  })
  return sides.flatMap((side, i) =>
    room.statements.flatMap((statement, j) => {
      const cell = i * room.statements.length + j
      if (answered![cell]! < FEWEST_PEOPLE) return []
      return [{ side, statement, ...cellState(taken![cell]!, agree![cell]!, disagree![cell]!) }]
    }),
  )
}
