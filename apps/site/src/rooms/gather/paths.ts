/** Addresses of a seat's pages, without the language in front. */
import type { GatheringId } from '@daylight/basics'
import type { SeatView } from './seat-view.ts'

/** The path of a page of a gathering behind the language: `/g/<id>/vote`. */
export const seatPath = (gathering: GatheringId, ...rest: readonly string[]): string =>
  ['/g', gathering, ...rest].join('/')

/** Where a seat goes on from here. */
export function nextPath({ gathering, step }: SeatView): string {
  return step in PAGES ? seatPath(gathering.id, PAGES[step as keyof typeof PAGES]) : seatPath(gathering.id)
}

const PAGES = { 'say-side': 'side', vote: 'vote', guess: 'guess', mirror: 'commit' } as const
