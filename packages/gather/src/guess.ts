import { fail, hash53, ok, type Result, type SideId, type StatementId } from '@daylight/basics'

/** What a seat believes: of 100 people of a side at this gathering, how many agree with a statement. */
export type Guess = {
  readonly statement: StatementId
  readonly aboutSide: SideId
  readonly ofHundred: number
}

/** A question for a guess, not yet answered. */
export type GuessQuestion = Pick<Guess, 'statement' | 'aboutSide'>

export type GuessRefused =
  | { readonly kind: 'not-a-number-of-hundred' }
  | { readonly kind: 'no-such-question' }
  | { readonly kind: 'already-seen-the-mirror' }

/**
 * Decides whether a guess counts: a whole number 0…100, about a statement and a side of this gathering, by a seat
 * that has not seen any result. Saying the same again is accepted and changes nothing.
 */
export function acceptGuess(
  asked: { readonly statements: ReadonlySet<StatementId>; readonly sides: ReadonlySet<SideId> },
  seat: { readonly hasCommitted: boolean; readonly earlier: number | null },
  guess: Guess,
): Result<Guess, GuessRefused> {
  if (!asked.statements.has(guess.statement) || !asked.sides.has(guess.aboutSide))
    return fail({ kind: 'no-such-question' })
  if (!Number.isInteger(guess.ofHundred) || guess.ofHundred < 0 || guess.ofHundred > 100)
    return fail({ kind: 'not-a-number-of-hundred' })
  if (seat.hasCommitted && seat.earlier !== guess.ofHundred) return fail({ kind: 'already-seen-the-mirror' })
  return ok(guess)
}

/** How much is already known about one question: the half-width of the interval, 0…1. Unknown counts as 1. */
export type Doubt = (question: GuessQuestion) => number

/**
 * The questions for one seat, at most `MOST_GUESSES`, the widest doubt first among statements that the seat has
 * voted on, one question a statement. Of each three, one asks about the seat's own side (the control that shows
 * a habit of answering in the middle); who has no side is asked about every side in turn. The order is mixed by
 * the seat's key, so that no statement always comes first, and is the same on every reading.
 */
export function guessQuestions(
  seat: { readonly key: string; readonly side: SideId | null; readonly votedOn: readonly StatementId[] },
  sides: readonly SideId[],
  doubt: Doubt,
): GuessQuestion[] {
  if (sides.length === 0) return []
  const mixed = (text: string) => hash53(`${seat.key}/${text}`)
  const byMix = [...seat.votedOn].sort((a, b) => mixed(a) - mixed(b) || (a < b ? -1 : 1))
  const others = sides.filter((side) => side !== seat.side)
  const questions = byMix.map((statement, i) => ({ statement, aboutSide: sideAsked(seat.side, others, i) }))
  const chosen = questions
    .map((question, i) => ({ question, doubt: doubt(question), i }))
    .sort((a, b) => b.doubt - a.doubt || a.i - b.i)
    .slice(0, MOST_GUESSES)
  return chosen.sort((a, b) => a.i - b.i).map((c) => c.question)
}

/**
 * Those of a seat's questions that are still to be asked: none twice about one statement, and never more than
 * `MOST_GUESSES` in all, though the questions shift while others answer.
 */
export function questionsLeft(questions: readonly GuessQuestion[], given: readonly Guess[]): GuessQuestion[] {
  const asked = new Set(given.map((g) => g.statement))
  return questions.filter((q) => !asked.has(q.statement)).slice(0, Math.max(0, MOST_GUESSES - given.length))
}

function sideAsked(own: SideId | null, others: readonly SideId[], i: number): SideId {
  if (own !== null && (i % 3 === 2 || others.length === 0)) return own
  return others[i % others.length]!
}

/** A person tires: beyond seven questions the answers say more about patience than about belief. */
export const MOST_GUESSES = 7
