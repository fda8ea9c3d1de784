/** Whether a trustee may sign a release. Every way in which a server could cheat has its own name. */
import { fail, type Instant, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import type { LogState } from './head.ts'
import type { Ledger } from './ledger.ts'
import type { TrusteeKnowledge } from './propose-release.ts'
import { type Release, type ReleaseUnreadable, readRelease, releaseHash, standingOn } from './release.ts'
import { checkWithdrawal } from './withdrawal.ts'

/** Why a trustee does not sign. */
export type ReleaseRefused =
  | ReleaseUnreadable
  | { readonly kind: 'another-head'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'set-out-of-order' }
  | { readonly kind: 'one-person-set' }
  | { readonly kind: 'bad-withdrawal'; readonly pk: Hex }
  /** This trustee holds a withdrawal that the release leaves out. */
  | { readonly kind: 'withdrawal-ignored'; readonly pk: Hex }
  | { readonly kind: 'wrong-fixed' }
  | { readonly kind: 'unknown-signer'; readonly pk: Hex }
  | { readonly kind: 'withdrawn-signer'; readonly pk: Hex }
  | { readonly kind: 'unsatisfied-signer'; readonly pk: Hex }
  | { readonly kind: 'left-out-signer'; readonly pk: Hex }
  | { readonly kind: 'wrong-counts' }
  | { readonly kind: 'embargo-too-short'; readonly ends: Instant; readonly earliest: Instant }
  | { readonly kind: 'embargo-not-over'; readonly ends: Instant }
  | { readonly kind: 'announcement-expired'; readonly since: Instant }
  | { readonly kind: 'not-announced' }
  | { readonly kind: 'another-announcement'; readonly found: Hex | null; readonly expected: Hex }
  | { readonly kind: 'call-over'; readonly since: Instant }

/**
 * Checks a release against the ledger and head that this trustee has itself checked, and against what it knows.
 * `announced` is the announcement that an opening follows: it must carry t signatures, so its embargo was public.
 * What it proves: exactly these signers, no more and no fewer, have their conditions met on this log. What it
 * does not: that their envelopes hold names.
 */
export function checkRelease(
  ledger: Ledger,
  head: LogState,
  value: unknown,
  knowledge: TrusteeKnowledge,
  announced: Release | null = null,
): Result<Release, ReleaseRefused> {
  const unsigned = readRelease(ledger.call, value)
  if (!unsigned.ok) return unsigned
  const release = unsigned.value
  const fault =
    headFault(release, head) ??
    orderFault(release) ??
    withdrawalsFault(ledger, release, knowledge) ??
    setFault(ledger, release, knowledge) ??
    timeFault(ledger, release, knowledge.now, announced)
  return fault ? fail(fault) : ok(release)
}

function headFault({ head }: Release, expected: LogState): ReleaseRefused | null {
  const same = head.root === expected.root && head.size === expected.size && head.epoch === expected.epoch
  return same ? null : { kind: 'another-head', found: head.root, expected: expected.root }
}

function orderFault({ set, fixed, withdrawals }: Release): ReleaseRefused | null {
  if (set.length < 2) return { kind: 'one-person-set' }
  const leaving = withdrawals.map(({ pk }) => pk)
  return [set, fixed, leaving].every(isAscending) ? null : { kind: 'set-out-of-order' }
}

function withdrawalsFault(
  ledger: Ledger,
  { withdrawals }: Release,
  knowledge: TrusteeKnowledge,
): ReleaseRefused | null {
  const bad = withdrawals.find((one) => !checkWithdrawal(ledger.call, one).ok || !ledger.records.has(one.pk))
  if (bad) return { kind: 'bad-withdrawal', pk: bad.pk }
  const honoured = new Set([...ledger.withdrawn, ...withdrawals.map(({ pk }) => pk)])
  const ignored = knowledge.withdrawals.find(({ pk }) => ledger.records.has(pk) && !honoured.has(pk))
  return ignored ? { kind: 'withdrawal-ignored', pk: ignored.pk } : null
}

function setFault(ledger: Ledger, release: Release, knowledge: TrusteeKnowledge): ReleaseRefused | null {
  const known = new Set(knowledge.fixed)
  if (release.fixed.length !== known.size || !release.fixed.every((pk) => known.has(pk)))
    return { kind: 'wrong-fixed' }
  const standing = standingOn(ledger, release.withdrawals, release.fixed)
  const expected = new Set(standing.set)
  const found = new Set(release.set)
  const extra = release.set.find((pk) => !expected.has(pk))
  if (extra !== undefined) return { kind: whyNot(ledger, release, extra), pk: extra }
  const missing = standing.set.find((pk) => !found.has(pk))
  if (missing !== undefined) return { kind: 'left-out-signer', pk: missing }
  return String(release.counts) === String(standing.counts) ? null : { kind: 'wrong-counts' }
}

function whyNot({ records, withdrawn }: Ledger, { withdrawals }: Release, pk: Hex) {
  if (!records.has(pk)) return 'unknown-signer'
  return withdrawn.has(pk) || withdrawals.some((one) => one.pk === pk)
    ? 'withdrawn-signer'
    : 'unsatisfied-signer'
}

function timeFault(
  { call }: Ledger,
  release: Release,
  now: Instant,
  announced: Release | null,
): ReleaseRefused | null {
  const { destroys, embargoHours, t } = call.call
  const ends = release.embargoEnds
  if (now >= destroys) return { kind: 'call-over', since: destroys }
  if (release.after === null) {
    const earliest = (now + embargoHours * 3_600_000) as Instant
    return ends >= earliest ? null : { kind: 'embargo-too-short', ends, earliest }
  }
  if (!announced || announced.after !== null) return { kind: 'not-announced' }
  const signed = readRelease(call, announced, t)
  if (!signed.ok) return signed.error
  const expected = releaseHash(announced)
  if (release.after !== expected || ends !== announced.embargoEnds)
    return { kind: 'another-announcement', found: release.after, expected }
  if (now < ends) return { kind: 'embargo-not-over', ends }
  const since = (ends + OPENING_HOURS * 3_600_000) as Instant
  return now < since ? null : { kind: 'announcement-expired', since }
}

// People who sign later must have an announcement and an embargo of their own.
const OPENING_HOURS = 168

const isAscending = (values: readonly string[]): boolean =>
  values.every((value, i) => i === 0 || values[i - 1]! < value)
