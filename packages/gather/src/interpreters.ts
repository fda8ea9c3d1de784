/**
 * Which interpreter goes to which of the sessions that run at the same time, so that as many pairs of people as can be
 * hear each other. Each is in one session at most. Exact where that is quick: the value of every set of interpreters in
 * every session by a sum over subsets (Yates), then the best way to split them by dynamic programming over sets, which
 * asks 3^m questions a session where plain enumeration asks (k + 1)^m in all, each of them anew. Beyond that a local
 * search, which says so.
 */
import {
  bridges,
  type Hearing,
  type HearingSession,
  hearingOf,
  type Interpreter,
  needsOf,
} from './hearing.ts'
import { type Lack, searchSplit } from './search-split.ts'
import { countedProfiles } from './tongue.ts'

export type Allocation = {
  /** Whether no other allocation is better, or only none was found. */
  readonly how: 'exact' | 'searched'
  /** In the order of the sessions: who is there, in the order of the list, and what is heard. */
  readonly sessions: readonly { readonly interpreters: readonly string[]; readonly hearing: Hearing }[]
  /** Who would add nothing anywhere and can rest, to take turns with the others. */
  readonly free: readonly string[]
  /** Over all sessions, ordered pairs of people. */
  readonly pairs: number
  readonly heard: number
}

/**
 * The best allocation: most pairs heard; of those, with the fewest interpreters at work; of those, the first in the
 * order of the lists. The same lists always give the same answer. Throws where two interpreters have one id.
 */
export function allocate(
  sessions: readonly HearingSession[],
  interpreters: readonly Interpreter[],
): Allocation {
  if (new Set(interpreters.map(({ id }) => id)).size < interpreters.length)
    throw new Error('allocate: two interpreters have one id')
  const rooms = sessions.map((session) => roomOf(session, interpreters))
  const isQuick = 3 ** interpreters.length * sessions.length <= MOST_QUESTIONS
  const places = isQuick ? exactSplit(rooms, interpreters.length) : searchSplit(rooms, interpreters.length)
  return { how: isQuick ? 'exact' : 'searched', ...allocationAt(sessions, interpreters, places) }
}

/** What an allocation gives: `places[i]` is the session of interpreter i, or −1 for none. */
export function allocationAt(
  sessions: readonly HearingSession[],
  interpreters: readonly Interpreter[],
  places: readonly number[],
): Omit<Allocation, 'how'> {
  const there = sessions.map((_, room) => interpreters.filter((_, i) => places[i] === room))
  const heard = sessions.map((session, room) => hearingOf(session, there[room]!))
  return {
    sessions: heard.map((hearing, room) => ({ interpreters: there[room]!.map(({ id }) => id), hearing })),
    free: interpreters.filter((_, i) => (places[i] ?? -1) < 0).map(({ id }) => id),
    pairs: heard.reduce((sum, { pairs }) => sum + pairs, 0),
    heard: heard.reduce((sum, hearing) => sum + hearing.heard, 0),
  }
}

function roomOf(session: HearingSession, interpreters: readonly Interpreter[]): Lack[] {
  const lacks = new Map<string, Lack>()
  for (const need of needsOf(countedProfiles(session.people))) {
    const by = interpreters.flatMap((one, i) => (bridges(one, need) ? [i] : []))
    const before = lacks.get(by.join())?.pairs ?? 0
    if (by.length > 0) lacks.set(by.join(), { pairs: before + need.speakers * need.listeners, by })
  }
  return [...lacks.values()]
}

/** The best split of m interpreters, as the session of each. Sets are numbers, interpreter i the bit 2^i. */
function exactSplit(rooms: readonly (readonly Lack[])[], m: number): number[] {
  const everybody = 2 ** m - 1
  let best: Float64Array = new Float64Array(everybody + 1)
  const sent = rooms.map((room) => {
    const { value, choice } = withRoom(best, valuesOf(room, m), m)
    best = value
    return choice
  })
  const places = new Array<number>(m).fill(-1)
  let left = everybody
  for (let room = rooms.length - 1; room >= 0; room--) {
    const here = sent[room]![left]!
    for (let i = 0; i < m; i++) if (here & (1 << i)) places[i] = room
    left &= ~here
  }
  return places
}

/** For every set, the best way to give a part of it to this room and the rest to the rooms before. */
function withRoom(before: Float64Array, here: Float64Array, m: number) {
  const value = new Float64Array(2 ** m)
  const choice = new Int32Array(2 ** m)
  for (let set = 0; set < 2 ** m; set++) {
    let most = before[set]!
    let part = 0
    for (let tried = set; tried > 0; tried = (tried - 1) & set) {
      const worth = here[tried]! + before[set & ~tried]!
      // Subsets come in falling order, so of equals the one with the earliest interpreters stands.
      if (worth > most || (worth === most && part > 0)) [most, part] = [worth, tried]
    }
    value[set] = most
    choice[set] = part
  }
  return { value, choice }
}

/**
 * For every set of interpreters, the pairs that are heard in a room thanks to them, less a share of one pair for each
 * who works there: who adds nothing stays free.
 */
function valuesOf(room: readonly Lack[], m: number): Float64Array {
  const unmet = new Float64Array(2 ** m)
  for (const { pairs, by } of room) unmet[by.reduce((set, i) => set | (1 << i), 0)]! += pairs
  // Sum over subsets: afterwards unmet[set] is what only interpreters in the set could meet.
  for (let i = 0; i < m; i++)
    for (let set = 0; set < 2 ** m; set++) if (set & (1 << i)) unmet[set]! += unmet[set ^ (1 << i)]!
  const everybody = 2 ** m - 1
  return unmet.map((_, set) => (unmet[everybody]! - unmet[everybody & ~set]!) * (m + 1) - bitsIn(set))
}

function bitsIn(set: number): number {
  let bits = 0
  for (let left = set; left > 0; left &= left - 1) bits++
  return bits
}

/** Twelve interpreters in twenty sessions: some tens of milliseconds. */
const MOST_QUESTIONS = 12_000_000
