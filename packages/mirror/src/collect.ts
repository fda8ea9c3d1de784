/** The room as the gate counts it: for each cell, everybody who has answered, in canonical order. */
import { choiceOf, hash53, ordinalOf } from '@daylight/basics'
import type { ChoiceLetter } from './kept.ts'
import type { SideOrOthers } from './published.ts'
import type { Person, Room } from './room.ts'

/** By cell name: who has answered → what they say now. */
export type Answers<Said> = ReadonlyMap<string, ReadonlyMap<string, Said>>

/** The name under which a cell is kept: a side or sides (null for those of no side), then a statement if any. */
export const cellName = (...parts: readonly (string | null)[]): string => JSON.stringify(parts)

/** Sides in the order of publication: the named ones, then those of no side. */
export const everySide = (room: Room): readonly SideOrOthers[] => [...room.sides, null]

/** Indexes of people by the hash of their key, ties by the key: an order that tells nothing about who came first. */
export function canonicalOrder(people: readonly Person[]): readonly number[] {
  const hashed = people.map(({ key }, index) => ({ key, index, hash: hash53(key) }))
  return hashed.sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1)).map(({ index }) => index)
}

/** Votes by `cellName(side, statement)`. */
export function collectVotes(room: Room, order: readonly number[]): Answers<ChoiceLetter> {
  const cells = new Map<string, Map<string, ChoiceLetter>>()
  const names = new Map(everySide(room).map((side) => [side, room.statements.map((s) => cellName(side, s))]))
  for (const person of order) {
    const { key, side } = room.people[person]!
    const row = names.get(side)
    if (!row) throw new Error('collectVotes: a side that the room does not have')
    for (let at = room.votes.offsets[person]!; at < room.votes.offsets[person + 1]!; at++) {
      const code = room.votes.codes[at]!
      into(cells, row[ordinalOf(code)]!).set(key, LETTER[choiceOf(code)])
    }
  }
  return cells
}

/** Guesses in percent by `cellName(guesser, about, statement)`; those of people without a side are left out. */
export function collectGuesses(room: Room, order: readonly number[]): Answers<number> {
  const cells = new Map<string, Map<string, number>>()
  for (const { person, statement, about, percent } of guessesInOrder(room, order)) {
    const { key, side } = room.people[person]!
    into(cells, cellName(side, about, room.statements[statement]!)).set(key, percent)
  }
  return cells
}

/** All guesses of a person about one side, as JSON of `[statement, percent]` pairs, by `cellName(guesser, about)`. */
export function collectPooled(room: Room, order: readonly number[]): Answers<string> {
  const pairs = new Map<string, Map<string, [string, number][]>>()
  for (const { person, statement, about, percent } of guessesInOrder(room, order)) {
    const { key, side } = room.people[person]!
    const told = into(pairs, cellName(side, about))
    told.set(key, [...(told.get(key) ?? []), [room.statements[statement]!, percent]])
  }
  return new Map(
    Array.from(pairs, ([name, told]) => [
      name,
      new Map(Array.from(told, ([key, list]) => [key, JSON.stringify(list)])),
    ]),
  )
}

function guessesInOrder(room: Room, order: readonly number[]): readonly Room['guesses'][number][] {
  const place = new Map(order.map((person, i) => [person, i]))
  return room.guesses
    .filter(({ person }) => room.people[person]!.side !== null)
    .toSorted((a, b) => place.get(a.person)! - place.get(b.person)! || a.statement - b.statement)
}

function into<Said>(cells: Map<string, Map<string, Said>>, name: string): Map<string, Said> {
  const cell = cells.get(name) ?? new Map<string, Said>()
  cells.set(name, cell)
  return cell
}

const LETTER = { agree: 'a', disagree: 'd', pass: 'p' } as const
