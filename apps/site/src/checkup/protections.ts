/** What every answer of this site carries to protect its reader, in the order in which the checkup tells it. */
import { SECURITY_HEADERS, STAYS_ON_HTTPS } from '../http/headers.ts'

export type Protection = {
  /** The name of a message under `checkup.header`, and of the header in small letters. */
  readonly name: (typeof NAMES)[number]
  readonly header: string
  /** The value with which it must arrive, letter for letter. */
  readonly value: string
}

/** The headers of a page. The last one only where the site is reached by https: elsewhere browsers pass over it. */
export function protections(isHttps: boolean): Protection[] {
  const values = new Map(
    Object.entries({
      ...SECURITY_HEADERS,
      'Cache-Control': 'no-store',
      ...(isHttps && { 'Strict-Transport-Security': STAYS_ON_HTTPS }),
    }).map(([header, value]) => [header.toLowerCase(), { header, value }]),
  )
  return NAMES.flatMap((name) => {
    const found = values.get(name)
    return found ? [{ name, ...found }] : []
  })
}

const NAMES = [
  'content-security-policy',
  'referrer-policy',
  'permissions-policy',
  'cache-control',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-robots-tag',
  'strict-transport-security',
] as const
