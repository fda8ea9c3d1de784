/** The pages of those who convene, to be mounted under `/:lang`. */
import { Hono } from 'hono'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { makePress, type Press } from '../../press/press.ts'
import { type AtGathering, openGathering, type PersonOf, signedIn } from './at-desk.tsx'
import { circleRoutes } from './circle/routes.tsx'
import { convergingRoutes } from './converging/routes.tsx'
import { dayDeskRoutes } from './day/routes.tsx'
import { carriedRoutes, daybookRoutes } from './daybook/routes.tsx'
import { formatRoutes } from './formats/routes.tsx'
import { gatheringRoutes, oneGatheringRoutes } from './gatherings/routes.tsx'
import { hearingRoutes } from './hearing/routes.tsx'
import { noteRoutes } from './notes/routes.tsx'
import { paperRoutes } from './paper/routes.tsx'
import { seatRoutes } from './seats/routes.tsx'
import { statementRoutes } from './statements/routes.tsx'
import type { ConvenorStore } from './store.ts'
import { togetherRoutes } from './together/routes.tsx'

/** For whoever is signed in, as far as their roles reach, and of one organisation only. */
export const convenorRoutes = (
  store: ConvenorStore,
  house: House,
  personOf: PersonOf,
  press: Press = makePress(),
) =>
  new Hono<Spoken>()
    .use('/convenor/*', signedIn(store, personOf))
    .route('/convenor', gatheringRoutes(house))
    .route('/convenor/daybook', carriedRoutes())
    .route(
      '/convenor/g/:gathering',
      new Hono<AtGathering>()
        .use(openGathering)
        .route('/statements', statementRoutes(house))
        .route('/seats', seatRoutes(house))
        .route('/day', dayDeskRoutes(house))
        .route('/paper', paperRoutes(house, press))
        .route('/together', togetherRoutes(house))
        .route('/', circleRoutes(house))
        .route('/', noteRoutes())
        .route('/', convergingRoutes())
        .route('/hearing', hearingRoutes())
        .route('/formats', formatRoutes(house))
        .route('/', daybookRoutes())
        .route('/', oneGatheringRoutes(house)),
    )
