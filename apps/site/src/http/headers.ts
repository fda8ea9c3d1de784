/** What every answer says to the browser: nothing from elsewhere, nothing inline, nothing kept, nothing told. */
import type { MiddlewareHandler } from 'hono'

/** Where a handler says that its page may have the worker come that keeps pages for a time without network. */
export type MayRegister = { Variables: { mayRegister?: boolean } }

const policy = (workers: string, trustedTypes: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    `worker-src ${workers}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ')

/** The content security policy of every page; see docs/threat-model.md for what each line keeps out. */
export const CONTENT_SECURITY_POLICY = policy("'none'", "'none'")

/** The same for the pages that register /offline.js: one worker, whose address enhance/offline-page.ts vouches for. */
export const POLICY_WITH_WORKER = policy("'self'", 'daylight-offline')

const POWERS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'midi', 'hid']
const SENSORS = ['accelerometer', 'gyroscope', 'magnetometer']
const REST = ['browsing-topics', 'display-capture', 'fullscreen', 'screen-wake-lock', 'xr-spatial-tracking']

/** The headers that stand on every answer, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...[...POWERS, ...SENSORS, ...REST].map((power) => `${power}=()`),
    // Staff sign in with passkeys; no frame of another site can, for there are none.
    'publickey-credentials-get=(self)',
  ].join(', '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

/** The promise of two years to come back by https only, for a site that is reached so. */
export const STAYS_ON_HTTPS = 'max-age=63072000; includeSubDomains'

/** Sets the headers on every answer; `isHttps` adds the promise to stay on https. */
export const securityHeaders =
  (isHttps: boolean): MiddlewareHandler<MayRegister> =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
    if (c.get('mayRegister')) c.res.headers.set('Content-Security-Policy', POLICY_WITH_WORKER)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
    if (isHttps) c.res.headers.set('Strict-Transport-Security', STAYS_ON_HTTPS)
  }
