import assert from 'node:assert/strict'
import type { GatheringId } from '@daylight/basics'
import { publish } from '@daylight/mirror'
import { onEachEngine } from '../../db/each-engine.ts'
import { makeMirrorStore } from './store.ts'
import { ONE_OF_EACH, plannedRoom } from './test-report.ts'

const WELL = 'well' as GatheringId

onEachEngine('a publication comes back as it was kept, public part and private part', async (db) => {
  const store = makeMirrorStore(db)
  assert.equal(await store.latest(WELL), null)
  const publication = publish(plannedRoom(ONE_OF_EACH, 20), null)
  assert.equal(await store.keep(WELL, publication, null), true)
  assert.deepEqual(await store.latest(WELL), publication)
})
onEachEngine('a publication replaces only the one that it goes on from', async (db) => {
  const store = makeMirrorStore(db)
  const first = publish(plannedRoom(ONE_OF_EACH, 20), null)
  const [second, branch] = [
    publish(plannedRoom(ONE_OF_EACH, 40), first),
    publish(plannedRoom(ONE_OF_EACH, 60), first),
  ]
  assert.equal(await store.keep(WELL, first, null), true)
  assert.equal(await store.keep(WELL, branch, null), false)
  // As another process knows it: read from the store.
  assert.equal(await store.keep(WELL, second, await store.latest(WELL)), true)
  assert.equal(await store.keep(WELL, branch, first), false)
  assert.deepEqual(await store.latest(WELL), second)
})
