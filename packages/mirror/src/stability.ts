import type { Random } from '@daylight/basics'
import { adjustedRand } from './adjusted-rand.ts'
import { fitClasses, placeEverybody } from './fit-classes.ts'
import { prepare } from './prepare.ts'
import { type Progress, untold } from './progress.ts'
import { sampleOf } from './sample.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/**
 * How far the groups would be the same had other people of the same kind come: mean adjusted Rand index, over 50
 * bootstrap samples of the people, between the groups found in the sample and `assignment` (whose first rows are the
 * rows of the matrix). Each sample starts anew; the number of groups stays k. At most 30,000 votes are used, so that
 * the stability of a larger conversation is, if anything, understated. Null where there is but one
 * group, or fewer than two people voted.
 */
export function stabilityOf(
  matrix: VoteMatrix,
  k: number,
  assignment: Int8Array,
  random: Random,
  progress: Progress = untold,
): number | null {
  if (k === 1) return null
  const sample = sampleOf(matrix, MOST_VOTES)
  const votes = prepare(sample)
  let sum = 0
  for (let round = 0; round < RESAMPLES; round++) {
    const points = { ...votes.points, weights: resampled(sample.people, random) }
    const again = fitClasses({ ...votes, points }, k, random, EFFORT)
    const agreement = adjustedRand(placeEverybody(sample, again).assignment, assignment)
    if (agreement === null) return null
    sum += agreement
    progress((round + 1) / RESAMPLES)
  }
  return sum / RESAMPLES
}

// How often each person is drawn when as many are drawn as there are.
function resampled(people: number, random: Random): Uint8Array {
  const times = new Uint8Array(people)
  for (let draw = 0; draw < people; draw++) times[Math.floor(random() * people)]!++
  return times
}

const RESAMPLES = 50
const MOST_VOTES = 30_000
const EFFORT = { starts: 1, rounds: 12, settled: 3e-4 }
