/** What the gate looks at: everything that was said at a gathering up to now. Private; never leaves the server. */
import type { SideId, StatementId } from '@daylight/basics'
import type { SideOrOthers } from './published.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/**
 * A person of the room. `key` is a stable name that no outsider knows (a seat's id, an export's participant): it
 * orders people without telling who came first. `side` is null for none, other and prefer not to say.
 */
export type Person = { readonly key: string; readonly side: SideOrOthers }

/** Of 100 people of side `about` here, `percent` agree with the statement: so says the person. */
export type Guess = {
  /** Index in `people`. */
  readonly person: number
  /** Index in `statements`. */
  readonly statement: number
  readonly about: SideId
  /** 0…100. */
  readonly percent: number
}

/** One room. Row i of `votes` belongs to `people[i]`, statement j of its codes is `statements[j]`. */
export type Room = {
  readonly sides: readonly SideId[]
  readonly statements: readonly StatementId[]
  readonly people: readonly Person[]
  readonly votes: VoteMatrix
  readonly guesses: readonly Guess[]
  /** `exact` only for a file that is counted once; a gathering that goes on says `by-five`. */
  readonly totals: 'by-five' | 'exact'
}

/** The only side of a conversation in which nobody declared one: it holds everybody. */
export const EVERYONE = 'everyone' as SideId
