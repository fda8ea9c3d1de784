import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utf8 } from './bytes.ts'
import { ENVELOPE_BYTES, fillEnvelope, readEnvelope } from './envelope.ts'

const envelope = {
  v: 1,
  name: 'ليلى منصور',
  aff: 'معلمة',
  show: true,
  salt: '00'.repeat(16),
  att: '11'.repeat(64),
} as const
const filled = fillEnvelope(envelope)
assert.ok(filled.ok)
const bytes = filled.value
/** The envelope's 512 bytes with another JSON text inside. */
const holding = (text: string) => {
  const body = utf8(text)
  const out = new Uint8Array(ENVELOPE_BYTES)
  out.set([body.length >> 8, body.length & 255])
  out.set(body, 2)
  return out
}

test('every envelope has 512 bytes and gives back what was put in', () => {
  assert.equal(bytes.length, 512)
  assert.deepEqual(readEnvelope(bytes), envelope)
})

test('two names of the longest kind fit, and only quotation marks without end do not', () => {
  assert.ok(fillEnvelope({ ...envelope, name: 'ع'.repeat(48), aff: 'ע'.repeat(48) }).ok)
  const quotes = '"'.repeat(96)
  assert.deepEqual(fillEnvelope({ ...envelope, name: quotes, aff: quotes }), {
    ok: false,
    error: { kind: 'envelope-too-long', over: 91 },
  })
})

test('an envelope with anything after it, in another spelling, or with another field is no envelope', () => {
  const text = JSON.stringify({
    aff: envelope.aff,
    att: envelope.att,
    name: envelope.name,
    salt: envelope.salt,
    show: true,
    v: 1,
  })
  assert.deepEqual(readEnvelope(holding(text)), envelope)
  assert.equal(readEnvelope(bytes.with(511, 1)), null)
  assert.equal(readEnvelope(bytes.subarray(1)), null)
  assert.equal(readEnvelope(holding(text.replace('{', '{ '))), null)
  assert.equal(readEnvelope(holding(text.replace('"v":1', '"v":2'))), null)
  assert.equal(readEnvelope(holding(text.replace('"v":1', '"v":1,"w":1'))), null)
  assert.equal(readEnvelope(holding(text.slice(1))), null)
  assert.equal(readEnvelope(bytes.with(0, 255)), null)
  const notUtf8 = holding(text)
  notUtf8[20] = 0xff
  assert.equal(readEnvelope(notUtf8), null)
})
