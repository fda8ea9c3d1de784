/** Everything a participant does: come in, say a side, vote, guess, propose, open the mirror, leave. */
import { Hono } from 'hono'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { type AtSeat, atSeat } from './at-seat.ts'
import { castRoutes } from './cast-routes.ts'
import { dayRoutes } from './day/routes.tsx'
import { guessRoutes } from './guess-routes.tsx'
import { joinRoutes } from './join-routes.tsx'
import { nextPath, seatPath } from './paths.ts'
import { proposeRoutes } from './propose-routes.tsx'
import { evenly, type Route } from './route.ts'
import type { Doubts } from './seat-view.ts'
import { sideRoutes } from './side-routes.tsx'
import type { GatherStore } from './store.ts'
import { voteRoutes } from './vote-routes.tsx'
import { DonePage, WaitingPage } from './waiting-page.tsx'

/** The pages of this room, to be mounted under `/:lang/` behind `speaking`. */
export function gatherRoutes(
  store: GatherStore,
  house: House,
  doubts: Doubts,
  route: Route = evenly,
): Hono<Spoken> {
  const seat = new Hono<AtSeat>()
    .route('/', castRoutes(store, house))
    .route('/', dayRoutes(store, house))
    .use('/:gathering', atSeat(store, house, doubts))
    .use(`/:gathering/:page{${PAGES}}/:rest?`, atSeat(store, house, doubts))
    .get('/:gathering', (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const { step } = view
      if (step === 'done') return c.html(<DonePage t={t} view={view} />)
      const hasNothingToAnswer = step === 'not-open' || step === 'closed' || step === 'empty'
      if (view.hasBoard && hasNothingToAnswer)
        return c.redirect(`/${t.language}${seatPath(view.gathering.id, 'board')}`, 303)
      if (step === 'not-open' || step === 'closed' || step === 'empty')
        return c.html(<WaitingPage t={t} view={view} why={step} />)
      return c.redirect(`/${t.language}${nextPath(view)}`, 303)
    })
    .route('/', sideRoutes(store, house))
    .route('/', voteRoutes(store, route))
    .route('/', guessRoutes(store))
    .route('/', proposeRoutes(store, house))
  return new Hono<Spoken>().route('/', joinRoutes(store, house)).route('/g', seat)
}

// The mirror's pages lie under the same address and let convenors in as well.
const PAGES = 'side|leave|vote|votes|finish|guess|commit|propose'
