import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Instant } from '@daylight/basics'
import fc from 'fast-check'
import { homeOf, readAsserted, readCreated } from './answer.ts'
import { challengeEnd, newChallenge } from './challenge.ts'

const NOW = Date.parse('2026-12-03T15:00Z') as Instant
const later = (minutes: number) => (NOW + minutes * 60_000) as Instant

test('a challenge holds for five minutes, for its purpose, in its house', () => {
  const challenge = newChallenge('secret', 'sign-in', NOW)
  assert.equal(challengeEnd('secret', 'sign-in', challenge, later(4)), later(5))
  assert.equal(challengeEnd('secret', 'sign-in', challenge, later(5)), null)
  assert.equal(challengeEnd('secret', 'add amal', challenge, NOW), null)
  assert.equal(challengeEnd('another', 'sign-in', challenge, NOW), null)
  assert.notEqual(challenge, newChallenge('secret', 'sign-in', NOW))
})
test('a challenge with any byte changed is none', () => {
  const bytes = Buffer.from(newChallenge('secret', 'sign-in', NOW), 'base64url')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const forged = Buffer.from(bytes)
      forged[place] = (forged[place] ?? 0) ^ change
      assert.equal(challengeEnd('secret', 'sign-in', forged.toString('base64url'), NOW), null)
    }),
  )
})
test('passkeys live at https and at localhost, never at a bare number or in a hall', () => {
  for (const origin of ['https://meeting.example.org', 'http://localhost:3000']) assert.ok(homeOf(origin))
  for (const origin of ['http://127.0.0.1:3000', 'https://10.0.0.7', 'https://[::1]', 'http://hall.test'])
    assert.equal(homeOf(origin), null, origin)
})
test('whatever stands in the field, an answer that no passkey gave is not taken', async () => {
  const home = { origin: 'https://a.test', host: 'a.test' }
  const passkey = { id: 'AAAA', publicKey: new Uint8Array(8), counter: 0, transports: [] }
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (field) => {
      assert.equal(await readCreated(field, home, () => true), null)
      assert.equal(await readAsserted(field, home, () => true, passkey), null)
    }),
  )
})
