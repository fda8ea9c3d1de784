/**
 * Slows those who try codes, without keeping who they are: failures are counted under a keyed hash of the network
 * they come from, in memory only, and the key is thrown away every hour.
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Context } from 'hono'

export type Door = {
  /** False while too many failures have come from there; then even a right code is not looked at. */
  readonly isOpenFor: (from: string) => boolean
  /** Notes a failure. True when it was the one that closed the door. */
  readonly failed: (from: string) => boolean
}

/**
 * A door that lets `burst` failures through at once and one more every `everyMs`. `now` is in milliseconds;
 * `newKey` gives fresh random bytes.
 */
export function makeDoor(
  now: () => number,
  { burst = 30, everyMs = 2000, newKey = () => randomBytes(32) as Uint8Array } = {},
): Door {
  let key = newKey()
  let keyEndsAt = now() + HOUR
  const buckets = new Map<string, { failures: number; at: number }>()

  const bucketOf = (from: string) => {
    if (now() >= keyEndsAt) {
      key = newKey()
      keyEndsAt = now() + HOUR
      buckets.clear()
    }
    const name = createHmac('sha256', key).update(from).digest('base64')
    const before = buckets.get(name) ?? { failures: 0, at: now() }
    const failures = Math.max(0, before.failures - (now() - before.at) / everyMs)
    return { name, failures }
  }
  return {
    isOpenFor: (from) => bucketOf(from).failures <= burst - 1,
    failed(from) {
      const { name, failures } = bucketOf(from)
      // The oldest goes first: a flood of addresses must not fill the memory.
      if (buckets.size >= MOST_BUCKETS && !buckets.has(name)) buckets.delete([...buckets.keys()][0] as string)
      buckets.set(name, { failures: failures + 1, at: now() })
      return failures <= burst - 1 && failures + 1 > burst - 1
    },
  }
}

/**
 * The network that a request comes from: the first 24 bits of an IPv4 address, 64 of an IPv6 one. Where a proxy on
 * this same machine hands requests on, its word counts. Only for a `Door`; never stored, never logged.
 */
export function networkOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined
  const direct = plain(env?.incoming?.socket?.remoteAddress ?? '')
  const isProxied = direct === '127.0.0.1' || direct === '::1'
  const told = isProxied ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return prefixOf(told ? plain(told) : direct)
}

// "::ffff:10.0.0.7" is how a socket for both families writes an IPv4 address.
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '')

function prefixOf(address: string): string {
  if (!address.includes(':')) return address.split('.').slice(0, 3).join('.')
  const [head = '', tail] = address.split('::')
  const start = head === '' ? [] : head.split(':')
  const end = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - start.length - end.length
  return [...start, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...end].slice(0, 4).join(':')
}

const HOUR = 60 * 60 * 1000
const MOST_BUCKETS = 10_000
