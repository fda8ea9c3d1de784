/**
 * The regularised incomplete beta function I_x(a, b) and its inverse: distribution function and quantiles of the
 * beta, and through it of the binomial and Student's t.
 * Source: DLMF 8.17.22 (continued fraction), evaluated by Lentz's method (Thompson and Barnett 1986);
 * log gamma after Lanczos (1964) with Godfrey's coefficients for g = 7.
 */

/** I_x(a, b) for 0 ≤ x ≤ 1 and positive a, b: relative error about 1e-13. Throws outside. */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`regularisedBeta(${x}, ${a}, ${b})`)
  if (x === 0 || x === 1) return x
  // The fraction converges fast only below the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - tail(1 - x, b, a)
  return tail(x, a, b)
}

/**
 * The x with I_x(a, b) = probability. Newton's steps, halving whenever one would leave the interval that is known to
 * hold the root. Throws unless 0 ≤ probability ≤ 1 and a, b are positive.
 */
export function inverseBeta(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`inverseBeta(${probability})`)
  if (probability === 0 || probability === 1) return probability
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let i = 0; i < 200 && high - low > 1e-16; i++) {
    const excess = regularisedBeta(x, a, b) - probability
    if (excess < 0) low = x
    else high = x
    const next = x - excess / density(x, a, b)
    const step = next > low && next < high ? next : (low + high) / 2
    if (Math.abs(step - x) <= 1e-15 * x) return step
    x = step
  }
  return x
}

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  const sum = LANCZOS.reduce((total, c, i) => total + (i === 0 ? c : c / (z + i)), 0)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

const density = (x: number, a: number, b: number): number => Math.exp(logFront(x, a, b)) / (x * (1 - x))

const logFront = (x: number, a: number, b: number): number =>
  logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)

const tail = (x: number, a: number, b: number): number =>
  (Math.exp(logFront(x, a, b)) * continuedFraction(x, a, b)) / a

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) return fraction
  }
  return fraction
}

const nonZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
