/** Seats that vote without a pause, straight into the store: the load of the benches and of the kill test. */
import type { GatheringId, SeatId } from '@daylight/basics'
import { choices } from '@daylight/basics'
import type { AcceptedVote } from '@daylight/gather'
import type { Seat } from '../apps/site/src/rooms/gather/seat.ts'

export const GATHERING = 'bench' as GatheringId

/** One vote that the store has acknowledged. */
export type Acknowledged = { readonly seat: string; readonly vote: AcceptedVote }

/** The seat of that name. */
export const seatNamed = (id: string): Seat => ({
  gathering: GATHERING,
  id: id as SeatId,
  side: null,
  hasFinishedVoting: false,
  hasCommitted: false,
})

/**
 * `clients` votes are under way at any time until `isOver`. Each client goes through seats of its own, so that a
 * ballot grows as a person's does: up to `statements` votes, then the next seat. `kept` hears of each
 * acknowledged vote. Rejects with the first failure.
 */
export async function vote(
  keep: (seat: Seat, vote: AcceptedVote) => Promise<unknown>,
  { clients, prefix, statements = 24 }: { clients: number; prefix: string; statements?: number },
  isOver: () => boolean,
  kept: (acknowledged: Acknowledged, ms: number) => void,
): Promise<void> {
  const client = async (number: number) => {
    for (let i = 0; !isOver(); i++) {
      const seat = seatNamed(`${prefix}${number + clients * Math.floor(i / statements)}`)
      const cast = { ordinal: i % statements, choice: choices[i % 3] ?? 'pass', revision: 1 }
      const started = performance.now()
      await keep(seat, cast)
      kept({ seat: seat.id, vote: cast }, performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
}

/** The value below which `share` (0…1) of the numbers lie; NaN for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
