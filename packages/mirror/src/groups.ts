/**
 * The opinion groups of one conversation: latent classes of votes, fitted by expectation-maximisation with
 * shrinkage from k-means on ridge scores, their number chosen on held-out votes. See docs/methods/groups.md.
 */
import { hash53, seededRandom } from '@daylight/basics'
import { chooseK, type Tried } from './choose-k.ts'
import { type ClassTables, classPassOverAll, type Placement, tablesOf, unplaced } from './class-pass.ts'
import { fitClasses } from './fit-classes.ts'
import { heldOutLoss } from './held-out.ts'
import { baseShares, type ClassModel, type ClassSums, classesFrom } from './latent-class.ts'
import { inOrderOfSize, sizesOf } from './order-groups.ts'
import { prepare, tally } from './prepare.ts'
import { type Progress, partOf, untold } from './progress.ts'
import { sampleOf } from './sample.ts'
import { stabilityOf } from './stability.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** Below this stability a page must say that the groups are not stable. */
export const STABLE_FROM = 0.6
/** No group is smaller: a group of fewer people could point at somebody. */
export const SMALLEST_GROUP = 10
/** Of the work, about so much is done when the number of groups is chosen, and when everybody has a group. */
export const SEARCHED = 0.5
export const FITTED = 0.8
/** However many people, no more groups than this. */
export const MOST_GROUPS = 6

/** What a caller may decide; everything left out has a value that follows from the data alone. */
export type GroupsOptions = {
  /** Any text; left out, the seed is a hash of the votes, so that the same votes give the same groups. */
  readonly seed?: string
  /** The largest number of groups considered, 1…6. Six when left out. */
  readonly mostGroups?: number
  /** Also measure `heldOutLogLoss` (fivefold, everything learned within the training votes). Slower. */
  readonly measure?: boolean
}

/** Opinion groups of one vote matrix; `assignment` follows its rows. */
export type Groups = {
  /** Number of groups, 1…6. One means that there are no clear groups. */
  readonly k: number
  /** People per group, largest first; sums to the number of people who voted. Empty where nobody did. */
  readonly sizes: readonly number[]
  /** For each person (row) the group 0 … k − 1 most likely to be theirs, or −1 where they have not voted. */
  readonly assignment: Int8Array
  /** For each person the probability of that group, 0…1; 0 where they have not voted. */
  readonly confidence: Float32Array
  /** Mean adjusted Rand index between the groups of 50 resamples and these; null where k = 1. */
  readonly stability: number | null
  /** False where the pages must say "the groups are not stable"; true also where k = 1. */
  readonly stable: boolean
  /**
   * Nats per vote with which `predictVotes` foretells five held-out fifths of the votes, three outcomes, everything
   * learned on the other votes only. Null where it was not asked for or fewer than 50 votes make it meaningless.
   */
  readonly heldOutLogLoss: number | null
  /** The same for predicting every vote by its statement's shares alone; null as above. */
  readonly baselineLogLoss: number | null
  /** What the choice of k rests on: nats per held-out vote foretold by groups alone, ascending k; maybe empty. */
  readonly tried: readonly Tried[]
  /** Seed in use: give it back as an option to repeat the run. */
  readonly seed: string
  /** What each group says, for those who place a newcomer. */
  readonly classes: ClassModel
}

/** One pass over all votes that a plan asks for; with `place`, people's groups are written down on the way. */
export type PassWanted = { readonly tables: ClassTables; readonly place: boolean }

/** The opinion groups of a vote matrix whose rows are in canonical order, in this thread. */
export function findGroups(
  matrix: VoteMatrix,
  options: GroupsOptions = {},
  progress: Progress = untold,
): Groups {
  const placement = unplaced(matrix.people)
  const plan = planGroups(matrix, placement, options, progress)
  let step = plan.next()
  while (!step.done) {
    const { tables, place } = step.value
    step = plan.next(classPassOverAll(matrix, tables, place ? placement : undefined))
  }
  return step.value
}

/**
 * The same as steps: yields every pass over all votes and expects its sums back, so that a caller may share the
 * chunks of a pass among threads (`classPassOverChunk`, added up in order by `addSums`). Everything that is searched
 * (number of groups, stability) is searched on a sample of the first rows, which canonical order makes random.
 */
export function* planGroups(
  matrix: VoteMatrix,
  placement: Placement,
  options: GroupsOptions = {},
  progress: Progress = untold,
): Generator<PassWanted, Groups, ClassSums> {
  const seed = options.seed ?? seedOf(matrix)
  const sample = sampleOf(matrix, SEARCH_VOTES)
  const most = Math.min(options.mostGroups ?? MOST_GROUPS, MOST_GROUPS, countVoters(sample) / SMALLEST_GROUP)
  const choice = chooseK(
    sample,
    Math.max(1, Math.floor(most)),
    seededRandom(`${seed} number`),
    partOf(progress, 0, SEARCHED),
  )
  const votes = prepare(sample)
  const base = sample === matrix ? votes.base : baseShares(tally(matrix))
  let k = choice.k
  for (;;) {
    const start = fitClasses(votes, k, seededRandom(`${seed} groups ${k}`), FINAL)
    const fitted = sample === matrix ? start : yield* refined(start, base)
    yield { tables: tablesOf(fitted), place: true }
    const classes = inOrderOfSize(fitted, placement.assignment)
    const sizes = sizesOf(placement.assignment, k).filter((size) => size > 0)
    if (k === 1 || (sizes.length === k && sizes[k - 1]! >= SMALLEST_GROUP)) {
      const again = seededRandom(`${seed} again`)
      const stability = stabilityOf(sample, k, placement.assignment, again, partOf(progress, FITTED, 1))
      progress(1)
      return result(
        matrix,
        { k, sizes, ...placement, stability, tried: choice.tried, seed, classes },
        options,
      )
    }
    k--
  }
}

type Found = Omit<Groups, 'stable' | 'heldOutLogLoss' | 'baselineLogLoss'>

function result(matrix: VoteMatrix, found: Found, { measure }: GroupsOptions): Groups {
  const { stability, seed } = found
  const measured = measure ? heldOutLoss(matrix, seed) : null
  return {
    ...found,
    stable: stability === null || stability >= STABLE_FROM,
    heldOutLogLoss: measured?.logLoss ?? null,
    baselineLogLoss: measured?.baseline ?? null,
  }
}

/** Ten digits or so that stand for these votes: a hash of the first rows and the counts of the rest. */
export function seedOf(matrix: VoteMatrix): string {
  const { codes, people, statements, offsets } = sampleOf(matrix, SEARCH_VOTES)
  let hash = people
  for (let at = 0; at < codes.length; at++) hash = Math.imul(hash ^ codes[at]!, 0x5bd1e995) ^ (hash >>> 15)
  for (let row = 0; row <= people; row++) hash = Math.imul(hash ^ offsets[row]!, 0x5bd1e995) ^ (hash >>> 15)
  return hash53(`${hash} ${statements} ${matrix.people} ${matrix.codes.length}`).toString(36)
}

// From the sample's classes to everybody's.
function* refined(start: ClassModel, base: Float64Array): Generator<PassWanted, ClassModel, ClassSums> {
  if (start.k === 1) return { ...start, shares: base }
  let model = start
  let before = Number.NEGATIVE_INFINITY
  for (let round = 0; round < MOST_PASSES; round++) {
    const sums = yield { tables: tablesOf(model), place: false }
    model = classesFrom(sums, base)
    const logLikelihood = sums.logLikelihood[0]!
    if (logLikelihood - before < SETTLED * Math.abs(logLikelihood)) break
    before = logLikelihood
  }
  return model
}

function countVoters({ people, offsets }: VoteMatrix): number {
  let voters = 0
  for (let row = 0; row < people; row++) if (offsets[row + 1]! > offsets[row]!) voters++
  return voters
}

// Above so many votes a sample is searched instead.
const SEARCH_VOTES = 50_000
const FINAL = { starts: 4, rounds: 60, settled: 1e-5 }
const MOST_PASSES = 12
const SETTLED = 2e-5
