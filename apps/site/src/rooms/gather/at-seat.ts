/** Only who holds a seat passes here; what the seat sees stands in the context. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { readSeatKey } from './seat-cookie.ts'
import { type Doubts, type SeatView, seatView } from './seat-view.ts'
import type { GatherStore } from './store.ts'
import { tell } from './told.tsx'

/** What every page of a seat finds in its context. */
export type AtSeat = { Variables: Spoken['Variables'] & { view: SeatView } }

/** Puts the seat's view into the context, or answers that this browser has no seat here. */
export const atSeat = (store: GatherStore, house: House, doubts: Doubts) =>
  createMiddleware<AtSeat>(async (c, next) => {
    const gathering = c.req.param('gathering') ?? ''
    const token = readSeatKey(c, gathering, house.config.isHttps)
    const view = await seatView(store, doubts, { gathering, token }, house.now())
    if (!view) return tell(c, { kind: 'no-seat' })
    c.set('view', view)
    return next()
  })

/** Whether this browser may see the mirror of a gathering: only a seat that can no longer change its guesses. */
export type MayRead = (c: Context, gathering: string) => Promise<'yes' | 'not-committed' | 'no-seat'>

/** Answers for the mirror's pages; see `MayRead`. */
export function seatMayRead(store: GatherStore, house: House): MayRead {
  return async (c, gathering) => {
    const token = readSeatKey(c, gathering, house.config.isHttps)
    const seat = token === undefined ? null : await store.seat(gathering, token)
    if (!seat) return 'no-seat'
    return seat.hasCommitted ? 'yes' : 'not-committed'
  }
}
