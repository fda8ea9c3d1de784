/** The head of the log: one epoch, one size, one root, signed by the server and by trustees who checked it. */
import { fail, type Instant, ok, type Result } from '@daylight/basics'
import type { Hex } from './bytes.ts'
import type { Call } from './call.ts'
import { canonical, hash } from './canonical.ts'
import type { CheckedCall } from './check-call.ts'
import {
  type Cosignature,
  type CosignaturesRefused,
  cosign,
  cosignaturesFault,
  cosignaturesShape,
} from './quorum.ts'
import { fields, hex, type Malformed, oneOf, read, type Shape, whole } from './shape.ts'
import { isSignedBy, sign } from './signature.ts'

/** A state of the log. */
export type LogState = { readonly epoch: number; readonly size: number; readonly root: Hex }

/** A signed state. A trustee who co-signs the empty log of epoch 0 thereby accepts the call. */
export type Head = LogState & {
  readonly v: 1
  readonly call: Hex
  readonly logSig: Hex
  readonly sigs: readonly Cosignature[]
}

/** Why a head is refused. */
export type HeadRefused =
  | Malformed
  | CosignaturesRefused
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }
  | { readonly kind: 'not-signed-by-log' }

/** Why a good head is not good now. */
export type HeadNotFresh =
  | { readonly kind: 'stale-head'; readonly epoch: number; readonly current: number }
  | { readonly kind: 'head-from-the-future'; readonly epoch: number; readonly current: number }
  | { readonly kind: 'log-shrunk'; readonly size: number; readonly seen: number }
  | { readonly kind: 'log-rewritten'; readonly size: number }

/** The epoch in which a moment lies: 0 from the call's opening on, −1 before. */
export const epochAt = ({ opens, epochHours }: Call, now: Instant): number =>
  now < opens ? -1 : Math.floor((now - opens) / (epochHours * 3_600_000))

/** The server's signature on a state of the log. Proves only that the server said so. */
export function signHead(call: CheckedCall, state: LogState, logSecret: Uint8Array): Head {
  const { epoch, size, root } = state
  const body = { v: 1, call: call.id, epoch, size, root } as const
  return { ...body, logSig: sign(headDigest(body), logSecret), sigs: [] }
}

/** The head with one trustee's signature added: "I have seen this log, and it extends what I had seen". */
export const cosignHead = (head: Head, trustee: number, secret: Uint8Array): Head => ({
  ...head,
  sigs: cosign(head.sigs, trustee, secret, headDigest(head)),
})

/** Checks a head from outside, with at least `needed` trustees' signatures. Says nothing about how old it is. */
export function checkHead(call: CheckedCall, value: unknown, needed = 0): Result<Head, HeadRefused> {
  const shaped = read(headShape, value, 'head')
  if (!shaped.ok) return shaped
  const head = shaped.value
  if (head.call !== call.id) return fail({ kind: 'another-call', found: head.call, expected: call.id })
  const digest = headDigest(head)
  if (!isSignedBy(call.call.log, digest, head.logSig)) return fail({ kind: 'not-signed-by-log' })
  const fault = cosignaturesFault(call, digest, head.sigs, needed)
  return fault ? fail(fault) : ok(head)
}

/**
 * Whether a head is of this epoch or the one before, and not behind the last head that this trustee saw. That the
 * log behind it extends the old one is checked where the log is at hand (`checkLedgerHead`).
 */
export function freshnessFault(
  { call }: CheckedCall,
  head: LogState,
  now: Instant,
  seen: LogState | null,
): HeadNotFresh | null {
  const current = epochAt(call, now)
  const { epoch, size, root } = head
  if (epoch > current) return { kind: 'head-from-the-future', epoch, current }
  if (seen && size < seen.size) return { kind: 'log-shrunk', size, seen: seen.size }
  if (seen && size === seen.size && root !== seen.root) return { kind: 'log-rewritten', size }
  if (epoch < current - 1 || (seen && epoch < seen.epoch)) return { kind: 'stale-head', epoch, current }
  return null
}

/** The shape of a state inside other objects. */
export const stateShape: Shape<LogState> = fields<LogState>({
  epoch: whole(0, 100_000),
  size: whole(0, 10_000_000),
  root: hex(32),
})

const headDigest = ({ v, call, epoch, size, root }: Omit<Head, 'logSig' | 'sigs'>): Uint8Array =>
  hash('daylight/head/v1', canonical({ v, call, epoch, size, root }))

const headShape: Shape<Head> = fields<Head>({
  v: oneOf(1),
  call: hex(32),
  epoch: whole(0, 100_000),
  size: whole(0, 10_000_000),
  root: hex(32),
  logSig: hex(64),
  sigs: cosignaturesShape,
})
