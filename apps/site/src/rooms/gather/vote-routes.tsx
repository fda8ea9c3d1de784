import { hasVotedEnough } from '@daylight/gather'
import { Hono } from 'hono'
import type { AtSeat } from './at-seat.ts'
import { seatPath } from './paths.ts'
import { MOST_IN_QUEUE, type Route } from './route.ts'
import { seatFile } from './seat-file.ts'
import type { GatherStore } from './store.ts'
import { tell } from './told.tsx'
import { ChangeVotePage, VotePage } from './vote-page.tsx'
import { VotesPage } from './votes-page.tsx'

/** The pages of voting: one statement at a time, and the list of one's own. Votes arrive at `castRoutes`. */
export function voteRoutes(store: GatherStore, route: Route): Hono<AtSeat> {
  return new Hono<AtSeat>()
    .get('/:gathering/vote', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const mayVote = view.seat.side !== null && view.roundState === 'open' && view.unanswered.length > 0
      if (!mayVote) return c.redirect(`/${t.language}${seatPath(view.gathering.id)}`, 303)
      const { gathering, seat, answers, unanswered } = view
      const queue = await route({ gathering, seat, answered: answers.size, open: unanswered })
      return c.html(<VotePage t={t} view={view} queue={queue.slice(0, MOST_IN_QUEUE)} />)
    })
    .get('/:gathering/vote/:statement', (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const statement = view.statements.find((s) => s.id === c.req.param('statement'))
      if (!statement) return tell(c, { kind: 'no-such-statement' }, view.gathering)
      if (view.seat.side === null || view.roundState !== 'open')
        return c.redirect(`/${t.language}${seatPath(view.gathering.id)}`, 303)
      return c.html(<ChangeVotePage t={t} view={view} statement={statement} />)
    })
    .get('/:gathering/votes', (c) => c.html(<VotesPage t={c.get('t')} view={c.get('view')} />))
    .get('/:gathering/votes/file', async (c) =>
      c.body(seatFile(c.get('view'), await store.tongues.read(c.get('view').seat)), 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="my-answers.json"',
      }),
    )
    .post('/:gathering/finish', async (c) => {
      const view = c.get('view')
      const isEnough = hasVotedEnough(view.answers.size) || view.unanswered.length === 0
      if (!isEnough) return tell(c, { kind: 'not-enough' }, view.gathering)
      await store.finishVoting(view.seat)
      return c.redirect(`/${c.get('t').language}${seatPath(view.gathering.id)}`, 303)
    })
}
