/** The two kinds of cookie: a seat's and that of somebody signed in. Each holds a secret whose hash alone is kept. */
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

/** A secret of 128 bits for a cookie or a link, in letters that need no escaping. */
export const newSecret = (): string => randomBytes(16).toString('base64url')

/** What is kept of a secret. The secrets are random, so a plain hash is enough. */
export const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url')

/** A cookie that scripts cannot read and other sites cannot send. Over https it is bound to this host alone. */
export const readSecret = (c: Context, name: string, isHttps: boolean): string | undefined =>
  getCookie(c, fullName(name, isHttps))

/** Sets the cookie until the browser closes, or for `seconds`. */
export function writeSecret(
  c: Context,
  name: string,
  secret: string,
  isHttps: boolean,
  seconds?: number,
): void {
  setCookie(c, fullName(name, isHttps), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    ...(seconds !== undefined && { maxAge: seconds }),
  })
}

const fullName = (name: string, isHttps: boolean) => (isHttps ? `__Host-${name}` : name)
