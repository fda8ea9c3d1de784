/** What a facilitator does for the whole group: the empty board, the step of the day, the adopted agreement. */
import { fail, ok, plainLines, plainText, type Result, type Translated } from '@daylight/basics'
import { isDate } from './converging.ts'
import type { Day } from './day.ts'
import type { Deed, Place, Slot, Step } from './entry.ts'

export type ShapeRefused =
  | { readonly kind: 'no-slots' | 'no-places' }
  | { readonly kind: 'too-many-slots' | 'too-many-places'; readonly most: number }
  | { readonly kind: 'slot-not-a-time'; readonly index: number }
  | { readonly kind: 'slot-ends-first'; readonly index: number }
  | { readonly kind: 'slots-overlap'; readonly index: number }
  | { readonly kind: 'place-without-name'; readonly index: number }
  /** A slot or place on which topics hang cannot go. */
  | { readonly kind: 'still-used'; readonly topics: number }

/** The board's slots and places. Overlapping slots are refused: nobody could be at both. */
export function shapeBoard(
  day: Day,
  { slots, places }: { slots: readonly Slot[]; places: readonly Place[] },
): Result<Deed, ShapeRefused> {
  if (slots.length === 0) return fail({ kind: 'no-slots' })
  if (places.length === 0) return fail({ kind: 'no-places' })
  if (slots.length > MOST_SLOTS) return fail({ kind: 'too-many-slots', most: MOST_SLOTS })
  if (places.length > MOST_PLACES) return fail({ kind: 'too-many-places', most: MOST_PLACES })
  const wrong = wrongSlot(slots)
  if (wrong) return fail(wrong)
  const named = places.map(({ id, names }) => ({ id, names: cleanNames(names) }))
  const nameless = named.findIndex(({ names }) => Object.keys(names).length === 0)
  if (nameless >= 0) return fail({ kind: 'place-without-name', index: nameless })
  const cut = [...day.topics.values()].filter(
    ({ at }) => at && !(slots.some((s) => s.id === at.slot) && places.some((p) => p.id === at.place)),
  ).length
  return cut > 0
    ? fail({ kind: 'still-used', topics: cut })
    : ok({ kind: 'board-shaped', slots, places: named })
}

/** The day goes on, or back. */
export const turnStep = (step: Step): Deed => ({ kind: 'step-turned', step })

/** The agreement in the group's own words, or null where no language has any. */
export function adoptAgreement(texts: Translated): Deed | null {
  const kept = Object.entries(texts)
    .map(([tag, text]) => [tag, [...plainLines(text)].slice(0, MOST_AGREEMENT).join('')] as const)
    .filter(([, text]) => text !== '')
  return kept.length === 0 ? null : { kind: 'agreement-adopted', texts: Object.fromEntries(kept) }
}

function wrongSlot(slots: readonly Slot[]): ShapeRefused | null {
  for (const [index, slot] of slots.entries()) {
    if (!isDate(slot.date) || !TIME.test(slot.from) || !TIME.test(slot.to))
      return { kind: 'slot-not-a-time', index }
    if (slot.to <= slot.from) return { kind: 'slot-ends-first', index }
    const overlaps = slots
      .slice(0, index)
      .some((other) => other.date === slot.date && slot.from < other.to && other.from < slot.to)
    if (overlaps) return { kind: 'slots-overlap', index }
  }
  return null
}

const cleanNames = (names: Translated): Translated =>
  Object.fromEntries(
    Object.entries(names)
      .map(([tag, name]) => [tag, plainText(name).slice(0, MOST_PLACE_NAME)])
      .filter(([, name]) => name !== ''),
  )

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
export const MOST_SLOTS = 24
export const MOST_PLACES = 30
export const MOST_AGREEMENT = 1000
export const MOST_PLACE_NAME = 60
