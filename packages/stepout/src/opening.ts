/** A trustee's shares of exactly one released set, sealed to each of the other trustees. */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex, join, type RandomBytes, toHex } from './bytes.ts'
import { canonical, hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import { HPKE_TAG, openBox, sealTo } from './hpke.ts'
import { kems } from './kem.ts'
import type { Ledger } from './ledger.ts'
import { recordContext } from './record.ts'
import { type Release, releaseHash } from './release.ts'
import { openShare, SHARE_BYTES } from './seal.ts'
import { fields, hex, list, type Malformed, oneOf, read, type Shape, whole } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'

/** One trustee's secret keys for one call. */
export type TrusteeSecret = { readonly hpke: Uint8Array; readonly sig: Uint8Array }

/** One trustee's shares, in the order of the release's set; null where its box does not open. */
export type Shares = { readonly trustee: number; readonly shares: readonly (Uint8Array | null)[] }

/** The same, on its way: one box for every other trustee. */
export type Opening = {
  readonly v: 1
  readonly call: Hex
  readonly release: Hex
  readonly trustee: number
  readonly boxes: readonly { readonly to: number; readonly box: Hex }[]
  readonly sig: Hex
}

/** Why an opening is refused. */
export type OpeningRefused =
  | Malformed
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'another-release'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'not-signed-by-trustee'; readonly trustee: number }
  | { readonly kind: 'not-for-this-trustee'; readonly from: number; readonly to: number }

/**
 * Opens this trustee's own share of every signer in the set, and of nobody else. The caller has seen to it that
 * the release is an opening with t signatures whose embargo is over (`checkRelease`).
 */
export function openOwnShares(
  ledger: Ledger,
  release: Release,
  trustee: number,
  secret: TrusteeSecret,
): Shares {
  const shares = release.set.map((pk) => {
    const record = ledger.records.get(pk)
    if (!record) throw new Error('openOwnShares: the release was not checked')
    return openShare(ledger.call, recordContext(ledger.call, record), record, trustee, secret.hpke)
  })
  return { trustee, shares }
}

/** Seals a trustee's shares to the other trustees and signs them. `random`: fresh secret bytes. */
export function makeOpening(
  { call, id }: CheckedCall,
  release: Release,
  { trustee, shares }: Shares,
  secret: TrusteeSecret,
  random: RandomBytes,
): Opening {
  const about = releaseHash(release)
  const payload = join(...shares.map((share) => share ?? new Uint8Array(SHARE_BYTES)))
  const boxes = [...call.trustees.entries()]
    .filter(([to]) => to !== trustee)
    .map(([to, { hpke }]) => {
      const coins = random(kems[call.kem].coinBytes)
      const data = boxData(about, trustee, to)
      return { to, box: toHex(sealTo(call.kem, fromHex(hpke), INFO, data, payload, coins)) }
    })
  const body = { v: 1, call: id, release: about, trustee, boxes } as const
  return { ...body, sig: sign(digest(body), secret.sig) }
}

/** Reads another trustee's opening with one's own key. */
export function readOpening(
  call: CheckedCall,
  release: Release,
  value: unknown,
  me: number,
  secret: TrusteeSecret,
): Result<Shares, OpeningRefused> {
  const about = releaseHash(release)
  const shaped = read(openingShape(call, release), value, 'opening')
  if (!shaped.ok) return shaped
  const { sig, ...body } = shaped.value
  const { trustee } = body
  if (body.call !== call.id) return fail({ kind: 'another-call', found: body.call, expected: call.id })
  if (body.release !== about) return fail({ kind: 'another-release', found: body.release, expected: about })
  const signer = call.call.trustees[trustee]!
  if (!isSignedBy(signer.sig, digest(body), sig)) return fail({ kind: 'not-signed-by-trustee', trustee })
  const box = body.boxes.find(({ to }) => to === me)?.box ?? ''
  const payload = openBox(call.call.kem, secret.hpke, INFO, boxData(about, trustee, me), fromHex(box))
  if (!payload) return fail({ kind: 'not-for-this-trustee', from: trustee, to: me })
  const shares = release.set.map((_, i) => {
    const share = payload.slice(i * SHARE_BYTES, (i + 1) * SHARE_BYTES)
    return share.every((byte) => byte === 0) ? null : share
  })
  return ok({ trustee, shares })
}

const INFO = 'daylight/opening/v1'
const boxData = (release: Hex, from: number, to: number): Uint8Array =>
  hash('daylight/opening-aad/v1', fromHex(release), new Uint8Array([from, to]))
const digest = (body: Omit<Opening, 'sig'>): Uint8Array => hash('daylight/opening/v1', canonical(body))

const openingShape = ({ call }: CheckedCall, { set }: Release): Shape<Opening> =>
  fields<Opening>({
    v: oneOf(1),
    call: hex(32),
    release: hex(32),
    trustee: whole(0, call.trustees.length - 1),
    boxes: list(
      fields<Opening['boxes'][number]>({
        to: whole(0, call.trustees.length - 1),
        box: hex(kems[call.kem].encBytes + set.length * SHARE_BYTES + HPKE_TAG),
      }),
      1,
      call.trustees.length,
    ),
    sig: hex(64),
  })
