import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, ORIGIN, testHouse } from '../house.test.ts'

test('looking at a sign-in link changes nothing: the button signs in, once', async () => {
  const house = await testHouse()
  const { organisation, convenor } = await house.store.firstOrganisation()
  const code = await house.store.newSignInCode(organisation, convenor)
  const at = house.browser()
  for (let i = 0; i < 2; i++) {
    const { status, text } = await at.get(`/he/convenor/sign-in?code=${code}`)
    assert.equal(status, 200)
    assert.ok(text.includes(code))
  }
  assert.equal((await at.get('/he/convenor')).to, '/he/convenor/sign-in')
  assert.equal((await at.post('/he/convenor/sign-in', [['code', code]])).to, '/he/convenor')
  assert.equal((await at.get('/he/convenor')).status, 200)
  const second = await house.browser().post('/he/convenor/sign-in', [['code', code]])
  assert.equal(second.status, 422)
})
test('a sign-in link is void after a day', async () => {
  const house = await testHouse()
  const { organisation, convenor } = await house.store.firstOrganisation()
  const code = await house.store.newSignInCode(organisation, convenor)
  house.wait(24 * HOUR)
  assert.equal((await house.browser().post('/en/convenor/sign-in', [['code', code]])).status, 422)
})
test('a code that nobody printed signs nobody in', async () => {
  const house = await testHouse()
  const at = house.browser()
  for (const code of ['', 'guess', '%'])
    assert.equal((await at.post('/en/convenor/sign-in', [['code', code]])).status, 422)
  assert.equal((await at.get('/en/convenor')).to, '/en/convenor/sign-in')
})
test('neither codes nor sessions can be read from the database', async () => {
  const house = await testHouse()
  const { organisation, convenor } = await house.store.firstOrganisation()
  const code = await house.store.newSignInCode(organisation, convenor)
  const session = await house.store.signIn(code)
  assert.ok(session)
  const unused = await house.store.newSignInCode(organisation, convenor)
  const rows = JSON.stringify([
    await house.db.selectFrom('sign_in_code').selectAll().execute(),
    await house.db.selectFrom('convenor_session').selectAll().execute(),
  ])
  for (const secret of [code, session, unused]) assert.ok(!rows.includes(secret))
})
test('twelve hours without an act end a session', async () => {
  const house = await testHouse()
  const at = await house.desk()
  house.wait(12 * HOUR)
  assert.equal((await at.get('/en/convenor')).to, '/en/convenor/sign-in')
})
test('work keeps a session alive, for a week at most', async () => {
  const house = await testHouse()
  const at = await house.desk()
  for (let hours = 8; hours < 7 * 24; hours += 8) {
    house.wait(8 * HOUR)
    assert.equal((await at.get('/en/convenor')).status, 200, `after ${hours} hours`)
  }
  house.wait(8 * HOUR)
  assert.equal((await at.get('/en/convenor')).to, '/en/convenor/sign-in')
})
test('a form sent after the session has ended is not kept, and the page says so and what to do', async () => {
  const house = await testHouse()
  const at = await house.desk()
  house.wait(13 * HOUR)
  const { status, text } = await at.post('/en/convenor/new', [['act', 'save']])
  assert.equal(status, 401)
  assert.match(text, /was not kept.*go back and send it again/s)
})
test('signing out ends this session, and signing out everywhere ends all and voids open links', async () => {
  const house = await testHouse()
  const [first, second, third] = [await house.desk(), await house.desk(), await house.desk()]
  await first.post('/en/convenor/sign-out')
  assert.equal((await first.get('/en/convenor')).to, '/en/convenor/sign-in')
  assert.equal((await second.get('/en/convenor')).status, 200)
  const link = (await second.post('/en/convenor/device')).text.match(/sign-in\?code=([\w-]+)/)?.[1] ?? ''
  await second.post('/en/convenor/sign-out', [['where', 'everywhere']])
  assert.equal((await third.get('/en/convenor')).to, '/en/convenor/sign-in')
  assert.equal((await house.browser().post('/en/convenor/sign-in', [['code', link]])).status, 422)
})
test('a link for another device signs the same convenor in there, and both stay signed in', async () => {
  const house = await testHouse()
  const laptop = await house.desk()
  const { text } = await laptop.post('/ar/convenor/device')
  const code = text.match(/sign-in\?code=([\w-]+)/)?.[1] ?? ''
  assert.ok(text.includes(`${ORIGIN}/ar/convenor/sign-in?code=${code}`))
  const phone = house.browser()
  await phone.post('/ar/convenor/sign-in', [['code', code]])
  assert.equal((await phone.get('/ar/convenor')).status, 200)
  assert.equal((await laptop.get('/ar/convenor')).status, 200)
})
test('signing in again in the same browser ends the session that was there', async () => {
  const house = await testHouse()
  const { organisation, convenor } = await house.store.firstOrganisation()
  const at = await house.desk()
  const code = await house.store.newSignInCode(organisation, convenor)
  await at.post('/en/convenor/sign-in', [['code', code]])
  assert.equal((await house.db.selectFrom('convenor_session').selectAll().execute()).length, 1)
})
test('the first start makes one organisation, and later starts find it', async () => {
  const house = await testHouse()
  const first = await house.store.firstOrganisation()
  assert.deepEqual(await house.store.firstOrganisation(), first)
  assert.equal((await house.db.selectFrom('organisation').selectAll().execute()).length, 1)
})
test('the session cookie is out of reach of scripts and of other sites', async () => {
  const house = await testHouse()
  const { organisation, convenor } = await house.store.firstOrganisation()
  const code = await house.store.newSignInCode(organisation, convenor)
  const { cookie } = await house.browser().post('/en/convenor/sign-in', [['code', code]])
  assert.match(cookie, /^convenor=.*HttpOnly; SameSite=Lax/)
})
