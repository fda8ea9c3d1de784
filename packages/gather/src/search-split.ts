/** A good split of many interpreters over sessions, by local search: for more than can be tried exactly. */

/** What a session lacks: so many pairs of people, heard once any of these interpreters (by index) is there. */
export type Lack = { readonly pairs: number; readonly by: readonly number[] }

/**
 * The session of each interpreter, or −1 for none. Interpreters are added one by one, and after each the best of three
 * is improved: what stood before with the new one where they add most, everybody in turn by the order of the list, and
 * everybody where they add most. So it is never worse than either, and one more at the end of the list never makes it
 * worse.
 */
export function searchSplit(rooms: readonly (readonly Lack[])[], m: number): number[] {
  let places: number[] = []
  for (let n = 1; n <= m; n++) {
    const starts = [[...places, -1], inTurn(rooms.length, n), eachWhereMost(rooms, n)]
    places = starts
      .map((start) => improved(rooms, start))
      .reduce((best, next) => (heardAt(rooms, next) > heardAt(rooms, best) ? next : best))
  }
  return withoutIdle(rooms, places)
}

/** The pairs that are heard thanks to interpreters at these places. */
export const heardAt = (rooms: readonly (readonly Lack[])[], places: readonly number[]): number =>
  rooms.reduce((sum, lacks, room) => sum + heardIn(lacks, room, places), 0)

/** One interpreter a session in the order of the lists, then round again: how a facilitator begins. */
export const inTurn = (rooms: number, m: number): number[] =>
  Array.from({ length: m }, (_, i) => (rooms === 0 ? -1 : i % rooms))

/** Again and again the one interpreter and session that add most. */
export function eachWhereMost(rooms: readonly (readonly Lack[])[], m: number): number[] {
  let places = new Array<number>(m).fill(-1)
  for (;;) {
    const next = bestOf(rooms, places, placements(rooms.length, places))
    if (!next) return places
    places = next
  }
}

/** Moves and exchanges, the first that helps each time, until none does. */
function improved(rooms: readonly (readonly Lack[])[], start: readonly number[]): number[] {
  let places = [...start]
  for (;;) {
    const next =
      bestOf(rooms, places, placements(rooms.length, places)) ??
      bestOf(rooms, places, moves(rooms.length, places)) ??
      bestOf(rooms, places, exchanges(places))
    if (!next) return places
    places = next
  }
}

/** The best of some changes, or null where none is better than what stands. */
function bestOf(
  rooms: readonly (readonly Lack[])[],
  places: readonly number[],
  changes: Iterable<readonly (readonly [interpreter: number, room: number])[]>,
): number[] | null {
  let best: number[] | null = null
  let most = 0
  for (const change of changes) {
    const next = [...places]
    for (const [i, room] of change) next[i] = room
    const touched = [...new Set(change.flatMap(([i, room]) => [places[i]!, room]))].filter((r) => r >= 0)
    const gain = touched.reduce(
      (sum, r) => sum + heardIn(rooms[r]!, r, next) - heardIn(rooms[r]!, r, places),
      0,
    )
    if (gain > most) [most, best] = [gain, next]
  }
  return best
}

function* placements(rooms: number, places: readonly number[]) {
  for (const [i, place] of places.entries())
    if (place < 0) for (let room = 0; room < rooms; room++) yield [[i, room] as const]
}

function* moves(rooms: number, places: readonly number[]) {
  for (const i of places.keys())
    for (let room = 0; room < rooms; room++) if (room !== places[i]) yield [[i, room] as const]
}

function* exchanges(places: readonly number[]) {
  for (const i of places.keys())
    for (let j = 0; j < i; j++)
      if (places[i] !== places[j]) yield [[i, places[j]!] as const, [j, places[i]!] as const]
}

/** Lets everybody rest without whom as much is heard, the last of the list first. */
function withoutIdle(rooms: readonly (readonly Lack[])[], places: readonly number[]): number[] {
  const left = [...places]
  for (let i = left.length - 1; i >= 0; i--) {
    const without = left.with(i, -1)
    if (heardAt(rooms, without) === heardAt(rooms, left)) left[i] = -1
  }
  return left
}

const heardIn = (lacks: readonly Lack[], room: number, places: readonly number[]): number =>
  lacks.reduce((sum, { pairs, by }) => (by.some((i) => places[i] === room) ? sum + pairs : sum), 0)
