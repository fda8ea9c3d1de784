/** One signer's record in the log: a credential, a threshold for each side, and a sealed name. */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex, join } from './bytes.ts'
import { MOST_LEVELS, MOST_SIDES, type SideOrdinal } from './call.ts'
import { canonical, hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import { type Credential, credentialMessage } from './credential.ts'
import { type EnvelopeRefused, fillEnvelope } from './envelope.ts'
import { RSA_BYTES } from './rsa-key.ts'
import { isRsaSignature } from './rsabssa.ts'
import { boxBytes, CT_BYTES, contextOf, type Sealed, seal } from './seal.ts'
import { fields, hex, list, type Malformed, oneOf, read, type Shape, whole } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'
import type { Vouched } from './voucher.ts'

/** A signer's record. `level[s]` is a place in `call.levels`: publish me once so many of side s stand with me. */
export type SignerRecord = Sealed & {
  readonly v: 1
  readonly op: 'sign'
  readonly call: Hex
  readonly side: SideOrdinal
  readonly kid: Hex
  readonly level: readonly number[]
  readonly pk: Hex
  readonly rnd: Hex
  readonly tok: Hex
  readonly sig: Hex
}

/** Why a record is refused. */
export type RecordRefused =
  | Malformed
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'unknown-desk'; readonly kid: Hex }
  | { readonly kind: 'wrong-side'; readonly found: SideOrdinal; readonly expected: SideOrdinal }
  | { readonly kind: 'unknown-level' }
  | { readonly kind: 'not-signed-by-credential' }
  | { readonly kind: 'not-vouched' }

/** What a signer decides: a place in `call.levels` for each side, and whether the affiliation is shown. */
export type Wish = { readonly level: readonly number[]; readonly show: boolean }

/** Signs a call. `seed`: 32 fresh secret bytes. Throws where `level` does not fit the call. */
export function signCall(
  call: CheckedCall,
  credential: Credential,
  vouched: Vouched,
  wish: Wish,
  seed: Uint8Array,
): Result<SignerRecord, EnvelopeRefused> {
  const desk = call.desks.get(vouched.kid)
  if (!desk || !levelsFit(call, wish.level)) throw new Error('signCall: not of this call')
  const { name, affiliation, salt, att, kid, rnd, tok } = vouched
  const envelope = fillEnvelope({ v: 1, name, aff: affiliation, show: wish.show, salt, att })
  if (!envelope.ok) return envelope
  const context = contextOf(call, desk.side, kid, credential.pk)
  const body = {
    v: 1,
    op: 'sign',
    call: call.id,
    side: desk.side,
    kid,
    level: wish.level,
    pk: credential.pk,
    rnd,
    tok,
    ...seal(call, context, envelope.value, seed),
  } as const
  return ok({ ...body, sig: sign(recordDigest(body), credential.secret) })
}

/**
 * Checks a record from outside. Proves that a desk of this side vouched for this credential and that its holder
 * chose these thresholds and this sealed content. Does not prove that the content is a name: only trustees see
 * that, after release.
 */
export function checkRecord(call: CheckedCall, value: unknown): Result<SignerRecord, RecordRefused> {
  const shaped = read(recordShape(call), value, 'record')
  if (!shaped.ok) return shaped
  const { sig, ...body } = shaped.value
  const { side, kid, pk, level } = body
  if (body.call !== call.id) return fail({ kind: 'another-call', found: body.call, expected: call.id })
  const desk = call.desks.get(kid)
  if (!desk) return fail({ kind: 'unknown-desk', kid })
  if (desk.side !== side) return fail({ kind: 'wrong-side', found: side, expected: desk.side })
  if (!levelsFit(call, level)) return fail({ kind: 'unknown-level' })
  if (!isSignedBy(pk, recordDigest(body), sig)) return fail({ kind: 'not-signed-by-credential' })
  const message = join(fromHex(body.rnd), credentialMessage(call, side, fromHex(pk)))
  if (!isRsaSignature(desk.key, message, fromHex(body.tok))) return fail({ kind: 'not-vouched' })
  return ok(shaped.value)
}

/** The context of a record's sealed content. */
export const recordContext = (call: CheckedCall, record: SignerRecord): Uint8Array =>
  contextOf(call, record.side, record.kid, record.pk)

const recordDigest = (body: Omit<SignerRecord, 'sig'>): Uint8Array => hash('daylight/rec/v1', canonical(body))

const levelsFit = ({ call }: CheckedCall, level: readonly number[]): boolean =>
  level.length === call.sides.length && level.every((place) => place < call.levels.length)

const recordShape = ({ call }: CheckedCall): Shape<SignerRecord> => {
  const n = call.trustees.length
  return fields<SignerRecord>({
    v: oneOf(1),
    op: oneOf('sign'),
    call: hex(32),
    side: whole(0, MOST_SIDES - 1),
    kid: hex(8),
    level: list(whole(0, MOST_LEVELS - 1), 1, MOST_SIDES),
    pk: hex(32),
    rnd: hex(32),
    tok: hex(RSA_BYTES),
    ct: hex(CT_BYTES),
    kc: hex(32),
    sc: list(hex(32), n, n),
    boxes: list(hex(boxBytes(call.kem)), n, n),
    sig: hex(64),
  })
}
