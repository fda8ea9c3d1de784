import assert from 'node:assert/strict'
import { type GatheringId, type Instant, seededRandom } from '@daylight/basics'
import { onEachEngine } from '../../db/each-engine.ts'
import { freeCode, seedExample } from '../../example/store.ts'
import { makeConvenorStore } from './store.ts'

const NOW = Date.parse('2026-12-03T15:00Z') as Instant
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
  const { organisation, convenor } = await store.firstOrganisation()
  const code = await store.newSignInCode(organisation, convenor)
  const token = await store.signIn(code)
  assert.ok(token)
  assert.equal(await store.signIn(code), null)
  const desk = await store.desk(token)
  const id = (await desk?.create(DRAFT)) as GatheringId
  const at = await desk?.gathering(id)
  assert.deepEqual(await at?.addStatements(['Water', 'Roads'], 'en'), { added: 2, known: 0 })
  const [water] = (await at?.statements()) ?? []
  assert.ok(await at?.setStatus(water?.id ?? '', 'withdrawn'))
  assert.deepEqual(changed, [id, id])
  const batch = await at?.makeInvitations(30)
  assert.equal((await at?.unusedCodes(batch))?.length, 30)
  await at?.cancelUnused()
  assert.deepEqual(await at?.unusedCodes(), [])
  await at?.open()
  assert.equal((await desk?.gathering(id))?.gathering.opensAt, NOW)
  await desk?.signOutEverywhere()
  assert.equal(await store.desk(token), null)
})
onEachEngine('of two browsers that open one sign-in link at the same moment one is signed in', async (db) => {
  const store = makeConvenorStore(db, () => NOW)
  const { organisation, convenor } = await store.firstOrganisation()
  const code = await store.newSignInCode(organisation, convenor)
  const tokens = await Promise.all([store.signIn(code), store.signIn(code), store.signIn(code)])
  assert.equal(tokens.filter((token) => token !== null).length, 1)
})
onEachEngine('statements added at the same moment each get a place of their own', async (db) => {
  const store = makeConvenorStore(db, () => NOW)
  const { organisation, convenor } = await store.firstOrganisation()
  const desk = await store.desk((await store.signIn(await store.newSignInCode(organisation, convenor))) ?? '')
  const at = await desk?.gathering((await desk.create(DRAFT)) as GatheringId)
  await Promise.all(['Water', 'Roads', 'Schools'].map((text) => at?.addStatements([text], 'en')))
  assert.deepEqual(
    (await at?.statements())?.map((s) => s.ordinal),
    [0, 1, 2],
  )
})
onEachEngine('the example is made and counted alike on every engine', async (db) => {
  const store = makeConvenorStore(db, () => NOW)
  const { organisation, convenor } = await store.firstOrganisation()
  const id = await seedExample(db, organisation, NOW, seededRandom('any'))
  assert.match(await freeCode(db, id), /^[1-9A-Z]{8}$/)
  const desk = await store.desk((await store.signIn(await store.newSignInCode(organisation, convenor))) ?? '')
  const progress = await (await desk?.gathering(id))?.progress()
  assert.equal(progress?.all, 120)
  assert.deepEqual(
    progress?.sides?.map((side) => side.voted),
    [60, 50],
  )
})
