/** Signatures of several trustees on one hash. One bad signature spoils the list: nothing is silently left out. */
import type { Hex } from './bytes.ts'
import type { CheckedCall } from './check-call.ts'
import { fields, hex, list, type Shape, whole } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'

/** The signature of the trustee at this place in `call.trustees`. */
export type Cosignature = { readonly trustee: number; readonly sig: Hex }

/** Why a list of signatures is refused. */
export type CosignaturesRefused =
  | { readonly kind: 'bad-cosignature'; readonly trustee: number }
  | { readonly kind: 'cosignatures-out-of-order' }
  | { readonly kind: 'too-few-signatures'; readonly found: number; readonly needed: number }

/** The list with this trustee's signature added, ordered by trustee; an earlier one of the same trustee is replaced. */
export const cosign = (
  signatures: readonly Cosignature[],
  trustee: number,
  secret: Uint8Array,
  digest: Uint8Array,
): readonly Cosignature[] => mergeCosignatures(signatures, [{ trustee, sig: sign(digest, secret) }])

/** Two lists as one, ordered by trustee; where both have a trustee, the second list's signature stays. */
export const mergeCosignatures = (
  some: readonly Cosignature[],
  others: readonly Cosignature[],
): readonly Cosignature[] => {
  const byTrustee = new Map([...some, ...others].map((one) => [one.trustee, one]))
  return [...byTrustee.values()].sort((a, b) => a.trustee - b.trustee)
}

/** Null where every signature is good, each trustee stands once, in order, and there are at least `needed`. */
export function cosignaturesFault(
  { call }: CheckedCall,
  digest: Uint8Array,
  signatures: readonly Cosignature[],
  needed: number,
): CosignaturesRefused | null {
  if (signatures.some(({ trustee }, i) => i > 0 && trustee <= signatures[i - 1]!.trustee))
    return { kind: 'cosignatures-out-of-order' }
  for (const { trustee, sig } of signatures) {
    const signer = call.trustees[trustee]
    if (!signer || !isSignedBy(signer.sig, digest, sig)) return { kind: 'bad-cosignature', trustee }
  }
  const found = signatures.length
  return found < needed ? { kind: 'too-few-signatures', found, needed } : null
}

/** The shape of such a list. */
export const cosignaturesShape: Shape<readonly Cosignature[]> = list(
  fields<Cosignature>({ trustee: whole(0, 8), sig: hex(64) }),
  0,
  9,
)
