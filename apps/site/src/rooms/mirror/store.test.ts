import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { type Publication, publish } from '@daylight/mirror'
import { openDb } from '../../db/open.ts'
import { makeMirrorStore } from './store.ts'
import { ONE_OF_EACH, plannedRoom } from './test-report.ts'

async function storeWithGathering() {
  const db = await openDb(':memory:')
  await db.insertInto('organisation').values({ id: 'o', name: 'House of the Well' }).execute()
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id: 'well',
      title: '{"en":"The well"}',
      purpose: '{}',
      languages: '["en"]',
      is_example: 0,
      opens_at: null,
      closes_at: null,
      created_at: 0,
    })
    .execute()
  return { db, store: makeMirrorStore(db) }
}
const WELL = 'well' as GatheringId

test('a publication comes back as it was kept, public part and private part', async () => {
  const { db, store } = await storeWithGathering()
  assert.equal(await store.latest(WELL), null)
  const publication = publish(plannedRoom(ONE_OF_EACH, 20), null)
  await store.keep(WELL, publication)
  assert.deepEqual(await store.latest(WELL), publication)
  await db.destroy()
})
test('an older version never replaces a newer one', async () => {
  const { db, store } = await storeWithGathering()
  const first = publish(plannedRoom(ONE_OF_EACH, 20), null)
  const second: Publication = publish(plannedRoom(ONE_OF_EACH, 40), first)
  await store.keep(WELL, second)
  await store.keep(WELL, first)
  assert.equal((await store.latest(WELL))?.published.version, 2)
  await db.destroy()
})
