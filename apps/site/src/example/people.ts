/** Draws the simulated people of the example from its plan. Values in, values out. */
import { type Choice, type Language, languages, type Random } from '@daylight/basics'
import { MOST_GUESSES } from '@daylight/gather'
import { PASSES, PEOPLE, PLAN, type Planted } from './plan.ts'
import { STATEMENTS, type StatementName } from './statements.ts'

/** Place of a side in the gathering, 0 or 1; null for neither. */
export type SidePlace = 0 | 1 | null

export type SimulatedPerson = {
  readonly side: SidePlace
  /** Whether this person would begin with small steps. */
  readonly isForSmallSteps: boolean
  readonly language: Language
  readonly votes: ReadonlyMap<StatementName, Choice>
  readonly guesses: readonly { statement: StatementName; about: 0 | 1; ofHundred: number }[]
}

/** All simulated people. The same `random` gives the same people. */
export const simulatedPeople = (random: Random): SimulatedPerson[] => [
  ...many(PEOPLE.reed, (i) => person(0, i, random)),
  ...many(PEOPLE.stone, (i) => person(1, i, random)),
  ...many(PEOPLE.neither, (i) => person(null, i, random)),
]

function person(side: SidePlace, i: number, random: Random): SimulatedPerson {
  const isForSmallSteps = i % 2 === 0
  const seen = shuffled(NAMES, random).slice(
    0,
    random() < STAYS ? NAMES.length : 14 + Math.floor(random() * 9),
  )
  return {
    side,
    isForSmallSteps,
    language: languages[Math.floor(random() * languages.length)]!,
    votes: new Map(seen.map((name) => [name, vote(PLAN[name], side, isForSmallSteps, random)])),
    guesses: shuffled(
      seen.filter((name) => PLAN[name].guesses),
      random,
    )
      .slice(0, MOST_GUESSES)
      .map((statement, k) => guess(statement, side, k, random)),
  }
}

function vote(plan: Planted, side: SidePlace, isForSmallSteps: boolean, random: Random): Choice {
  const lean = (plan.lean ?? 0) * (isForSmallSteps ? 1 : -1)
  const agree = shareOf(plan, side) + lean
  const drawn = random() * 100
  if (drawn < agree) return 'agree'
  return drawn < agree + PASSES ? 'pass' : 'disagree'
}

/** As in a real gathering, every third question is about one's own side; who has none is asked about both in turn. */
function guess(statement: StatementName, side: SidePlace, k: number, random: Random) {
  const isOwn = side !== null && k % 3 === 2
  const about = (side === null ? k % 2 : isOwn ? side : 1 - side) as 0 | 1
  const mean = meanGuess(PLAN[statement], side, about)
  // People answer in round numbers.
  const ofHundred = Math.min(100, Math.max(0, 5 * Math.round((mean + SPREAD * normal(random)) / 5)))
  return { statement, about, ofHundred }
}

function meanGuess(plan: Planted, side: SidePlace, about: 0 | 1): number {
  const answer = plan.agree[about]
  // Of one's own side one is about right, drawn a little to the middle; whoever has no side, more so.
  if (side === null) return 50 + 0.6 * (answer - 50)
  return side === about ? 50 + 0.85 * (answer - 50) : plan.guesses![about === 1 ? 0 : 1]
}

const shareOf = (plan: Planted, side: SidePlace): number =>
  side === null ? (plan.agree[0] + plan.agree[1]) / 2 : plan.agree[side]

function shuffled<T>(values: readonly T[], random: Random): T[] {
  return values
    .map((value) => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}

/** About normally distributed, between -3 and 3: the sum of six (Irwin and Hall), variance 1/2, times √2. */
const normal = (random: Random): number =>
  Math.SQRT2 * (many(6, random).reduce((sum, drawn) => sum + drawn, 0) - 3)

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

const NAMES = Object.keys(STATEMENTS) as StatementName[]
/** Of 100 people so many vote on everything; the others stop somewhere. */
const STAYS = 0.8
/** Standard deviation between the guesses of one side, in points. */
const SPREAD = 14
