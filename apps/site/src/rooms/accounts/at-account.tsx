/** Only people who are signed in pass here; before dangerous acts they show a key again. */
import type { OrganisationDeed, Person } from '@daylight/people'
import { mayIn } from '@daylight/people'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { House } from '../../house.ts'
import { readSecret, writeSecret } from '../../http/cookie.ts'
import { refuse } from '../../http/refusal.tsx'
import type { Translate } from '../../words/translator.ts'
import { SESSION_LASTS } from './sessions/store.ts'
import type { AccountsStore, Own } from './store.ts'

/** What every page of somebody's account finds in its context. */
export type AtAccount = { Variables: { t: Translate; own: Own } }

/** The cookie of staff. */
export const COOKIE = 'staff'

/** The account of whoever asks, or null where nobody is signed in on this browser. */
export async function ownOf(c: Context, store: AccountsStore, house: House): Promise<Own | null> {
  const token = readSecret(c, COOKIE, house.config.isHttps)
  return token ? store.own(token) : null
}

/** Who asks, for other rooms; null where nobody is signed in on this browser. */
export const personOf =
  (store: AccountsStore, house: House) =>
  async (c: Context): Promise<Person | null> =>
    (await ownOf(c, store, house))?.person ?? null

/** Puts a new session into the browser in place of the one that was there. */
export async function enter(c: Context, store: AccountsStore, house: House, token: string): Promise<void> {
  await (await ownOf(c, store, house))?.signOut()
  writeSecret(c, COOKIE, token, house.config.isHttps, SESSION_LASTS / 1000)
}

/** Takes the session out of the browser, with whatever it keeps of our pages. */
export function forgetSession(c: Context, house: House): void {
  writeSecret(c, COOKIE, '', house.config.isHttps, 0)
  c.header('Clear-Site-Data', '"cache"')
}

/** Lets people through with their account; sends others to the sign-in. What a form held is not kept. */
export const signedIn = (store: AccountsStore, house: House) =>
  createMiddleware<AtAccount>(async (c, next) => {
    const own = await ownOf(c, store, house)
    if (!own && c.req.method !== 'GET') return refuse(c, 'not-yours')
    if (!own) return c.redirect(`/${c.get('t').language}/sign-in`, 303)
    c.set('own', own)
    return next()
  })

/** Lets through whoever may do this with the organisation. */
export const needs = (deed: OrganisationDeed) =>
  createMiddleware<AtAccount>(async (c, next) =>
    mayIn(c.get('own').person, deed) ? next() : refuse(c, 'not-yours'),
  )

/** Whether the person can sign in by themself. */
export const hasKey = ({ keys }: Own): boolean => keys.passkeys.length > 0 || keys.signInName !== null

/**
 * Before dangerous acts: whoever has shown a key lately goes on, whoever has not shows one, whoever has none sets one
 * up first. Then they come back to `then`, a path behind the language; a form sent too late has changed nothing.
 */
export const proven = (then: (c: Context) => string) =>
  createMiddleware<AtAccount>(async (c, next) => {
    const [own, { language }] = [c.get('own'), c.get('t')]
    if (!hasKey(own)) return c.redirect(`/${language}/account/keys?first=1`, 303)
    if (!own.isProven)
      return c.redirect(`/${language}/account/prove?then=${encodeURIComponent(then(c))}`, 303)
    return next()
  })
