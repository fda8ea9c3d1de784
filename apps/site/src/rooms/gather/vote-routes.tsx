import { choices, type Instant, type StatementId } from '@daylight/basics'
import { acceptVote, hasVotedEnough } from '@daylight/gather'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../house.ts'
import type { AtSeat } from './at-seat.ts'
import { Revision } from './fields.ts'
import { seatPath } from './paths.ts'
import type { GatherStore } from './store.ts'
import { tell, wantsJson } from './told.tsx'
import { ChangeVotePage, VotePage } from './vote-page.tsx'
import { VotesPage } from './votes-page.tsx'

/** Votes, one statement at a time, and the list of one's own. */
export function voteRoutes(store: GatherStore, house: House): Hono<AtSeat> {
  return new Hono<AtSeat>()
    .get('/:gathering/vote', (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const mayVote = view.seat.side !== null && view.roundState === 'open' && view.unanswered.length > 0
      if (!mayVote) return c.redirect(`/${t.language}${seatPath(view.gathering.id)}`, 303)
      return c.html(<VotePage t={t} view={view} queue={view.unanswered} />)
    })
    .get('/:gathering/vote/:statement', (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const statement = view.statements.find((s) => s.id === c.req.param('statement'))
      if (!statement) return tell(c, { kind: 'no-such-statement' }, view.gathering)
      if (view.seat.side === null || view.roundState !== 'open')
        return c.redirect(`/${t.language}${seatPath(view.gathering.id)}`, 303)
      return c.html(<ChangeVotePage t={t} view={view} statement={statement} />)
    })
    .post('/:gathering/vote/:statement', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const form = v.safeParse(VoteForm, await c.req.parseBody())
      if (!form.success) return tell(c, { kind: 'not-understood' }, view.gathering)
      if (view.seat.side === null) return tell(c, { kind: 'side-unsaid' }, view.gathering)
      const now = house.now()
      const { choice, revision, castAt = now, from } = form.output
      const statement = c.req.param('statement') as StatementId
      const vote = { statement, choice, revision, castAt: castAt as Instant }
      const decision = acceptVote(view.round, vote, now)
      if (!decision.ok) return tell(c, decision.error, view.gathering)
      await store.keepVote(view.seat, decision.value)
      if (wantsJson(c)) return c.json({ kind: 'kept' })
      return c.redirect(`/${t.language}${seatPath(view.gathering.id, ...(from ? [from] : []))}`, 303)
    })
    .get('/:gathering/votes', (c) => c.html(<VotesPage t={c.get('t')} view={c.get('view')} />))
    .post('/:gathering/finish', async (c) => {
      const view = c.get('view')
      const isEnough = hasVotedEnough(view.answers.size) || view.unanswered.length === 0
      if (!isEnough) return tell(c, { kind: 'not-enough' }, view.gathering)
      await store.finishVoting(view.seat)
      return c.redirect(`/${c.get('t').language}${seatPath(view.gathering.id)}`, 303)
    })
}

const VoteForm = v.object({
  choice: v.picklist(choices),
  revision: Revision,
  castAt: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))),
  from: v.optional(v.picklist(['votes'])),
})
