import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { postTopic } from '@daylight/gather'
import { makeDaybooks } from '../../../daybook/store.ts'
import { idIn, makeGathering, testHouse } from '../house.test.ts'

const [WATER, NEEDS] = ['topic-water-00000', 'cluster-needs-000']

/** A facilitator's browser before a wall with one topic, on a day that has only begun. */
async function projector() {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const id = idIn(overview) as GatheringId
  const books = makeDaybooks(house.db)
  await books.write(id, WATER, (day) =>
    postTopic(day, { topic: WATER, words: 'About water', language: 'en', convenor: '' }, { kind: 'house' }),
  )
  const post = (path: string, fields: Record<string, string>) =>
    at.post(`${overview}/${path}`, Object.entries(fields))
  await post(`clusters/${NEEDS}`, { words: 'What we need', language: 'en' })
  return {
    ...{ house, at, overview, post },
    day: async () => (await books.book(id)).day,
    page: async () => (await at.get(`${overview}/clusters`)).text,
  }
}

test('a facilitator writes clusters, topics and groups at the projector for the whole room', async () => {
  const { post, page, day, overview } = await projector()
  const put = await post(`topics/${WATER}/cluster`, { entry: 'entry-put-0000000', cluster: NEEDS })
  assert.equal(put.to, `${overview}/clusters#t-${WATER}`)
  await post(`clusters/${NEEDS}/groups/group-walk-000000`, {
    ...{ initiator: 'Noor', firstStep: 'Walk the canal', date: '2026-12-10', language: 'ar' },
  })
  const text = await page()
  for (const words of ['What we need', 'About water', 'Walk the canal', 'Noor'])
    assert.ok(text.includes(words))
  assert.equal((await day()).topics.get(WATER)?.cluster, NEEDS)
})
test('a statement from the projector is listed and stands at its cluster, once', async () => {
  const { house, post, day, page } = await projector()
  for (const entry of ['entry-draw-000000', 'entry-draw-000000', 'entry-draw-111111'])
    await post(`clusters/${NEEDS}/statements/${entry}`, { words: 'Water first.', language: 'en' })
  const rows = await house.db.selectFrom('statement').select(['texts', 'status']).execute()
  assert.deepEqual(rows, [{ texts: '{"en":"Water first."}', status: 'listed' }])
  assert.equal((await day()).statements.length, 1)
  assert.match(await page(), /Water first\./)
})
test('what cannot be taken at the projector stays in its form with the reason', async () => {
  const { post } = await projector()
  const { status, text } = await post(`clusters/${NEEDS}/groups/group-walk-000000`, {
    ...{ initiator: 'Noor', firstStep: 'Walk the canal', date: '2026-02-30', language: 'en' },
  })
  assert.equal(status, 422)
  assert.match(text, /No calendar has this day/)
  assert.match(text, /value="Walk the canal"/)
  const german = await post('clusters/cluster-hopes-000', { words: 'Hoffnung', language: 'de' })
  assert.equal(german.status, 422)
  assert.ok(german.text.includes('Hoffnung'))
})
