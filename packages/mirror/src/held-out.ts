/**
 * How well votes are foretold that were not looked at: five folds over the votes, everything (statements, people's
 * stands) learned on the other four. The measure that lets methods be compared on conversations without a truth.
 */
import { seededRandom } from '@daylight/basics'
import { FOLDS, foldOf } from './choose-k.ts'
import { baseShares } from './latent-class.ts'
import { learnVotes } from './learn-votes.ts'
import { predictVotes } from './predict.ts'
import { tally } from './prepare.ts'
import { sampleOf } from './sample.ts'
import { keepVotes, type VoteMatrix } from './vote-matrix.ts'

/** Sums over the held-out votes of one fold or several: nats lost, nats lost by the statement's shares, votes. */
export type HeldOut = { readonly loss: number; readonly baseline: number; readonly votes: number }

/** Mean losses per held-out vote, in nats. */
export type HeldOutLoss = { readonly logLoss: number; readonly baseline: number }

/**
 * Mean loss of `predictVotes` and of the statements' shares alone. Null for fewer than 50 votes. Of more than 60,000
 * votes only the first rows' are used.
 */
export function heldOutLoss(matrix: VoteMatrix, seed: string): HeldOutLoss | null {
  if (matrix.codes.length < FEWEST_VOTES) return null
  return meanHeldOut(Array.from({ length: FOLDS }, (_, fold) => heldOutFold(matrix, fold, seed)))
}

/** The folds together; null where they hold fewer than 50 votes. */
export function meanHeldOut(folds: readonly HeldOut[]): HeldOutLoss | null {
  const sum = (of: keyof HeldOut) => folds.reduce((total, fold) => total + fold[of], 0)
  if (sum('votes') < FEWEST_VOTES) return null
  return { logLoss: sum('loss') / sum('votes'), baseline: sum('baseline') / sum('votes') }
}

/** One of the five folds, 0 … 4, for a caller that shares them among threads. */
export function heldOutFold(matrix: VoteMatrix, fold: number, seed: string): HeldOut {
  const sample = sampleOf(matrix, MOST_VOTES)
  const folds = foldOf(sample.codes.length, seededRandom(`${seed} held out`))
  const known = keepVotes(sample, (at) => folds[at] !== fold)
  const hidden = keepVotes(sample, (at) => folds[at] === fold)
  const base = baseShares(tally(known))
  const pairs = Array.from(hidden.codes, (code) => ({ row: 0, statement: Math.floor(code / 3) }))
  for (let row = 0; row < hidden.people; row++)
    for (let at = hidden.offsets[row]!; at < hidden.offsets[row + 1]!; at++) pairs[at]!.row = row
  const predictions = predictVotes(learnVotes(known), known, pairs)
  let loss = 0
  let baseline = 0
  predictions.forEach(({ disagree, pass, agree }, at) => {
    const code = hidden.codes[at]!
    loss -= Math.log([disagree, pass, agree][code % 3]!)
    baseline -= Math.log(base[code]!)
  })
  return { loss, baseline, votes: hidden.codes.length }
}

const FEWEST_VOTES = 50
const MOST_VOTES = 60_000
