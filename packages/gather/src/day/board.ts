/** The board as it hangs on the wall: which topic stands in which cell, and which still wait beside it. */
import { type Day, isOnTheWall, type Topic } from './day.ts'
import type { Place, Slot } from './entry.ts'

export type Cell = {
  readonly slot: Slot
  readonly place: Place
  /** One topic, or none. More than one where two boxes were joined that had both given the place away. */
  readonly topics: readonly Topic[]
}

export type Board = {
  /** Slots in the order of the day, each with a cell for every place. */
  readonly rows: readonly { readonly slot: Slot; readonly cells: readonly Cell[] }[]
  /** Topics without a cell, in the order in which they were posted. */
  readonly waiting: readonly Topic[]
}

/** The board of a day. */
export function boardOf({ slots, places, topics }: Pick<Day, 'slots' | 'places' | 'topics'>): Board {
  const cells = new Map<string, Topic[]>()
  const waiting: Topic[] = []
  const known = new Set(slots.flatMap((slot) => places.map((place) => cellName(slot.id, place.id))))
  for (const topic of topics.values()) {
    if (!isOnTheWall(topic)) continue
    const name = topic.at && cellName(topic.at.slot, topic.at.place)
    if (name === null || !known.has(name)) waiting.push(topic)
    else cells.set(name, [...(cells.get(name) ?? []), topic])
  }
  const inDay = [...slots].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  return {
    rows: inDay.map((slot) => ({
      slot,
      cells: places.map((place) => ({ slot, place, topics: cells.get(cellName(slot.id, place.id)) ?? [] })),
    })),
    waiting,
  }
}

const cellName = (slot: string, place: string): string => `${slot}\n${place}`
const startOf = ({ date, from }: Slot): string => `${date} ${from}`
