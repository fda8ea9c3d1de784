import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { test } from 'node:test'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { seededBytes } from '../testing/random.ts'
import { fromHex, join, toHex } from './bytes.ts'
import { isSignedBy, isUsableKey, publicKeyOf, sign } from './signature.ts'

const native = (key: string, digest: Uint8Array, signature: string) =>
  verify(
    null,
    digest,
    createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') },
      format: 'jwk',
    }),
    Buffer.from(signature, 'hex'),
  )

test('a signature holds here and in OpenSSL, and no signature with a flipped bit does', () => {
  const random = seededBytes('ed25519')
  for (let i = 0; i < 20; i++) {
    const [secret, digest] = [random(32), random(32)]
    const key = publicKeyOf(secret)
    const signature = sign(digest, secret)
    assert.ok(isSignedBy(key, digest, signature) && native(key, digest, signature))
    const flipped = fromHex(signature)
    flipped[random(1)[0]! % 64]! ^= 1 << (random(1)[0]! % 8)
    assert.ok(!isSignedBy(key, digest, toHex(flipped)))
  }
})

test('a signature that libraries disagree about, with a key of mixed order, is refused as OpenSSL refuses it', () => {
  // s·B = R + k·A holds only after multiplying by eight: A carries a point of order eight.
  const torsion = ed25519.Point.fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')
  const a = 123456789n
  const key = ed25519.Point.BASE.multiply(a).add(torsion).toBytes()
  let disagreements = 0
  for (let i = 1; i < 20; i++) {
    const digest = seededBytes(`mixed ${i}`)(32)
    const r = BigInt(1000 + i)
    const R = ed25519.Point.BASE.multiply(r).toBytes()
    const order = ed25519.Point.Fn.ORDER
    const k = BigInt(`0x${toHex(sha512(join(R, key, digest)).reverse())}`) % order
    const s = (r + k * a) % order
    const signature = join(R, fromHex(s.toString(16).padStart(64, '0')).reverse())
    const lax = ed25519.verify(signature, digest, key)
    const ours = isSignedBy(toHex(key), digest, toHex(signature))
    assert.equal(ours, native(toHex(key), digest, toHex(signature)))
    if (lax && !ours) disagreements++
  }
  assert.ok(disagreements > 0)
})

test('a key of small order or with a second spelling is no key', () => {
  const identity = `01${'00'.repeat(31)}`
  const notReduced = `ee${'ff'.repeat(30)}7f`
  for (const key of [identity, notReduced, '00'.repeat(32), 'ff'.repeat(32)])
    assert.ok(!isUsableKey(key), key)
  assert.ok(isUsableKey(publicKeyOf(new Uint8Array(32).fill(3))))
})
