import { hash53 } from '@daylight/basics'
import type { Gathering, Statement } from '../../gathering.ts'
import type { Seat } from './seat.ts'

/** A statement to be shown, and how likely it was among those that were open. */
export type Routed = { readonly statement: Statement; readonly probability: number }

/**
 * In which order a seat meets what it has not answered, as site.ts learns it from the mirror: `open` are the
 * statements in the seat's own order, `answered` is how many it has answered.
 */
export type Route = (asked: {
  readonly gathering: Gathering
  readonly seat: Seat
  readonly answered: number
  readonly open: readonly Statement[]
}) => Promise<readonly Routed[]>

/** A number in [0, 1) for each draw of a seat: the same on every reading, another for every seat. */
export const chanceOfSeat = (seat: Seat, draw: number): number => hash53(`${seat.id}/draw/${draw}`) / 2 ** 53

/** The order of a house without a mirror: the seat's own, each statement as likely as any other. */
export const evenly: Route = async ({ open }) =>
  open.map((statement, i) => ({ statement, probability: 1 / (open.length - i) }))

/** Enough for an hour without network; more would weigh on a slow one. The first is on show. */
export const MOST_IN_QUEUE = 41
