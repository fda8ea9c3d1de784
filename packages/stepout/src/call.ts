/**
 * The call: a public text, its sides, and everybody who has a part in opening names. Its hash is its name, so
 * that text, thresholds, desks and trustees can never be exchanged under somebody who has signed.
 */
import type { Instant, Translated } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import { hashOf } from './canonical.ts'
import { type KemName, kemNames, kems } from './kem.ts'
import { SPKI_BYTES } from './rsa-key.ts'
import { either, fields, hex, list, oneOf, type Shape, text, translated, whole } from './shape.ts'

/** A side's place in `call.sides`, from 0. */
export type SideOrdinal = number

/** One side of the call, in its own words. */
export type CallSide = { readonly id: string; readonly name: Translated }

/** Who holds one share of every key. `side` null: of no side (international). `hpke` opens boxes, `sig` signs. */
export type Trustee = {
  readonly name: string
  readonly side: SideOrdinal | null
  readonly hpke: Hex
  readonly sig: Hex
}

/** Who says that a person is a person of this side. */
export type Desk = {
  /** Eight bytes of the hash of its two keys (`deskId`): a desk cannot take another's place. */
  readonly kid: Hex
  readonly name: string
  readonly side: SideOrdinal
  /** RSA-3072 public key for vouchers, as SubjectPublicKeyInfo. */
  readonly rsa: Hex
  /** Ed25519 public key for attesting names. */
  readonly att: Hex
  /** At most so many of this desk's signers count towards anybody's threshold. */
  readonly cap: number
  /** At most so many records of this desk may be in the log. */
  readonly quota: number
}

/** The call as it is published. Instants are UTC milliseconds. */
export type Call = {
  readonly v: 1
  readonly kem: KemName
  readonly text: Translated
  readonly sides: readonly CallSide[]
  /** Trustees needed to open a name: 2k for k sides. */
  readonly t: number
  readonly trustees: readonly Trustee[]
  readonly desks: readonly Desk[]
  /** Ed25519 public key that signs the heads of the log. */
  readonly log: Hex
  /** The thresholds a signer can choose from, ascending. */
  readonly levels: readonly number[]
  /** So many per cent more than a threshold must stand, in case some names turn out not to be attested. */
  readonly marginPercent: number
  /** Fewer than this many of any side are never published. */
  readonly floor: number
  readonly epochHours: number
  readonly embargoHours: number
  readonly opens: Instant
  readonly closes: Instant
  /** When trustees erase their keys. */
  readonly destroys: Instant
}

/** The name of a call: the hash of all of it, 32 bytes in hex. */
export const callIdOf = (call: Call): Hex => hashOf('daylight/call/v1', call)

/** The name of a desk: the hash of its two public keys. */
export const deskId = (rsa: Hex, att: Hex): Hex => hashOf('daylight/desk/v1', [rsa, att]).slice(0, 16)

/** Trustees for k sides, and how many of them open a name: any one may be lost, no side with any one other opens. */
export const trusteesFor = (sides: number): number => 2 * sides + 1
export const thresholdFor = (sides: number): number => 2 * sides

/** A desk that may vouch for fewer people than this would point at them. */
export const LEAST_QUOTA = 20
/** Most sides of one call. */
export const MOST_SIDES = 4
/** A person's level is written in one digit, so that all records have one length. */
export const MOST_LEVELS = 10

const instant = whole(0, 8_640_000_000_000_000) as Shape<Instant>
const ordinal = whole(0, MOST_SIDES - 1)

/** The shape of a trustee as published, for one key agreement. */
export const trusteeShape = (kem: KemName): Shape<Trustee> =>
  fields<Trustee>({
    name: text(120),
    side: either(oneOf(null), ordinal),
    hpke: hex(kems[kem].publicBytes),
    sig: hex(32),
  })

/** The shape of a desk as published. */
export const deskShape: Shape<Desk> = fields<Desk>({
  kid: hex(8),
  name: text(120),
  side: ordinal,
  rsa: hex(SPKI_BYTES),
  att: hex(32),
  cap: whole(1, 1_000_000),
  quota: whole(1, 1_000_000),
})

/** The shape of a call with this key agreement. */
export const callShape = (kem: KemName): Shape<Call> =>
  fields<Call>({
    v: oneOf(1),
    kem: oneOf(...kemNames),
    text: translated(20_000),
    sides: list(fields<CallSide>({ id: text(20), name: translated(200) }), 1, MOST_SIDES),
    t: whole(2, 2 * MOST_SIDES),
    trustees: list(trusteeShape(kem), 1, 4 * MOST_SIDES),
    desks: list(deskShape, 1, 2000),
    log: hex(32),
    levels: list(whole(0, 1_000_000), 1, MOST_LEVELS),
    marginPercent: whole(0, 100),
    floor: whole(2, 1_000_000),
    epochHours: whole(1, 168),
    embargoHours: whole(24, 720),
    opens: instant,
    closes: instant,
    destroys: instant,
  })
