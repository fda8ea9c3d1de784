/** Leaving a call: signed by the credential, so that nobody else can do it, and good in any trustee's hand. */
import { fail, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import { canonical, hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import type { Credential } from './credential.ts'
import { fields, hex, type Malformed, oneOf, read, type Shape } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'

/** One signer's withdrawal. Final: a credential signs once and withdraws once. */
export type Withdrawal = {
  readonly v: 1
  readonly op: 'withdraw'
  readonly call: Hex
  readonly pk: Hex
  readonly sig: Hex
}

/** Why a withdrawal is refused. */
export type WithdrawalRefused =
  | Malformed
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'not-signed-by-credential' }

/** Withdraws the credential's record from the call. */
export function withdraw(call: CheckedCall, { pk, secret }: Credential): Withdrawal {
  const body = { v: 1, op: 'withdraw', call: call.id, pk } as const
  return { ...body, sig: sign(digest(body), secret) }
}

/** Checks a withdrawal from outside. Does not say whether its credential ever signed: the ledger knows. */
export function checkWithdrawal(call: CheckedCall, value: unknown): Result<Withdrawal, WithdrawalRefused> {
  const shaped = read(withdrawalShape, value, 'withdrawal')
  if (!shaped.ok) return shaped
  const { sig, ...body } = shaped.value
  if (body.call !== call.id) return fail({ kind: 'another-call', found: body.call, expected: call.id })
  return isSignedBy(body.pk, digest(body), sig)
    ? ok(shaped.value)
    : fail({ kind: 'not-signed-by-credential' })
}

/** The shape of a withdrawal. */
export const withdrawalShape: Shape<Withdrawal> = fields<Withdrawal>({
  v: oneOf(1),
  op: oneOf('withdraw'),
  call: hex(32),
  pk: hex(32),
  sig: hex(64),
})

const digest = (body: Omit<Withdrawal, 'sig'>): Uint8Array => hash('daylight/withdraw/v1', canonical(body))
