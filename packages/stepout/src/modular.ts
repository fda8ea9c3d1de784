/**
 * Arithmetic with big whole numbers modulo n. BigInt does not run in constant time: what is secret is multiplied
 * by a fresh random number before it is raised to a secret power (see `blindSign`).
 */
import { fromHex, toHex } from './bytes.ts'

/** A number from big-endian bytes (OS2IP of RFC 8017). */
export const numberOf = (bytes: Uint8Array): bigint => (bytes.length ? BigInt(`0x${toHex(bytes)}`) : 0n)

/** Big-endian bytes of exactly this length (I2OSP of RFC 8017). Throws where the number does not fit. */
export function bytesOfNumber(value: bigint, length: number): Uint8Array {
  const digits = value.toString(16).padStart(2 * length, '0')
  if (value < 0n || digits.length > 2 * length) throw new Error('bytesOfNumber: does not fit')
  return fromHex(digits)
}

/** How many bits a positive number has. */
export const bitLength = (value: bigint): number => value.toString(2).length

/** base^exponent mod modulus: four bits at a time, one for the short public exponents. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const bits = bitLength(exponent) > 64 ? 4 : 1
  const table = [1n % modulus]
  for (let i = 1; i < 2 ** bits; i++) table.push((table[i - 1]! * base) % modulus)
  let result = 1n % modulus
  for (const digit of exponent.toString(2 ** bits)) {
    for (let i = 0; i < bits; i++) result = (result * result) % modulus
    if (digit !== '0') result = (result * table[Number.parseInt(digit, 16)]!) % modulus
  }
  return result
}

/** The inverse of a value modulo n, or null where they share a factor. */
export function inverse(value: bigint, modulus: bigint): bigint | null {
  let [r0, r1] = [modulus, value % modulus]
  let [t0, t1] = [0n, 1n]
  while (r1 > 0n) {
    const quotient = r0 / r1
    ;[r0, r1] = [r1, r0 - quotient * r1]
    ;[t0, t1] = [t1, t0 - quotient * t1]
  }
  if (r0 !== 1n) return null
  return t0 < 0n ? t0 + modulus : t0
}
