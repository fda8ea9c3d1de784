import { type Choice, fail, type Instant, ok, type Result, type StatementId } from '@daylight/basics'
import { type Round, roundState } from './round.ts'

/** What one seat says to one statement. */
export type Vote = {
  readonly statement: StatementId
  readonly choice: Choice
  /** When the phone says it was cast. Never stored: it only decides whether the vote came in time. */
  readonly castAt: Instant
  /** Counts this seat's answers to this statement: 1, 2, 3 … so that a message repeated late changes nothing. */
  readonly revision: number
  /** How likely the statement was to be shown, 1 … 255 as `chance.ts` writes it; absent where nobody knows. */
  readonly chance?: number | undefined
}

export type VoteRefused =
  | { readonly kind: 'no-such-statement' }
  | { readonly kind: 'round-not-open'; readonly opensAt: Instant | null }
  | { readonly kind: 'round-closed'; readonly closedAt: Instant }

/** A vote that counts, with the place of its statement. */
export type AcceptedVote = Pick<Vote, 'choice' | 'revision'> & {
  readonly ordinal: number
  readonly chance?: number
}

/**
 * Decides whether a vote counts. What matters is when it was cast, not when it arrived: a phone without network may
 * send late, up to `LATE_BY` after closing. A phone's clock may be wrong, so a vote that *arrives* in time counts
 * whatever the clock said, and a claim about the future is read as now.
 */
export function acceptVote(round: Round, vote: Vote, now: Instant): Result<AcceptedVote, VoteRefused> {
  const ordinal = round.ordinals.get(vote.statement)
  if (ordinal === undefined) return fail({ kind: 'no-such-statement' })
  const state = roundState(round, now)
  if (state === 'not-open') return fail({ kind: 'round-not-open', opensAt: round.opensAt })
  if (state === 'closed' && isTooLate(round, vote, now))
    return fail({ kind: 'round-closed', closedAt: round.closesAt as Instant })
  const { choice, revision, chance } = vote
  return ok({ ordinal, choice, revision, ...(chance && { chance }) })
}

function isTooLate(round: Round, vote: Vote, now: Instant): boolean {
  const closesAt = round.closesAt as Instant
  const castAt = Math.min(vote.castAt, now)
  return castAt >= closesAt || now > closesAt + LATE_BY
}

/** How long after closing a phone may still hand in what it holds: a day, for those who go home out of coverage. */
export const LATE_BY = 24 * 60 * 60 * 1000
