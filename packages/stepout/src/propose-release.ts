/** Making a release: what a trustee's machine writes down for the others to check. */
import { fail, type Instant, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import type { LogState } from './head.ts'
import type { Ledger } from './ledger.ts'
import { embargoFrom, type Release, releaseHash, standingOn } from './release.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What a trustee knows besides the log. */
export type TrusteeKnowledge = {
  readonly now: Instant
  /** Withdrawals that reached this trustee directly, checked. */
  readonly withdrawals: readonly Withdrawal[]
  /** Credentials on the last signed page; empty before the first. */
  readonly fixed: readonly Hex[]
}

/** Why there is nothing to release: nobody's condition holds, or nobody's beyond those already published. */
export type NobodyStands = { readonly kind: 'nobody-stands' }

/** An unsigned announcement of the set on this ledger. Its embargo begins now. */
export const announceRelease = (
  ledger: Ledger,
  head: LogState,
  knowledge: TrusteeKnowledge,
): Result<Release, NobodyStands> =>
  propose(ledger, head, knowledge, null, embargoFrom(ledger.call, knowledge.now))

/** An unsigned opening after an announcement, from the ledger as it stands now. */
export const openingRelease = (
  ledger: Ledger,
  head: LogState,
  knowledge: TrusteeKnowledge,
  announced: Release,
): Result<Release, NobodyStands> =>
  propose(ledger, head, knowledge, releaseHash(announced), announced.embargoEnds)

function propose(
  ledger: Ledger,
  { epoch, size, root }: LogState,
  knowledge: TrusteeKnowledge,
  after: Hex | null,
  embargoEnds: Instant,
): Result<Release, NobodyStands> {
  const extra = knowledge.withdrawals.filter(({ pk }) => ledger.records.has(pk) && !ledger.withdrawn.has(pk))
  const withdrawals = [...new Map(extra.map((one) => [one.pk, one])).values()].sort(byCredential)
  const fixed = [...knowledge.fixed].sort()
  const { set, counts } = standingOn(ledger, withdrawals, fixed)
  if (set.length <= fixed.length) return fail({ kind: 'nobody-stands' })
  const call = ledger.call.id
  return ok({
    v: 1,
    call,
    head: { epoch, size, root },
    after,
    set,
    fixed,
    counts,
    withdrawals,
    embargoEnds,
    sigs: [],
  })
}

const byCredential = (a: Withdrawal, b: Withdrawal): number => (a.pk < b.pk ? -1 : 1)
