/** A gathering as a convenor wants it, before it is kept. */
import { fail, type Instant, ok, type Result, type SideId, type Translated } from '@daylight/basics'
import { roundState } from '@daylight/gather'
import type { Gathering } from '../../../gathering.ts'

/** A side that is new has no id yet. */
export type SideDraft = { readonly id: SideId | null; readonly names: Translated }

export type GatheringDraft = Pick<
  Gathering,
  'title' | 'purpose' | 'languages' | 'opensAt' | 'closesAt' | 'timeZone'
> & { readonly sides: readonly SideDraft[] }

export type ChangeRefused =
  | { readonly kind: 'has-opened' }
  /** Somebody may have said already which side is theirs. */
  | { readonly kind: 'sides-are-fixed' }
  /** Two sides have a lead: an opening by the clock would be an opening by one. */
  | { readonly kind: 'times-need-two' }

/** The draft with ids only for sides that exist: what else a form names, or names twice, is a new side. */
export function withKnownSides(draft: GatheringDraft, known: readonly SideId[]): GatheringDraft {
  const isFirst = ({ id }: SideDraft, i: number) => draft.sides.findIndex((side) => side.id === id) === i
  const sides = draft.sides.map((side, i) =>
    side.id !== null && known.includes(side.id) && isFirst(side, i) ? side : { ...side, id: null },
  )
  return { ...draft, sides }
}

/** What may no longer change besides: the list of sides, or the times. */
export type Fixed = { readonly sides: boolean; readonly times: boolean }

/**
 * Whether a gathering may become what the draft says: only before its first opening, for people answer to these very
 * words; and once a seat is taken or a side has a lead, sides may change their names but none may come or go.
 */
export function acceptChange(
  before: Pick<Gathering, 'opensAt' | 'closesAt' | 'sides'>,
  fixed: Fixed,
  draft: GatheringDraft,
  now: Instant,
): Result<GatheringDraft, ChangeRefused> {
  if (roundState(before, now) !== 'not-open') return fail({ kind: 'has-opened' })
  const kept = draft.sides.map((side) => side.id)
  const isSame = kept.length === before.sides.length && before.sides.every((side) => kept.includes(side.id))
  if (fixed.sides && !isSame) return fail({ kind: 'sides-are-fixed' })
  const areTimesSame = before.opensAt === draft.opensAt && before.closesAt === draft.closesAt
  return fixed.times && !areTimesSame ? fail({ kind: 'times-need-two' }) : ok(draft)
}
