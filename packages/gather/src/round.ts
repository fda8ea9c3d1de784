import type { Instant, StatementId } from '@daylight/basics'

/** The time in which votes are taken, and what is voted on. `null` stands for "nobody has said so yet". */
export type Round = {
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** The place of each statement in packed votes. */
  readonly ordinals: ReadonlyMap<StatementId, number>
}

export type RoundState = 'not-open' | 'open' | 'closed'

/** Whether votes are taken at `now`. */
export function roundState(round: Pick<Round, 'opensAt' | 'closesAt'>, now: Instant): RoundState {
  if (round.opensAt === null || now < round.opensAt) return 'not-open'
  return round.closesAt !== null && now >= round.closesAt ? 'closed' : 'open'
}
