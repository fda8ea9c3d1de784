/**
 * The opinion groups of one conversation. Method: latent classes of votes (Lazarsfeld & Henry 1968; Goodman 1974)
 * fitted by expectation-maximisation with shrinkage, started from k-means on ridge scores, the number of groups
 * chosen on held-out votes. See docs/methods/groups.md.
 */
import type { ClassModel } from './latent-class.ts'

/** Below this bootstrap stability a page must say that the groups are not stable. */
export const STABLE_FROM = 0.6

/** What a caller may decide; everything left out has a value that follows from the data alone. */
export type GroupsOptions = {
  /** Any text; left out, the seed is a hash of the votes, so that the same votes give the same groups. */
  readonly seed?: string
  /** The largest number of groups considered, 1…6. Six when left out. */
  readonly mostGroups?: number
  /** Also measure `heldOutLogLoss` honestly (fivefold, everything chosen within the training votes). Slower. */
  readonly measure?: boolean
}

/** Opinion groups of one vote matrix; `assignment` follows its rows. */
export type Groups = {
  /** Number of groups, 1…6. One means that there are no clear groups. */
  readonly k: number
  /** People per group, largest first; sums to the number of people who voted. */
  readonly sizes: readonly number[]
  /** For each person (row) the group 0 … k−1 most likely to be theirs, or −1 where they have not voted. */
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
  /** What the choice of k rests on: nats per held-out vote when a vote is foretold by groups alone, ascending k. */
  readonly tried: readonly { readonly k: number; readonly logLoss: number }[]
  /** Seed in use: give it back as an option to repeat the run. */
  readonly seed: string
  /** What each group says, for those who place a newcomer. */
  readonly classes: ClassModel
}
