import { factorise, solveSymmetric } from './linear.ts'
import { answerOdds, type VoteModel } from './vote-model.ts'

/**
 * What a person's votes say about where they stand: `points` are 2·dimensions equally likely places (the spherical
 * cubature of the posterior normal, Arasaratnam & Haykin 2009), so that a mean over them is a mean over the doubt.
 */
export type Stand = { readonly z: Float64Array; readonly points: Float64Array }

/**
 * Moves `z` (dimensions numbers, a start) to the most probable place of someone with the votes
 * `codes[start … end − 1]` by `steps` Newton steps, and fills `points` from the curvature there (Laplace).
 * Allocates nothing that outlives a call of the function it returns.
 */
export function standFinder(model: Pick<VoteModel, 'dimensions' | 'parameters'>) {
  const { dimensions: d } = model
  const curvature = new Float64Array(d * d)
  const gradient = new Float64Array(d)
  const odds = new Float64Array(3)
  const slope = (codes: ArrayLike<number>, start: number, end: number, z: Float64Array) => {
    curvature.fill(0)
    for (let f = 0; f < d; f++) {
      curvature[f * d + f] = 1
      gradient[f] = -z[f]!
    }
    for (let at = start; at < end; at++) addVote(model, codes[at]!, z, odds, gradient, curvature)
  }
  return (codes: ArrayLike<number>, start: number, end: number, { z, points }: Stand, steps: number) => {
    for (let step = 0; step < steps; step++) {
      slope(codes, start, end, z)
      solveSymmetric(curvature, gradient, d)
      const length = Math.max(...gradient.map(Math.abs))
      const scale = length > LONGEST_STEP ? LONGEST_STEP / length : 1
      for (let f = 0; f < d; f++) z[f]! += scale * gradient[f]!
      if (length < 1e-7) break
    }
    slope(codes, start, end, z)
    factorise(curvature, d)
    spread(curvature, z, points)
  }
}

function addVote(
  { dimensions: d, parameters }: Pick<VoteModel, 'dimensions' | 'parameters'>,
  code: number,
  z: Float64Array,
  odds: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
) {
  const width = d + 1
  const first = (code - (code % 3)) * width
  const own = code * width
  answerOdds(parameters, first, d, z, 0, odds)
  const [p, q, r] = [odds[0]!, odds[1]!, odds[2]!]
  for (let f = 0; f < d; f++) {
    const a = parameters[first + 1 + f]!
    const b = parameters[first + width + 1 + f]!
    const c = parameters[first + 2 * width + 1 + f]!
    gradient[f]! += parameters[own + 1 + f]! - (p * a + q * b + r * c)
    for (let h = 0; h <= f; h++) {
      const ab = (a - b) * (parameters[first + 1 + h]! - parameters[first + width + 1 + h]!)
      const ac = (a - c) * (parameters[first + 1 + h]! - parameters[first + 2 * width + 1 + h]!)
      const bc = (b - c) * (parameters[first + width + 1 + h]! - parameters[first + 2 * width + 1 + h]!)
      curvature[f * d + h]! += p * q * ab + p * r * ac + q * r * bc
    }
  }
}

// With L the factor of the curvature, the columns of √d·L⁻ᵀ are one step of doubt each; points lie both ways.
function spread(factor: Float64Array, z: Float64Array, points: Float64Array) {
  const d = z.length
  const column = new Float64Array(d)
  for (let j = 0; j < d; j++) {
    column.fill(0)
    column[j] = Math.sqrt(d)
    for (let i = d - 1; i >= 0; i--) {
      let sum = column[i]!
      for (let h = i + 1; h < d; h++) sum -= factor[h * d + i]! * column[h]!
      column[i] = sum / factor[i * d + i]!
    }
    for (let f = 0; f < d; f++) {
      points[2 * j * d + f] = z[f]! + column[f]!
      points[(2 * j + 1) * d + f] = z[f]! - column[f]!
    }
  }
}

/** A stand before any vote: in the middle, the points to be filled. */
export const nowhere = (dimensions: number): Stand => ({
  z: new Float64Array(dimensions),
  points: new Float64Array(2 * dimensions * dimensions),
})

// Newton's step is cut there: far from the answer the curvature says little.
const LONGEST_STEP = 1.5
