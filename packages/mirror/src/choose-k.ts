/**
 * How many opinion groups there are: as few as foretell held-out votes about as well as any number does. Every number
 * is fitted on four fifths of the votes and foretells the others. Taken is the smallest whose loss is within one
 * standard error (over people) of the least (Breiman et al. 1984), or that has 85 % of what the best number gains
 * over one group: in a large conversation the standard error vanishes, and a sixth group would always pay. One group
 * is taken within two standard errors.
 */
import type { Random } from '@daylight/basics'
import { membership, tablesOf } from './class-pass.ts'
import { type Effort, fitClasses } from './fit-classes.ts'
import type { ClassModel } from './latent-class.ts'
import { prepare } from './prepare.ts'
import { type Progress, untold } from './progress.ts'
import { keepVotes, type VoteMatrix } from './vote-matrix.ts'

/** A number of groups and how well groups of that number foretell votes, in nats per held-out vote. */
export type Tried = { readonly k: number; readonly logLoss: number }

/** The number of groups, 1 … `most`, and what it was chosen from, ascending. Too few votes to hold out: one. */
export function chooseK(
  matrix: VoteMatrix,
  most: number,
  random: Random,
  progress: Progress = untold,
): { k: number; tried: Tried[] } {
  const losses = Array.from({ length: most }, () => new Float64Array(matrix.people))
  const folds = foldOf(matrix.codes.length, random)
  let votes = 0
  const usual = Math.min(FOLDS, Math.ceil((FOLDS * ENOUGH) / Math.max(1, matrix.codes.length)))
  for (let fold = 0; fold < FOLDS && votes < ENOUGH; fold++) {
    const known = prepare(keepVotes(matrix, (at) => folds[at] !== fold))
    const hidden = keepVotes(matrix, (at) => folds[at] === fold)
    votes += hidden.codes.length
    addLosses(losses[0]!, hidden, (_, code) => known.base[code]!)
    for (let k = 2; k <= most; k++) {
      addClassLosses(losses[k - 1]!, known.matrix, hidden, fitClasses(known, k, random, SEARCH))
      progress(Math.min(1, (fold + k / most) / usual))
    }
  }
  if (votes === 0) return { k: 1, tried: [] }
  const tried = losses.map((loss, i) => ({ k: i + 1, logLoss: sum(loss) / votes }))
  return { k: fewest(losses), tried }
}

/** For each vote the fifth that holds it out, 0 … 4. */
export function foldOf(votes: number, random: Random): Uint8Array {
  return new Uint8Array(votes).map(() => Math.floor(random() * FOLDS))
}

/** How many parts the votes are held out in. */
export const FOLDS = 5

function addClassLosses(losses: Float64Array, known: VoteMatrix, hidden: VoteMatrix, model: ClassModel) {
  const { k, shares } = model
  const tables = tablesOf(model)
  const belongs = new Float64Array(k)
  let placed = -1
  addLosses(losses, hidden, (row, code) => {
    if (row !== placed) membership(known.codes, known.offsets[row]!, known.offsets[row + 1]!, tables, belongs)
    placed = row
    let share = 0
    for (let g = 0; g < k; g++) share += belongs[g]! * shares[code * k + g]!
    return share
  })
}

function addLosses(
  losses: Float64Array,
  hidden: VoteMatrix,
  probability: (row: number, code: number) => number,
) {
  for (let row = 0; row < hidden.people; row++)
    for (let at = hidden.offsets[row]!; at < hidden.offsets[row + 1]!; at++)
      losses[row]! -= Math.log(probability(row, hidden.codes[at]!))
}

// A number of groups will do if it is within a standard error of the best, or has most of what the best gains over
// one group. That there are groups at all is a larger claim: one group will do within two standard errors. People,
// not votes, are the sample: one person's votes err together.
function fewest(losses: readonly Float64Array[]): number {
  const best = losses.reduce((a, b) => (sum(b) < sum(a) ? b : a))
  const gain = sum(losses[0]!) - sum(best)
  const willDo = (loss: Float64Array, i: number) => {
    const behind = loss.map((x, row) => x - best[row]!)
    const error = Math.sqrt(behind.reduce((s, x) => s + x * x, 0))
    return sum(behind) <= Math.max((i === 0 ? 2 : 1) * error, (1 - MOST_OF_THE_GAIN) * gain)
  }
  return 1 + losses.findIndex(willDo)
}

const sum = (xs: Float64Array) => xs.reduce((a, b) => a + b, 0)

// A further group must be worth its place on the page.
const MOST_OF_THE_GAIN = 0.85
const SEARCH: Effort = { starts: 3, rounds: 25, settled: 3e-5 }
// Held-out votes after which another fifth would hardly change the choice.
const ENOUGH = 9_000
