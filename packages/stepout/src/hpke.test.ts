import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'
import { CipherSuite, HkdfSha256 } from '@hpke/core'
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519'
import { XWing } from '@hpke/hybridkem-x-wing'
import { seededBytes } from '../testing/random.ts'
import { fromHex, toHex, utf8 } from './bytes.ts'
import { openBox, schedule, sealTo } from './hpke.ts'
import { deriveX25519, isUsablePublicKey, type KemName, kemNames, kems } from './kem.ts'

// RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode.
const A21 = {
  info: 'Ode on a Grecian Urn',
  ikmE: '909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b',
  skEm: 'f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600',
  skRm: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
  pkRm: '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  enc: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  shared: '0bbe78490412b4bbea4812666f7916932b828bba79942424abb65244930d69a7',
  key: 'ad2744de8e17f4ebba575b3f5f5a8fa1f69c2a07f6e7500bc60ca6e3e3ec1c91',
  nonce: '5c4d98150661b848853b547f',
  aad: 'Count-0',
  message: 'Beauty is truth, truth beauty',
  ct: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
}

test('agrees with RFC 9180, appendix A.2.1, from the ephemeral seed to the ciphertext', () => {
  assert.equal(toHex(deriveX25519(fromHex(A21.ikmE))), A21.skEm)
  const { shared, enc } = kems.x25519.encapsulate(fromHex(A21.pkRm), fromHex(A21.ikmE))
  assert.deepEqual([toHex(enc), toHex(shared)], [A21.enc, A21.shared])
  const { key, nonce } = schedule('x25519', shared, A21.info)
  assert.deepEqual([toHex(key), toHex(nonce)], [A21.key, A21.nonce])
  const coins = fromHex(A21.ikmE)
  const box = sealTo('x25519', fromHex(A21.pkRm), A21.info, utf8(A21.aad), utf8(A21.message), coins)
  assert.equal(toHex(box), A21.enc + A21.ct)
  const opened = openBox('x25519', fromHex(A21.skRm), A21.info, utf8(A21.aad), box)
  assert.equal(toHex(opened!), toHex(utf8(A21.message)))
})

const theirKem = (kem: KemName) => (kem === 'x25519' ? new DhkemX25519HkdfSha256() : new XWing())
for (const kem of kemNames)
  test(`6/24 an ${kem} box opens in hpke-js, and a box made there opens here`, async () => {
    const random = seededBytes(`hpke ${kem}`)
    const secret = random(32)
    const publicKey = kems[kem].publicKey(secret)
    const suite = new CipherSuite({ kem: theirKem(kem), kdf: new HkdfSha256(), aead: new Chacha20Poly1305() })
    const info = utf8('daylight/box/v1') as Uint8Array<ArrayBuffer>
    const [aad, message] = [random(32), random(33)] as Uint8Array<ArrayBuffer>[]
    const recipientKey = await suite.kem.deserializePrivateKey(secret as Uint8Array<ArrayBuffer>)
    const ours = sealTo(kem, publicKey, 'daylight/box/v1', aad!, message!, random(kems[kem].coinBytes))
    const split = kems[kem].encBytes
    const recipient = await suite.createRecipientContext({
      recipientKey,
      enc: ours.slice(0, split) as Uint8Array<ArrayBuffer>,
      info,
    })
    const opened = await recipient.open(ours.slice(split) as Uint8Array<ArrayBuffer>, aad!)
    assert.equal(toHex(new Uint8Array(opened)), toHex(message!))
    const sender = await suite.createSenderContext({
      recipientPublicKey: await suite.kem.deserializePublicKey(publicKey as Uint8Array<ArrayBuffer>),
      info,
    })
    const sealed = new Uint8Array(await sender.seal(message!, aad!))
    const box = new Uint8Array([...new Uint8Array(sender.enc), ...sealed])
    assert.equal(toHex(openBox(kem, secret, 'daylight/box/v1', aad!, box)!), toHex(message!))
  })

test('a box does not open under another label, other data, another key, or cut short', () => {
  const random = seededBytes('boxes')
  const secret = random(32)
  const [aad, message] = [random(32), random(33)]
  const box = sealTo('x25519', kems.x25519.publicKey(secret), 'a', aad, message, random(32))
  assert.ok(openBox('x25519', secret, 'a', aad, box))
  assert.equal(openBox('x25519', secret, 'b', aad, box), null)
  assert.equal(openBox('x25519', secret, 'a', random(32), box), null)
  assert.equal(openBox('x25519', random(32), 'a', aad, box), null)
  assert.equal(openBox('x25519', secret, 'a', aad, box.subarray(0, 40)), null)
})

test('a key of small order, or of the wrong length, is no key to seal to', () => {
  assert.ok(!isUsablePublicKey('x25519', new Uint8Array(32)))
  assert.ok(!isUsablePublicKey('x25519', new Uint8Array(31).fill(9)))
  assert.ok(!isUsablePublicKey('x-wing', new Uint8Array(1216).fill(255)))
  assert.ok(isUsablePublicKey('x-wing', kems['x-wing'].publicKey(new Uint8Array(32).fill(1))))
})
