import type { Random } from '@daylight/basics'
import { classPassOverAll, type Placement, tablesOf, unplaced } from './class-pass.ts'
import { kMeans, type Points } from './k-means.ts'
import { type ClassModel, type ClassSums, classesFrom, noSums } from './latent-class.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Votes made ready for fitting: `base` from `baseShares`, `points` the people's ridge scores. */
export type Prepared = { readonly matrix: VoteMatrix; readonly base: Float64Array; readonly points: Points }

/**
 * How long to look: how many k-means starts, how many rounds of expectation-maximisation at most, and the share of
 * the log-likelihood that a round must gain for another to follow.
 */
export type Effort = { readonly starts: number; readonly rounds: number; readonly settled: number }

/**
 * k classes by expectation-maximisation. Each start is a k-means clustering of the ridge scores, run for a few
 * rounds; the likeliest is run to its end. `points.weights` counts people several times or not at all. One class is
 * everybody's shares.
 */
export function fitClasses(votes: Prepared, k: number, random: Random, effort: Effort): ClassModel {
  if (k === 1) return oneClass(votes.base)
  let best: Step | undefined
  for (let start = 0; start < effort.starts; start++) {
    const labels = kMeans(votes.points, k, random)
    let step: Step = { sums: sumsOfLabels(votes, labels, k), logLikelihood: Number.NEGATIVE_INFINITY }
    for (let round = 0; round < FIRST_ROUNDS; round++) step = next(votes, step)
    if (!best || step.logLikelihood > best.logLikelihood) best = step
  }
  for (let round = FIRST_ROUNDS; round < effort.rounds; round++) {
    const step = next(votes, best!)
    const gain = step.logLikelihood - best!.logLikelihood
    best = step
    if (gain < effort.settled * Math.abs(step.logLikelihood)) break
  }
  return classesFrom(best!.sums, votes.base)
}

const oneClass = (base: Float64Array): ClassModel => ({
  k: 1,
  statements: base.length / 3,
  prior: Float64Array.of(1),
  shares: base,
})

/** Each person's most probable class under a model, by row. */
export function placeEverybody(matrix: VoteMatrix, model: ClassModel): Placement {
  const placement = unplaced(matrix.people)
  classPassOverAll(matrix, tablesOf(model), placement)
  return placement
}

// The sums of a round, and the likelihood of the model that the round started from.
type Step = { readonly sums: ClassSums; readonly logLikelihood: number }

function next({ matrix, base, points }: Prepared, { sums }: Step): Step {
  const after = classPassOverAll(matrix, tablesOf(classesFrom(sums, base)), undefined, points.weights)
  return { sums: after, logLikelihood: after.logLikelihood[0]! }
}

function sumsOfLabels({ matrix, points }: Prepared, labels: Int32Array, k: number): ClassSums {
  const sums = noSums(matrix.statements, k)
  for (let row = 0; row < matrix.people; row++) {
    const weight = points.weights ? points.weights[row]! : 1
    if (matrix.offsets[row] === matrix.offsets[row + 1]) continue
    sums.members[labels[row]!]! += weight
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      sums.votes[matrix.codes[at]! * k + labels[row]!]! += weight
  }
  return sums
}

const FIRST_ROUNDS = 4
