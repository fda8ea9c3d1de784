import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatheringWith, HOUR, idIn, makeGathering, testHouse } from '../house.test.ts'

/** A gathering with a convenor and the leads of its two sides. */
async function withLeads() {
  const house = await testHouse()
  const convenor = await house.desk()
  const desk = await makeGathering(convenor)
  const sides = await house.db.selectFrom('side').select('id').orderBy('position').execute()
  const lead = (name: string, i: number) => house.leadDesk(name, idIn(desk), sides[i]?.id ?? '')
  const proposal = async () =>
    (await house.db.selectFrom('proposed_act').select('id').orderBy('id', 'desc').executeTakeFirst())?.id
  const answer = async (what: string) => `${desk}/together/${await proposal()}/${what}`
  const opensAt = async () =>
    (await house.db.selectFrom('gathering').select('opens_at').executeTakeFirstOrThrow()).opens_at
  return { house, convenor, desk, lead, answer, opensAt }
}
const OPEN = [['turn', 'open']] as const

test('with no lead or the lead of one side only, the convenor opens the vote alone and the page says so', async () => {
  const { convenor, desk, lead, opensAt } = await withLeads()
  assert.match((await convenor.get(`${desk}/vote`)).text, /No two sides have a lead here/)
  const noa = await lead('noa', 0)
  assert.match((await noa.get(`${desk}/vote`)).text, /Only one side has a lead/)
  assert.equal((await noa.post(`${desk}/vote`, OPEN)).status, 403)
  assert.equal(await opensAt(), null)
  await convenor.post(`${desk}/vote`, OPEN)
  assert.notEqual(await opensAt(), null)
})
test('with leads of two sides the vote opens when both agree, whoever proposed it', async () => {
  const { house, convenor, desk, lead, answer, opensAt } = await withLeads()
  const [noa, amal] = [await lead('noa', 0), await lead('amal2', 1)]
  assert.match((await convenor.get(`${desk}/vote`)).text, /Propose to open the vote/)
  assert.equal((await convenor.post(`${desk}/vote`, OPEN)).to, `${desk}/together?done=proposed`)
  assert.equal(await opensAt(), null)
  assert.equal((await convenor.post(await answer('agree'))).status, 403)
  assert.equal((await noa.post(await answer('agree'))).to, `${desk}/together?done=agreed`)
  assert.equal((await noa.post(await answer('agree'))).status, 409)
  assert.equal(await opensAt(), null)
  assert.equal((await amal.post(await answer('agree'))).to, `${desk}/together?done=done`)
  assert.equal(await opensAt(), house.now())
  const { text } = await convenor.get(`${desk}/together`)
  assert.match(text, /2026-12-03.*Open the vote/s)
  for (const line of [/Proposed: .amal./, /Agreed: .noa./, /Agreed: .amal2./]) assert.match(text, line)
})
test('one “no” ends a proposal, and so do three days', async () => {
  const { house, desk, lead, answer, opensAt } = await withLeads()
  const [noa, amal] = [await lead('noa', 0), await lead('amal2', 1)]
  await noa.post(`${desk}/vote`, OPEN)
  assert.equal((await amal.post(await answer('withdraw'))).status, 303)
  assert.equal((await amal.post(await answer('agree'))).status, 409)
  house.wait(1)
  await noa.post(`${desk}/vote`, OPEN)
  house.wait(72 * HOUR)
  assert.match((await amal.post(await answer('agree'))).text, /three days are over/)
  assert.equal(await opensAt(), null)
})
test('an act that fits no longer is not done, and nobody has agreed to it', async () => {
  const { house, desk, lead, answer } = await withLeads()
  const [noa, amal] = [await lead('noa', 0), await lead('amal2', 1)]
  await noa.post(`${desk}/vote`, OPEN)
  await house.db.updateTable('gathering').set({ opens_at: 1 }).execute()
  assert.equal((await amal.post(await answer('agree'))).status, 409)
  const log = await house.db.selectFrom('act_log').select('what').execute()
  assert.deepEqual(log, [{ what: 'proposed' }])
})
test('cards are made when both agree, in the piles that were proposed', async () => {
  const { house, convenor, desk, lead, answer } = await withLeads()
  const [noa, amal] = [await lead('noa', 0), await lead('amal2', 1)]
  await noa.post(`${desk}/seats`, [
    ['pile-0', '3'],
    ['pile-1', '2'],
  ])
  assert.equal((await house.db.selectFrom('invitation').selectAll().execute()).length, 0)
  const { to } = await amal.post(await answer('agree'))
  assert.match(to, /seats\/sheet\?batch=\w+&piles=3,2&mix=/)
  assert.equal((await house.db.selectFrom('invitation').selectAll().execute()).length, 5)
  assert.equal((await noa.post(`${desk}/seats/cancel`)).status, 403, 'one lead cannot void the cards of both')
  assert.equal((await convenor.get(to)).status, 200)
})
test('nobody gets round it: no opening by the clock, and no other sides', async () => {
  const { convenor, desk, lead, opensAt, house } = await withLeads()
  await lead('noa', 0)
  await lead('amal2', 1)
  const ids = await house.db.selectFrom('side').select('id').orderBy('position').execute()
  const same = Object.fromEntries(ids.map(({ id }, i) => [`side-id-${i}`, id]))
  const byClock = gatheringWith({ ...same, opens: '2026-12-04T18:00' })
  assert.match((await convenor.post(`${desk}/edit`, byClock)).text, /opens and closes only when both agree/)
  assert.equal(await opensAt(), null)
  assert.equal(
    (await convenor.post(`${desk}/edit`, gatheringWith({}))).status,
    422,
    'sides without ids are other sides',
  )
  assert.equal(
    (await convenor.post(`${desk}/edit`, gatheringWith({ ...same, 'title-en': 'Autumn' }))).status,
    303,
  )
})
test('two leads who agree at the same moment open the vote once', async () => {
  const { house, desk, lead, convenor, answer } = await withLeads()
  const [noa, amal] = [await lead('noa', 0), await lead('amal2', 1)]
  await convenor.post(`${desk}/vote`, OPEN)
  const address = await answer('agree')
  await Promise.all([noa.post(address), amal.post(address)])
  const done = await house.db.selectFrom('act_log').selectAll().where('what', '=', 'done').execute()
  assert.equal(done.length, 1)
})
