/**
 * A release: the exact set of credentials that may be opened, and why. It comes twice: announced, which starts
 * the embargo in which people can still leave, and opening, made from the log as it stands when the embargo is
 * over. A trustee signs neither because a server asks, but because it has computed the same set itself.
 */
import { fail, type Instant, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import { MOST_SIDES } from './call.ts'
import { canonical, hash, hashOf } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import { type LogState, stateShape } from './head.ts'
import type { Ledger } from './ledger.ts'
import {
  type Cosignature,
  type CosignaturesRefused,
  cosign,
  cosignaturesFault,
  cosignaturesShape,
} from './quorum.ts'
import { either, fields, hex, list, type Malformed, oneOf, read, type Shape, whole } from './shape.ts'
import { type StandingSet, standingSet } from './standing-set.ts'
import { type Withdrawal, withdrawalShape } from './withdrawal.ts'

/** A set of credentials to be named together. All lists of credentials are in ascending order. */
export type Release = {
  readonly v: 1
  readonly call: Hex
  readonly head: LogState
  /** The hash of the announcement that this opening follows; null in an announcement. */
  readonly after: Hex | null
  readonly set: readonly Hex[]
  /** Credentials on an earlier page: they count, and stay. */
  readonly fixed: readonly Hex[]
  /** Signers of each side that count. */
  readonly counts: readonly number[]
  /** Withdrawals that reached a trustee and are not in the log. */
  readonly withdrawals: readonly Withdrawal[]
  readonly embargoEnds: Instant
  readonly sigs: readonly Cosignature[]
}

/** Why an object is no release, or not one that enough trustees signed. */
export type ReleaseUnreadable =
  | Malformed
  | CosignaturesRefused
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }

/** The hash under which a release is signed and referred to. Its signatures are not part of it. */
export const releaseHash = ({ sigs: _, ...body }: Release): Hex => hashOf('daylight/release/v1', body)

/** The set on this ledger: withdrawals of the log and of `withdrawals` taken out, `fixed` kept. */
export function standingOn(
  ledger: Ledger,
  withdrawals: readonly Withdrawal[],
  fixed: readonly Hex[],
): StandingSet {
  const stays = new Set(fixed)
  const gone = new Set([...ledger.withdrawn, ...withdrawals.map(({ pk }) => pk)])
  const records = [...ledger.records.values()].filter(({ pk }) => stays.has(pk) || !gone.has(pk))
  return standingSet(ledger.call, records, stays)
}

/** When the embargo of a release announced now ends: one epoch for trustees to sign it, then the embargo. */
export const embargoFrom = ({ call }: CheckedCall, now: Instant): Instant =>
  (now + (call.epochHours + call.embargoHours) * 3_600_000) as Instant

/** A trustee's signature on a release it has checked (`checkRelease`). */
export const signRelease = (release: Release, trustee: number, secret: Uint8Array): Release => ({
  ...release,
  sigs: cosign(release.sigs, trustee, secret, digest(release)),
})

/** Reads a release from outside, with at least `needed` good signatures. Does not recompute the set. */
export function readRelease(
  call: CheckedCall,
  value: unknown,
  needed = 0,
): Result<Release, ReleaseUnreadable> {
  const shaped = read(releaseShape, value, 'release')
  if (!shaped.ok) return shaped
  const release = shaped.value
  if (release.call !== call.id) return fail({ kind: 'another-call', found: release.call, expected: call.id })
  const fault = cosignaturesFault(call, digest(release), release.sigs, needed)
  return fault ? fail(fault) : ok(release)
}

const digest = ({ sigs: _, ...body }: Release): Uint8Array => hash('daylight/release/v1', canonical(body))

const credentials = list(hex(32), 0, 10_000_000)
const releaseShape: Shape<Release> = fields<Release>({
  v: oneOf(1),
  call: hex(32),
  head: stateShape,
  after: either(oneOf(null), hex(32)),
  set: credentials,
  fixed: credentials,
  counts: list(whole(0, 10_000_000), 2, MOST_SIDES),
  withdrawals: list(withdrawalShape, 0, 1_000_000),
  embargoEnds: whole(0, 8_640_000_000_000_000) as Shape<Instant>,
  sigs: cosignaturesShape,
})
