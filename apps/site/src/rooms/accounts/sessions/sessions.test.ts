import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digits, HOUR, MINUTE, PASSPHRASE, setPassphrase, testHouse } from '../house.test.ts'

test('twelve hours without an act end a session, and work keeps it alive for a week at most', async () => {
  const house = await testHouse()
  const [idle, busy] = [await house.desk(), await house.desk()]
  for (let hours = 8; hours < 7 * 24; hours += 8) {
    house.wait(8 * HOUR)
    assert.equal((await busy.get('/en/account')).status, 200, `after ${hours} hours`)
  }
  assert.equal((await idle.get('/en/account')).to, '/en/sign-in')
  house.wait(8 * HOUR)
  assert.equal((await busy.get('/en/account')).to, '/en/sign-in')
})
test('signing in again in the same browser ends the session that was there', async () => {
  const house = await testHouse()
  const at = await house.desk()
  await at.post('/en/sign-in', { code: await house.code() })
  assert.equal((await house.db.selectFrom('session').selectAll().execute()).length, 1)
})
test('signing out ends this session; signing out everywhere ends all and voids open links', async () => {
  const house = await testHouse()
  const [first, second, third] = [await house.desk(), await house.desk(), await house.desk()]
  await first.post('/en/account/sign-out')
  assert.equal((await first.get('/en/account')).to, '/en/sign-in')
  const link = /sign-in\?code=([\w-]+)/.exec((await second.post('/en/account/device')).text)?.[1] as string
  await second.post('/en/account/sign-out', { where: 'everywhere' })
  assert.equal((await third.get('/en/account')).to, '/en/sign-in')
  assert.equal((await house.browser().post('/en/sign-in', { code: link })).status, 422)
})
test('one’s sessions are listed by day and way, and each can be ended, but nobody else’s', async () => {
  const house = await testHouse()
  const [laptop, phone] = [await house.desk(), await house.desk()]
  const { text } = await laptop.get('/en/account')
  assert.match(text, /2026-12-03<\/bdi> · by a link/)
  const other = /name="session" value="([^"]+)"\s*\/?>\s*<button/.exec(text)?.[1] as string
  await laptop.post('/en/account/sessions/end', { session: other })
  assert.equal((await phone.get('/en/account')).to, '/en/sign-in')
  assert.equal((await laptop.get('/en/account')).status, 200)
  const stranger = await signedInReader(house)
  const rows = await house.db.selectFrom('session').selectAll().execute()
  for (const { token_hash } of rows) await stranger.post('/en/account/sessions/end', { session: token_hash })
  assert.equal((await laptop.get('/en/account')).status, 200)
})
test('a new passphrase ends every other session', async () => {
  const house = await testHouse()
  const [laptop, phone] = [await house.desk(), await house.desk()]
  await setPassphrase(house, laptop, 'salma')
  assert.equal((await phone.get('/en/account')).to, '/en/sign-in')
  assert.equal((await laptop.get('/en/account')).status, 200)
})
test('before a dangerous act somebody without a key sets one up, and after a quarter of an hour a key is shown anew', async () => {
  const house = await testHouse()
  const at = await house.desk()
  assert.equal((await at.get('/en/people/invite')).to, '/en/account/keys?first=1')
  const { secret, codes } = await setPassphrase(house, at, 'salma')
  assert.equal((await at.get('/en/people/invite')).status, 200)
  house.wait(16 * MINUTE)
  const away = '/en/account/prove?then=%2Fpeople%2Finvite'
  assert.equal((await at.get('/en/people/invite')).to, away)
  assert.equal((await at.post('/en/people/invite', { task: 'reader' })).to, away)
  assert.equal((await house.db.selectFrom('offered_task').selectAll().execute()).length, 0)
  const show = (code: string, then = '/people/invite') =>
    at.post('/en/account/prove', { passphrase: PASSPHRASE, code, then })
  assert.equal((await show('123')).status, 422)
  assert.equal((await show(digits(house, secret))).to, '/en/people/invite')
  assert.equal((await at.get('/en/people/invite')).status, 200)
  assert.equal(
    (await show(codes[0] as string, '//elsewhere.test/')).to,
    '/en/account',
    'no way out of this site',
  )
})

async function signedInReader(house: Awaited<ReturnType<typeof testHouse>>) {
  const { organisation } = await house.store.firstAccount()
  await house.db
    .insertInto('account')
    .values({ organisation_id: organisation, id: 'rami', name: 'Rami', role: 'reader' })
    .execute()
  const at = house.browser()
  await at.post('/en/sign-in', { code: await house.store.newSignInCode({ organisation, account: 'rami' }) })
  return at
}
