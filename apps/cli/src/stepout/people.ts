/** Secrets of desks, trustees and signers as they lie in key files, and whose place in a call they have. */
import {
  type CheckedCall,
  type Credential,
  credentialFromSeed,
  type DeskSecret,
  fromHex,
  type Hex,
  type PendingVoucher,
  publicKeyOf,
  type RsaSecretKey,
  type TrusteeSecret,
  toHex,
} from '@daylight/stepout'
import type { KeyKind, PassphraseFrom } from './key-file.ts'
import { readKey } from './key-file.ts'
import type { Machine } from './machine.ts'
import { refuse } from './refuse.ts'

type Numbers = { readonly n: string; readonly d: string; readonly p: string; readonly q: string }

/** A desk's secrets as JSON. */
export type WrittenDesk = { readonly rsa: Numbers; readonly att: Hex }
/** A trustee's secrets as JSON. */
export type WrittenTrustee = { readonly hpke: Hex; readonly sig: Hex }
/** A signer's secrets as JSON: the credential, and the blinding until the voucher has come. */
export type WrittenSigner = { readonly seed: Hex; readonly pending: WrittenPending }
type WrittenPending = Omit<PendingVoucher, 'inverse'> & { readonly inverse: string }

/** A desk's secrets for a file. */
export const writeDesk = ({ rsa, att }: DeskSecret): WrittenDesk => ({
  rsa: { n: rsa.n.toString(16), d: rsa.d.toString(16), p: rsa.p.toString(16), q: rsa.q.toString(16) },
  att: toHex(att),
})

/** A signer's secrets for a file. */
export const writeSigner = (seed: Uint8Array, pending: PendingVoucher): WrittenSigner => ({
  seed: toHex(seed),
  pending: { ...pending, inverse: pending.inverse.toString(16) },
})

/** A desk's secrets from its key file, and its id in this call. */
export async function deskFrom(
  machine: Machine,
  call: CheckedCall,
  file: string,
  from: PassphraseFrom,
): Promise<{ readonly kid: Hex; readonly secret: DeskSecret }> {
  const { rsa, att } = await secretsOf<WrittenDesk>(machine, file, 'desk', from)
  const number = (hex: string) => BigInt(`0x${hex}`)
  const key: RsaSecretKey = {
    n: number(rsa.n),
    e: 65537n,
    d: number(rsa.d),
    p: number(rsa.p),
    q: number(rsa.q),
    bytes: 384,
  }
  const secret = { rsa: key, att: fromHex(att) }
  const own = publicKeyOf(secret.att)
  const desk = call.call.desks.find((one) => one.att === own)
  if (!desk)
    return refuse('not-in-call', `${file}: this desk is not in the call. Give the call that lists it.`)
  return { kid: desk.kid, secret }
}

/** A trustee's secrets from its key file, and its place in this call. */
export async function trusteeFrom(
  machine: Machine,
  call: CheckedCall,
  file: string,
  from: PassphraseFrom,
): Promise<{ readonly place: number; readonly secret: TrusteeSecret }> {
  const { hpke, sig } = await secretsOf<WrittenTrustee>(machine, file, 'trustee', from)
  const secret = { hpke: fromHex(hpke), sig: fromHex(sig) }
  const own = publicKeyOf(secret.sig)
  const place = call.call.trustees.findIndex((one) => one.sig === own)
  if (place < 0)
    return refuse('not-in-call', `${file}: this trustee is not in the call. Give the call that lists you.`)
  return { place, secret }
}

/** A signer's credential and blinding from its key file. */
export async function signerFrom(
  machine: Machine,
  file: string,
  from: PassphraseFrom,
): Promise<{ readonly credential: Credential; readonly pending: PendingVoucher }> {
  const { seed, pending } = await secretsOf<WrittenSigner>(machine, file, 'signer', from)
  return {
    credential: credentialFromSeed(fromHex(seed)),
    pending: { ...pending, inverse: BigInt(`0x${pending.inverse}`) },
  }
}

/** The secret that signs heads of the log. */
export async function logSecretFrom(
  machine: Machine,
  file: string,
  from: PassphraseFrom,
): Promise<Uint8Array> {
  const { sig } = await secretsOf<{ readonly sig: Hex }>(machine, file, 'log', from)
  return fromHex(sig)
}

const secretsOf = async <T>(
  machine: Machine,
  file: string,
  kind: KeyKind,
  from: PassphraseFrom,
): Promise<T> => (await readKey(machine, file, kind, from)) as T
