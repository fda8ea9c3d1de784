/** The door before everything sealed: open only where the network cannot reach into the page. */
import type { MiddlewareHandler } from 'hono'
import { type PlainReason, plainReason, type Way } from './plain.ts'
import { refuse } from './refusal.tsx'

/** What a script is told in place of the page. */
export type NeedsHttps = { readonly kind: 'needs-https'; readonly because: PlainReason }

/** Refuses what is sealed on a site that is reached by plain http, whatever the method: with the reason, as a page or as JSON. */
export function sealedOnly(config: Way): MiddlewareHandler {
  const because = plainReason(config)
  return async (c, next) => {
    if (because === null) return next()
    if (c.req.header('Accept')?.includes('application/json'))
      return c.json({ kind: 'needs-https', because } satisfies NeedsHttps, 403)
    return refuse(c, 'needs-https')
  }
}
