/**
 * Two ways to agree on a key with one trustee, chosen per call: X25519 (DHKEM of RFC 9180, 4.1) and X-Wing
 * (X25519 with ML-KEM-768, draft-connolly-cfrg-xwing-kem), which also holds against a recording opened by a
 * quantum computer one day. Both are deterministic: the sender's secret bytes are an argument.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { ml_kem768_x25519 as xWing } from '@noble/post-quantum/hybrid.js'
import { join, utf8 } from './bytes.ts'

/** The key agreements that a call can choose. */
export const kemNames = ['x25519', 'x-wing'] as const
export type KemName = (typeof kemNames)[number]

/** One key agreement: lengths in bytes, and its three operations. */
export type Kem = {
  /** As registered for HPKE. */
  readonly id: number
  readonly publicBytes: number
  readonly encBytes: number
  /** Secret bytes that one sending uses up. */
  readonly coinBytes: number
  /** The public key of a 32-byte secret. */
  publicKey(secret: Uint8Array): Uint8Array
  /** A shared secret for the holder of a public key, and what to send. Throws for a key of small order. */
  encapsulate(publicKey: Uint8Array, coins: Uint8Array): { shared: Uint8Array; enc: Uint8Array }
  /** The same shared secret. Throws where `enc` is of small order; otherwise a wrong `enc` gives a wrong secret. */
  decapsulate(enc: Uint8Array, secret: Uint8Array): Uint8Array
}

/** Labelled HKDF extraction of RFC 9180, 4. */
export const labeledExtract = (
  suite: Uint8Array,
  salt: Uint8Array,
  label: string,
  ikm: Uint8Array,
): Uint8Array => extract(sha256, join(VERSION, suite, utf8(label), ikm), salt)

/** Labelled HKDF expansion of RFC 9180, 4. */
export const labeledExpand = (
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array =>
  expand(sha256, prk, join(new Uint8Array([0, length]), VERSION, suite, utf8(label), info), length)

const VERSION = utf8('HPKE-v1')
const NONE = new Uint8Array(0)
const DHKEM_SUITE = join(utf8('KEM'), new Uint8Array([0, 0x20]))

/** DeriveKeyPair of RFC 9180, 7.1.3: the secret key for input bytes. */
export const deriveX25519 = (ikm: Uint8Array): Uint8Array =>
  labeledExpand(DHKEM_SUITE, labeledExtract(DHKEM_SUITE, NONE, 'dkp_prk', ikm), 'sk', NONE, 32)

const dhShared = (dh: Uint8Array, enc: Uint8Array, publicKey: Uint8Array): Uint8Array =>
  labeledExpand(
    DHKEM_SUITE,
    labeledExtract(DHKEM_SUITE, NONE, 'eae_prk', dh),
    'shared_secret',
    join(enc, publicKey),
    32,
  )

/** The key agreements by name. */
export const kems: Readonly<Record<KemName, Kem>> = {
  x25519: {
    id: 0x0020,
    publicBytes: 32,
    encBytes: 32,
    coinBytes: 32,
    publicKey: (secret) => x25519.getPublicKey(secret),
    encapsulate(publicKey, coins) {
      const secret = deriveX25519(coins)
      const enc = x25519.getPublicKey(secret)
      return { shared: dhShared(x25519.getSharedSecret(secret, publicKey), enc, publicKey), enc }
    },
    decapsulate: (enc, secret) =>
      dhShared(x25519.getSharedSecret(secret, enc), enc, x25519.getPublicKey(secret)),
  },
  'x-wing': {
    id: 0x647a,
    publicBytes: 1216,
    encBytes: 1120,
    coinBytes: 64,
    publicKey: (secret) => xWing.keygen(secret).publicKey,
    encapsulate(publicKey, coins) {
      const { cipherText, sharedSecret } = xWing.encapsulate(publicKey, coins)
      return { shared: sharedSecret, enc: cipherText }
    },
    decapsulate: (enc, secret) => xWing.decapsulate(enc, secret),
  },
}

/** Whether a public key can be sealed to: right length, a real point, coefficients in range. */
export function isUsablePublicKey(kem: KemName, publicKey: Uint8Array): boolean {
  try {
    kems[kem].encapsulate(publicKey, new Uint8Array(kems[kem].coinBytes))
    return true
  } catch {
    return false
  }
}
