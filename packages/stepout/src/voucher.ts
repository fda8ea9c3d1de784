/**
 * Vouching: a desk looks at a person and says "a person of our side, called this". It signs the person's key
 * without seeing it, so that the desk knows who has a voucher and never who used one.
 */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex, join, type RandomBytes, toHex } from './bytes.ts'
import type { CheckedCall } from './check-call.ts'
import { type Credential, credentialMessage } from './credential.ts'
import { checkName, type NameAttestation, type NameRefused, nameDigest, type PersonName } from './name.ts'
import { RSA_BYTES } from './rsa-key.ts'
import {
  type BlindRefused,
  blind,
  blindSign,
  finalize,
  PSS_SALT,
  type RsaSecretKey,
  randomBelow,
} from './rsabssa.ts'
import { fields, hex, type Malformed, oneOf, read, type Shape, text } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'

/** What the person shows the desk: a name to attest, and a number that says nothing. */
export type VoucherRequest = {
  readonly v: 1
  readonly call: Hex
  readonly kid: Hex
  readonly blinded: Hex
  readonly name: string
  readonly aff: string
}

/** What the desk gives back. */
export type Voucher = NameAttestation & {
  readonly v: 1
  readonly call: Hex
  readonly kid: Hex
  readonly blindSig: Hex
}

/** What the person keeps in memory between asking and signing. Secret. */
export type PendingVoucher = {
  readonly kid: Hex
  readonly person: PersonName
  readonly rnd: Hex
  readonly inverse: bigint
}

/** A voucher that was checked: all that is needed to sign. Secret, since the name is in it. */
export type Vouched = PersonName &
  NameAttestation & { readonly kid: Hex; readonly rnd: Hex; readonly tok: Hex }

/** A desk's secret keys. */
export type DeskSecret = { readonly rsa: RsaSecretKey; readonly att: Uint8Array }

/** Why no voucher was given or accepted. */
export type VoucherRefused =
  | Malformed
  | NameRefused
  | BlindRefused
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'unknown-desk'; readonly kid: Hex }
  | { readonly kind: 'another-desk'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'name-not-attested' }
  | { readonly kind: 'quota-spent'; readonly quota: number }

/** Blinds a credential for one desk. `random` gives the secrets that make it unlinkable: fresh for every person. */
export function askForVoucher(
  call: CheckedCall,
  kid: Hex,
  person: PersonName,
  credential: Credential,
  random: RandomBytes,
): Result<{ readonly request: VoucherRequest; readonly pending: PendingVoucher }, VoucherRefused> {
  const desk = call.desks.get(kid)
  if (!desk) return fail({ kind: 'unknown-desk', kid })
  const named = checkName(person)
  if (!named.ok) return named
  const rnd = random(32)
  const message = join(rnd, credentialMessage(call, desk.side, fromHex(credential.pk)))
  const blinded = blind(desk.key, message, random(PSS_SALT), randomBelow(desk.key.n, desk.key.bytes, random))
  const { name, affiliation } = person
  return ok({
    request: { v: 1, call: call.id, kid, blinded: toHex(blinded.message), name, aff: affiliation },
    pending: { kid, person: { name, affiliation }, rnd: toHex(rnd), inverse: blinded.inverse },
  })
}

/**
 * The desk's part. `issued` is how many vouchers it gave before: a counter is all it keeps. What it signs it
 * cannot read; what it attests is the name alone, and only after its officer has looked at the person.
 */
export function vouch(
  call: CheckedCall,
  kid: Hex,
  secret: DeskSecret,
  value: unknown,
  issued: number,
  random: RandomBytes,
): Result<Voucher, VoucherRefused> {
  const desk = call.desks.get(kid)
  if (!desk) return fail({ kind: 'unknown-desk', kid })
  const request = read(requestShape, value, 'request')
  if (!request.ok) return request
  const { call: asked, kid: askedDesk, blinded, name, aff } = request.value
  if (asked !== call.id) return fail({ kind: 'another-call', found: asked, expected: call.id })
  if (askedDesk !== kid) return fail({ kind: 'another-desk', found: askedDesk, expected: kid })
  if (issued >= desk.quota) return fail({ kind: 'quota-spent', quota: desk.quota })
  const person = checkName({ name, affiliation: aff })
  if (!person.ok) return person
  const blindSig = blindSign(secret.rsa, fromHex(blinded), random)
  if (!blindSig.ok) return blindSig
  const salt = random(16)
  const att = sign(nameDigest(call, desk.side, person.value, salt), secret.att)
  return ok({ v: 1, call: call.id, kid, blindSig: toHex(blindSig.value), salt: toHex(salt), att })
}

/**
 * Takes the blinding off and checks both of the desk's signatures against the keys in the call, so that a desk
 * cannot mark a person with a key of its own.
 */
export function acceptVoucher(
  call: CheckedCall,
  credential: Credential,
  pending: PendingVoucher,
  value: unknown,
): Result<Vouched, VoucherRefused> {
  const voucher = read(voucherShape, value, 'voucher')
  if (!voucher.ok) return voucher
  const { call: found, kid, blindSig, salt, att } = voucher.value
  if (found !== call.id) return fail({ kind: 'another-call', found, expected: call.id })
  if (kid !== pending.kid) return fail({ kind: 'another-desk', found: kid, expected: pending.kid })
  const desk = call.desks.get(kid)
  if (!desk) return fail({ kind: 'unknown-desk', kid })
  const message = join(fromHex(pending.rnd), credentialMessage(call, desk.side, fromHex(credential.pk)))
  const tok = finalize(desk.key, message, fromHex(blindSig), pending.inverse)
  if (!tok.ok) return tok
  if (!isSignedBy(desk.att, nameDigest(call, desk.side, pending.person, fromHex(salt)), att))
    return fail({ kind: 'name-not-attested' })
  return ok({ ...pending.person, kid, rnd: pending.rnd, tok: toHex(tok.value), salt, att })
}

const requestShape: Shape<VoucherRequest> = fields<VoucherRequest>({
  v: oneOf(1),
  call: hex(32),
  kid: hex(8),
  blinded: hex(RSA_BYTES),
  name: text(200),
  aff: text(200, 0),
})
const voucherShape: Shape<Voucher> = fields<Voucher>({
  v: oneOf(1),
  call: hex(32),
  kid: hex(8),
  blindSig: hex(RSA_BYTES),
  salt: hex(16),
  att: hex(64),
})
