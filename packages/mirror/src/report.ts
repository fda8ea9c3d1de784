/**
 * The mirror as values: what the sides share, where each is wrong about the other, where they differ. No words: a
 * page turns each kind and number into a sentence of its language. Documented for readers of the JSON in
 * docs/methods/mirror-json.md.
 *
 * Shares run 0…1; guesses and gaps are in points of 100. Intervals are 95 %.
 */
import type { SideId, StatementId } from '@daylight/basics'
import type { PooledGap, PublishedSide, SideOrOthers } from './published.ts'
import type { Range } from './range.ts'

/**
 * What may be said in a word about a share, true at both edges of its interval. `nearly-all`: at least 80 %;
 * `most`: more than half; `about-half`: between 35 and 65 %; `less-than-half`; `almost-none`: at most 20 %;
 * `unclear`: the interval is too wide for any of these; `too-few-answers`: fewer than ten people, nothing is said.
 */
export type Strength =
  | 'nearly-all'
  | 'most'
  | 'about-half'
  | 'less-than-half'
  | 'almost-none'
  | 'unclear'
  | 'too-few-answers'

/** A share of a side that may be shown: the counts it rests on, a rounded point and an interval. */
export type ShownShare = {
  readonly n: number
  /** "At least `low` and at most `high` of the `n` counted." */
  readonly count: Range
  /** Middle of the possible shares: to 5 points below 100 people counted, to 1 point from there. */
  readonly share: number
  readonly interval: Range
  readonly strength: Strength
}

/** What one side answered to one statement; null where fewer than ten are counted. */
export type SideAnswers = {
  readonly side: SideOrOthers
  readonly answers: { readonly agree: ShownShare; readonly disagree: ShownShare } | null
}

/** All answers to one statement. */
export type StatementAnswers = {
  readonly statement: StatementId
  readonly sides: readonly SideAnswers[]
  /** Smallest of the sides' one-sided 95 % lower bounds; null while a side is hidden. Ranks shared ground. */
  readonly agreeBound: number | null
  /** The same for disagreement. Ranks shared refusals. */
  readonly disagreeBound: number | null
}

/** A statement on which more than half of every side say the same. Ranked by `bound`, the highest first. */
export type Shared = {
  readonly statement: StatementId
  /** Smallest of the sides' one-sided 95 % lower bounds. */
  readonly bound: number
  /** The side that the bound comes from. */
  readonly weakestSide: SideId
  /** Probability that more than half of each side say so, at most 0.9999. */
  readonly probability: number
  readonly sides: readonly { readonly side: SideId; readonly share: ShownShare }[]
  /** True at the bound: `nearly-all` from 80 %, else `most`. */
  readonly strength: Strength
}

/** A statement on which two sides differ for certain, after false-discovery control. Widest sure difference first. */
export type Division = {
  readonly statement: StatementId
  /** The side that agrees more. */
  readonly more: SideId
  readonly less: SideId
  readonly moreShare: ShownShare
  readonly lessShare: ShownShare
  /** Share of `more` minus share of `less`. */
  readonly difference: number
  readonly interval: Range
  readonly pValue: number
}

/** How far a side's guesses lie from the answers: guess minus answer, in points. Negative: thought less of. */
export type GapFigure = {
  readonly statement: StatementId
  /** People who guessed. */
  readonly guessers: number
  readonly guess: number
  readonly medianInterval: Range
  readonly answer: ShownShare
  readonly gap: number
  readonly interval: Range
  /** True at the interval's edges: `underestimates` (below 0), `overestimates` (above 0), `unclear`. */
  readonly direction: Direction
  /** Gap minus the same guessers' gap about their own side; null where that is hidden. */
  readonly net: { readonly gap: number; readonly interval: Range; readonly direction: Direction } | null
}
export type Direction = 'underestimates' | 'overestimates' | 'unclear'

/**
 * Most of the guessers are wrong about which way most of the other side goes. `unseen-agreement`: they think that
 * most of it does not agree, and most of it does; `imagined-agreement`: the mirror image.
 */
export type Reversal = {
  readonly kind: 'unseen-agreement' | 'imagined-agreement'
  readonly statement: StatementId
  readonly guessers: number
  readonly medianInterval: Range
  readonly answer: ShownShare
}

/** How guesses follow answers across statements: guess ≈ intercept + slope × answer, both in points. */
export type Calibration = {
  readonly statements: number
  /** Below 1: guesses are drawn to the middle. */
  readonly slope: number
  /** Guess minus answer where half agree; below 0: pessimism. */
  readonly atHalf: number
  readonly intercept: number
}

/** How one side sees another; `guesser` equals `about` for the control question about one's own side. */
export type View = {
  readonly guesser: SideId
  readonly about: SideId
  /** By size of the gap that is sure, largest first; unclear ones follow in the statements' order. */
  readonly gaps: readonly GapFigure[]
  readonly reversals: readonly Reversal[]
  readonly pooled: PooledGap | null
  /** Null below three statements, or where all answers are alike. */
  readonly calibration: Calibration | null
}

/**
 * Two sides that are wrong about each other on the same statement. `hidden-common-ground`: most of both agree, and
 * each thinks at least ten points less of the other; `false-hope`: less than half of each agree, and each thinks at
 * least ten points more of the other.
 */
export type MutualError = {
  readonly kind: 'hidden-common-ground' | 'false-hope'
  readonly statement: StatementId
  readonly sides: readonly [MutualErrorSide, MutualErrorSide]
}
export type MutualErrorSide = {
  readonly side: SideId
  readonly answer: ShownShare
  /** What the other side guesses about this one, minus its answer. */
  readonly gap: number
  readonly interval: Range
}

/** What is not shown, and why. `statement` null: nothing about this side at all. */
export type Hidden =
  | { readonly kind: 'side-below-ten'; readonly side: SideOrOthers }
  | { readonly kind: 'answers-below-ten'; readonly side: SideOrOthers; readonly statement: StatementId }
  | {
      readonly kind: 'guesses-below-ten'
      readonly guesser: SideId
      readonly about: SideId
      readonly statement: StatementId
    }

/** The whole report. Plain JSON; the same published state gives the same bytes. */
export type MirrorReport = {
  readonly format: 'daylight-mirror/1'
  /** Version of the published state. */
  readonly version: number
  /** People who voted at least once. */
  readonly participants: number
  readonly statements: number
  /** One for each person and statement: the last vote only. */
  readonly votes: number
  /** Whether the two totals above are exact or rounded down to a multiple of five. */
  readonly counted: 'exact' | 'by-five'
  readonly sides: readonly PublishedSide[]
  readonly sharedGround: readonly Shared[]
  readonly sharedRefusals: readonly Shared[]
  readonly divisions: readonly Division[]
  /** One for each ordered pair of sides, own side included. */
  readonly views: readonly View[]
  readonly mutualErrors: readonly MutualError[]
  /** One for each statement, in the gathering's order. */
  readonly answers: readonly StatementAnswers[]
  readonly hidden: readonly Hidden[]
}
