/** A trustee's visit: is this log good, is its head fresh, does it extend what I signed last time? */
import { fail, type Instant, ok, type Result } from '@daylight/basics'
import type { CheckedCall } from './check-call.ts'
import {
  checkHead,
  epochAt,
  freshnessFault,
  type Head,
  type HeadNotFresh,
  type HeadRefused,
  type LogState,
} from './head.ts'
import {
  emptyLedger,
  extendLedger,
  type Ledger,
  type LedgerHeadRefused,
  type LedgerRefused,
  ledgerHeadFault,
} from './ledger.ts'

/** Why a trustee does not sign a head. */
export type LogRefused =
  | HeadRefused
  | HeadNotFresh
  | LedgerRefused
  | LedgerHeadRefused
  /** A record was added after the call had closed. */
  | { readonly kind: 'signed-after-close'; readonly index: number }

/** A log and the head that signs it, both checked. */
export type CheckedLog = { readonly ledger: Ledger; readonly head: Head }

/**
 * Checks everything a trustee must check before co-signing a head or acting on it: server's signature, at least
 * `needed` trustees' signatures, freshness, every entry, the root, and that the log extends the one behind `seen`
 * (the last head this trustee signed, null on the first visit). `known` may be the ledger of the last visit: its
 * entries are not checked twice.
 */
export function readLog(
  call: CheckedCall,
  entries: readonly unknown[],
  head: unknown,
  visit: { readonly now: Instant; readonly seen: LogState | null; readonly needed: number },
  known: Ledger = emptyLedger(call),
): Result<CheckedLog, LogRefused> {
  const checked = checkHead(call, head, visit.needed)
  if (!checked.ok) return checked
  const notFresh = freshnessFault(call, checked.value, visit.now, visit.seen)
  if (notFresh) return fail(notFresh)
  const ledger = extendLedger(known, entries.slice(known.entries.length))
  if (!ledger.ok) return ledger
  const fault =
    ledgerHeadFault(ledger.value, checked.value, visit.seen) ?? lateFault(ledger.value, visit.seen)
  return fault ? fail(fault) : ok({ ledger: ledger.value, head: checked.value })
}

function lateFault({ call, entries }: Ledger, seen: LogState | null): LogRefused | null {
  // Entries carry no time. A head of the epoch after the closing one must hold every record that came in time.
  if (!seen || seen.epoch <= epochAt(call.call, call.call.closes) + 1) return null
  const index = entries.findIndex((entry, i) => i >= seen.size && entry.op === 'sign')
  return index < 0 ? null : { kind: 'signed-after-close', index }
}
