import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import { writeSecret } from '../../../http/cookie.ts'
import type { Spoken } from '../../../http/language.ts'
import { type AtDesk, COOKIE, deskOf } from '../at-desk.tsx'
import { readFields } from '../fields.ts'
import type { ConvenorStore } from '../store.ts'
import { DevicePage, SignInPage } from './sign-in-page.tsx'
import { SESSION_LASTS } from './store.ts'

/** The link that a convenor opens: looking at it changes nothing, the button does. */
export const signInLink = (origin: string, language: string, code: string): string =>
  `${origin}/${language}/convenor/sign-in?code=${code}`

/** Signing in. Open to everybody. */
export const signInRoutes = (store: ConvenorStore, house: House) =>
  new Hono<Spoken>()
    .get('/sign-in', async (c) => {
      const code = c.req.query('code') ?? ''
      if (!code && (await deskOf(c, store, house))) return c.redirect(`/${c.get('t').language}/convenor`, 303)
      return c.html(<SignInPage t={c.get('t')} code={code} />)
    })
    .post('/sign-in', async (c) => {
      const token = await store.signIn((await readFields(c)).text('code'))
      if (!token) return c.html(<SignInPage t={c.get('t')} code="" isRefused />, 422)
      await (await deskOf(c, store, house))?.signOut()
      writeSecret(c, COOKIE, token, house.config.isHttps, SESSION_LASTS / 1000)
      return c.redirect(`/${c.get('t').language}/convenor`, 303)
    })

/** Another device, and signing out. For whoever is signed in. */
export const sessionRoutes = (house: House) =>
  new Hono<AtDesk>()
    .post('/device', async (c) => {
      const t = c.get('t')
      const link = signInLink(house.config.origin, t.language, await c.get('desk').newSignInCode())
      return c.html(<DevicePage t={t} link={link} />)
    })
    .post('/sign-out', async (c) => {
      const everywhere = (await readFields(c)).text('where') === 'everywhere'
      await (everywhere ? c.get('desk').signOutEverywhere() : c.get('desk').signOut())
      writeSecret(c, COOKIE, '', house.config.isHttps, 0)
      return c.redirect(`/${c.get('t').language}/convenor/sign-in`, 303)
    })
