/**
 * Blind RSA signatures, RSABSSA-SHA384-PSS (RFC 9474): a desk signs without seeing what it signs, so that a
 * signature used later cannot be traced to the moment when it was given.
 *
 * Written out in BigInt because WebCrypto has no raw RSA, is absent on a hall's http address, and the library we
 * check against (`@cloudflare/blindrsa-ts`) needs seconds where phones have no JIT. All four RFC vectors pass.
 */
import { fail, ok, type Result } from '@daylight/basics'
import type { RandomBytes } from './bytes.ts'
import { encodePss, isPssOf } from './emsa-pss.ts'
import { bitLength, bytesOfNumber, inverse, numberOf, power } from './modular.ts'

/** A public key; `bytes` is the length of the modulus and of every message and signature. */
export type RsaPublicKey = { readonly n: bigint; readonly e: bigint; readonly bytes: number }

/** A secret key with its two primes. Never leaves the desk. */
export type RsaSecretKey = RsaPublicKey & { readonly d: bigint; readonly p: bigint; readonly q: bigint }

/** What the signer sends to the desk, and what it keeps to take the blinding off again. */
export type Blinded = { readonly message: Uint8Array; readonly inverse: bigint }

/** Why a blind signature was not made or not accepted. */
export type BlindRefused =
  /** The blinded message is not a number below the modulus: cut off, or made for another desk. */
  | { readonly kind: 'blinded-message-out-of-range' }
  /** The desk's answer does not become a signature: another desk's key, or damaged on the way. */
  | { readonly kind: 'not-a-signature' }

/** A salt of as many bytes as the hash has: the "PSS" variants. */
export const PSS_SALT = 48

/** A random number from 1 to n − 1, by drawing until one fits (never by reducing, which would be biased). */
export function randomBelow(n: bigint, bytes: number, random: RandomBytes): bigint {
  for (;;) {
    const candidate = numberOf(random(bytes))
    if (candidate > 0n && candidate < n) return candidate
  }
}

/**
 * Blinds a message (RFC 9474, 4.2). `salt` and `r` must be fresh and secret: with `r` uniform below n the blinded
 * message says nothing at all about the message, whatever the desk can compute. Throws where r or the message
 * shares a factor with n, which for an honest key never happens.
 */
export function blind(key: RsaPublicKey, message: Uint8Array, salt: Uint8Array, r: bigint): Blinded {
  const m = numberOf(encodePss(message, bitLength(key.n), salt))
  const rInverse = inverse(r, key.n)
  if (rInverse === null || inverse(m, key.n) === null) throw new Error('blind: not invertible')
  const blinded = (m * power(r, key.e, key.n)) % key.n
  return { message: bytesOfNumber(blinded, key.bytes), inverse: rInverse }
}

/**
 * The desk's signature on a blinded message (RFC 9474, 4.3). The message is multiplied by a random number first,
 * so that the time this takes says nothing about the key, and the result is checked before it leaves, so that a
 * computing fault cannot give the factors away. Proves nothing about what is inside: that is its purpose.
 */
export function blindSign(
  key: RsaSecretKey,
  blinded: Uint8Array,
  random: RandomBytes,
): Result<Uint8Array, BlindRefused> {
  const m = numberOf(blinded)
  if (blinded.length !== key.bytes || m >= key.n || m === 0n)
    return fail({ kind: 'blinded-message-out-of-range' })
  const u = randomBelow(key.n, key.bytes, random)
  const uInverse = inverse(u, key.n)
  if (uInverse === null) throw new Error('blindSign: found a factor of the key')
  const s = (secretPower(key, (m * power(u, key.e, key.n)) % key.n) * uInverse) % key.n
  if (power(s, key.e, key.n) !== m) throw new Error('blindSign: the key does not fit together')
  return ok(bytesOfNumber(s, key.bytes))
}

/** Takes the blinding off and checks the result (RFC 9474, 4.4). */
export function finalize(
  key: RsaPublicKey,
  message: Uint8Array,
  blindSignature: Uint8Array,
  blindingInverse: bigint,
  saltLength = PSS_SALT,
): Result<Uint8Array, BlindRefused> {
  const z = numberOf(blindSignature)
  if (blindSignature.length !== key.bytes || z >= key.n) return fail({ kind: 'not-a-signature' })
  const signature = bytesOfNumber((z * blindingInverse) % key.n, key.bytes)
  return isRsaSignature(key, message, signature, saltLength)
    ? ok(signature)
    : fail({ kind: 'not-a-signature' })
}

/** Whether the desk behind `key` signed the message, blindly or not (RSASSA-PSS of RFC 8017, 8.1.2). */
export function isRsaSignature(
  key: RsaPublicKey,
  message: Uint8Array,
  signature: Uint8Array,
  saltLength = PSS_SALT,
): boolean {
  const s = numberOf(signature)
  if (signature.length !== key.bytes || s >= key.n) return false
  const bits = bitLength(key.n)
  const m = power(s, key.e, key.n)
  const length = Math.ceil((bits - 1) / 8)
  return bitLength(m) <= 8 * length && isPssOf(message, bytesOfNumber(m, length), bits, saltLength)
}

function secretPower(key: RsaSecretKey, base: bigint): bigint {
  const sp = power(base % key.p, key.d % (key.p - 1n), key.p)
  const sq = power(base % key.q, key.d % (key.q - 1n), key.q)
  const qInverse = inverse(key.q, key.p)
  if (qInverse === null) throw new Error('blindSign: the primes are one')
  const h = (((sp - sq) % key.p) + key.p) * qInverse
  return sq + key.q * (h % key.p)
}
