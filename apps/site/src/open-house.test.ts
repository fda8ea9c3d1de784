import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId, Instant } from '@daylight/basics'
import { type Db, openDb } from './db/open.ts'
import type { House } from './house.ts'
import { localBus } from './http/bus.ts'
import { silentLog } from './log.ts'
import { openHouse } from './open-house.ts'
import type { Desk } from './rooms/convenor/store.ts'

const house: House = {
  now: () => Date.parse('2026-12-03T15:00Z') as Instant,
  config: { origin: 'http://hall.test', isHttps: false },
  bus: localBus(),
  log: silentLog,
}

/** The whole site over a database, with the convenor's desk. `again` is the same after a restart. */
async function opened(db: Db, withExample: boolean) {
  const open = await openHouse(db, house, withExample)
  const code = new URL((await open.addresses()).signInLink).searchParams.get('code') ?? ''
  const own = await open.rooms.accounts.own((await open.rooms.accounts.signInByLink(code)) ?? '')
  assert.ok(own)
  const desk: Desk = open.rooms.convenor.desk(own.person)
  const [gathering] = await desk.gatherings()
  const report = async (id: GatheringId) => {
    await open.rooms.publisher.settled()
    return open.rooms.publisher.current(id)
  }
  return { desk, gathering, report, rooms: open.rooms, again: () => opened(db, withExample) }
}

test('a withdrawn statement leaves the mirror, comes back when it is listed again, and the mirror goes on', async () => {
  const first = await opened(await openDb(':memory:'), true)
  const id = first.gathering?.id as GatheringId
  const before = await first.report(id)
  const water = before.sharedGround[0]?.statement as string
  await (await first.desk.gathering(id))?.setStatus(water, 'withdrawn')
  const without = await first.report(id)
  assert.ok(without.version > before.version)
  assert.ok(!without.sharedGround.some((shared) => shared.statement === water))
  const after = without.answers.find((answers) => answers.statement === water)
  assert.ok(after?.sides.every(({ answers }) => answers === null))
  const second = await first.again()
  assert.deepEqual(await second.report(id), without)
  await (await second.desk.gathering(id))?.setStatus(water, 'listed')
  assert.ok((await second.report(id)).sharedGround.some((shared) => shared.statement === water))
})
test('a proposal that is listed after later statements takes its place at the end of the mirror', async () => {
  const { desk, gathering, report, rooms, again } = await opened(await openDb(':memory:'), true)
  const id = gathering?.id as GatheringId
  await rooms.gather.propose(id, 'The lake should have a joint school', 'en')
  const at = await desk.gathering(id)
  await at?.addStatements(['Boats should be shared'], 'en')
  const known = (await report(id)).answers.map((answers) => answers.statement)
  assert.equal(known.length, 25)
  const proposal = (await at?.statements())?.find((s) => s.status === 'proposed')
  await at?.setStatus(proposal?.id ?? '', 'listed')
  const now = (await report(id)).answers.map((answers) => answers.statement)
  assert.deepEqual(now, [...known, proposal?.id])
  assert.equal((await (await again()).report(id)).answers.length, 26)
})
test('looking at the mirror before the vote opens does not fix the sides', async () => {
  const { desk, report, again } = await opened(await openDb(':memory:'), false)
  const names = (name: string) => ({ id: null, names: { en: name } })
  const draft = {
    title: { en: 'Spring' },
    purpose: { en: 'To hear' },
    languages: ['en'],
    sides: [names('Reed'), names('Stone')],
    opensAt: null,
    closesAt: null,
    timeZone: 'UTC',
  }
  const id = await desk.create(draft)
  assert.equal((await report(id)).sides.length, 2)
  await (await desk.gathering(id))?.change({ ...draft, sides: ['Hill', 'Field', 'Wood'].map(names) })
  assert.equal((await report(id)).sides.length, 3)
  assert.equal((await (await again()).report(id)).sides.length, 3)
})
test('the words of a withdrawn statement are in no file that people take home', async () => {
  const db = await openDb(':memory:')
  const open = await openHouse(db, house, false)
  const code = await open.rooms.accounts.newSignInCode(await open.rooms.accounts.firstAccount())
  const token = (await open.rooms.accounts.signInByLink(code)) ?? ''
  const own = await open.rooms.accounts.own(token)
  assert.ok(own)
  const desk = open.rooms.convenor.desk(own.person)
  const id = await desk.create({
    title: { en: 'Spring' },
    purpose: { en: 'To hear' },
    languages: ['en'],
    sides: [
      { id: null, names: { en: 'Reed' } },
      { id: null, names: { en: 'Stone' } },
    ],
    opensAt: null,
    closesAt: null,
    timeZone: 'UTC',
  })
  const at = await desk.gathering(id)
  await at?.addStatements(['A sentence that names somebody'], 'en')
  const [statement] = (await at?.statements()) ?? []
  await at?.setStatus(statement?.id ?? '', 'withdrawn')
  for (const page of ['mirror', 'mirror.html', 'mirror.csv', 'mirror.json']) {
    const answer = await open.site.request(`/en/g/${id}/${page}`, {
      headers: { Cookie: `staff=${token}` },
    })
    assert.equal(answer.status, 200, page)
    assert.ok(!(await answer.text()).includes('names somebody'), page)
  }
})
