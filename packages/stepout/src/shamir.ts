/**
 * Shamir's secret sharing over GF(2^8) (Shamir 1979), polynomial x⁸+x⁴+x³+x+1, one polynomial for each byte.
 * A share is the values of a secret's bytes followed by the point, the wire form of the audited
 * `shamir-secret-sharing`, which the tests combine with ours in both directions. That library draws its own
 * randomness; here the coefficients are an argument (see docs/decisions/stepout-one-seed.md).
 */
import { join } from './bytes.ts'

/**
 * Splits a secret into `shares` shares at the points 1…shares, any `threshold` of which give it back; fewer say
 * nothing. `coefficients` are (threshold − 1) × secret.length secret bytes, used once. Throws on other lengths.
 */
export function split(
  secret: Uint8Array,
  shares: number,
  threshold: number,
  coefficients: Uint8Array,
): readonly Uint8Array[] {
  if (threshold < 2 || shares < threshold || shares > 255) throw new Error('split: no such threshold')
  if (coefficients.length !== (threshold - 1) * secret.length) throw new Error('split: wrong coefficients')
  return Array.from({ length: shares }, (_, i) => {
    const x = i + 1
    const values = secret.map((byte, b) => {
      let value = 0
      for (let power = threshold - 1; power > 0; power--)
        value = times(value ^ coefficients[(power - 1) * secret.length + b]!, x)
      return value ^ byte
    })
    return join(values, new Uint8Array([x]))
  })
}

/**
 * The secret behind shares, by Lagrange interpolation at zero. Says nothing about whether they were enough or
 * genuine: the caller compares the result with a commitment. Throws for shares of different lengths, a point
 * twice or a point zero.
 */
export function combine(shares: readonly Uint8Array[]): Uint8Array {
  const length = shares[0]?.length ?? 0
  const points = shares.map((share) => share[length - 1] ?? 0)
  if (length < 2 || shares.some((s) => s.length !== length)) throw new Error('combine: lengths differ')
  if (new Set(points).size !== points.length || points.includes(0)) throw new Error('combine: bad points')
  const secret = new Uint8Array(length - 1)
  for (const [i, share] of shares.entries()) {
    let weight = 1
    for (const [j, point] of points.entries())
      if (j !== i) weight = times(weight, times(point, reciprocal(point ^ points[i]!)))
    for (let b = 0; b < secret.length; b++) secret[b]! ^= times(share[b]!, weight)
  }
  return secret
}

/** Product in GF(2^8), without tables and without branches on the factors. */
function times(a: number, b: number): number {
  let product = 0
  let shifted = a
  for (let bit = 0; bit < 8; bit++) {
    product ^= shifted & -((b >> bit) & 1)
    shifted = (shifted << 1) ^ (0x11b & -(shifted >> 7))
  }
  return product
}

/** a⁻¹ = a²⁵⁴. */
function reciprocal(a: number): number {
  let result = 1
  let square = a
  for (let bit = 1; bit < 8; bit++) {
    square = times(square, square)
    result = times(result, square)
  }
  return result
}
