import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours, rehearse } from '../testing/rehearsal.ts'
import type { Call } from './call.ts'
import { checkCall } from './check-call.ts'

const { call } = rehearse()
const good = call.call
const refusal = (change: Partial<Call> | Record<string, unknown>) => {
  const result = checkCall({ ...good, ...change })
  return result.ok ? 'accepted' : result.error
}
const kind = (change: Partial<Call> | Record<string, unknown>) => {
  const refused = refusal(change)
  return refused === 'accepted' ? refused : refused.kind
}

test('6/22 a call without trustees, with four of five, or with six cannot be opened', () => {
  assert.equal(kind({ trustees: [] }), 'malformed')
  const { trustees } = good
  assert.deepEqual(refusal({ trustees: trustees.slice(1) }), {
    kind: 'too-few-trustees',
    found: 4,
    needed: 5,
  })
  assert.deepEqual(refusal({ trustees: [...trustees, trustees[0]!] }), {
    kind: 'too-many-trustees',
    found: 6,
    needed: 5,
  })
})

test('6/22 trustees must be two of each side and one of none', () => {
  const { trustees } = good
  const lopsided = trustees.with(2, { ...trustees[2]!, side: 0 })
  assert.deepEqual(refusal({ trustees: lopsided }), { kind: 'trustees-not-spread', side: 0, found: 3 })
  const noInternational = trustees.with(4, { ...trustees[4]!, side: 1 })
  assert.deepEqual(refusal({ trustees: noInternational }), { kind: 'trustees-not-spread', side: 1, found: 3 })
  const twoInternational = trustees.with(0, { ...trustees[0]!, side: null })
  assert.deepEqual(refusal({ trustees: twoInternational }), {
    kind: 'trustees-not-spread',
    side: 0,
    found: 1,
  })
})

test('no call lets fewer trustees open than twice its sides', () => {
  assert.deepEqual(refusal({ t: 3 }), { kind: 'wrong-threshold', found: 3, needed: 4 })
  assert.deepEqual(refusal({ t: 5 }), { kind: 'wrong-threshold', found: 5, needed: 4 })
})

test('a call of one side is no call', () => {
  assert.equal(kind({ sides: good.sides.slice(0, 1) }), 'too-few-sides')
  assert.equal(kind({ sides: [good.sides[0]!, good.sides[0]!] }), 'repeated-side')
})

test('keys that are no keys, or that two people share, are refused', () => {
  const { trustees, desks } = good
  assert.equal(kind({ log: '00'.repeat(32) }), 'unusable-key')
  assert.equal(
    kind({ trustees: trustees.with(0, { ...trustees[0]!, hpke: '00'.repeat(32) }) }),
    'unusable-key',
  )
  assert.equal(
    kind({ trustees: trustees.with(0, { ...trustees[0]!, sig: trustees[1]!.sig }) }),
    'repeated-key',
  )
  assert.equal(
    kind({ trustees: trustees.with(0, { ...trustees[0]!, hpke: trustees[1]!.hpke }) }),
    'repeated-key',
  )
  assert.equal(kind({ desks: desks.with(0, { ...desks[0]!, att: desks[1]!.att }) }), 'wrong-desk-id')
  assert.equal(kind({ desks: [...desks, desks[0]!] }), 'repeated-key')
})

test('a desk for fewer than twenty people, and a side that nobody vouches for, are refused', () => {
  const { desks } = good
  assert.equal(kind({ desks: desks.with(0, { ...desks[0]!, quota: 19 }) }), 'desk-too-small')
  assert.deepEqual(refusal({ desks: desks.slice(0, 2) }), { kind: 'side-without-desk', side: 1 })
  assert.equal(kind({ desks: desks.with(0, { ...desks[0]!, side: 2 }) }), 'unknown-side')
})

test('levels that do not rise, and dates that leave no time to open, are refused', () => {
  assert.equal(kind({ levels: [0, 10, 10] }), 'levels-not-ascending')
  assert.equal(kind({ closes: good.opens }), 'dates-out-of-order')
  assert.equal(kind({ destroys: hours(24 * 30 + 119) }), 'dates-out-of-order')
  assert.equal(kind({ destroys: hours(24 * 30 + 120) }), 'accepted')
})

test('a field too many, a field too few, another version and a name in capitals of hex are refused by their place', () => {
  assert.deepEqual(refusal({ extra: 1 }), { kind: 'malformed', path: 'call.extra', expected: 'nothing' })
  const { text: _, ...textless } = good
  const refused = checkCall(textless)
  assert.ok(!refused.ok && refused.error.kind === 'malformed' && refused.error.path === 'call.text')
  assert.deepEqual(refusal({ v: 2 }), { kind: 'malformed', path: 'call.v', expected: '1' })
  assert.equal(kind({ log: good.log.toUpperCase() }), 'malformed')
  for (const nothing of [null, undefined, 1, 'call', []]) assert.ok(!checkCall(nothing).ok)
})

test('a call under another name than expected is refused with both names', () => {
  const expected = 'ab'.repeat(32)
  assert.deepEqual(checkCall(good, expected), {
    ok: false,
    error: { kind: 'another-call', found: call.id, expected },
  })
})
