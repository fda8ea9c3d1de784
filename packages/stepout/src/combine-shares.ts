/**
 * Putting shares together. The outcome is the same whichever trustees came: a signer's envelope opens for all of
 * them or for none, and whoever handed over something else than was sealed to them is named.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex } from './bytes.ts'
import type { CheckedCall } from './check-call.ts'
import { type Envelope, readEnvelope } from './envelope.ts'
import type { Ledger } from './ledger.ts'
import { checkName, nameDigest } from './name.ts'
import type { Shares } from './opening.ts'
import { recordContext, type SignerRecord } from './record.ts'
import type { Release } from './release.ts'
import { isHonestBox, isShareOf, unseal } from './seal.ts'
import { combine } from './shamir.ts'
import { isSignedBy } from './signature.ts'

/** A name that was sealed and that its desk attests. */
export type OpenedName = { readonly pk: Hex; readonly envelope: Envelope }

/** Why a signer in the set gives no name. None of these needs anybody but signer and desk to have cheated. */
export type Dropped = {
  readonly pk: Hex
  readonly why: /** So many trustees' boxes are junk that the rest can never suffice. */
    | 'boxes-do-not-open'
    /** Shares or ciphertext are not those that the key makes. */
    | 'sealed-inconsistently'
    | 'not-an-envelope'
    | 'bad-name'
    /** The desk never signed this name: somebody else's, or an invented one. */
    | 'name-not-attested'
}

/** A trustee who did not give what it holds: another share, or none though its box is good. */
export type Liar = { readonly trustee: number; readonly pk: Hex; readonly how: 'altered' | 'withheld' }

/** What the trustees' shares gave. */
export type Combined = {
  readonly names: readonly OpenedName[]
  readonly dropped: readonly Dropped[]
  readonly liars: readonly Liar[]
}

/** Why names do not open yet. */
export type NotOpened =
  /** So many honest trustees' shares are there, so many are needed. */
  | {
      readonly kind: 'too-few-trustees'
      readonly honest: number
      readonly needed: number
      readonly liars: readonly Liar[]
    }
  /** These trustees say that their box of this signer is junk; a trustee who is not here could show whether it is. */
  | { readonly kind: 'box-in-doubt'; readonly pk: Hex; readonly claimedBy: readonly number[] }

/**
 * Combines the shares of one released set. Each trustee stands once in `given`.
 *
 * A signer can seal junk to one trustee, and a trustee can say so of a good box. With another trustee's shares the
 * box opens all the same and shows who was honest, so by default we wait for one. Where no other will ever come,
 * trustees may agree to `'drop'` such signers; all must then use the same openings, or their pages differ.
 */
export function combineShares(
  ledger: Ledger,
  release: Release,
  given: readonly Shares[],
  doubtful: 'wait' | 'drop' = 'wait',
): Result<Combined, NotOpened> {
  const { call } = ledger
  const { t } = call.call
  if (new Set(given.map(({ trustee }) => trustee)).size !== given.length)
    throw new Error('combineShares: a trustee twice')
  const records = release.set.map((pk) => ledger.records.get(pk)!)
  const altered = alteredShares(call, records, given)
  const honest = given.filter(({ trustee }) => !altered.some((liar) => liar.trustee === trustee))
  if (honest.length < t)
    return fail({ kind: 'too-few-trustees', honest: honest.length, needed: t, liars: altered })
  const names: OpenedName[] = []
  const dropped: Dropped[] = []
  const withheld: Liar[] = []
  for (const [i, record] of records.entries()) {
    const seed = seedOf(honest, i, t)
    if (!seed) {
      const claimedBy = honest.filter(({ shares }) => shares[i] === null).map(({ trustee }) => trustee)
      const lost = call.call.trustees.length - claimedBy.length < t
      if (!lost && doubtful === 'wait') return fail({ kind: 'box-in-doubt', pk: record.pk, claimedBy })
      dropped.push({ pk: record.pk, why: 'boxes-do-not-open' })
      continue
    }
    withheld.push(...withheldShares(call, record, honest, i, seed))
    const opened = openRecord(call, record, seed)
    if (typeof opened === 'string') dropped.push({ pk: record.pk, why: opened })
    else names.push({ pk: record.pk, envelope: opened })
  }
  return ok({ names, dropped, liars: [...altered, ...withheld] })
}

function alteredShares(
  call: CheckedCall,
  records: readonly SignerRecord[],
  given: readonly Shares[],
): readonly Liar[] {
  return given.flatMap(({ trustee, shares }) => {
    const at = records.findIndex((record, i) => {
      const share = shares[i]
      return share != null && !isShareOf(recordContext(call, record), record, trustee, share)
    })
    return at < 0 ? [] : [{ trustee, pk: records[at]!.pk, how: 'altered' as const }]
  })
}

function seedOf(given: readonly Shares[], i: number, t: number): Uint8Array | null {
  const shares = given.flatMap(({ shares }) => shares[i] ?? []).slice(0, t)
  return shares.length < t || new Set(shares.map((share) => share.at(-1))).size < t ? null : combine(shares)
}

function withheldShares(
  call: CheckedCall,
  record: SignerRecord,
  given: readonly Shares[],
  i: number,
  seed: Uint8Array,
): readonly Liar[] {
  const context = recordContext(call, record)
  return given
    .filter(({ trustee, shares }) => shares[i] === null && isHonestBox(call, context, record, seed, trustee))
    .map(({ trustee }) => ({ trustee, pk: record.pk, how: 'withheld' as const }))
}

function openRecord(call: CheckedCall, record: SignerRecord, seed: Uint8Array): Envelope | Dropped['why'] {
  const bytes = unseal(call, recordContext(call, record), record, seed)
  if (!bytes) return 'sealed-inconsistently'
  const envelope = readEnvelope(bytes)
  if (!envelope) return 'not-an-envelope'
  const person = checkName({ name: envelope.name, affiliation: envelope.aff })
  if (!person.ok) return 'bad-name'
  const desk = call.desks.get(record.kid)!
  const digest = nameDigest(call, record.side, person.value, fromHex(envelope.salt))
  return isSignedBy(desk.att, digest, envelope.att) ? envelope : 'name-not-attested'
}
