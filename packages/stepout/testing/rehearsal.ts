/**
 * A call with invented people, for tests, vectors and benches: k sides, two desks a side, 2k + 1 trustees, every
 * secret drawn from a seed.
 */
import type { Instant } from '@daylight/basics'
import { type Hex, join, toHex } from '../src/bytes.ts'
import { type Call, deskId, thresholdFor, trusteesFor } from '../src/call.ts'
import { type CheckedCall, checkCall } from '../src/check-call.ts'
import { type Credential, credentialFromSeed } from '../src/credential.ts'
import { cosignHead, type Head, type LogState, signHead } from '../src/head.ts'
import { type KemName, kems } from '../src/kem.ts'
import { emptyLedger, extendLedger, type Ledger, stateOf } from '../src/ledger.ts'
import type { PersonName } from '../src/name.ts'
import type { TrusteeSecret } from '../src/opening.ts'
import { type SignerRecord, signCall } from '../src/record.ts'
import { writeRsaKey } from '../src/rsa-key.ts'
import { publicKeyOf } from '../src/signature.ts'
import { acceptVoucher, askForVoucher, type DeskSecret, type Vouched, vouch } from '../src/voucher.ts'
import { deskRsa } from './keys.ts'
import { seededBytes } from './random.ts'

/** A value that must be there, or the refusal as an error. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** A moment, so many hours after the rehearsal's call opened. */
export const hours = (n: number): Instant => (OPENS + n * 3_600_000) as Instant
const OPENS = Date.UTC(2027, 0, 1)

/** What a rehearsal may set differently. */
export type RehearsalOptions = {
  readonly seed?: string
  readonly kem?: KemName
  readonly sides?: number
  readonly change?: (call: Call) => Call
}

/** A call and everybody's secrets. */
export type Rehearsal = {
  readonly call: CheckedCall
  readonly desks: readonly DeskSecret[]
  readonly trustees: readonly TrusteeSecret[]
  readonly log: Uint8Array
  /** Deterministic secret bytes for whatever comes next. */
  readonly random: (length: number) => Uint8Array
}

/** A call of two sides (or more) with two desks each; desk d belongs to side ⌊d / 2⌋. */
export function rehearse({
  seed = 'rehearsal',
  kem = 'x25519',
  sides = 2,
  change = (c) => c,
}: RehearsalOptions = {}): Rehearsal {
  const random = seededBytes(seed)
  const trustees = Array.from({ length: trusteesFor(sides) }, () => ({ hpke: random(32), sig: random(32) }))
  const desks = Array.from({ length: 2 * sides }, (_, d) => ({ rsa: deskRsa(d % 6), att: random(32) }))
  const log = random(32)
  const call: Call = {
    v: 1,
    kem,
    text: {
      en: 'We ask both governments to open the crossing to ambulances.',
      he: 'פתחו את המעבר',
      ar: 'افتحوا المعبر',
    },
    sides: Array.from({ length: sides }, (_, s) => ({ id: `side-${s + 1}`, name: { en: `Side ${s + 1}` } })),
    t: thresholdFor(sides),
    trustees: trustees.map(({ hpke, sig }, i) => ({
      name: `Trustee ${i + 1}`,
      side: i === 2 * sides ? null : Math.floor(i / 2),
      hpke: toHex(kems[kem].publicKey(hpke)),
      sig: publicKeyOf(sig),
    })),
    desks: desks.map(({ rsa, att }, d) => {
      const keys = { rsa: toHex(writeRsaKey(rsa)), att: publicKeyOf(att) }
      return {
        kid: deskId(keys.rsa, keys.att),
        name: `Desk ${d + 1}`,
        side: Math.floor(d / 2),
        ...keys,
        cap: 1000,
        quota: 1000,
      }
    }),
    log: publicKeyOf(log),
    levels: [0, 2, 3, 5, 10, 25, 50, 100, 250, 500],
    marginPercent: 0,
    floor: 2,
    epochHours: 24,
    embargoHours: 72,
    opens: hours(0),
    closes: hours(24 * 30),
    destroys: hours(24 * 90),
  }
  return { call: must(checkCall(change(call))), desks, trustees, log, random }
}

/** What an invented signer wants. `want` is in people, by side, and must be one of the call's levels. */
export type Invented = {
  readonly desk: number
  readonly want: readonly number[]
  readonly name?: string
  readonly affiliation?: string
  readonly show?: boolean
}

/** A signer with its secrets. */
export type RehearsedSigner = {
  readonly credential: Credential
  readonly vouched: Vouched
  readonly record: SignerRecord
  readonly request: Hex
}

/** Vouches for an invented person and signs for it. */
export function signer({ call, desks, random }: Rehearsal, who: Invented): RehearsedSigner {
  const credential = credentialFromSeed(random(32))
  const person: PersonName = {
    name: who.name ?? `Person ${toHex(random(6))}`,
    affiliation: who.affiliation ?? 'physician',
  }
  const { kid } = call.call.desks[who.desk]!
  const { request, pending } = must(askForVoucher(call, kid, person, credential, random))
  const voucher = must(vouch(call, kid, desks[who.desk]!, request, 0, random))
  const vouched = must(acceptVoucher(call, credential, pending, voucher))
  const level = who.want.map((people) => call.call.levels.indexOf(people))
  const record = must(signCall(call, credential, vouched, { level, show: who.show ?? true }, random(32)))
  return { credential, vouched, record, request: request.blinded }
}

/** A ledger with these entries, and its head co-signed by all trustees. */
export function logged(
  { call, log, trustees }: Rehearsal,
  entries: readonly unknown[],
  epoch = 0,
): { readonly ledger: Ledger; readonly head: Head; readonly state: LogState } {
  const ledger = must(extendLedger(emptyLedger(call), entries))
  const state = stateOf(ledger, epoch)
  const signed = trustees.reduce((head, { sig }, i) => cosignHead(head, i, sig), signHead(call, state, log))
  return { ledger, head: signed, state }
}

/** All bytes of a value's JSON, for searching. */
export const bytesOf = (value: unknown): Uint8Array => join(new TextEncoder().encode(JSON.stringify(value)))
