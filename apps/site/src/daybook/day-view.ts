/** A day as somebody looks at it, on a phone or at the desk: what stands there, who looks, and where its pages are. */
import type { Actor, Day } from '@daylight/gather'
import type { Gathering } from '../gathering.ts'

export type DayView = {
  readonly gathering: Pick<Gathering, 'id' | 'languages'>
  readonly day: Day
  /** The place of the newest line that the day was read from, and the turn of its entry. */
  readonly ordinal: number
  readonly turn: number
  readonly actor: Actor
  /** The address of a page of the day: `path('topics', id)`. */
  readonly path: (...rest: readonly string[]) => string
}
