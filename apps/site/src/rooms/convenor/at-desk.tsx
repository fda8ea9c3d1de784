/** Only people who are signed in pass here, and only to what their organisation has and their roles allow. */
import type { GatheringDeed, OrganisationDeed, Person } from '@daylight/people'
import { mayIn } from '@daylight/people'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { refuse } from '../../http/refusal.tsx'
import type { Translate } from '../../words/translator.ts'
import { SignedOutPage } from './signed-out-page.tsx'
import type { ConvenorStore, Desk, GatheringDesk } from './store.ts'

/** What every page of the desk finds in its context. */
export type AtDesk = { Variables: { t: Translate; desk: Desk } }
/** The same on the pages of one gathering. */
export type AtGathering = { Variables: { t: Translate; desk: Desk; at: GatheringDesk } }

/** Who asks, as the accounts know; null where nobody is signed in on this browser. */
export type PersonOf = (c: Context) => Promise<Person | null>

/** Lets people through with their desk; sends others to the sign-in, or says that their form was not kept. */
export const signedIn = (store: ConvenorStore, personOf: PersonOf) =>
  createMiddleware<AtDesk>(async (c, next) => {
    const person = await personOf(c)
    const t = c.get('t')
    if (!person && c.req.method === 'GET') return c.redirect(`/${t.language}/sign-in`, 303)
    if (!person) return c.html(<SignedOutPage t={t} />, 401)
    c.set('desk', store.desk(person))
    return next()
  })

/** Opens the gathering that the path names, as far as the person may see it. */
export const openGathering = createMiddleware<AtGathering>(async (c, next) => {
  const at = await c.get('desk').gathering(c.req.param('gathering') ?? '')
  if (!at) return refuse(c, 'not-found')
  c.set('at', at)
  return next()
})

/** Lets through whoever may do this with the organisation. */
export const needsOf = (deed: OrganisationDeed) =>
  createMiddleware<AtDesk>(async (c, next) =>
    mayIn(c.get('desk').person, deed) ? next() : refuse(c, 'not-yours'),
  )

/** Lets through whoever may do this with the gathering at hand. */
export const needs = (deed: GatheringDeed) =>
  createMiddleware<AtGathering>(async (c, next) => (c.get('at').may(deed) ? next() : refuse(c, 'not-yours')))
