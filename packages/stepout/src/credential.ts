/** The signer's own key for one call. Whoever holds it can withdraw; nobody can tell whose it is. */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Hex, utf8 } from './bytes.ts'
import type { SideOrdinal } from './call.ts'
import { hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import { publicKeyOf } from './signature.ts'

/** A credential: the secret 32 bytes, and the public key that stands in the record. */
export type Credential = { readonly secret: Uint8Array; readonly pk: Hex }

/** Words that a signer may write on paper to withdraw from another machine: 8 × 11 bits. */
export const WITHDRAWAL_WORDS = 8
/** Secret bytes behind the words. */
export const WITHDRAWAL_BYTES = 11

/** A credential from 32 secret bytes, for a signer who wants nothing on paper. */
export const credentialFromSeed = (seed: Uint8Array): Credential => {
  if (seed.length !== 32) throw new Error('credentialFromSeed: 32 bytes')
  return { secret: seed, pk: publicKeyOf(seed) }
}

/**
 * A credential from the eleven bytes behind eight words. 88 bits are out of reach of guessing even for whoever
 * seizes the log, so no slow hash is needed (one would take a minute on a phone without JIT). The call is mixed
 * in: the same words give another key in another call.
 */
export function credentialFromWords(call: CheckedCall, bytes: Uint8Array): Credential {
  if (bytes.length !== WITHDRAWAL_BYTES) throw new Error('credentialFromWords: 11 bytes')
  return credentialFromSeed(hkdf(sha256, bytes, call.idBytes, utf8('daylight/words/v1'), 32))
}

/** What the desk signs blindly: this key may sign this call once, for this side. */
export const credentialMessage = (call: CheckedCall, side: SideOrdinal, pk: Uint8Array): Uint8Array =>
  hash('daylight/cred/v1', call.idBytes, new Uint8Array([side]), pk)
