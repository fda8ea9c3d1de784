/** Acts come only from our own pages. */
import type { MiddlewareHandler } from 'hono'

/**
 * Refuses a POST that another site sent. Pages send no referrer, so browsers send `Origin: null` with plain forms;
 * then `Sec-Fetch-Site` decides where the browser sends it (https and localhost), and on a hall's plain http the
 * cookies do, which never travel with another site's form (SameSite).
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const fromElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none'
  const namesAnother = origin !== undefined && origin !== 'null' && hostOf(origin) !== c.req.header('Host')
  if (fromElsewhere || namesAnother) return c.text('This act must come from a page of this site.', 403)
  return next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
