/** The convenor's pages, to be mounted under `/:lang`. */
import { Hono } from 'hono'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { type AtGathering, openGathering, signedIn } from './at-desk.tsx'
import { gatheringRoutes, oneGatheringRoutes } from './gatherings/routes.tsx'
import { seatRoutes } from './seats/routes.tsx'
import { sessionRoutes, signInRoutes } from './sign-in/routes.tsx'
import { statementRoutes } from './statements/routes.tsx'
import type { ConvenorStore } from './store.ts'

/** Sign-in for everybody; all else for whoever is signed in, and of one organisation only. */
export const convenorRoutes = (store: ConvenorStore, house: House) =>
  new Hono<Spoken>()
    .route('/convenor', signInRoutes(store, house))
    .use('/convenor/*', signedIn(store, house))
    .route('/convenor', sessionRoutes(house))
    .route('/convenor', gatheringRoutes(house))
    .route(
      '/convenor/g/:gathering',
      new Hono<AtGathering>()
        .use(openGathering)
        .route('/statements', statementRoutes(house))
        .route('/seats', seatRoutes(house))
        .route('/', oneGatheringRoutes(house)),
    )
