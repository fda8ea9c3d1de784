/** What there is on paper: each sheet with its size and when it is needed. */
import type { Language } from '@daylight/basics'
import { boardOf, type Day, isOnTheWall, type Slot, type Topic } from '@daylight/gather'
import type { Gathering } from '../../../gathering.ts'
import type { Translate } from '../../../words/translator.ts'

export const SIZES = ['a4', 'a4-wide', 'a3', 'a3-wide'] as const
export type Size = (typeof SIZES)[number]

export const WHENS = ['before', 'day', 'end'] as const

/** In the order in which a day needs them. `hasCodes`: phones read an address from it. */
export const SHEETS = [
  { name: 'consent', size: 'a4', when: 'before', hasCodes: false },
  { name: 'agreement', size: 'a3-wide', when: 'before', hasCodes: false },
  { name: 'cards-blank', size: 'a4', when: 'before', hasCodes: false },
  { name: 'board-blank', size: 'a3-wide', when: 'before', hasCodes: false },
  { name: 'notes-blank', size: 'a4', when: 'before', hasCodes: true },
  { name: 'cards', size: 'a4-wide', when: 'day', hasCodes: true },
  { name: 'board', size: 'a3-wide', when: 'day', hasCodes: false },
  { name: 'notes', size: 'a4', when: 'day', hasCodes: true },
  { name: 'dots', size: 'a3', when: 'end', hasCodes: false },
  { name: 'ballots', size: 'a4', when: 'end', hasCodes: false },
] as const satisfies readonly { name: string; size: Size; when: string; hasCodes: boolean }[]
export type Sheet = (typeof SHEETS)[number]
export type SheetName = Sheet['name']

/** All that a sheet is drawn from. */
export type Paper = {
  readonly t: Translate
  readonly gathering: Gathering
  readonly day: Day
  /** The address that phones reach. */
  readonly origin: string
  readonly languages: readonly Language[]
  /** Those of this printing; see `partOf`. */
  readonly topics: readonly Topic[]
}

/** The topics on the wall, in the order in which they were posted. */
export const topicsOf = ({ topics }: Pick<Day, 'topics'>): Topic[] => [...topics.values()].filter(isOnTheWall)

/** Where a topic is placed, in words of the board; null while it waits. */
export function placeOf({ slots, places }: Day, { at }: Topic) {
  const slot = slots.find(({ id }) => id === at?.slot)
  const place = places.find(({ id }) => id === at?.place)
  return slot && place ? { slot, place } : null
}

/** So many topics at most in one printing: a full wall must not keep everybody else waiting. */
export const TOPICS_A_PART = 50

/** The topics of one printing, from 1; one more part than there are gives none. */
export const partOf = (topics: readonly Topic[], part: number): readonly Topic[] =>
  topics.slice((part - 1) * TOPICS_A_PART, part * TOPICS_A_PART)

/** Several in as few groups of at most `most` as needed, all about as large: nothing is printed alone on a last page. */
export function inEvenGroups<T>(things: readonly T[], most: number): T[][] {
  const size = Math.ceil(things.length / Math.ceil(things.length / most)) || 1
  return Array.from({ length: Math.ceil(things.length / size) }, (_, i) =>
    things.slice(i * size, (i + 1) * size),
  )
}

/** Slots by the date on which they are, in the order of the board. */
export function rowsByDate(day: Day) {
  const byDate = new Map<string, ReturnType<typeof boardOf>['rows'][number][]>()
  for (const row of boardOf(day).rows) byDate.set(row.slot.date, [...(byDate.get(row.slot.date) ?? []), row])
  return byDate
}

/** From when to when: digits as people typed them, the same in every language. */
export const clockOf = ({ from, to }: Slot): string => `${from}–${to}`
