/**
 * Ed25519 (RFC 8032), with one verdict for every program in every language. RFC 8032 leaves open whether the
 * check multiplies by the cofactor, and libraries differ; a signer could use the difference to be in the set of
 * one trustee and not of another. We take the strictest reading: canonical encodings, no key of small order,
 * and the equation without the cofactor (as OpenSSL, BoringSSL and Go compute it).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { fromHex, type Hex, join, sameBytes, toHex } from './bytes.ts'

/** The public key of a 32-byte secret, in hex. */
export const publicKeyOf = (secret: Uint8Array): Hex => toHex(ed25519.getPublicKey(secret))

/** A signature over a 32-byte hash, in hex. Deterministic. */
export const sign = (digest: Uint8Array, secret: Uint8Array): Hex => toHex(ed25519.sign(digest, secret))

/** Whether the holder of the secret behind `key` signed this hash. False, never a throw, for bad encodings. */
export function isSignedBy(key: Hex, digest: Uint8Array, signature: Hex): boolean {
  const point = usablePoint(key)
  if (!point) return false
  const bytes = fromHex(signature)
  const r = bytes.subarray(0, 32)
  const s = littleEndian(bytes.subarray(32))
  if (s >= ORDER) return false
  const k = littleEndian(sha512(join(r, fromHex(key), digest))) % ORDER
  const expected = ed25519.Point.BASE.multiplyUnsafe(s).subtract(point.multiplyUnsafe(k))
  return sameBytes(expected.toBytes(), r)
}

/** Whether a hex text of 32 bytes is a key that can be signed with: a canonical point, not of small order. */
export const isUsableKey = (key: Hex): boolean => usablePoint(key) !== null

function usablePoint(key: Hex) {
  try {
    const point = ed25519.Point.fromBytes(fromHex(key), false)
    return point.isSmallOrder() ? null : point
  } catch {
    return null
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(Uint8Array.from(bytes).reverse())}`)
}

const ORDER = ed25519.Point.Fn.ORDER
