import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { adjustedRand } from './adjusted-rand.ts'
import { kMeans } from './k-means.ts'
import { dotColumns, eigenvectors, orthonormalise, solveSymmetric } from './linear.ts'

const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-10, `${a} is not ${b}`)

test('equations solved by hand come out', () => {
  const b = Float64Array.of(8, 7)
  solveSymmetric(Float64Array.of(4, 0, 2, 3), b, 2)
  near(b[0]!, 1.25)
  near(b[1]!, 1.5)
})
test('a matrix that is not positive definite is a fault of the program', () => {
  assert.throws(() => solveSymmetric(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1), 2))
})
test('columns become orthonormal, and one that adds nothing becomes null', () => {
  const columns = Float64Array.of(1, 2, 0, 2, 4, 1, 2, 4, 0)
  orthonormalise(columns, 3)
  near(dotColumns(columns, columns, 3, 0, 0), 1)
  near(dotColumns(columns, columns, 3, 1, 1), 0)
  near(dotColumns(columns, columns, 3, 0, 2), 0)
})
test('eigenvectors of a known matrix come largest first', () => {
  const { values, vectors } = eigenvectors(Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, 5), 3)
  near(values[0]!, 5)
  near(values[1]!, 3)
  near(values[2]!, 1)
  near(Math.abs(vectors[1]!), Math.SQRT1_2)
})
test('three clouds are told apart from any of twenty starts in most cases', () => {
  const random = seededRandom('clouds')
  const truth = Array.from({ length: 90 }, (_, i) => i % 3)
  const at = Float64Array.from(truth.flatMap((g) => [4 * g + random(), 4 * (g % 2) + random()]))
  const points = { count: 90, dimensions: 2, at }
  const right = Array.from({ length: 20 }, () => adjustedRand(kMeans(points, 3, random), truth)).filter(
    (x) => x === 1,
  )
  assert.ok(right.length >= 16, `${right.length} of 20`)
})
test('adjusted Rand index agrees with Hubert & Arabie 1985 as computed by scikit-learn', () => {
  // sklearn.metrics.adjusted_rand_score([0,0,1,2], [0,0,1,1]) and ([0,0,1,1], [0,1,0,1]), its documentation.
  near(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])!, 0.5714285714285714)
  near(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])!, -0.5)
  assert.equal(adjustedRand([0, 0, 0], [1, 1, 1]), 1)
  assert.equal(adjustedRand([-1, 0], [0, 0]), null)
})
