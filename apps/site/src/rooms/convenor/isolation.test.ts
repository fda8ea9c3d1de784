import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localBus } from '../../http/bus.ts'
import { silentLog } from '../../log.ts'
import {
  type Answer,
  type Browser,
  idIn,
  makeGathering,
  ORIGIN,
  type TestHouse,
  testHouse,
} from './house.test.ts'
import { convenorRoutes } from './routes.tsx'

type Route = { readonly method: string; readonly path: string }

/** Every page and act of this room, as its router knows them. */
async function everyRoute(house: TestHouse): Promise<Route[]> {
  const own = {
    now: house.now,
    config: { origin: ORIGIN, isHttps: false },
    bus: localBus(),
    log: silentLog,
  }
  const { routes } = convenorRoutes(house.store, own, async () => null)
  return routes.filter(({ method }) => method === 'GET' || method === 'POST')
}

/** A gathering with a statement and cards, and the addresses of all its pages and acts. */
async function gatheringWithAll(house: TestHouse, at: Browser) {
  const overview = await makeGathering(at)
  await at.post(`${overview}/statements`, [
    ['text', 'Water for all'],
    ['language', 'en'],
  ])
  await at.post(`${overview}/seats`, [
    ['pile-0', '3'],
    ['pile-1', '3'],
  ])
  const [statement] = await house.db.selectFrom('statement').selectAll().execute()
  const addressOf = (path: string) =>
    `/en${path.replace(':gathering', idIn(overview)).replace(':statement', statement?.id ?? '')}`
  return { overview, addressOf }
}

const everything = async ({ db }: TestHouse) => {
  const tables = ['gathering', 'side', 'statement', 'invitation', 'organisation', 'proposed_act'] as const
  return Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
}
const send = (at: Browser, { method, path }: Route, headers?: Record<string, string>): Promise<Answer> =>
  method === 'GET'
    ? at.get(path)
    : at.post(
        path,
        [
          ['act', 'save'],
          ['status', 'withdrawn'],
          ['turn', 'open'],
          ['pile-0', '1'],
        ],
        headers,
      )

test('what belongs to one organisation does not exist for another, on any page and for any act', async () => {
  const house = await testHouse()
  const { overview, addressOf } = await gatheringWithAll(house, await house.desk())
  const other = await house.otherDesk()
  const before = await everything(house)
  const routes = (await everyRoute(house)).filter(({ path }) => path.includes(':gathering'))
  assert.ok(routes.length >= 15)
  for (const { method, path } of routes) {
    const { status, text } = await send(other, { method, path: addressOf(path) })
    assert.equal(status, 404, `${method} ${path}`)
    assert.ok(!text.includes('spring'), `${method} ${path}`)
  }
  assert.deepEqual(await everything(house), before)
  const list = await other.get('/en/convenor')
  assert.ok(!list.text.includes(idIn(overview)))
})
test('a statement of one gathering cannot be reached through another', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const { addressOf } = await gatheringWithAll(house, at)
  const second = await makeGathering(at)
  const statement = idIn(addressOf('/:statement'))
  for (const path of [`${second}/statements/${statement}`, `${second}/statements/${statement}/status`]) {
    const answer = await at.post(path, [
      ['text-en', 'Other words'],
      ['status', 'withdrawn'],
    ])
    assert.equal(answer.status, 404)
  }
  const row = await house.db.selectFrom('statement').selectAll().executeTakeFirstOrThrow()
  assert.equal(row.texts, '{"en":"Water for all"}')
  assert.equal(row.status, 'listed')
})
test('who is not signed in sees none of it and changes none of it', async () => {
  const house = await testHouse()
  const { addressOf } = await gatheringWithAll(house, await house.desk())
  const before = await everything(house)
  const stranger = house.browser()
  for (const { method, path } of await everyRoute(house)) {
    const { status, to, text } = await send(stranger, { method, path: addressOf(path) })
    if (method === 'GET') assert.equal(to, '/en/sign-in', path)
    else assert.equal(status, 401, path)
    assert.ok(!text.includes('spring'), path)
  }
  assert.deepEqual(await everything(house), before)
})
test('a form that another site sends does nothing, for any act', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const { addressOf } = await gatheringWithAll(house, at)
  const before = await everything(house)
  const acts = (await everyRoute(house)).filter(({ method }) => method === 'POST')
  assert.ok(acts.length >= 10)
  for (const { method, path } of acts)
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' },
      { Origin: 'http://elsewhere.test' },
    ]) {
      const { status } = await send(at, { method, path: addressOf(path) }, headers)
      assert.equal(status, 403, path)
    }
  assert.deepEqual(await everything(house), before)
  assert.equal((await at.get('/en/convenor')).status, 200)
})
test('a gathering that never was and one of somebody else look the same', async () => {
  const house = await testHouse()
  const overview = await makeGathering(await house.desk())
  const other = await house.otherDesk()
  const [never, theirs] = [await other.get('/en/convenor/g/never'), await other.get(overview)]
  assert.deepEqual(theirs, never)
})
