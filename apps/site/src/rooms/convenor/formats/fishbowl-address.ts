/** A fishbowl in the address of its page: the queue travels with the form, and nothing of it is kept. */
import type { Instant } from '@daylight/basics'
import { fail, ok, type Result } from '@daylight/basics'
import {
  type Fishbowl,
  type FishbowlRefused,
  joinFishbowl,
  leaveFishbowl,
  newFishbowl,
  nextInFishbowl,
} from '@daylight/gather'
import type { Fields } from '../../../http/fields.ts'
import { latinDigits } from '../seats/piles.ts'

/** The circle, how many minutes were agreed, and since when; null while no time was agreed. */
export type FishbowlView = {
  readonly bowl: Fishbowl
  readonly minutes: number | null
  readonly since: Instant | null
}

/** The view in an address; an empty circle of five chairs where it says nothing. */
export function fishbowlIn(fields: Fields): FishbowlView {
  const fresh = newFishbowl(numberIn(fields.text('chairs')) ?? USUAL_CHAIRS)
  const bowl = fresh.ok ? fresh.value : { chairs: USUAL_CHAIRS, inside: [], waiting: [] }
  const cards = (name: string) => [
    ...new Set(
      fields
        .text(name)
        .split('-')
        .flatMap((card) => numberIn(card) || []),
    ),
  ]
  const inside = cards('inside').slice(0, bowl.chairs)
  const waiting = cards('waiting').filter((card) => !inside.includes(card))
  const minutes = numberIn(fields.text('minutes'))
  const since = /^\d{1,15}$/.test(fields.text('since')) ? (Number(fields.text('since')) as Instant) : null
  return { bowl: { ...bowl, inside, waiting }, minutes: minutes || null, since }
}

/** The same as an address's query. */
export function fishbowlQuery({ bowl, minutes, since }: FishbowlView): string {
  const { chairs, inside, waiting } = bowl
  return new URLSearchParams({
    chairs: `${chairs}`,
    inside: inside.join('-'),
    waiting: waiting.join('-'),
    ...(minutes !== null && { minutes: `${minutes}` }),
    ...(since !== null && { since: `${since}` }),
  }).toString()
}

/** The view after an act of the form; null where the form brings none. */
export function afterAct(
  view: FishbowlView,
  fields: Fields,
  now: Instant,
): Result<FishbowlView, FishbowlRefused> | null {
  const act = fields.text('act')
  if (act === '') return null
  const { bowl } = view
  const card = numberIn(fields.text('card')) ?? 0
  if (act === 'begin') {
    const begun = newFishbowl(numberIn(fields.text('chairs')) ?? 0)
    return begun.ok ? ok({ ...view, bowl: begun.value, since: view.minutes ? now : null }) : begun
  }
  const moved =
    act === 'join'
      ? joinFishbowl(bowl, card)
      : act === 'next'
        ? nextInFishbowl(bowl)
        : leaveFishbowl(bowl, numberIn(act.replace(/^leave-/, '')) ?? card)
  return moved.ok ? ok({ ...view, bowl: moved.value }) : fail(moved.error)
}

function numberIn(typed: string): number | null {
  const text = latinDigits(typed.trim())
  return /^\d{1,3}$/.test(text) ? Number(text) : null
}

const USUAL_CHAIRS = 5
