/** Only signed-in convenors pass here, and only to what belongs to their organisation. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { House } from '../../house.ts'
import { readSecret } from '../../http/cookie.ts'
import { refuse } from '../../http/refusal.tsx'
import type { Translate } from '../../words/translator.ts'
import { SignedOutPage } from './sign-in/sign-in-page.tsx'
import type { ConvenorStore, Desk, GatheringDesk } from './store.ts'

/** What every page of a signed-in convenor finds in its context. */
export type AtDesk = { Variables: { t: Translate; desk: Desk } }
/** The same on the pages of one gathering. */
export type AtGathering = { Variables: { t: Translate; desk: Desk; at: GatheringDesk } }

/** The convenor's cookie. */
export const COOKIE = 'convenor'

/** The desk of whoever asks, or null where nobody is signed in on this browser. */
export async function deskOf(c: Context, store: ConvenorStore, house: House): Promise<Desk | null> {
  const token = readSecret(c, COOKIE, house.config.isHttps)
  return token ? store.desk(token) : null
}

/** Whether whoever asks is a convenor of the organisation that holds this gathering. */
export async function isConvenorOf(
  c: Context,
  store: ConvenorStore,
  house: House,
  gathering: string,
): Promise<boolean> {
  const desk = await deskOf(c, store, house)
  return (await desk?.gathering(gathering)) != null
}

/** Lets convenors through with their desk; sends others to the sign-in, or says that their form was not kept. */
export const signedIn = (store: ConvenorStore, house: House) =>
  createMiddleware<AtDesk>(async (c, next) => {
    const desk = await deskOf(c, store, house)
    const t = c.get('t')
    if (!desk && c.req.method === 'GET') return c.redirect(`/${t.language}/convenor/sign-in`, 303)
    if (!desk) return c.html(<SignedOutPage t={t} />, 401)
    c.set('desk', desk)
    return next()
  })

/** Opens the gathering that the path names, as far as it belongs to the desk. */
export const openGathering = createMiddleware<AtGathering>(async (c, next) => {
  const at = await c.get('desk').gathering(c.req.param('gathering') ?? '')
  if (!at) return refuse(c, 'not-found')
  c.set('at', at)
  return next()
})
