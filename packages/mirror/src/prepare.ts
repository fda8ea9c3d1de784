import type { Prepared } from './fit-classes.ts'
import { baseShares } from './latent-class.ts'
import { opinionAxes, ridgeScores } from './ridge.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Votes with their statements' shares and their people's places, ready for fitting classes. */
export function prepare(matrix: VoteMatrix): Prepared {
  const dimensions = START_DIMENSIONS
  const at = ridgeScores(matrix, opinionAxes(matrix, dimensions))
  return { matrix, base: baseShares(tally(matrix)), points: { count: matrix.people, dimensions, at } }
}

/** How many votes of each code: 3·statements counts. */
export function tally({ statements, codes }: VoteMatrix): Uint32Array {
  const counts = new Uint32Array(3 * statements)
  for (let at = 0; at < codes.length; at++) counts[codes[at]!]!++
  return counts
}

// Three lines tell apart up to four groups at the start; two lost some in the synthetic conversations.
const START_DIMENSIONS = 3
