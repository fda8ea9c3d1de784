/**
 * Votes counted by opinion group so that the counts may be compared and tested. Groups are found from the votes:
 * whoever counts a statement among people whom that very statement brought together finds differences in pure
 * chance. So the groups are found anew in each half of the people, and everybody is counted in the group where the
 * other half's groups and the person's other votes put them (cross-fitting; Wasserman, Ramdas & Balakrishnan 2020).
 */
import type { Random } from '@daylight/basics'
import { type ClassTables, tablesOf } from './class-pass.ts'
import { fitClasses, placeEverybody } from './fit-classes.ts'
import type { ClassModel } from './latent-class.ts'
import { prepare } from './prepare.ts'
import { sampleOf } from './sample.ts'
import { keepVotes, type VoteMatrix } from './vote-matrix.ts'

/** Counts by group, statement and answer: `counts[group · 3·statements + code]`. */
export type GroupTally = { readonly k: number; readonly statements: number; readonly counts: Uint32Array }

/** Answers to one statement among some people; `n` counts passes as well. */
export type Answers = { readonly agree: number; readonly disagree: number; readonly n: number }

/** Counts the votes of every group of `model`. Where the groups are not stable, so is what is counted. */
export function tallyByGroup(matrix: VoteMatrix, model: ClassModel, random: Random): GroupTally {
  const { k } = model
  const counts = new Uint32Array(3 * matrix.statements * k)
  const halfOf = new Uint8Array(matrix.people).map(() => Math.floor(2 * random()))
  const halves = [0, 1].map((half) => {
    return k > 1 ? halfTables(matrix, model, (row) => halfOf[row] === half, random) : tablesOf(model)
  })
  const scores = new Float64Array(k)
  for (let row = 0; row < matrix.people; row++) {
    const { logPrior, logShares } = halves[1 - halfOf[row]!]!
    const start = matrix.offsets[row]!
    const end = matrix.offsets[row + 1]!
    scores.set(logPrior)
    for (let at = start; at < end; at++)
      for (let g = 0; g < k; g++) scores[g]! += logShares[matrix.codes[at]! * k + g]!
    for (let at = start; at < end; at++) {
      const code = matrix.codes[at]!
      counts[bestWithout(scores, logShares, code) * 3 * matrix.statements + code]!++
    }
  }
  return { k, statements: matrix.statements, counts }
}

/** The answers of one group to one statement. */
export function answersOf({ statements, counts }: GroupTally, group: number, statement: number): Answers {
  const at = 3 * (group * statements + statement)
  const [disagree, pass, agree] = [counts[at]!, counts[at + 1]!, counts[at + 2]!]
  return { agree, disagree, n: disagree + pass + agree }
}

// Classes found in one half alone, numbered like those classes of the model that they share most people with.
function halfTables(
  matrix: VoteMatrix,
  model: ClassModel,
  isIn: (row: number) => boolean,
  random: Random,
): ClassTables {
  const sample = sampleOf(matrix, MOST_VOTES)
  const votes = prepare(keepVotes(sample, (_, row) => isIn(row)))
  const found = fitClasses(votes, model.k, random, EFFORT)
  const { assignment } = placeEverybody(sample, found)
  const order = bestMatch(overlap(assignment, placeEverybody(sample, model).assignment, model.k))
  return tablesOf({
    ...found,
    prior: found.prior.map((_, g) => found.prior[order[g]!]!),
    shares: found.shares.map((_, at) => found.shares[at - (at % model.k) + order[at % model.k]!]!),
  })
}

// overlap[g][h]: people whom the model puts in g and the half's classes in h.
function overlap(found: Int8Array, wanted: Int8Array, k: number): number[][] {
  const table = Array.from({ length: k }, () => new Array<number>(k).fill(0))
  wanted.forEach((g, row) => {
    if (g >= 0) table[g]![found[row]!]!++
  })
  return table
}

// For each g the h, all different, with the largest overlap in sum; at most six of them, so all orders are tried.
function bestMatch(table: readonly (readonly number[])[], g = 0, taken: readonly number[] = []): number[] {
  let best: number[] = []
  let most = -1
  for (let h = 0; g < table.length && h < table.length; h++) {
    if (taken.includes(h)) continue
    const rest = bestMatch(table, g + 1, [...taken, h])
    const sum = [h, ...rest].reduce((total, other, i) => total + table[g + i]![other]!, 0)
    if (sum > most) {
      most = sum
      best = [h, ...rest]
    }
  }
  return best
}

function bestWithout(scores: Float64Array, logShares: Float64Array, code: number): number {
  const k = scores.length
  let best = 0
  let most = scores[0]! - logShares[code * k]!
  for (let g = 1; g < k; g++) {
    const score = scores[g]! - logShares[code * k + g]!
    if (score > most) {
      most = score
      best = g
    }
  }
  return best
}

const MOST_VOTES = 60_000
const EFFORT = { starts: 6, rounds: 40, settled: 1e-5 }
