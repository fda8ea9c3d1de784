/**
 * The normal distribution, and quantiles of Student's t.
 * Sources: Φ through its Taylor series (Marsaglia 2004, "Evaluating the normal distribution") near the middle and
 * Laplace's continued fraction (DLMF 7.9.1) in the tails; its quantile by Acklam's rational start and one step of
 * Halley's method; t through the incomplete beta (DLMF 8.17, Abramowitz and Stegun 26.7.1).
 */
import { inverseBeta } from './incomplete-beta.ts'

/** Φ(z), the probability below z. */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z)
  return z < -5 ? farTail(-z) : 0.5 - series(-z)
}

/** The z with Φ(z) = probability; −∞ at 0 and ∞ at 1. Throws outside [0, 1]. */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`normalQuantile(${probability})`)
  if (probability === 0 || probability === 1) return probability === 0 ? -Infinity : Infinity
  if (probability > 0.5) return -normalQuantile(1 - probability)
  const start = acklam(probability)
  const error = (normalBelow(start) - probability) / density(start)
  return start - error / (1 + (start * error) / 2)
}

/** Quantile of Student's t with any positive degrees of freedom; the normal one from a million on. */
export function tQuantile(probability: number, freedom: number): number {
  if (!(freedom > 0)) throw new RangeError(`tQuantile(${probability}, ${freedom})`)
  if (freedom >= 1e6) return normalQuantile(probability)
  if (probability === 0.5) return 0
  const both = 2 * Math.min(probability, 1 - probability)
  const x = inverseBeta(both, freedom / 2, 0.5)
  return Math.sign(probability - 0.5) * Math.sqrt((freedom * (1 - x)) / x)
}

/** Two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

function series(z: number): number {
  let term = z
  let sum = z
  for (let i = 3; term > sum * 1e-17; i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return sum * density(z)
}

function farTail(z: number): number {
  let fraction = z
  for (let k = 60; k > 0; k--) fraction = z + k / fraction
  return density(z) / fraction
}

function acklam(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(C, q) / (polynomial(D, q) * q + 1)
  }
  const q = p - 0.5
  const r = q * q
  return (polynomial(A, r) * q) / (polynomial(B, r) * r + 1)
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, c) => sum * x + c, 0)

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
