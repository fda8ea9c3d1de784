import { dotColumns, eigenvectors, orthonormalise } from './linear.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/**
 * The orthonormal directions (statements rows of `dimensions` numbers) in which votes vary most around `means`, a
 * missing vote counting as the mean. Each direction points so that its largest loading is positive. Directions that
 * the votes do not have (fewer statements than dimensions, or no variation) are zero.
 */
export function dominantAxes(matrix: VoteMatrix, means: Float64Array, dimensions: number): Float64Array {
  const columns = dimensions + EXTRA
  let axes = firstGuess(matrix.statements, columns)
  let image = axes
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(image, columns)
    axes = image
    image = timesCovariance(matrix, means, axes, columns)
  }
  return pointed(settled(axes, image, columns, dimensions), dimensions)
}

// Any start works that is not orthogonal to the answer; this one depends on nothing.
function firstGuess(statements: number, columns: number): Float64Array {
  const guess = new Float64Array(statements * columns)
  for (let at = 0; at < guess.length; at++) guess[at] = Math.sin(1 + at * 1.618) + 0.5 * Math.cos(at * at)
  return guess
}

// One gather and one scatter per vote: A'(A·axes), A being the centred votes.
function timesCovariance(
  matrix: VoteMatrix,
  means: Float64Array,
  axes: Float64Array,
  columns: number,
): Float64Array {
  const { people, offsets, codes } = matrix
  const result = new Float64Array(axes.length)
  const along = new Float64Array(columns)
  for (let row = 0; row < people; row++) {
    const start = offsets[row]!
    const end = offsets[row + 1]!
    along.fill(0)
    for (let at = start; at < end; at++) {
      const code = codes[at]!
      const s = ((code - (code % 3)) / 3) * columns
      const rest = (code % 3) - 1 - means[s / columns]!
      for (let f = 0; f < columns; f++) along[f]! += rest * axes[s + f]!
    }
    for (let at = start; at < end; at++) {
      const code = codes[at]!
      const s = ((code - (code % 3)) / 3) * columns
      const rest = (code % 3) - 1 - means[s / columns]!
      for (let f = 0; f < columns; f++) result[s + f]! += rest * along[f]!
    }
  }
  return result
}

// Rayleigh–Ritz: power iteration finds the plane, its own eigenvectors turn the plane's axes apart.
function settled(axes: Float64Array, image: Float64Array, columns: number, keep: number): Float64Array {
  const small = new Float64Array(columns * columns)
  for (let f = 0; f < columns; f++)
    for (let h = 0; h <= f; h++) {
      const entry = (dotColumns(axes, image, columns, f, h) + dotColumns(axes, image, columns, h, f)) / 2
      small[f * columns + h] = entry
      small[h * columns + f] = entry
    }
  const { values, vectors } = eigenvectors(small, columns)
  const kept = new Float64Array((axes.length / columns) * keep)
  for (let s = 0; s * columns < axes.length; s++)
    for (let f = 0; f < keep; f++) {
      if (values[f]! <= values[0]! * 1e-9) continue
      for (let h = 0; h < columns; h++)
        kept[s * keep + f]! += axes[s * columns + h]! * vectors[h * columns + f]!
    }
  return kept
}

function pointed(axes: Float64Array, dimensions: number): Float64Array {
  for (let f = 0; f < dimensions; f++) {
    let largest = 0
    for (let at = f; at < axes.length; at += dimensions)
      if (Math.abs(axes[at]!) > Math.abs(largest) * (1 + 1e-9)) largest = axes[at]!
    if (largest < 0) for (let at = f; at < axes.length; at += dimensions) axes[at]! *= -1
  }
  return axes
}

// Two directions more than wanted make the wanted ones settle in few rounds (Halko, Martinsson & Tropp 2011).
const EXTRA = 2
const ROUNDS = 12
