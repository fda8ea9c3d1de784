/**
 * Sealing a name: one key, split into n shares, each in a box that one trustee can open. Everything random comes
 * from one 32-byte seed, and the seed is what is shared: whoever has put it together can make every share and
 * every box again and see whether signer and trustees were honest (Bellare, Dai, Rogaway: "Reimagining Secret
 * Sharing", PoPETs 2020; docs/decisions/stepout-one-seed.md).
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromHex, type Hex, toHex, utf8 } from './bytes.ts'
import type { SideOrdinal } from './call.ts'
import { hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import { ENVELOPE_BYTES } from './envelope.ts'
import { HPKE_TAG, openBox, sealTo } from './hpke.ts'
import { type KemName, kems } from './kem.ts'
import { split } from './shamir.ts'

/** A sealed envelope as it stands in a record. */
export type Sealed = {
  readonly ct: Hex
  /** Commitment to the key: one ciphertext opens in one way only. */
  readonly kc: Hex
  /** Commitments to the shares: a trustee who hands over another one is named. */
  readonly sc: readonly Hex[]
  readonly boxes: readonly Hex[]
}

/** Bytes of the ciphertext, of one share, and of one box under a key agreement. */
export const CT_BYTES = ENVELOPE_BYTES + 16
export const SHARE_BYTES = 33
export const boxBytes = (kem: KemName): number => kems[kem].encBytes + SHARE_BYTES + HPKE_TAG

/** What a sealed name belongs to: call, side, desk and credential. A box copied elsewhere does not open. */
export const contextOf = (call: CheckedCall, side: SideOrdinal, kid: Hex, pk: Hex): Uint8Array =>
  hash('daylight/ctx/v1', call.idBytes, new Uint8Array([side]), fromHex(kid), fromHex(pk))

/** Seals 512 bytes to the trustees of a call. `seed`: 32 fresh secret bytes, forgotten afterwards. */
export function seal(call: CheckedCall, context: Uint8Array, envelope: Uint8Array, seed: Uint8Array): Sealed {
  const { kem, trustees } = call.call
  const { key, shares, coins } = derive(call, context, seed)
  const ct = chacha20poly1305(key, ZERO_NONCE, context).encrypt(envelope)
  return {
    ct: toHex(ct),
    kc: toHex(keyCommitment(key, context)),
    sc: shares.map((share, i) => toHex(shareCommitment(i, share, context))),
    boxes: trustees.map(({ hpke }, i) =>
      toHex(sealTo(kem, fromHex(hpke), BOX_INFO, boxData(context, i, ct), shares[i]!, coins[i]!)),
    ),
  }
}

/**
 * One trustee's share, or null where the box does not open or holds another share than the record commits to:
 * the signer's fault, not the trustee's, and provable once the seed is known.
 */
export function openShare(
  call: CheckedCall,
  context: Uint8Array,
  sealed: Sealed,
  trustee: number,
  secret: Uint8Array,
): Uint8Array | null {
  const data = boxData(context, trustee, fromHex(sealed.ct))
  const share = openBox(call.call.kem, secret, BOX_INFO, data, fromHex(sealed.boxes[trustee]!))
  return share && isShareOf(context, sealed, trustee, share) ? share : null
}

/** Whether a share is the one that the record commits to for this trustee. */
export const isShareOf = (context: Uint8Array, sealed: Sealed, trustee: number, share: Uint8Array): boolean =>
  toHex(shareCommitment(trustee, share, context)) === sealed.sc[trustee]

/**
 * The envelope's 512 bytes under a recovered seed, or null where the seed is not the one committed to or the
 * shares do not all come from it: such a record opens for nobody, whichever trustees come together.
 */
export function unseal(
  call: CheckedCall,
  context: Uint8Array,
  sealed: Sealed,
  seed: Uint8Array,
): Uint8Array | null {
  const { key, shares } = derive(call, context, seed)
  if (toHex(keyCommitment(key, context)) !== sealed.kc) return null
  if (!shares.every((share, i) => isShareOf(context, sealed, i, share))) return null
  try {
    return chacha20poly1305(key, ZERO_NONCE, context).decrypt(fromHex(sealed.ct))
  } catch {
    return null
  }
}

/** Whether one trustee's box is the one that an honest signer makes from this seed, so that its holder can open it. */
export function isHonestBox(
  call: CheckedCall,
  context: Uint8Array,
  sealed: Sealed,
  seed: Uint8Array,
  trustee: number,
): boolean {
  const { shares, coins } = derive(call, context, seed)
  const { hpke } = call.call.trustees[trustee]!
  const data = boxData(context, trustee, fromHex(sealed.ct))
  const again = sealTo(call.call.kem, fromHex(hpke), BOX_INFO, data, shares[trustee]!, coins[trustee]!)
  return toHex(again) === sealed.boxes[trustee]
}

function derive(call: CheckedCall, context: Uint8Array, seed: Uint8Array) {
  const { kem, trustees, t } = call.call
  const prk = extract(sha256, seed, context)
  const draw = (label: string, length: number) => expand(sha256, prk, utf8(label), length)
  return {
    key: draw('daylight/key/v1', 32),
    shares: split(seed, trustees.length, t, draw('daylight/poly/v1', 32 * (t - 1))),
    coins: trustees.map((_, i) => draw(`daylight/coins/v1/${i}`, kems[kem].coinBytes)),
  }
}

const keyCommitment = (key: Uint8Array, context: Uint8Array) => hash('daylight/kc/v1', key, context)
const shareCommitment = (trustee: number, share: Uint8Array, context: Uint8Array) =>
  hash('daylight/share/v1', new Uint8Array([trustee]), share, context)
const boxData = (context: Uint8Array, trustee: number, ct: Uint8Array) =>
  hash('daylight/aad/v1', context, new Uint8Array([trustee]), sha256(ct))
const BOX_INFO = 'daylight/box/v1'
// The key is derived from a fresh seed and the context and seals one message, so its nonce can be zero.
const ZERO_NONCE = new Uint8Array(12)
