/** Frozen RSA keys: making one takes a second, and vectors must not change. They protect nothing. */
import type { RsaSecretKey } from '../src/rsabssa.ts'
import frozen from '../vectors/rsa-test-keys.json' with { type: 'json' }

const { keys } = frozen

/** How many frozen keys there are. */
export const FROZEN_RSA_KEYS = keys.length

/** The frozen RSA key of the desk with this number. */
export function deskRsa(index: number): RsaSecretKey {
  const key = keys[index]
  if (!key) throw new Error(`deskRsa: only ${keys.length} frozen keys`)
  const [n, d, p, q] = [key.n, key.d, key.p, key.q].map((hex) => BigInt(`0x${hex}`)) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  return { n, e: 65537n, d, p, q, bytes: 384 }
}
