/** The rooms under one roof: mounts each, and hands one room's values to the next. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { StorageProblem } from './db/problem.ts'
import type { House } from './house.ts'
import { assetRoutes } from './http/assets.ts'
import { securityHeaders } from './http/headers.ts'
import { preferredLanguage } from './http/language.ts'
import { refuse } from './http/refusal.tsx'
import { sameOriginOnly } from './http/same-origin.ts'

/** The whole site as one request handler. */
export function makeSite(house: House) {
  return (
    new Hono()
      .use(securityHeaders(house.config.isHttps))
      .use(sameOriginOnly)
      .use(bodyLimit({ maxSize: MOST_BYTES, onError: (c) => refuse(c, 'too-large') }))
      .route('/assets', assetRoutes())
      .get('/', (c) => c.redirect(`/${preferredLanguage(c.req.header('Accept-Language'))}/`, 302))
      // The address on a printed card names no language: the phone's own decides.
      .get('/join/:code', (c) => {
        const language = preferredLanguage(c.req.header('Accept-Language'))
        return c.redirect(`/${language}/join/${encodeURIComponent(c.req.param('code'))}`, 302)
      })
      .notFound((c) => refuse(c, 'not-found'))
      .onError((error, c) => answerFault(error, c, house))
  )
}

function answerFault(error: Error, c: Context, house: House): Response | Promise<Response> {
  if (error instanceof StorageProblem) {
    house.log({ event: 'storage-problem', kind: error.kind })
    return refuse(c, PASSING.has(error.kind) ? 'storage-busy' : 'storage-full')
  }
  house.log({ event: 'fault', route: c.req.routePath, name: error.name, at: firstFrame(error) })
  return refuse(c, 'fault')
}

/** File and line of a fault: enough to find it, and nothing that a person typed. */
const firstFrame = (error: Error): string =>
  /([\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1] ?? 'unknown'

/** What a server may get over by itself within moments. */
const PASSING: ReadonlySet<string> = new Set(['busy', 'unreachable'])

const MOST_BYTES = 64 * 1024
