import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { deskRsa } from '../testing/keys.ts'
import { seededBytes } from '../testing/random.ts'
import { fromHex, toHex, utf8 } from './bytes.ts'
import { bytesOfNumber, inverse, numberOf } from './modular.ts'
import { readRsaKey, writeRsaKey } from './rsa-key.ts'
import { blind, blindSign, finalize, isRsaSignature, type RsaSecretKey, randomBelow } from './rsabssa.ts'

type Vector = Record<
  'name' | 'p' | 'q' | 'n' | 'e' | 'd' | 'input_msg' | 'salt' | 'inv' | 'blinded_msg' | 'blind_sig' | 'sig',
  string
>

const file = `${process.env['DAYLIGHT_DATA'] ?? '../shared/data'}/crypto/rfc9474-vectors.json`
const required = process.env['DAYLIGHT_DATA_REQUIRED'] === '1'
const absent = !existsSync(file) && !required ? `no RFC 9474 vectors at ${file}` : false
const vectors: Vector[] = absent ? [] : JSON.parse(readFileSync(file, 'utf8'))
const number = (hex: string) => BigInt(hex.startsWith('0x') ? hex : `0x${hex || '0'}`)
const bytes = (hex: string) => fromHex(hex.replace(/^0x/, ''))
const key = (v: Vector): RsaSecretKey => ({
  n: number(v.n),
  e: number(v.e),
  d: number(v.d),
  p: number(v.p),
  q: number(v.q),
  bytes: 512,
})

test('RFC 9474 has four vectors and all four come out byte for byte', { skip: absent }, () => {
  assert.equal(vectors.length, 4)
  for (const v of vectors) {
    const k = key(v)
    const message = bytes(v.input_msg)
    const salt = bytes(v.salt)
    const r = inverse(number(v.inv), k.n)
    assert.ok(r)
    const blinded = blind(k, message, salt, r)
    assert.equal(toHex(blinded.message), v.blinded_msg.replace(/^0x/, ''), v.name)
    const signed = blindSign(k, blinded.message, seededBytes(v.name))
    assert.ok(signed.ok)
    assert.equal(toHex(signed.value), v.blind_sig.replace(/^0x/, ''), v.name)
    const signature = finalize(k, message, signed.value, blinded.inverse, salt.length)
    assert.ok(signature.ok)
    assert.equal(toHex(signature.value), v.sig.replace(/^0x/, ''), v.name)
    assert.ok(isRsaSignature(k, message, signature.value, salt.length))
    assert.ok(!isRsaSignature(k, utf8('another message'), signature.value, salt.length))
  }
})

test('our signatures satisfy cloudflare/blindrsa-ts, and theirs satisfy ours', async () => {
  const desk = deskRsa(0)
  const suite = RSABSSA.SHA384.PSS.Randomized()
  const spki = writeRsaKey(desk)
  const publicKey = await crypto.subtle.importKey(
    'spki',
    spki as BufferSource,
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const random = seededBytes('interop')
  const message = random(64)
  const blinded = blind(desk, message, random(48), randomBelow(desk.n, 384, random))
  const signed = blindSign(desk, blinded.message, random)
  assert.ok(signed.ok)
  const signature = finalize(desk, message, signed.value, blinded.inverse)
  assert.ok(signature.ok)
  assert.ok(await suite.verify(publicKey, signature.value, message))
  const theirs = suite.prepare(utf8('theirs'))
  const theirBlinded = await suite.blind(publicKey, theirs)
  const ourAnswer = blindSign(desk, theirBlinded.blindedMsg, random)
  assert.ok(ourAnswer.ok)
  const theirSignature = await suite.finalize(publicKey, theirs, ourAnswer.value, theirBlinded.inv)
  assert.ok(isRsaSignature(desk, theirs, theirSignature))
})

test('a written key reads back as itself, and a key with another exponent or an even modulus is refused', () => {
  const desk = deskRsa(1)
  const written = toHex(writeRsaKey(desk))
  const back = readRsaKey(written)
  assert.ok(back.ok && back.value.n === desk.n)
  const lastDigit = written.length - 10
  for (const bad of [
    `${written.slice(0, -2)}03`,
    `${written.slice(0, lastDigit - 1)}0${written.slice(lastDigit)}`,
  ])
    assert.deepEqual(readRsaKey(bad), { ok: false, error: { kind: 'bad-rsa-key' } })
})

test('a desk refuses a number that is not below its modulus', () => {
  const desk = deskRsa(0)
  for (const bad of [bytesOfNumber(desk.n, 384), new Uint8Array(384), new Uint8Array(383).fill(1)])
    assert.deepEqual(blindSign(desk, bad, seededBytes('x')), {
      ok: false,
      error: { kind: 'blinded-message-out-of-range' },
    })
})

test('an answer by another desk does not become a signature', () => {
  const random = seededBytes('another desk')
  const [mine, other] = [deskRsa(0), deskRsa(1)]
  const message = random(64)
  const blinded = blind(mine, message, random(48), randomBelow(mine.n, 384, random))
  const reduced = bytesOfNumber(numberOf(blinded.message) % other.n, 384)
  const signed = blindSign(other, reduced, random)
  assert.ok(signed.ok)
  assert.deepEqual(finalize(mine, message, signed.value, blinded.inverse), {
    ok: false,
    error: { kind: 'not-a-signature' },
  })
})
