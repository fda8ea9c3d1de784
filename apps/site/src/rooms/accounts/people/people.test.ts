import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Browser, HOUR, setPassphrase, type TestHouse, testHouse } from '../house.test.ts'

/** A convenor with a key, and a gathering of two sides. */
async function ready() {
  const house = await testHouse()
  const at = await house.desk()
  await setPassphrase(house, at, 'salma')
  const { organisation, account } = await house.store.firstAccount()
  const words = { title: '{"en":"Spring"}', purpose: '{"en":"To hear"}', languages: '["en"]' }
  await house.db
    .insertInto('gathering')
    .values({ organisation_id: organisation, id: 'spring', ...words, is_example: 0, created_at: 0 })
    .execute()
  for (const [position, id] of ['reed', 'stone'].entries())
    await house.db
      .insertInto('side')
      .values({ gathering_id: 'spring', id, position, names: JSON.stringify({ en: id }) })
      .execute()
  return { house, at, account }
}

const invited = async (at: Browser, task: string): Promise<string> =>
  /invited\?code=([\w-]+)/.exec((await at.post('/en/people/invite', { task })).text)?.[1] ?? ''

async function accept(house: TestHouse, code: string, name: string): Promise<Browser> {
  const at = house.browser()
  assert.equal((await at.post('/en/invited', { code, 'own-name': name })).to, '/en/account/welcome')
  return at
}
const idOf = async (house: TestHouse, name: string): Promise<string> =>
  (await house.db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

test('an invitation says who invites to what, asks for a name, and works once', async () => {
  const { house, at } = await ready()
  await at.post('/en/account/welcome', { organisation: 'Bridge House', 'own-name': 'Salma' })
  const code = await invited(at, 'side-lead spring reed')
  const guest = house.browser()
  const { text } = await guest.get(`/en/invited?code=${code}`)
  assert.match(text, /Bridge House.*Side lead.*reed.*Spring/s)
  assert.equal((await guest.post('/en/invited', { code, 'own-name': ' ' })).status, 422)
  const noa = await accept(house, code, 'Noa')
  assert.match((await noa.get('/en/account')).text, /Noa.*Side lead.*Agree for a side/s)
  assert.equal((await house.browser().post('/en/invited', { code, 'own-name': 'Twice' })).status, 404)
})
test('an invitation is void after seven days, and when it is cancelled', async () => {
  const { house, at } = await ready()
  const [old, cancelled] = [await invited(at, 'reader'), await invited(at, 'reader')]
  const page = await at.get('/en/people')
  assert.equal([...page.text.matchAll(/name="invitation"/g)].length, 2)
  for (const { id } of await house.db.selectFrom('offered_task').selectAll().execute())
    if (id !== /name="invitation" value="([^"]+)"/.exec(page.text)?.[1])
      await at.post('/en/people/invitations/cancel', { invitation: id })
  const works = async (code: string) => (await house.browser().get(`/en/invited?code=${code}`)).status === 200
  assert.deepEqual([await works(old), await works(cancelled)].sort(), [false, true])
  house.wait(7 * 24 * HOUR)
  assert.deepEqual([await works(old), await works(cancelled)], [false, false])
})
test('a task that does not exist is not given: of another gathering’s side, of nobody’s gathering, of no name', async () => {
  const { at } = await ready()
  for (const task of [
    '',
    'king',
    'side-lead',
    'side-lead spring',
    'side-lead spring river',
    'reader winter',
    'trustee spring',
    'reader spring reed',
  ])
    assert.equal((await at.post('/en/people/invite', { task })).status, 422, task)
})
test('a side has one lead, however many invitations were made', async () => {
  const { house, at } = await ready()
  const [first, second] = [
    await invited(at, 'side-lead spring reed'),
    await invited(at, 'side-lead spring reed'),
  ]
  await accept(house, first, 'Noa')
  assert.equal((await house.browser().post('/en/invited', { code: second, 'own-name': 'Rami' })).status, 404)
  assert.equal((await at.post('/en/people/invite', { task: 'side-lead spring reed' })).status, 422)
})
test('while two sides have a lead, nobody takes a lead’s task away but the lead', async () => {
  const { house, at } = await ready()
  const noa = await accept(house, await invited(at, 'side-lead spring reed'), 'Noa')
  await accept(house, await invited(at, 'side-lead spring stone'), 'Amal')
  const page = `/en/people/${await idOf(house, 'Noa')}`
  assert.equal((await at.post(`${page}/take`, { gathering: 'spring' })).status, 409)
  assert.equal((await at.post(`${page}/remove`)).status, 409)
  await noa.post(`${page}/give-back`, { gathering: 'spring' })
  assert.doesNotMatch((await noa.get('/en/account')).text, /Side lead/)
  assert.equal((await at.post(`${page}/remove`)).to, '/en/people')
  assert.equal((await noa.get('/en/account')).to, '/en/sign-in')
})
test('an organisation keeps at least one convenor', async () => {
  const { house, at, account } = await ready()
  for (const act of ['take', 'remove'])
    assert.equal((await at.post(`/en/people/${account}/${act}`)).status, 409)
  assert.equal((await at.post(`/en/people/${account}/give`, { task: 'reader' })).status, 409)
  await accept(house, await invited(at, 'convenor'), 'Noa')
  assert.equal((await at.post(`/en/people/${account}/give`, { task: 'reader' })).to, '/en/people')
  assert.equal((await at.get('/en/people')).status, 403)
})
test('the last way to sign in is kept until there is another', async () => {
  const { house, account } = await ready()
  const { organisation } = await house.store.firstAccount()
  const at = await house.desk()
  const key = {
    organisation_id: organisation,
    account_id: account,
    day: '2026-12-03',
    transports: '[]',
    counter: 0,
  }
  await house.db
    .insertInto('passkey')
    .values({ ...key, id: 'only', public_key: new Uint8Array(1) })
    .execute()
  await house.db.updateTable('account').set({ sign_in_name: null }).execute()
  assert.equal((await at.post('/en/account/keys/passkey/remove', { passkey: 'only' })).status, 422)
  await house.db
    .insertInto('passkey')
    .values({ ...key, id: 'another', public_key: new Uint8Array(1) })
    .execute()
  assert.equal((await at.post('/en/account/keys/passkey/remove', { passkey: 'only' })).status, 303)
})
