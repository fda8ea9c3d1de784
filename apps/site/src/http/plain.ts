/**
 * Paper mode: what a hall does without https. Browsers then keep no secret from the network, so whoever shares the Wi-Fi
 * can read along and change the very script that would seal something. Board, votes and notes go on; nothing sealed does.
 */
import type { MiddlewareHandler } from 'hono'

/** Why a site is reached by plain http: nobody set it up otherwise, or a hall lost its certificate, or wanted it so. */
export const plainReasons = ['no-https', 'no-certificate', 'certificate-ended', 'chosen'] as const
export type PlainReason = (typeof plainReasons)[number]

export const isPlainReason = (text: string): text is PlainReason =>
  (plainReasons as readonly string[]).includes(text)

/** How a site is reached. */
export type Way = {
  readonly origin: string
  readonly isHttps: boolean
  readonly plainBecause?: PlainReason | null
}

/** What every page finds in its context: null where it may keep secrets. */
export type Plainly = { Variables: { plain: PlainReason | null } }

/** Why no secret may be kept here; null over https, and on this computer alone, where there is no network to listen on. */
export function plainReason({ origin, isHttps, plainBecause }: Way): PlainReason | null {
  if (isHttps || isLoopback(new URL(origin).hostname)) return null
  return plainBecause ?? 'no-https'
}

/** Whether something sealed may be made or opened on this site. */
export const mayKeepSecrets = (config: Way): boolean => plainReason(config) === null

/** Puts the reason into the context, for pages to tell it. */
export function tellingPlainness(config: Way): MiddlewareHandler<Plainly> {
  const reason = plainReason(config)
  return (c, next) => {
    c.set('plain', reason)
    return next()
  }
}

// What browsers treat as trustworthy without https (W3C Secure Contexts, 3.1).
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
