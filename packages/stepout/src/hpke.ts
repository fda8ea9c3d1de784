/**
 * HPKE base mode, one message (RFC 9180, 6.1), with HKDF-SHA256 and ChaCha20-Poly1305. Written on noble because
 * a pure package has no `crypto.subtle`; checked against RFC 9180 A.2.1 and against `@hpke/core` in the tests.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { join, utf8 } from './bytes.ts'
import { type KemName, kems, labeledExpand, labeledExtract } from './kem.ts'

/** Bytes that sealing adds to a message, besides the key agreement's own `encBytes`. */
export const HPKE_TAG = 16

/**
 * Seals a message to the holder of a public key: `enc ‖ ciphertext`. `coins` must be fresh secret bytes for every
 * message. Does not say who sealed it: what vouches for the sender stands in `aad` and is signed elsewhere.
 */
export function sealTo(
  kem: KemName,
  publicKey: Uint8Array,
  info: string,
  aad: Uint8Array,
  message: Uint8Array,
  coins: Uint8Array,
): Uint8Array {
  const { shared, enc } = kems[kem].encapsulate(publicKey, coins)
  const { key, nonce } = schedule(kem, shared, info)
  return join(enc, chacha20poly1305(key, nonce, aad).encrypt(message))
}

/** The message in a box, or null where it was not sealed to this key, under this `info` and `aad`, unaltered. */
export function openBox(
  kem: KemName,
  secret: Uint8Array,
  info: string,
  aad: Uint8Array,
  box: Uint8Array,
): Uint8Array | null {
  const { encBytes, decapsulate } = kems[kem]
  if (box.length < encBytes + HPKE_TAG) return null
  try {
    const { key, nonce } = schedule(kem, decapsulate(box.subarray(0, encBytes), secret), info)
    return chacha20poly1305(key, nonce, aad).decrypt(box.subarray(encBytes))
  } catch {
    return null
  }
}

/** The key schedule of base mode (RFC 9180, 5.1) for the first and only message. */
export function schedule(
  kem: KemName,
  shared: Uint8Array,
  info: string,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const { id } = kems[kem]
  const suite = join(utf8('HPKE'), new Uint8Array([id >> 8, id & 255, 0, 1, 0, 3]))
  const none = new Uint8Array(0)
  const context = join(
    new Uint8Array([0]),
    labeledExtract(suite, none, 'psk_id_hash', none),
    labeledExtract(suite, none, 'info_hash', utf8(info)),
  )
  const secret = labeledExtract(suite, shared, 'secret', none)
  return {
    key: labeledExpand(suite, secret, 'key', context, 32),
    nonce: labeledExpand(suite, secret, 'base_nonce', context, 12),
  }
}
