/**
 * What is written into a gathering's daybook: one entry for each thing that somebody put on the wall, moved or closed.
 * Entries are only ever added. Each carries the id that the phone made for it, so that sending it twice adds it once,
 * and a Lamport clock (Lamport, CACM 1978), so that two boxes which exchange their daybooks read them in one order
 * without trusting any clock. No entry says when it was written, or by whom.
 */
import type { SideId, Translated } from '@daylight/basics'

/** A stretch of the day, as it is read on the wall: the gathering's own date and time of day, no time zone. */
export type Slot = {
  readonly id: string
  /** 2026-12-03 */
  readonly date: string
  /** 14:30 */
  readonly from: string
  readonly to: string
}

/** Where a session is held: a room, a tree, a table. */
export type Place = { readonly id: string; readonly names: Translated }

/** Where a gathering stands in its day, in this order; a facilitator turns it forward or back. */
export const steps = ['arriving', 'market', 'sessions', 'reading', 'dots', 'clusters', 'closing'] as const
export type Step = (typeof steps)[number]

/**
 * How a note is signed, from the least open to the most: nobody (Chatham House: no trace of an author is kept), nobody
 * for now (its author may stand by it when a joint call opens), somebody of a side, or a name.
 */
export type Attribution =
  | { readonly level: 'chatham-house' }
  | { readonly level: 'sealed-later' }
  | { readonly level: 'side'; readonly side: SideId }
  | { readonly level: 'public'; readonly name: string }

/** The levels of an attribution from the least open to the most. */
export const levels = ['chatham-house', 'sealed-later', 'side', 'public'] as const

/**
 * Whose something is, without saying who that is: a hash over the thing's id and the secret of whoever made it. Two
 * things of the same person have marks that nobody else can put together. `HOUSE` marks what the facilitators hold.
 */
export type Mark = string
export const HOUSE: Mark = 'house'

/** What was done. */
export type Deed =
  | { readonly kind: 'board-shaped'; readonly slots: readonly Slot[]; readonly places: readonly Place[] }
  | { readonly kind: 'step-turned'; readonly step: Step }
  | { readonly kind: 'agreement-adopted'; readonly texts: Translated }
  | {
      readonly kind: 'topic-posted'
      readonly topic: string
      readonly words: string
      readonly language: string
      /** A first name or whatever its convenor wants to be called by; '' for none. */
      readonly convenor: string
      readonly mark: Mark
    }
  | { readonly kind: 'topic-placed'; readonly topic: string; readonly at: At | null }
  | { readonly kind: 'topic-withdrawn'; readonly topic: string }
  | { readonly kind: 'merge-agreed'; readonly topic: string; readonly into: string; readonly as: MergeSide }
  | { readonly kind: 'merge-refused'; readonly topic: string; readonly into: string }
  | { readonly kind: 'notes-promised'; readonly topic: string }
  | {
      readonly kind: 'note-posted'
      readonly note: string
      readonly topic: string
      readonly words: string
      readonly language: string
      /** The id of a photograph, or null. */
      readonly photo: string | null
      readonly attribution: Attribution
      /** Of the author's seat; for a note that nobody signs, of a key that only its author was shown. */
      readonly mark: Mark
    }
  | { readonly kind: 'attribution-opened'; readonly note: string; readonly attribution: Attribution }
  | { readonly kind: 'dots-counted'; readonly dots: Readonly<Record<string, number>> }
  | {
      readonly kind: 'cluster-made'
      readonly cluster: string
      readonly words: string
      readonly language: string
    }
  | { readonly kind: 'topic-clustered'; readonly topic: string; readonly cluster: string | null }
  | {
      readonly kind: 'group-started'
      readonly group: string
      readonly cluster: string
      readonly initiator: string
      readonly firstStep: string
      readonly language: string
      /** 2026-12-10 */
      readonly date: string
    }
  | {
      readonly kind: 'statement-drawn'
      readonly cluster: string
      readonly words: string
      readonly language: string
    }

/** A cell of the board. */
export type At = { readonly slot: string; readonly place: string }
/** Which of the two topics of a merge somebody speaks for. */
export type MergeSide = 'topic' | 'into'

/** A deed with what orders it: `turn` counts on from the highest turn that its box had seen, `box` breaks ties. */
export type Entry = { readonly id: string; readonly turn: number; readonly box: string } & Deed

/** The entry as it is kept, sent to phones and written to a file: the same bytes everywhere, without a line break. */
export const lineOf = ({ id, turn, box, ...deed }: Entry): string =>
  JSON.stringify({ id, turn, box, ...deed })

/** The order in which everybody reads the daybook, wherever the entries came from. */
export function inOrder(a: Entry, b: Entry): number {
  if (a.turn !== b.turn) return a.turn - b.turn
  if (a.box !== b.box) return a.box < b.box ? -1 : 1
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1
}
