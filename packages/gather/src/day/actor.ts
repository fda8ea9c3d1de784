/** Who acts on the daybook, as far as a decision may know it. */
import type { SideId } from '@daylight/basics'
import { HOUSE, type Mark } from './entry.ts'

export type Actor =
  | {
      readonly kind: 'seat'
      /** The mark that this seat leaves on a thing; see `Mark`. */
      readonly markOf: (thing: string) => Mark
      /** The side that the seat counts itself to; null for none, another, or no answer. */
      readonly side: SideId | null
    }
  /** A facilitator, for the whole group or for somebody who writes on paper. */
  | { readonly kind: 'house' }

/** The mark that somebody leaves on a thing. */
export const markBy = (actor: Actor, thing: string): Mark =>
  actor.kind === 'house' ? HOUSE : actor.markOf(thing)

/** Whether something is theirs. What came in on paper is every facilitator's. */
export const isTheirs = (actor: Actor, thing: { readonly id: string; readonly mark: Mark }): boolean =>
  thing.mark === markBy(actor, thing.id)
