/** The release rule applied to records of one call. */
import type { Hex } from './bytes.ts'
import type { Call } from './call.ts'
import type { CheckedCall } from './check-call.ts'
import { type GreatestSet, greatestSet } from './greatest-set.ts'
import type { SignerRecord } from './record.ts'
import type { TallyRules } from './tally.ts'

/** Credentials that may be named, in ascending order, and what they count for each side. */
export type StandingSet = { readonly set: readonly Hex[]; readonly counts: readonly number[] }

/**
 * How many of a side must stand for each level of the call: the level with its margin, rounded up, and never
 * fewer than the call's floor, so that no level, not even 0, can name a handful of people.
 */
export const needsOf = ({ levels, marginPercent, floor }: Call): readonly number[] =>
  levels.map((level) => Math.max(floor, Math.ceil((level * (100 + marginPercent)) / 100)))

/** The greatest set among these records. `fixed`: credentials that are published already. */
export function standingSet(
  { call, desks }: CheckedCall,
  records: readonly SignerRecord[],
  fixed: ReadonlySet<Hex>,
): StandingSet {
  const needs = needsOf(call)
  const { inSet, counts }: GreatestSet = greatestSet({
    sides: call.sides.length,
    deskSide: Uint8Array.from(call.desks, (desk) => desk.side),
    deskCap: Int32Array.from(call.desks, (desk) => desk.cap),
    desk: Uint32Array.from(records, (record) => desks.get(record.kid)!.index),
    need: call.sides.map((_, s) => Int32Array.from(records, (record) => needs[record.level[s]!]!)),
    fixed: Uint8Array.from(records, (record) => (fixed.has(record.pk) ? 1 : 0)),
  })
  const set = records.filter((_, i) => inSet[i] === 1).map((record) => record.pk)
  return { set: set.sort(), counts }
}

/** The rules of a call for a `Tally`. */
export const tallyRules = ({ call }: CheckedCall): TallyRules => ({
  sides: call.sides.length,
  needs: needsOf(call),
  deskSide: call.desks.map((desk) => desk.side),
  deskCap: call.desks.map((desk) => desk.cap),
})
