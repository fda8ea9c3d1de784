/**
 * How well Polis-style groups foretell held-out votes, on the very folds that `heldOutFold` uses: groups from the
 * training votes, in each group the statement's shares, drawn toward everybody's by so many votes as serves Polis
 * best on the votes that are scored. People whom Polis does not place get everybody's shares.
 */
import { seededRandom } from '@daylight/basics'
import { baseShares, FOLDS, foldOf, keepVotes, tally, type VoteMatrix } from '@daylight/mirror'
import { polisGroups } from './polis-rendering.ts'

/** Nats per held-out vote. */
export function polisHeldOut(matrix: VoteMatrix, seed: string): number {
  const folds = foldOf(matrix.codes.length, seededRandom(`${seed} held out`))
  const losses = new Float64Array(PULLS.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = keepVotes(matrix, (at) => folds[at] !== fold)
    const hidden = keepVotes(matrix, (at) => folds[at] === fold)
    PULLS.forEach((pull, i) => {
      losses[i]! += lossAt(known, hidden, polisGroups(known).assignment, pull)
    })
  }
  return Math.min(...losses) / matrix.codes.length
}

function lossAt(known: VoteMatrix, hidden: VoteMatrix, assignment: Int8Array, pull: number): number {
  const base = baseShares(tally(known))
  const groups = assignment.reduce((most, g) => Math.max(most, g), -1) + 1
  const counts = Array.from({ length: groups }, () => new Float64Array(base.length))
  for (let row = 0; row < known.people; row++) {
    const own = counts[assignment[row]!]
    if (own) for (let at = known.offsets[row]!; at < known.offsets[row + 1]!; at++) own[known.codes[at]!]!++
  }
  let loss = 0
  for (let row = 0; row < hidden.people; row++) {
    const own = counts[assignment[row]!]
    for (let at = hidden.offsets[row]!; at < hidden.offsets[row + 1]!; at++)
      loss -= Math.log(own ? pulled(own, hidden.codes[at]!, base, pull) : base[hidden.codes[at]!]!)
  }
  return loss
}

function pulled(counts: Float64Array, code: number, base: Float64Array, pull: number): number {
  const first = code - (code % 3)
  const cast = counts[first]! + counts[first + 1]! + counts[first + 2]!
  return (counts[code]! + pull * base[code]!) / (cast + pull)
}

const PULLS = [1, 2, 5, 10, 20, 50]
