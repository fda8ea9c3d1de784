/** The pages of a gathering's day: only who holds a seat passes, with the day as the daybook tells it now. */
import type { Actor, Day } from '@daylight/gather'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Gathering } from '../../../gathering.ts'
import type { House } from '../../../house.ts'
import { hashOf } from '../../../http/cookie.ts'
import type { MayRegister } from '../../../http/headers.ts'
import type { Spoken } from '../../../http/language.ts'
import type { Seat } from '../seat.ts'
import { readSeatKey } from '../seat-cookie.ts'
import type { GatherStore } from '../store.ts'
import { tell } from '../told.tsx'

/** A seat's look at the day. */
export type Today = {
  readonly gathering: Gathering
  readonly seat: Seat
  readonly day: Day
  /** The place of the newest line that the day was read from. */
  readonly ordinal: number
  /** The turn of its entry. */
  readonly turn: number
  readonly actor: Actor
}

export type AtDay = { Variables: Spoken['Variables'] & MayRegister['Variables'] & { today: Today } }

/** Puts the seat's look at the day into the context, or answers that this browser has no seat here. */
export const atDay = (store: GatherStore, house: House) =>
  createMiddleware<AtDay>(async (c, next) => {
    const today = await todayOf(c, store, house)
    if (!today) return tell(c, { kind: 'no-seat' })
    c.set('today', today)
    // On plain http browsers have no worker, so no page needs to be allowed one.
    c.set('mayRegister', c.get('t').plain === null)
    return next()
  })

async function todayOf(c: Context<AtDay>, store: GatherStore, house: House): Promise<Today | null> {
  const id = c.req.param('gathering') ?? ''
  const token = readSeatKey(c, id, house.config.isHttps)
  const seat = token === undefined ? null : await store.seat(id, token)
  const gathering = seat && (await store.gathering(id))
  if (!gathering || token === undefined) return null
  const { day, ordinal, latest } = await store.daybooks.book(gathering.id)
  const actor: Actor = {
    kind: 'seat',
    markOf: (thing) => hashOf('mark', thing, token),
    side: seat.side?.kind === 'side' ? seat.side.side : null,
  }
  return { gathering, seat, day, ordinal, turn: latest?.turn ?? 0, actor }
}
