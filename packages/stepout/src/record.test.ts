import assert from 'node:assert/strict'
import { test } from 'node:test'
import { must, rehearse, signer } from '../testing/rehearsal.ts'
import { fromHex, join, toHex } from './bytes.ts'
import { canonical, hash } from './canonical.ts'
import { credentialFromSeed, credentialMessage } from './credential.ts'
import { encodePss } from './emsa-pss.ts'
import { emptyLedger, extendLedger } from './ledger.ts'
import { openOwnShares } from './opening.ts'
import { checkRecord, recordContext, type SignerRecord } from './record.ts'
import { openShare } from './seal.ts'
import { sign } from './signature.ts'
import { checkWithdrawal, withdraw } from './withdrawal.ts'

const place = rehearse()
const { call } = place
const ana = signer(place, { desk: 0, want: [5, 5] })
const bar = signer(place, { desk: 0, want: [5, 5] })

/** The record signed again by its own holder after a change. */
const again = (record: SignerRecord, secret: Uint8Array, change: Partial<SignerRecord>): SignerRecord => {
  const { sig: _, ...body } = { ...record, ...change }
  return { ...body, sig: sign(hash('daylight/rec/v1', canonical(body)), secret) }
}
const kindOf = (value: unknown) => {
  const result = checkRecord(call, value)
  return result.ok ? 'accepted' : result.error.kind
}

test('a record that nobody touched is accepted, and each is as long as any other', () => {
  assert.equal(kindOf(ana.record), 'accepted')
  const long = signer(place, {
    desk: 3,
    want: [500, 0],
    name: 'ع'.repeat(40),
    affiliation: 'x'.repeat(90),
    show: false,
  })
  assert.equal(canonical(long.record).length, canonical(ana.record).length)
})

test('3.10/1 6/6 a person who signs twice is refused, with the same record or another of the same credential', () => {
  const changed = again(ana.record, ana.credential.secret, { level: [0, 0] })
  for (const second of [ana.record, changed])
    assert.deepEqual(extendLedger(emptyLedger(call), [ana.record, second]), {
      ok: false,
      error: { kind: 'bad-entry', index: 1, why: { kind: 'already-signed', pk: ana.record.pk } },
    })
})

test('3.10/2 a server that lowers a threshold breaks the signature', () => {
  assert.equal(kindOf({ ...ana.record, level: [1, 1] }), 'not-signed-by-credential')
})

test('3.10/3 a record does not change sides, neither by the server nor by its own signer', () => {
  assert.equal(kindOf({ ...ana.record, side: 1 }), 'wrong-side')
  assert.equal(kindOf({ ...ana.record, side: 1, kid: call.call.desks[2]!.kid }), 'not-signed-by-credential')
  const moved = again(ana.record, ana.credential.secret, { side: 1, kid: call.call.desks[2]!.kid })
  assert.equal(kindOf(moved), 'not-vouched')
})

test('3.10/4 a signature under one call is none under another, whatever is done to the call field', () => {
  const other = rehearse({ seed: 'another call' })
  const result = checkRecord(other.call, ana.record)
  assert.ok(!result.ok && result.error.kind === 'another-call')
  const relabelled = checkRecord(other.call, {
    ...again(ana.record, ana.credential.secret, { call: other.call.id, kid: other.call.call.desks[0]!.kid }),
  })
  assert.ok(!relabelled.ok && relabelled.error.kind === 'not-vouched')
})

test('3.10/5 a signature under one text is none under the text with one letter changed', () => {
  const edited = rehearse({ change: (c) => ({ ...c, text: { ...c.text, en: `${c.text['en']}!` } }) })
  const result = checkRecord(edited.call, ana.record)
  assert.ok(!result.ok && result.error.kind === 'another-call')
  const relabelled = again(ana.record, ana.credential.secret, { call: edited.call.id })
  const second = checkRecord(edited.call, relabelled)
  assert.ok(!second.ok && second.error.kind === 'not-vouched')
})

test('3.10/6 a server cannot mint a signer: without a desk there is no voucher, and a guessed one does not hold', () => {
  const minted = credentialFromSeed(place.random(32))
  const message = join(place.random(32), credentialMessage(call, 0, fromHex(minted.pk)))
  const guess = toHex(encodePss(message, 3072, place.random(48)))
  assert.equal(kindOf(again(ana.record, minted.secret, { pk: minted.pk, tok: guess })), 'not-vouched')
  assert.equal(kindOf(again(ana.record, minted.secret, { pk: minted.pk })), 'not-vouched')
})

test('3.10/9 nobody withdraws for somebody else', () => {
  const forged = { ...withdraw(call, bar.credential), pk: ana.record.pk }
  assert.deepEqual(checkWithdrawal(call, forged), { ok: false, error: { kind: 'not-signed-by-credential' } })
  const late = extendLedger(emptyLedger(call), [ana.record, withdraw(call, bar.credential)])
  assert.deepEqual(late, {
    ok: false,
    error: { kind: 'bad-entry', index: 1, why: { kind: 'never-signed', pk: bar.record.pk } },
  })
  const twice = [ana.record, withdraw(call, ana.credential), withdraw(call, ana.credential)]
  const refused = extendLedger(emptyLedger(call), twice)
  assert.ok(!refused.ok && refused.error.why.kind === 'already-withdrawn')
})

test('3.10/14 boxes copied into another record open for no trustee', () => {
  const { ct, kc, sc, boxes } = ana.record
  const copied = again(bar.record, bar.credential.secret, { ct, kc, sc, boxes })
  assert.equal(kindOf(copied), 'accepted')
  const context = recordContext(call, copied)
  for (const [i, { hpke }] of place.trustees.entries())
    assert.equal(openShare(call, context, copied, i, hpke), null)
  for (const [i, { hpke }] of place.trustees.entries())
    assert.notEqual(openShare(call, recordContext(call, ana.record), ana.record, i, hpke), null)
})

test('a desk above its published quota stops at it', () => {
  const small = rehearse({
    change: (c) => ({ ...c, desks: c.desks.map((desk) => ({ ...desk, quota: 20, cap: 10 })) }),
  })
  const people = Array.from({ length: 21 }, () => signer(small, { desk: 1, want: [2, 2] }).record)
  const refused = extendLedger(emptyLedger(small.call), people)
  assert.ok(!refused.ok && refused.error.index === 20)
  assert.deepEqual(refused.error.why, { kind: 'quota-spent', quota: 20 })
})

test('a trustee asked to open an unchecked release finds a bug, not a name', () => {
  const ledger = must(extendLedger(emptyLedger(call), [ana.record]))
  const release = { set: [bar.record.pk] } as unknown as Parameters<typeof openOwnShares>[1]
  assert.throws(() => openOwnShares(ledger, release, 0, place.trustees[0]!))
})
