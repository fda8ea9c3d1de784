/**
 * RSA keys of vouching desks: 3072 bits, exponent 65537, and nothing else. The public key is written as the DER
 * SubjectPublicKeyInfo that WebCrypto and OpenSSL export; with size and exponent fixed it is always the same
 * 422 bytes but for the modulus, so reading one is comparing a prefix and a suffix, with no DER parser.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex, join, sameBytes } from './bytes.ts'
import { bitLength, bytesOfNumber, numberOf } from './modular.ts'
import type { RsaPublicKey } from './rsabssa.ts'

/** Bytes in the modulus, in a blinded message and in a signature. */
export const RSA_BYTES = 384
/** Bytes in a written public key. */
export const SPKI_BYTES = 422

/** Why a desk's public key cannot be used. */
export type RsaKeyRefused = { readonly kind: 'bad-rsa-key' }

/**
 * Reads a written public key of 422 bytes. Refuses every other size or exponent, an even modulus and one with a
 * factor below 1000. It does not prove that the modulus has two prime factors: a desk with a weak key endangers
 * only its own signatures, and blinding with a random prefix stays blind under any key (RFC 9474, 7.3).
 */
export function readRsaKey(spki: Hex): Result<RsaPublicKey, RsaKeyRefused> {
  const bytes = fromHex(spki)
  const n = numberOf(bytes.subarray(PREFIX.length, PREFIX.length + RSA_BYTES))
  const framed =
    bytes.length === SPKI_BYTES &&
    sameBytes(bytes.subarray(0, PREFIX.length), PREFIX) &&
    sameBytes(bytes.subarray(PREFIX.length + RSA_BYTES), SUFFIX)
  if (!framed || bitLength(n) !== 8 * RSA_BYTES || SMALL_PRIMES.some((p) => n % p === 0n))
    return fail({ kind: 'bad-rsa-key' })
  return ok({ n, e: 65537n, bytes: RSA_BYTES })
}

/** The 422 bytes in which a public key is written. Throws for a modulus of another size. */
export const writeRsaKey = (key: RsaPublicKey): Uint8Array =>
  join(PREFIX, bytesOfNumber(key.n, RSA_BYTES), SUFFIX)

// SEQUENCE { SEQUENCE { rsaEncryption, NULL }, BIT STRING { SEQUENCE { INTEGER 0x00‖n, INTEGER 65537 } } }
const PREFIX = fromHex('308201a2300d06092a864886f70d01010105000382018f003082018a0282018100')
const SUFFIX = fromHex('0203010001')
const SMALL_PRIMES = Array.from({ length: 998 }, (_, i) => i + 2)
  .filter((n) => Array.from({ length: n - 2 }, (_, i) => i + 2).every((d) => n % d !== 0))
  .map(BigInt)
