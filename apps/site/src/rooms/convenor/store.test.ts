import assert from 'node:assert/strict'
import { type GatheringId, type Instant, type OrganisationId, seededRandom } from '@daylight/basics'
import type { Person } from '@daylight/people'
import { onEachEngine } from '../../db/each-engine.ts'
import { freeCode, seedExample } from '../../example/store.ts'
import { makeConvenorStore } from './store.ts'

const NOW = Date.parse('2026-12-03T15:00Z') as Instant
const CONVENOR: Person = {
  organisation: 'ours' as OrganisationId,
  account: 'amal',
  name: 'Amal',
  role: 'convenor',
  at: [],
}
const DRAFT = {
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
}

onEachEngine('a convenor’s work is kept alike on every engine', async (db) => {
  const changed: GatheringId[] = []
  const store = makeConvenorStore(
    db,
    () => NOW,
    (id) => changed.push(id),
  )
  const desk = store.desk(CONVENOR)
  const id = (await desk.create(DRAFT)) as GatheringId
  const at = await desk.gathering(id)
  assert.deepEqual(await at?.addStatements(['Water', 'Roads'], 'en'), { added: 2, known: 0 })
  const [water] = (await at?.statements()) ?? []
  assert.ok(await at?.setStatus(water?.id ?? '', 'withdrawn'))
  assert.deepEqual(changed, [id, id])
  const batch = await at?.makeInvitations(30)
  assert.equal((await at?.unusedCodes(batch))?.length, 30)
  await at?.cancelUnused()
  assert.deepEqual(await at?.unusedCodes(), [])
  assert.equal(await at?.turn('open'), true)
  assert.equal(await at?.turn('open'), false)
  assert.equal((await desk.gathering(id))?.gathering.opensAt, NOW)
})
onEachEngine('statements added at the same moment each get a place of their own', async (db) => {
  const desk = makeConvenorStore(db, () => NOW).desk(CONVENOR)
  const at = await desk.gathering((await desk.create(DRAFT)) as GatheringId)
  await Promise.all(['Water', 'Roads', 'Schools'].map((text) => at?.addStatements([text], 'en')))
  assert.deepEqual(
    (await at?.statements())?.map((s) => s.ordinal),
    [0, 1, 2],
  )
})
onEachEngine('the example is made and counted alike on every engine', async (db) => {
  const id = await seedExample(db, CONVENOR.organisation, NOW, seededRandom('any'))
  assert.match(await freeCode(db, id), /^[1-9A-Z]{8}$/)
  const desk = makeConvenorStore(db, () => NOW).desk(CONVENOR)
  const progress = await (await desk.gathering(id))?.progress()
  assert.equal(progress?.all, 120)
  assert.deepEqual(
    progress?.sides?.map((side) => side.voted),
    [60, 50],
  )
})
