/**
 * Where people stand on the few lines along which votes differ most. Axes: the leading eigenvectors of the votes'
 * covariance with missing votes at the statement's mean (block power iteration with a Rayleigh–Ritz turn at the
 * end). Scores: ridge regression of a person's own votes on the axes, x = (W'W + λI)⁻¹ W'r over the statements they
 * voted on. It replaces Polis' √(statements / votes), which throws people with few votes to the rim; a ridge draws
 * them to the middle. Hoerl & Kennard 1970.
 */
import { dominantAxes } from './axes.ts'
import { solveSymmetric } from './linear.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** The lines of one conversation. A vote is worth 1 (agree), 0 (pass) or −1 (disagree). */
export type OpinionAxes = {
  readonly dimensions: number
  /** Mean worth of the votes on each statement; 0 where there are none. */
  readonly means: Float64Array
  /** statements·dimensions, the dimensions of one statement side by side; mean square 1 / dimensions. */
  readonly loadings: Float64Array
}

/** The `dimensions` lines along which the votes of these people differ most. Flat data give zero loadings. */
export function opinionAxes(matrix: VoteMatrix, dimensions: number): OpinionAxes {
  const means = meanWorth(matrix)
  const loadings = dominantAxes(matrix, means, dimensions)
  const stretch = Math.sqrt(matrix.statements / dimensions)
  return { dimensions, means, loadings: loadings.map((x) => x * stretch) }
}

/** People's places on the first `dimensions` of the axes, row by row: people·dimensions numbers. */
export function ridgeScores(
  matrix: VoteMatrix,
  axes: OpinionAxes,
  dimensions = axes.dimensions,
): Float64Array {
  const scores = new Float64Array(matrix.people * dimensions)
  const scorer = ridgeScorer(axes, dimensions)
  for (let row = 0; row < matrix.people; row++)
    scorer(matrix.codes, matrix.offsets[row]!, matrix.offsets[row + 1]!, scores, row * dimensions)
  return scores
}

/** Writes the place of someone with the votes `codes[start … end − 1]` to `out[at …]`; without votes the middle. */
export type Scorer = (
  codes: ArrayLike<number>,
  start: number,
  end: number,
  out: Float64Array | Float32Array,
  at: number,
) => void

/** A scorer that allocates nothing per person. */
export function ridgeScorer({ means, loadings, dimensions: all }: OpinionAxes, dimensions = all): Scorer {
  const normal = new Float64Array(dimensions * dimensions)
  const right = new Float64Array(dimensions)
  return (codes, start, end, out, at) => {
    normal.fill(0)
    right.fill(0)
    for (let f = 0; f < dimensions; f++) normal[f * dimensions + f] = RIDGE
    for (let i = start; i < end; i++) {
      const code = codes[i]!
      const choice = code % 3
      const s = (code - choice) / 3
      const rest = choice - 1 - means[s]!
      for (let f = 0; f < dimensions; f++) {
        const w = loadings[s * all + f]!
        right[f]! += w * rest
        for (let h = 0; h <= f; h++) normal[f * dimensions + h]! += w * loadings[s * all + h]!
      }
    }
    solveSymmetric(normal, right, dimensions)
    for (let f = 0; f < dimensions; f++) out[at + f] = right[f]!
  }
}

function meanWorth({ statements, codes }: VoteMatrix): Float64Array {
  const sums = new Float64Array(statements)
  const counts = new Float64Array(statements)
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!
    const choice = code % 3
    const s = (code - choice) / 3
    sums[s]! += choice - 1
    counts[s]!++
  }
  return sums.map((sum, s) => (counts[s]! > 0 ? sum / counts[s]! : 0))
}

// As much pull to the middle as six votes on statements of average weight.
const RIDGE = 6
