import { choices, type Instant, type StatementId } from '@daylight/basics'
import { acceptVote } from '@daylight/gather'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { ChanceByte, Revision } from './fields.ts'
import { seatPath } from './paths.ts'
import { readSeatKey } from './seat-cookie.ts'
import type { GatherStore } from './store.ts'
import { tell, wantsJson } from './told.tsx'

/**
 * Takes one vote. It stands apart from the pages because a whole hall sends at once: it reads no more than the
 * decision needs.
 */
export function castRoutes(store: GatherStore, house: House): Hono<Spoken> {
  return new Hono<Spoken>().post('/:gathering/vote/:statement', async (c) => {
    const { gathering: id, statement } = c.req.param()
    const token = readSeatKey(c, id, house.config.isHttps)
    const seat = token === undefined ? null : await store.seat(id, token)
    const gathering = seat && (await store.gathering(id))
    if (!gathering) return tell(c, { kind: 'no-seat' })
    const form = v.safeParse(VoteForm, await c.req.parseBody())
    if (!form.success) return tell(c, { kind: 'not-understood' }, gathering)
    if (seat.side === null) return tell(c, { kind: 'side-unsaid' }, gathering)
    const now = house.now()
    const { choice, revision, castAt = now, from, chance } = form.output
    const vote = { statement: statement as StatementId, choice, revision, castAt: castAt as Instant, chance }
    const ordinals = await store.ordinals(gathering.id, vote.statement)
    const decision = acceptVote({ ...gathering, ordinals }, vote, now)
    if (!decision.ok) return tell(c, decision.error, gathering)
    await store.keepVote(seat, decision.value)
    if (wantsJson(c)) return c.json({ kind: 'kept' })
    return c.redirect(`/${c.get('t').language}${seatPath(gathering.id, ...(from ? [from] : []))}`, 303)
  })
}

const VoteForm = v.object({
  choice: v.picklist(choices),
  revision: Revision,
  castAt: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  from: v.optional(v.picklist(['votes'])),
  chance: v.optional(ChanceByte),
})
