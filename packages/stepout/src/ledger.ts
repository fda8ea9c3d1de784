/**
 * The log as a trustee reads it: every entry checked, every credential once, no desk above its quota. Server and
 * trustee use the same check, so an honest server never holds an entry that a trustee refuses.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { type Hex, toHex, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import type { LogState } from './head.ts'
import { leafHash, rootOf } from './merkle.ts'
import { checkRecord, type RecordRefused, type SignerRecord } from './record.ts'
import { checkWithdrawal, type Withdrawal, type WithdrawalRefused } from './withdrawal.ts'

/** One entry of the log. */
export type LogEntry = SignerRecord | Withdrawal

/** What has to be known about earlier entries to judge the next; a server answers from its database. */
export type Seen = {
  hasSigned(pk: Hex): boolean
  hasWithdrawn(pk: Hex): boolean
  /** Records of this desk so far. */
  recordsOf(kid: Hex): number
}

/** A checked log. */
export type Ledger = {
  readonly call: CheckedCall
  readonly entries: readonly LogEntry[]
  readonly leaves: readonly Uint8Array[]
  /** Records by credential, in the order of the log. */
  readonly records: ReadonlyMap<Hex, SignerRecord>
  readonly withdrawn: ReadonlySet<Hex>
}

/** Why an entry may not enter the log. */
export type EntryRefused =
  | RecordRefused
  | WithdrawalRefused
  | { readonly kind: 'already-signed'; readonly pk: Hex }
  | { readonly kind: 'quota-spent'; readonly quota: number }
  | { readonly kind: 'never-signed'; readonly pk: Hex }
  | { readonly kind: 'already-withdrawn'; readonly pk: Hex }

/** Why a log is refused: the first bad entry, counted from 0, and what is wrong with it. */
export type LedgerRefused = { readonly kind: 'bad-entry'; readonly index: number; readonly why: EntryRefused }

/** Why a log is not the one that a head signs. */
export type LedgerHeadRefused =
  | { readonly kind: 'head-mismatch'; readonly size: number }
  | { readonly kind: 'log-rewritten'; readonly size: number }

/** The log before the first signer. */
export const emptyLedger = (call: CheckedCall): Ledger => ({
  call,
  entries: [],
  leaves: [],
  records: new Map(),
  withdrawn: new Set(),
})

/** Checks one entry from outside against the call and everything before it. */
export function checkEntry(call: CheckedCall, seen: Seen, value: unknown): Result<LogEntry, EntryRefused> {
  const isWithdrawal = (value as { op?: unknown } | null)?.op === 'withdraw'
  return isWithdrawal ? checkNextWithdrawal(call, seen, value) : checkNextRecord(call, seen, value)
}

/** The ledger with further entries, all checked, or the first that is bad. */
export function extendLedger(ledger: Ledger, values: readonly unknown[]): Result<Ledger, LedgerRefused> {
  const { call } = ledger
  const entries = [...ledger.entries]
  const leaves = [...ledger.leaves]
  const records = new Map(ledger.records)
  const withdrawn = new Set(ledger.withdrawn)
  const perDesk = new Map<Hex, number>()
  for (const { kid } of records.values()) perDesk.set(kid, (perDesk.get(kid) ?? 0) + 1)
  const seen: Seen = {
    hasSigned: (pk) => records.has(pk),
    hasWithdrawn: (pk) => withdrawn.has(pk),
    recordsOf: (kid) => perDesk.get(kid) ?? 0,
  }
  for (const value of values) {
    const entry = checkEntry(call, seen, value)
    if (!entry.ok) return fail({ kind: 'bad-entry', index: entries.length, why: entry.error })
    entries.push(entry.value)
    leaves.push(entryLeaf(entry.value))
    if (entry.value.op === 'withdraw') withdrawn.add(entry.value.pk)
    else {
      records.set(entry.value.pk, entry.value)
      perDesk.set(entry.value.kid, seen.recordsOf(entry.value.kid) + 1)
    }
  }
  return ok({ call, entries, leaves, records, withdrawn })
}

/** The hash under which an entry stands in the tree: of all of it, its signature included. */
export const entryLeaf = (entry: LogEntry): Uint8Array => leafHash(utf8(canonical(entry)))

/** The state of a ledger in an epoch, ready to be signed. */
export const stateOf = ({ leaves }: Ledger, epoch: number): LogState => ({
  epoch,
  size: leaves.length,
  root: toHex(rootOf(leaves)),
})

/** Null where the head signs exactly this log and the log begins with the one behind the head seen before. */
export function ledgerHeadFault(
  { leaves }: Ledger,
  head: LogState,
  seen: LogState | null,
): LedgerHeadRefused | null {
  if (head.size !== leaves.length || toHex(rootOf(leaves)) !== head.root)
    return { kind: 'head-mismatch', size: leaves.length }
  if (seen && toHex(rootOf(leaves, 0, seen.size)) !== seen.root)
    return { kind: 'log-rewritten', size: seen.size }
  return null
}

function checkNextRecord(call: CheckedCall, seen: Seen, value: unknown): Result<SignerRecord, EntryRefused> {
  const record = checkRecord(call, value)
  if (!record.ok) return record
  const { pk, kid } = record.value
  if (seen.hasSigned(pk)) return fail({ kind: 'already-signed', pk })
  const { quota } = call.desks.get(kid)!
  return seen.recordsOf(kid) >= quota ? fail({ kind: 'quota-spent', quota }) : record
}

function checkNextWithdrawal(
  call: CheckedCall,
  seen: Seen,
  value: unknown,
): Result<Withdrawal, EntryRefused> {
  const withdrawal = checkWithdrawal(call, value)
  if (!withdrawal.ok) return withdrawal
  const { pk } = withdrawal.value
  if (!seen.hasSigned(pk)) return fail({ kind: 'never-signed', pk })
  return seen.hasWithdrawn(pk) ? fail({ kind: 'already-withdrawn', pk }) : withdrawal
}
