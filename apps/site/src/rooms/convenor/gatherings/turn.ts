import type { RoundState } from '@daylight/gather'

/** What a convenor may do next with the vote. */
export const TURNS = ['open', 'close', 'reopen'] as const
export type Turn = (typeof TURNS)[number]

/** The one turn that a vote may take from here. */
export const turnAfter = (state: RoundState): Turn =>
  ({ 'not-open': 'open', open: 'close', closed: 'reopen' })[state] as Turn
