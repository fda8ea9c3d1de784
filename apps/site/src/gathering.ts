/** The values that rooms hand each other about one gathering. */
import type { GatheringId, Instant, OrganisationId, SideId, StatementId, Translated } from '@daylight/basics'

/** A side of a gathering and what it is called in each language. */
export type Side = { readonly id: SideId; readonly names: Translated }

/** One gathering: who it is for and when votes are taken. */
export type Gathering = {
  readonly organisation: OrganisationId
  readonly id: GatheringId
  readonly title: Translated
  readonly purpose: Translated
  /** BCP 47 tags; the first is used where words are missing in a reader's language. */
  readonly languages: readonly string[]
  /** In the order of their shapes and colours; pages may show them in another (see `sidesInTurn`). */
  readonly sides: readonly Side[]
  readonly isExample: boolean
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** IANA name ("Asia/Amman") of the zone in which people read these times. */
  readonly timeZone: string
}

export type StatementStatus = 'listed' | 'proposed' | 'withdrawn'

/** A statement as people read it. Nobody's name goes with it. */
export type Statement = {
  readonly id: StatementId
  /** Its place in packed votes. */
  readonly ordinal: number
  readonly texts: Translated
  readonly originalLanguage: string
  readonly status: StatementStatus
}

/**
 * The sides in the order of one page: no side always comes first. The turn depends on the page's name alone, so
 * that a page does not change between readings.
 */
export function sidesInTurn<S>(sides: readonly S[], page: string): S[] {
  if (sides.length === 0) return []
  const turn = [...page].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % sides.length
  return [...sides.slice(turn), ...sides.slice(0, turn)]
}
