import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MINUTE, type TestHouse, testHouse } from '../house.test.ts'
import type { Challenge } from '../store.ts'
import { softKey } from './soft-key.test.ts'

/** The first convenor with a passkey. */
async function withPasskey() {
  const house = await testHouse()
  const own = await ownOf(house)
  const key = softKey()
  assert.equal(await own.addPasskey(key.create((await own.challenge('add')) as Challenge)), true)
  return { house, own, key }
}
const ownOf = async (house: TestHouse) => {
  const own = await house.store.own((await house.store.signInByLink(await house.code())) ?? '')
  assert.ok(own)
  return own
}
const asked = async ({ store }: TestHouse) => (await store.signInChallenge()) as Challenge

test('a passkey signs its owner in, and its answer works once even where the key counts nothing', async () => {
  const { house, own, key } = await withPasskey()
  const answer = key.get(await asked(house))
  const token = await house.store.signInByPasskey(answer)
  assert.equal((await house.store.own(token ?? ''))?.person.account, own.person.account)
  assert.equal(await house.store.signInByPasskey(answer), null)
})
test('an answer that comes after five minutes, or to another question, is not taken', async () => {
  const { house, own, key } = await withPasskey()
  const late = key.get(await asked(house))
  house.wait(5 * MINUTE)
  assert.equal(await house.store.signInByPasskey(late), null)
  assert.equal(await house.store.signInByPasskey(key.get((await own.challenge('prove')) as Challenge)), null)
  const { host } = await asked(house)
  assert.equal(await house.store.signInByPasskey(key.get({ host, challenge: 'made-up' })), null)
})
test('a key that did not see who holds it, or that nobody added, signs nobody in', async () => {
  const { house, key } = await withPasskey()
  assert.equal(await house.store.signInByPasskey(key.get(await asked(house), 0x01)), null)
  assert.equal(await house.store.signInByPasskey(softKey().get(await asked(house))), null)
  assert.equal(
    await house.store.signInByPasskey(key.get({ ...(await asked(house)), host: 'elsewhere.test' })),
    null,
  )
})
test('a passkey is added once, and proves only its owner', async () => {
  const { house, own, key } = await withPasskey()
  assert.equal(await own.addPasskey(key.create((await own.challenge('add')) as Challenge)), false)
  house.wait(16 * MINUTE)
  assert.equal(await own.proveByPasskey(softKey().get((await own.challenge('prove')) as Challenge)), false)
  assert.equal(await own.proveByPasskey(key.get((await own.challenge('prove')) as Challenge)), true)
})
