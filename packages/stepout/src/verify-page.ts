/** What anybody can check about a page, with nothing but the file; and what more with the log beside it. */
import { fail, ok, type Result } from '@daylight/basics'
import { type Hex, toHex } from './bytes.ts'
import { type CallRefused, type CheckedCall, checkCall } from './check-call.ts'
import type { Ledger } from './ledger.ts'
import { rootOf } from './merkle.ts'
import { checkName } from './name.ts'
import { inOrder, type Page, pageDigest, pageShape } from './page.ts'
import { type CosignaturesRefused, cosignaturesFault } from './quorum.ts'
import { type Malformed, read } from './shape.ts'
import { standingSet } from './standing-set.ts'

/** A page whose signatures hold. */
export type VerifiedPage = { readonly call: CheckedCall; readonly page: Page }

/** Why a page file is refused. */
export type PageRefused =
  | Malformed
  | CosignaturesRefused
  | { readonly kind: 'bad-call'; readonly why: CallRefused }
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'names-out-of-order' }
  | { readonly kind: 'bad-name'; readonly name: string }
  | { readonly kind: 'names-do-not-match-set' }
  | { readonly kind: 'wrong-counts' }

/** Why a page does not fit a log. */
export type PageAgainstLog =
  | { readonly kind: 'another-log' }
  | { readonly kind: 'unknown-signer'; readonly pk: Hex }
  | { readonly kind: 'unsatisfied-signer'; readonly pk: Hex }
  | { readonly kind: 'names-do-not-match-set' }
  | { readonly kind: 'wrong-counts' }

/**
 * Verifies a page file: the call keeps its rules, at least t of its trustees signed exactly these names, every
 * signature present is good, and each side has at least the call's floor. Proves that t trustees vouch for the
 * opening; that everybody's own threshold was met needs the log (`pageAgainstLog`). Does not prove that the keys
 * belong to the trustees named: compare the twelve words of the call with them. `needed` is for trustees who gather
 * signatures on a page that has fewer than t so far.
 */
export function verifyPage(
  value: unknown,
  expected?: Hex,
  needed?: number,
): Result<VerifiedPage, PageRefused> {
  const file = value as { call?: unknown; page?: unknown } | null
  if (typeof file !== 'object' || file === null || Object.keys(file).sort().join() !== 'call,page')
    return fail({ kind: 'malformed', path: 'file', expected: 'a record with call and page' })
  const shaped = read(pageShape, file.page, 'page')
  if (!shaped.ok) return shaped
  const call = checkCall(file.call, expected)
  if (!call.ok) return fail({ kind: 'bad-call', why: call.error })
  const page = shaped.value
  if (page.call !== call.value.id)
    return fail({ kind: 'another-call', found: page.call, expected: call.value.id })
  const fault =
    cosignaturesFault(call.value, pageDigest(page), page.sigs, needed ?? call.value.call.t) ??
    namesFault(page) ??
    countsFault(call.value, page)
  return fault ? fail(fault) : ok({ call: call.value, page })
}

/**
 * Checks a verified page against the checked log: every credential on it is in the log before its head, and
 * everybody's own condition is met by the others on the page, with nobody else's help. Null where it fits.
 */
export function pageAgainstLog({ call, page }: VerifiedPage, ledger: Ledger): PageAgainstLog | null {
  const { size, root } = page.head
  if (ledger.leaves.length < size || toHex(rootOf(ledger.leaves, 0, size)) !== root)
    return { kind: 'another-log' }
  const entered = new Set(ledger.entries.slice(0, size).map(({ pk }) => pk))
  const unknown = page.set.find((pk) => !entered.has(pk))
  if (unknown !== undefined) return { kind: 'unknown-signer', pk: unknown }
  const records = page.set.map((pk) => ledger.records.get(pk)!)
  const standing = standingSet(call, records, new Set())
  const stands = new Set(standing.set)
  const unsatisfied = page.set.find((pk) => !stands.has(pk))
  if (unsatisfied !== undefined) return { kind: 'unsatisfied-signer', pk: unsatisfied }
  const perSide = (sides: readonly number[]) => sides.toSorted((a, b) => a - b).join()
  if (perSide(records.map((r) => r.side)) !== perSide(page.names.map((n) => n.side)))
    return { kind: 'names-do-not-match-set' }
  return String(standing.counts) === String(page.counts) ? null : { kind: 'wrong-counts' }
}

function namesFault({ names, set }: Page): PageRefused | null {
  if (names.some((name, i) => i > 0 && inOrder(names[i - 1]!, name) >= 0))
    return { kind: 'names-out-of-order' }
  if (set.some((pk, i) => i > 0 && set[i - 1]! >= pk)) return { kind: 'names-out-of-order' }
  const bad = names.find(({ name, aff }) => !checkName({ name, affiliation: aff }).ok)
  if (bad) return { kind: 'bad-name', name: bad.name }
  return names.length === set.length ? null : { kind: 'names-do-not-match-set' }
}

function countsFault({ call }: CheckedCall, { counts, names }: Page): PageRefused | null {
  if (counts.length !== call.sides.length || names.some(({ side }) => side >= call.sides.length))
    return { kind: 'wrong-counts' }
  const fits = counts.every((count, s) => {
    const named = names.filter(({ side }) => side === s).length
    return count >= call.floor && count <= named
  })
  return fits ? null : { kind: 'wrong-counts' }
}
