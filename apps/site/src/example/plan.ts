/**
 * The truth that is planted in the example, so that everybody can see whether the mirror finds it. Percentages of
 * the people of each side; people are drawn from it one by one, so a side of 60 comes out some points beside.
 *
 * Two groups of opinion run across both sides, half of each: those who would begin with small steps, and those who
 * want the great questions settled first. `lean` tells them apart.
 */
import type { StatementName } from './statements.ts'

export type Planted = {
  /** How many of 100 agree, by side: Reed Shore, Stone Shore. */
  readonly agree: readonly [reed: number, stone: number]
  /** By so much more agree among those for small steps, and by so much less among the others. */
  readonly lean?: number
  /** What a side guesses, on average, of the other: Reed Shore of Stone Shore, and the other way round. */
  readonly guesses?: readonly [ofStone: number, ofReed: number]
  /** What the mirror must find. */
  readonly finds: readonly Finding[]
}

/**
 * `unseen-by-reed`: most of Reed Shore think that most of Stone Shore does not agree, and it does; `imagined-by-stone`:
 * most of Stone Shore think that most of Reed Shore agrees, and it does not; `overestimated-by-reed`: Reed Shore
 * thinks that more of Stone Shore agree than do.
 */
export type Finding =
  | 'shared-ground'
  | 'shared-refusal'
  | 'division'
  | 'hidden-common-ground'
  | 'false-hope'
  | 'unseen-by-reed'
  | 'imagined-by-stone'
  | 'overestimated-by-reed'

/** Of 100 people, so many pass. The rest, who neither agree nor pass, disagree. */
export const PASSES = 6

export const PLAN: Readonly<Record<StatementName, Planted>> = {
  lakeWater: { agree: [90, 88], finds: ['shared-ground'] },
  sickChild: { agree: [88, 86], guesses: [32, 82], finds: ['shared-ground', 'unseen-by-reed'] },
  bereaved: { agree: [88, 86], finds: ['shared-ground'] },
  stayHere: { agree: [92, 90], finds: ['shared-ground'] },
  otherLanguage: { agree: [86, 84], guesses: [40, 38], finds: ['shared-ground', 'hidden-common-ground'] },
  safeMeeting: { agree: [84, 86], guesses: [36, 34], finds: ['shared-ground', 'hidden-common-ground'] },

  blockedRoad: { agree: [8, 8], finds: ['shared-refusal'] },
  punishedFamily: { agree: [6, 9], finds: ['shared-refusal'] },
  noPlaceHere: { agree: [7, 6], finds: ['shared-refusal'] },
  betrayal: { agree: [8, 6], guesses: [44, 12], finds: ['shared-refusal', 'overestimated-by-reed'] },

  damGuards: { agree: [16, 74], finds: ['division'] },
  oldHarbour: { agree: [80, 20], guesses: [9, 88], finds: ['division'] },
  patrols: { agree: [16, 70], guesses: [88, 14], finds: ['division'] },
  yearOfTheFire: { agree: [86, 34], guesses: [16, 84], finds: ['division'] },
  fishing: { agree: [24, 72], finds: ['division'] },

  oneRoad: { agree: [50, 52], lean: 38, finds: [] },
  workshop: { agree: [48, 50], lean: 36, finds: [] },
  jobsFirst: { agree: [46, 50], lean: 36, finds: [] },
  smallThings: { agree: [54, 54], lean: 36, finds: [] },
  hiddenWrongs: { agree: [50, 46], lean: -36, finds: [] },
  permits: { agree: [54, 46], lean: -36, finds: [] },

  openDam: { agree: [14, 12], guesses: [57, 58], finds: ['shared-refusal', 'false-hope'] },
  withoutAdmission: { agree: [12, 40], guesses: [44, 72], finds: ['imagined-by-stone'] },
  commonMourning: { agree: [50, 48], guesses: [34, 38], finds: [] },
}

/** How many people of Reed Shore, of Stone Shore and of neither take part. */
export const PEOPLE = { reed: 60, stone: 52, neither: 8 } as const
