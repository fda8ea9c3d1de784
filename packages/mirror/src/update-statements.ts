import { solveSymmetric } from './linear.ts'
import { tally } from './prepare.ts'
import type { Stand } from './stand.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import { answerOdds } from './vote-model.ts'

/**
 * One Newton step for the parameters (in place) of every statement, given people's stands, with normal priors around
 * the typical statement, which it returns. The curvature of softmax has rows that sum to zero, so only the three
 * products of two different answers are added up.
 */
export function updateStatements(
  votes: VoteMatrix,
  parameters: Float64Array,
  dimensions: number,
  stands: readonly Stand[],
): Float64Array<ArrayBuffer> {
  const width = dimensions + 1
  const sums: Sums = {
    gradient: new Float64Array(parameters.length),
    mixed: new Float64Array((votes.statements * 3 * width * (width + 1)) / 2),
    products: new Float64Array((width * (width + 1)) / 2),
    odds: new Float64Array(3),
  }
  stands.forEach(({ points }, row) => {
    for (let at = 0; at < points.length; at += dimensions)
      addVotes(votes, row, parameters, points.subarray(at, at + dimensions), sums)
  })
  const typical = typicalOf(parameters, votes, width)
  for (let s = 0; s < votes.statements; s++) newtonStep(parameters, sums, typical, s, width)
  return typical
}

type Sums = {
  readonly gradient: Float64Array
  /** Per statement and pair of answers, the products of (1, z) weighted by the chances of both answers. */
  readonly mixed: Float64Array
  readonly products: Float64Array
  readonly odds: Float64Array
}

// The votes of one person as if they stood at z; each of the 2·dimensions points has the same weight.
function addVotes(votes: VoteMatrix, row: number, parameters: Float64Array, z: Float64Array, sums: Sums) {
  const { gradient, mixed, products, odds } = sums
  const d = z.length
  const half = products.length
  const weight = 1 / (2 * d)
  fillProducts(z, products)
  for (let at = votes.offsets[row]!; at < votes.offsets[row + 1]!; at++) {
    const code = votes.codes[at]!
    const choice = code % 3
    const first = (code - choice) * (d + 1)
    answerOdds(parameters, first, d, z, 0, odds)
    const from = (code - choice) * half
    const ab = weight * odds[0]! * odds[1]!
    const ac = weight * odds[0]! * odds[2]!
    const bc = weight * odds[1]! * odds[2]!
    for (let i = 0; i < half; i++) {
      const product = products[i]!
      mixed[from + i]! += ab * product
      mixed[from + half + i]! += ac * product
      mixed[from + 2 * half + i]! += bc * product
    }
    odds[choice]! -= 1
    for (let c = 0; c < 3; c++) addSlope(gradient, first + c * (d + 1), -weight * odds[c]!, z)
  }
}

function addSlope(gradient: Float64Array, at: number, rest: number, z: Float64Array) {
  gradient[at]! += rest
  for (let f = 0; f < z.length; f++) gradient[at + 1 + f]! += rest * z[f]!
}

// Products of (1, z) with itself, lower triangle.
function fillProducts(z: Float64Array, products: Float64Array) {
  products[0] = 1
  let to = 1
  for (let f = 0; f < z.length; f++) {
    products[to++] = z[f]!
    for (let h = 0; h <= f; h++) products[to++] = z[f]! * z[h]!
  }
}

// Statements' mean, counting those with few votes less.
function typicalOf(parameters: Float64Array, votes: VoteMatrix, width: number): Float64Array<ArrayBuffer> {
  const counts = tally(votes)
  const typical = new Float64Array(3 * width)
  let sum = 0
  for (let s = 0; s < votes.statements; s++) {
    const count = counts[3 * s]! + counts[3 * s + 1]! + counts[3 * s + 2]!
    const weight = count / (count + FEW)
    sum += weight
    for (let i = 0; i < 3 * width; i++) typical[i]! += weight * parameters[3 * width * s + i]!
  }
  return typical.map((x) => (sum > 0 ? x / sum : 0))
}

function newtonStep(
  parameters: Float64Array,
  { gradient, mixed }: Sums,
  typical: Float64Array,
  statement: number,
  width: number,
) {
  const size = 3 * width
  const at = statement * size
  const step = new Float64Array(size)
  const curvature = curvatureOf(mixed, statement, width)
  for (let i = 0; i < size; i++) {
    const pull = i % width === 0 ? INTERCEPT_PULL : LOADING_PULL
    curvature[i * size + i]! += pull
    step[i] = gradient[at + i]! - pull * (parameters[at + i]! - typical[i]!)
  }
  solveSymmetric(curvature, step, size)
  const longest = step.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
  const scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1
  for (let i = 0; i < size; i++) parameters[at + i]! += scale * step[i]!
}

function curvatureOf(mixed: Float64Array, statement: number, width: number): Float64Array {
  const half = (width * (width + 1)) / 2
  const size = 3 * width
  const curvature = new Float64Array(size * size)
  const add = (answer: number, other: number, i: number, j: number, x: number) => {
    curvature[(answer * width + i) * size + other * width + j]! += x
  }
  PAIRS.forEach(([a, b], pair) => {
    let from = (statement * 3 + pair) * half
    for (let i = 0; i < width; i++)
      for (let j = 0; j <= i; j++) {
        const x = mixed[from++]!
        add(a, a, i, j, x)
        add(b, b, i, j, x)
        add(b, a, i, j, -x)
        if (i !== j) add(b, a, j, i, -x)
      }
  })
  return curvature
}

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const
// Precisions of the priors, of the best among 0.1 … 1 and 1 … 32 on three real conversations.
const INTERCEPT_PULL = 0.3
const LOADING_PULL = 10
const FEW = 10
const LONGEST_STEP = 2
