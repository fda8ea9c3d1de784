/** What is known of a seat: a place at a gathering, never a person. */
import type { GatheringId, SeatId } from '@daylight/basics'
import type { Guess, SideAnswer } from '@daylight/gather'

export type Seat = {
  readonly gathering: GatheringId
  readonly id: SeatId
  /** Null until the person has said it. */
  readonly side: SideAnswer | null
  readonly hasFinishedVoting: boolean
  /** True once the person has chosen to see the mirror: from then on no guess changes. */
  readonly hasCommitted: boolean
}

/** A guess as it is kept: of two answers to one question the later revision stands. */
export type GivenGuess = Guess & { readonly revision: number }

/** What became of a printed code: `in` also for the phone that took the seat before and lost the answer. */
export type Redeemed = { readonly kind: 'in' | 'used' | 'has-seat'; readonly gathering: GatheringId }
