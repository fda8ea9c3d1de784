import type { SideId } from '@daylight/basics'

/** What a person says of themselves: one of the gathering's sides, or one of three other answers. */
export type SideAnswer =
  | { readonly kind: 'side'; readonly side: SideId }
  | { readonly kind: 'none' | 'other' | 'prefer-not' }

/** The answers that name no side. They are always offered, beside the sides. */
export const answersWithoutSide = ['none', 'other', 'prefer-not'] as const

/** Where a seat is on its way: first the side, then votes, then guesses, then the mirror. */
export type SeatStep = 'say-side' | 'vote' | 'guess' | 'mirror'

/**
 * The next step of a seat. The mirror comes last by rule: whoever has seen how others answered can no longer say
 * what they believed before.
 */
export function nextStep(seat: {
  readonly hasSaidSide: boolean
  readonly statementsLeft: number
  readonly hasFinishedVoting: boolean
  readonly guessesLeft: number
  readonly hasCommitted: boolean
}): SeatStep {
  if (!seat.hasSaidSide) return 'say-side'
  if (seat.hasCommitted) return 'mirror'
  if (seat.statementsLeft > 0 && !seat.hasFinishedVoting) return 'vote'
  return seat.guessesLeft > 0 ? 'guess' : 'mirror'
}
