import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digits, HOUR, MINUTE, PASSPHRASE, setPassphrase, testHouse } from '../house.test.ts'

test('looking at a sign-in link changes nothing: the button signs in, once', async () => {
  const house = await testHouse()
  const [at, code] = [house.browser(), await house.code()]
  for (let i = 0; i < 2; i++) assert.ok((await at.get(`/he/sign-in?code=${code}`)).text.includes(code))
  assert.equal((await at.get('/he/account')).to, '/he/sign-in')
  assert.equal((await at.post('/he/sign-in', { code })).to, '/he/account/welcome')
  assert.equal((await at.get('/he/account')).status, 200)
  assert.equal((await house.browser().post('/he/sign-in', { code })).status, 422)
})
test('a link is void after a day, and a code that nobody printed signs nobody in', async () => {
  const house = await testHouse()
  const code = await house.code()
  house.wait(24 * HOUR)
  for (const one of [code, '', 'guess', '%'])
    assert.equal((await house.browser().post('/en/sign-in', { code: one })).status, 422)
})
test('the first start makes one organisation, and later starts find it', async () => {
  const house = await testHouse()
  assert.deepEqual(await house.store.firstAccount(), await house.store.firstAccount())
  assert.equal((await house.db.selectFrom('organisation').selectAll().execute()).length, 1)
})
test('the session cookie is out of reach of scripts and of other sites', async () => {
  const house = await testHouse()
  const { cookie } = await house.browser().post('/en/sign-in', { code: await house.code() })
  assert.match(cookie, /^staff=[\w-]{22};.*HttpOnly; SameSite=Lax/)
})
test('a passphrase lets in with the digits of the moment, and digits work once', async () => {
  const house = await testHouse()
  const { secret } = await setPassphrase(house, await house.desk(), 'Salma')
  const known = { name: 'salma', passphrase: PASSPHRASE }
  const enter = (fields: Record<string, string>) =>
    house.browser().post('/en/sign-in/passphrase', { ...known, code: digits(house, secret), ...fields })
  assert.equal((await enter({})).status, 422, 'these digits were used to set it')
  house.wait(MINUTE)
  for (const wrong of [
    { name: 'nobody' },
    { passphrase: 'four quiet olive tree' },
    { code: '000000' },
    { code: '' },
  ])
    assert.equal((await enter(wrong)).status, 422)
  assert.equal((await enter({})).to, '/en/convenor')
  assert.equal((await enter({})).status, 422)
})
test('whatever was wrong, the page says the same, and never gives the passphrase back', async () => {
  const house = await testHouse()
  await setPassphrase(house, await house.desk(), 'salma')
  const tried = (name: string) => {
    const code = '000000'
    return house.browser().post('/en/sign-in/passphrase', { name, passphrase: PASSPHRASE, code })
  }
  const [known, unknown] = [await tried('salma'), await tried('amals')]
  const plain = (text: string) => text.replace(/asks="[^"]*"|value="[^"]*"/g, '')
  assert.equal(plain(known.text), plain(unknown.text))
  assert.ok(!known.text.includes(PASSPHRASE))
})
test('when the phone is lost, each recovery code lets in once', async () => {
  const house = await testHouse()
  const { codes } = await setPassphrase(house, await house.desk(), 'salma')
  assert.equal(codes.length, 10)
  const enter = (code: string) =>
    house.browser().post('/en/sign-in/passphrase', { name: 'salma', passphrase: PASSPHRASE, code })
  assert.equal((await enter((codes[3] as string).toLowerCase().replaceAll('-', ' '))).to, '/en/convenor')
  assert.equal((await enter(codes[3] as string)).status, 422)
  assert.equal((await enter(codes[4] as string)).to, '/en/convenor')
})
test('who tries one name again and again has to wait, even with the right passphrase', async () => {
  const house = await testHouse()
  const { codes } = await setPassphrase(house, await house.desk(), 'salma')
  const at = house.browser()
  const enter = (code: string) =>
    at.post('/en/sign-in/passphrase', { name: 'salma', passphrase: PASSPHRASE, code })
  for (let i = 0; i < 10; i++) assert.equal((await enter('000000')).status, 422)
  assert.equal((await enter(codes[0] as string)).status, 429)
  house.wait(10 * MINUTE)
  assert.equal((await enter(codes[0] as string)).to, '/en/convenor')
})
test('neither links, sessions, passphrases nor recovery codes can be read from the database', async () => {
  const house = await testHouse()
  const { codes } = await setPassphrase(house, await house.desk(), 'salma')
  const unused = await house.code()
  const token = (await house.store.signInByLink(await house.code())) as string
  const tables = ['sign_in_code', 'session', 'account', 'recovery_code'] as const
  const rows = JSON.stringify(
    await Promise.all(tables.map((table) => house.db.selectFrom(table).selectAll().execute())),
  )
  for (const secret of [
    unused,
    token,
    PASSPHRASE,
    ...codes,
    ...codes.map((code) => code.replaceAll('-', '')),
  ])
    assert.ok(!rows.includes(secret))
})
