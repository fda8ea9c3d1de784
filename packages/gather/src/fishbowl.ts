/**
 * Fishbowl with an empty chair: a few talk in the inner circle, everybody else listens around them. One chair is always
 * free: whoever wants to speak sits down on it, and then somebody of the circle goes out, so that a chair is free again.
 * People hold cards with numbers; no name stands anywhere. Nothing here moves by itself: a facilitator does.
 */
import { fail, ok, type Result } from '@daylight/basics'

export type Fishbowl = {
  /** Chairs of the inner circle, the free one with them. */
  readonly chairs: number
  /** Cards in the circle, in the order in which they sat down. */
  readonly inside: readonly number[]
  /** Cards that wait, the first in front. */
  readonly waiting: readonly number[]
}

export type FishbowlRefused =
  | { readonly kind: 'chairs'; readonly fewest: number; readonly most: number }
  | { readonly kind: 'not-a-card'; readonly most: number }
  | { readonly kind: 'is-inside' | 'is-waiting' | 'is-not-here' | 'nobody-waits' | 'no-free-chair' }

/** An empty circle. */
export const newFishbowl = (chairs: number): Result<Fishbowl, FishbowlRefused> =>
  Number.isInteger(chairs) && chairs >= FEWEST_CHAIRS && chairs <= MOST_CHAIRS
    ? ok({ chairs, inside: [], waiting: [] })
    : fail({ kind: 'chairs', fewest: FEWEST_CHAIRS, most: MOST_CHAIRS })

/** Somebody wants to speak: takes the free chair where there is one and nobody waits for it, and waits otherwise. */
export function joinFishbowl(bowl: Fishbowl, card: number): Result<Fishbowl, FishbowlRefused> {
  if (!Number.isInteger(card) || card < 1 || card > MOST_CARDS)
    return fail({ kind: 'not-a-card', most: MOST_CARDS })
  if (bowl.inside.includes(card)) return fail({ kind: 'is-inside' })
  if (bowl.waiting.includes(card)) return fail({ kind: 'is-waiting' })
  return ok(
    hasFreeChair(bowl) && bowl.waiting.length === 0
      ? { ...bowl, inside: [...bowl.inside, card] }
      : { ...bowl, waiting: [...bowl.waiting, card] },
  )
}

/** Somebody goes out of the circle, or waits no longer. Nobody is asked why. */
export function leaveFishbowl(bowl: Fishbowl, card: number): Result<Fishbowl, FishbowlRefused> {
  const others = (cards: readonly number[]) => cards.filter((one) => one !== card)
  const [inside, waiting] = [others(bowl.inside), others(bowl.waiting)]
  const isGone = inside.length < bowl.inside.length || waiting.length < bowl.waiting.length
  return isGone ? ok({ ...bowl, inside, waiting }) : fail({ kind: 'is-not-here' })
}

/** The first who waits sits down on the free chair. */
export function nextInFishbowl(bowl: Fishbowl): Result<Fishbowl, FishbowlRefused> {
  const [first, ...waiting] = bowl.waiting
  if (first === undefined) return fail({ kind: 'nobody-waits' })
  if (!hasFreeChair(bowl)) return fail({ kind: 'no-free-chair' })
  return ok({ ...bowl, inside: [...bowl.inside, first], waiting })
}

/** Whether somebody can sit down. Where not, the circle owes the room a chair: one of it goes out when they are ready. */
export const hasFreeChair = ({ chairs, inside }: Fishbowl): boolean => inside.length < chairs

/** The whole minutes that are left of so many, rounded up; for a display only: nothing ends when it is nought. */
export const minutesLeft = (minutes: number, passed: number): number =>
  Math.max(0, Math.ceil(minutes - Math.max(0, passed)))

/** A conversation of two and a free chair. */
export const FEWEST_CHAIRS = 3
export const MOST_CHAIRS = 9
export const MOST_CARDS = 999
