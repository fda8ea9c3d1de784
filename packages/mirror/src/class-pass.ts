import { type ClassModel, type ClassSums, noSums } from './latent-class.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Where a pass writes each person's most probable class and its probability, by row. */
export type Placement = { readonly assignment: Int8Array; readonly confidence: Float32Array }

/** A placement in which nobody has a place yet: class −1, probability 0. */
export const unplaced = (people: number): Placement => ({
  assignment: new Int8Array(people).fill(-1),
  confidence: new Float32Array(people),
})

/** A model as the pass over the votes wants it: logarithms, the classes of one code side by side. */
export type ClassTables = {
  readonly k: number
  readonly logPrior: Float64Array
  readonly logShares: Float64Array
}

/** Logarithms of a model. */
export const tablesOf = ({ k, prior, shares }: ClassModel): ClassTables => ({
  k,
  logPrior: prior.map(Math.log),
  logShares: shares.map(Math.log),
})

/**
 * One step of expectation-maximisation over the rows `from … to − 1`: adds to `sums` each person's votes, split over
 * the classes by the probability of belonging there. People without votes count nothing and keep the place they have.
 * `weights` (by row) lets a person count several times or not at all, for resampling.
 */
export function classPass(
  matrix: VoteMatrix,
  from: number,
  to: number,
  tables: ClassTables,
  sums: ClassSums,
  placement?: Placement,
  weights?: Uint8Array,
) {
  const { offsets, codes } = matrix
  const { k } = tables
  const belongs = new Float64Array(k)
  let logLikelihood = 0
  for (let row = from; row < to; row++) {
    const start = offsets[row]!
    const end = offsets[row + 1]!
    const weight = weights ? weights[row]! : 1
    if (start === end || weight === 0) continue
    logLikelihood += weight * membership(codes, start, end, tables, belongs)
    if (placement) place(placement, row, belongs)
    if (weight !== 1) for (let g = 0; g < k; g++) belongs[g]! *= weight
    share(codes, start, end, belongs, sums)
  }
  sums.logLikelihood[0]! += logLikelihood
}

function share(
  codes: ArrayLike<number>,
  start: number,
  end: number,
  belongs: Float64Array,
  { members, votes }: ClassSums,
) {
  const k = belongs.length
  for (let g = 0; g < k; g++) members[g]! += belongs[g]!
  for (let at = start; at < end; at++) {
    const first = codes[at]! * k
    for (let g = 0; g < k; g++) votes[first + g]! += belongs[g]!
  }
}

/**
 * Fills `belongs` with the probability of each class for someone with the votes `codes[start … end − 1]`, and gives
 * the log-likelihood of those votes. Without votes the probabilities are the prior.
 */
export function membership(
  codes: ArrayLike<number>,
  start: number,
  end: number,
  tables: ClassTables,
  belongs: Float64Array,
): number {
  const { k, logShares, logPrior } = tables
  for (let g = 0; g < k; g++) belongs[g] = logPrior[g]!
  for (let at = start; at < end; at++) {
    const first = codes[at]! * k
    for (let g = 0; g < k; g++) belongs[g]! += logShares[first + g]!
  }
  let most = belongs[0]!
  for (let g = 1; g < k; g++) if (belongs[g]! > most) most = belongs[g]!
  let sum = 0
  for (let g = 0; g < k; g++) {
    const x = Math.exp(belongs[g]! - most)
    belongs[g] = x
    sum += x
  }
  for (let g = 0; g < k; g++) belongs[g]! /= sum
  return most + Math.log(sum)
}

/**
 * A pass over every row, a fixed number of rows at a time and added up in their order, so that the sums have the
 * same bits whether one thread does it or several share the chunks.
 */
export function classPassOverAll(
  matrix: VoteMatrix,
  tables: ClassTables,
  placement?: Placement,
  weights?: Uint8Array,
): ClassSums {
  const total = classPassOverChunk(matrix, 0, tables, placement, weights)
  for (let chunk = 1; chunk < chunksOf(matrix.people); chunk++)
    addSums(total, classPassOverChunk(matrix, chunk, tables, placement, weights))
  return total
}

/** The sums of one chunk of rows. */
export function classPassOverChunk(
  matrix: VoteMatrix,
  chunk: number,
  tables: ClassTables,
  placement?: Placement,
  weights?: Uint8Array,
): ClassSums {
  const sums = noSums(matrix.statements, tables.k)
  const from = chunk * ROWS_A_CHUNK
  const to = Math.min(from + ROWS_A_CHUNK, matrix.people)
  classPass(matrix, from, to, tables, sums, placement, weights)
  return sums
}

/** How many chunks so many rows make. */
export const chunksOf = (people: number): number => Math.ceil(people / ROWS_A_CHUNK)

/** Adds one chunk's sums to a running total. */
export function addSums(total: ClassSums, part: ClassSums) {
  for (let i = 0; i < part.votes.length; i++) total.votes[i]! += part.votes[i]!
  for (let g = 0; g < part.members.length; g++) total.members[g]! += part.members[g]!
  total.logLikelihood[0]! += part.logLikelihood[0]!
}

function place({ assignment, confidence }: Placement, row: number, belongs: Float64Array) {
  let best = 0
  for (let g = 1; g < belongs.length; g++) if (belongs[g]! > belongs[best]!) best = g
  assignment[row] = best
  confidence[row] = belongs[best]!
}

const ROWS_A_CHUNK = 32_768
