/**
 * Learns a `VoteModel` by expectation-maximisation: people's stands given the statements (Laplace's approximation),
 * then each statement given the stands, one Newton step each. Statements are drawn toward the typical one by normal
 * priors, so that a statement with few votes behaves like most.
 */
import { prepare } from './prepare.ts'
import { type Progress, untold } from './progress.ts'
import { opinionAxes, ridgeScores } from './ridge.ts'
import { sampleOf } from './sample.ts'
import { nowhere, type Stand, standFinder } from './stand.ts'
import { updateStatements } from './update-statements.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import type { VoteModel } from './vote-model.ts'

/**
 * Learns from the votes, from the first rows only where there are more than 100,000. Works for any matrix: without
 * votes every answer is equally likely.
 */
export function learnVotes(matrix: VoteMatrix, progress: Progress = untold): VoteModel {
  const votes = sampleOf(matrix, MOST_VOTES)
  const parameters = firstParameters(votes)
  let typical = new Float64Array(3 * (DIMENSIONS + 1))
  const stands = firstStands(votes)
  for (let round = 0; round < ROUNDS; round++) {
    typical = updateStatements(votes, parameters, DIMENSIONS, stands)
    const find = standFinder({ dimensions: DIMENSIONS, parameters })
    stands.forEach((stand, row) => {
      find(votes.codes, votes.offsets[row]!, votes.offsets[row + 1]!, stand, 2)
    })
    progress((round + 1) / (ROUNDS + 1))
  }
  typical = updateStatements(votes, parameters, DIMENSIONS, stands)
  progress(1)
  return { dimensions: DIMENSIONS, statements: matrix.statements, parameters, typical }
}

function firstParameters(votes: VoteMatrix): Float64Array {
  const { base } = prepare(votes)
  const parameters = new Float64Array(base.length * (DIMENSIONS + 1))
  base.forEach((share, code) => {
    parameters[code * (DIMENSIONS + 1)] = Math.log(share)
  })
  return parameters
}

// Ridge scores, each line scaled to people's expected spread.
function firstStands(votes: VoteMatrix): Stand[] {
  const scores = ridgeScores(votes, opinionAxes(votes, DIMENSIONS))
  const squares = new Float64Array(DIMENSIONS)
  scores.forEach((x, at) => {
    squares[at % DIMENSIONS]! += x * x
  })
  const scale = squares.map((sum) => (sum > 0 ? Math.sqrt((SPREAD * votes.people) / sum) : 0))
  return Array.from({ length: votes.people }, (_, row) => {
    const stand = nowhere(DIMENSIONS)
    for (let f = 0; f < DIMENSIONS; f++) stand.z[f] = scores[row * DIMENSIONS + f]! * scale[f]!
    const doubt = Math.sqrt(DIMENSIONS * (1 - SPREAD))
    for (let point = 0; point < 2 * DIMENSIONS; point++) {
      stand.points.set(stand.z, point * DIMENSIONS)
      stand.points[point * DIMENSIONS + (point >> 1)]! += point % 2 === 0 ? doubt : -doubt
    }
    return stand
  })
}

// Of 1 to 8 lines, 4 foretold best or within 1 % of it on three real conversations (docs/methods/groups.md).
const DIMENSIONS = 4
const ROUNDS = 15
const MOST_VOTES = 100_000
// How much of the unit variance is between people's places at the start; the rest is doubt about them.
const SPREAD = 0.7
