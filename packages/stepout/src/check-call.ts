/** Whether a call keeps its own promise: enough trustees, spread over the sides, with keys that are keys. */
import { fail, ok, type Result } from '@daylight/basics'
import { fromHex, type Hex } from './bytes.ts'
import {
  type Call,
  callIdOf,
  callShape,
  type Desk,
  deskId,
  LEAST_QUOTA,
  type SideOrdinal,
  thresholdFor,
  trusteesFor,
} from './call.ts'
import { isUsablePublicKey } from './kem.ts'
import { readRsaKey } from './rsa-key.ts'
import type { RsaPublicKey } from './rsabssa.ts'
import { type Malformed, read } from './shape.ts'
import { isUsableKey } from './signature.ts'

declare const checked: unique symbol

/** A call that has been checked, with what every later check needs from it. Made by `checkCall` only. */
export type CheckedCall = {
  readonly [checked]: true
  readonly call: Call
  /** Hash of the call, in hex and in bytes. */
  readonly id: Hex
  readonly idBytes: Uint8Array
  readonly desks: ReadonlyMap<Hex, Desk & { readonly index: number; readonly key: RsaPublicKey }>
}

/** Why a call is refused. */
export type CallRefused =
  | Malformed
  | { readonly kind: 'too-few-sides' }
  | { readonly kind: 'repeated-side'; readonly id: string }
  | { readonly kind: 'too-few-trustees'; readonly found: number; readonly needed: number }
  | { readonly kind: 'too-many-trustees'; readonly found: number; readonly needed: number }
  | { readonly kind: 'trustees-not-spread'; readonly side: SideOrdinal | null; readonly found: number }
  | { readonly kind: 'wrong-threshold'; readonly found: number; readonly needed: number }
  | { readonly kind: 'unusable-key'; readonly of: string }
  | { readonly kind: 'repeated-key'; readonly of: string }
  | { readonly kind: 'unknown-side'; readonly of: string }
  | { readonly kind: 'wrong-desk-id'; readonly of: string }
  | { readonly kind: 'desk-too-small'; readonly of: string; readonly least: number }
  | { readonly kind: 'side-without-desk'; readonly side: SideOrdinal }
  | { readonly kind: 'levels-not-ascending' }
  | { readonly kind: 'dates-out-of-order' }
  | { readonly kind: 'another-call'; readonly found: Hex; readonly expected: Hex }

/**
 * Reads and checks a call from outside. With `expected` (from words on paper, from a voucher) also that it is that
 * call and no other. Says nothing about whether the people behind the keys are who they say: that is what the
 * twelve words of the id, compared aloud, are for.
 */
export function checkCall(value: unknown, expected?: Hex): Result<CheckedCall, CallRefused> {
  const kem = (value as { kem?: unknown } | null)?.kem === 'x-wing' ? 'x-wing' : 'x25519'
  const shaped = read(callShape(kem), value, 'call')
  if (!shaped.ok) return shaped
  const call = shaped.value
  const id = callIdOf(call)
  if (expected !== undefined && id !== expected) return fail({ kind: 'another-call', found: id, expected })
  const fault =
    sidesFault(call) ?? trusteesFault(call) ?? desksFault(call) ?? keysFault(call) ?? numbersFault(call)
  if (fault) return fail(fault)
  const desks = new Map<Hex, Desk & { index: number; key: RsaPublicKey }>()
  for (const [index, desk] of call.desks.entries()) {
    const key = readRsaKey(desk.rsa)
    if (!key.ok) throw new Error('checkCall: keysFault lets no such key through')
    desks.set(desk.kid, { ...desk, index, key: key.value })
  }
  return ok({ call, id, idBytes: fromHex(id), desks } as unknown as CheckedCall)
}

function sidesFault({ sides }: Call): CallRefused | null {
  if (sides.length < 2) return { kind: 'too-few-sides' }
  const repeated = firstRepeated(sides.map((side) => side.id))
  return repeated === null ? null : { kind: 'repeated-side', id: repeated }
}

function trusteesFault({ sides, trustees, t }: Call): CallRefused | null {
  const needed = trusteesFor(sides.length)
  const found = trustees.length
  if (found < needed) return { kind: 'too-few-trustees', found, needed }
  if (found > needed) return { kind: 'too-many-trustees', found, needed }
  const outside = trustees.find(({ side }) => side !== null && side >= sides.length)
  if (outside) return { kind: 'unknown-side', of: outside.name }
  for (const side of [...sides.keys(), null]) {
    const of = trustees.filter((trustee) => trustee.side === side).length
    if (of !== (side === null ? 1 : 2)) return { kind: 'trustees-not-spread', side, found: of }
  }
  const threshold = thresholdFor(sides.length)
  return t === threshold ? null : { kind: 'wrong-threshold', found: t, needed: threshold }
}

function desksFault({ sides, desks }: Call): CallRefused | null {
  for (const { name, side, rsa, att, kid, quota } of desks) {
    if (side >= sides.length) return { kind: 'unknown-side', of: name }
    if (kid !== deskId(rsa, att)) return { kind: 'wrong-desk-id', of: name }
    if (quota < LEAST_QUOTA) return { kind: 'desk-too-small', of: name, least: LEAST_QUOTA }
  }
  const lonely = [...sides.keys()].find((side) => !desks.some((desk) => desk.side === side))
  return lonely === undefined ? null : { kind: 'side-without-desk', side: lonely }
}

function keysFault({ kem, trustees, desks, log }: Call): CallRefused | null {
  const signing = [
    { key: log, of: 'log' },
    ...trustees.map(({ sig, name }) => ({ key: sig, of: name })),
    ...desks.map(({ att, name }) => ({ key: att, of: name })),
  ]
  const bad =
    signing.find(({ key }) => !isUsableKey(key)) ??
    trustees
      .map(({ hpke, name }) => ({ key: hpke, of: name }))
      .find(({ key }) => !isUsablePublicKey(kem, fromHex(key))) ??
    desks.map(({ rsa, name }) => ({ key: rsa, of: name })).find(({ key }) => !readRsaKey(key).ok)
  if (bad) return { kind: 'unusable-key', of: bad.of }
  for (const keys of [signing.map(({ key }) => key), trustees.map((x) => x.hpke), desks.map((x) => x.rsa)]) {
    const repeated = firstRepeated(keys)
    if (repeated !== null) return { kind: 'repeated-key', of: repeated.slice(0, 16) }
  }
  return null
}

function numbersFault(call: Call): CallRefused | null {
  const { levels, opens, closes, destroys, epochHours, embargoHours } = call
  if (levels.some((level, i) => i > 0 && level <= levels[i - 1]!)) return { kind: 'levels-not-ascending' }
  const lastOpening = closes + (2 * epochHours + embargoHours) * 3_600_000
  return opens < closes && lastOpening <= destroys ? null : { kind: 'dates-out-of-order' }
}

function firstRepeated(values: readonly string[]): string | null {
  return values.find((value, i) => values.indexOf(value) !== i) ?? null
}
