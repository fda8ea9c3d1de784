/** Signing in, one's own account, and the people of the organisation; to be mounted under `/:lang`. */
import { Hono } from 'hono'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { accountRoutes } from './account/routes.tsx'
import { signedIn } from './at-account.tsx'
import { keyRoutes } from './keys/routes.tsx'
import { peopleRoutes } from './people/routes.tsx'
import { proveRoutes } from './prove/routes.tsx'
import { signInRoutes } from './sign-in/routes.tsx'
import type { AccountsStore } from './store.ts'

/** Sign-in and invitations for everybody; all else for whoever is signed in. */
export const accountsRoutes = (store: AccountsStore, house: House) =>
  new Hono<Spoken>()
    .route('/', signInRoutes(store, house))
    .use('/account/*', signedIn(store, house))
    .use('/people/*', signedIn(store, house))
    .route('/account/keys', keyRoutes())
    .route('/account/prove', proveRoutes())
    .route('/account', accountRoutes(house))
    .route('/people', peopleRoutes(house))
