import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { postTopic } from '@daylight/gather'
import { testHouse } from '../house.test.ts'

const DRAFT = {
  title: { en: 'The well' },
  purpose: { en: 'To hear' },
  languages: ['en', 'ar'],
  sides: ['Reed', 'Stone'].map((name) => ({ id: null, names: { en: name } })),
  opensAt: null,
  closesAt: null,
  timeZone: 'UTC',
}

/** A gathering with one topic, and the convenor's browser. */
async function deskWithTopic() {
  const house = await testHouse()
  const browser = await house.desk()
  const desk = house.store.desk(house.convenor)
  const id: GatheringId = await desk.create(DRAFT)
  const at = (await desk.gathering(id)) ?? assert.fail('no gathering')
  await at.write('t1', (day) =>
    postTopic(day, { topic: 'pump', words: 'A pump?', language: 'en', convenor: '' }, { kind: 'house' }),
  )
  const page = `/en/convenor/g/${id}/notes`
  const fields = (more: Record<string, string>) =>
    Object.entries({
      topic: 'pump',
      words: 'We dig.',
      language: 'en',
      level: 'chatham-house',
      name: '',
      ...more,
    })
  return {
    ...{ house, browser, page, id },
    send: (more: Record<string, string> = {}, note = 'a-note-of-the-desk-page') =>
      browser.post(`${page}/${note}`, fields(more)),
    notes: async () => [...(await at.book()).day.notes.values()],
  }
}

test('a note that came on paper stands in the book like any other, once', async () => {
  const { browser, page, send, notes } = await deskWithTopic()
  for (let i = 0; i < 2; i++) assert.equal((await send()).to, `${page}?kept#topic-pump`)
  assert.equal((await notes()).length, 1)
  // A mark that told it from a note of a phone would tell who wrote on paper.
  assert.match((await notes())[0]?.mark ?? '', /^[\w-]{43}$/)
  assert.match((await browser.get(page)).text, /<bdi>We dig\.<\/bdi>/)
})
test('a note from paper can carry the name that stands on it', async () => {
  const { browser, page, send } = await deskWithTopic()
  await send({ level: 'public', name: 'Salma' })
  assert.match((await browser.get(page)).text, /Signed: .?Salma/)
})
test('nobody signs for somebody else with a side or with a later signature', async () => {
  const { send, notes } = await deskWithTopic()
  for (const level of ['side', 'sealed-later']) {
    const reply = await send({ level })
    assert.equal(reply.status, 422)
    assert.match(reply.text, />We dig\.<\/textarea>/)
  }
  assert.deepEqual(await notes(), [])
})
test('what cannot be taken stays in the form, with the reason beside it', async () => {
  const { send, notes } = await deskWithTopic()
  for (const [more, reason] of [
    [{ words: ' ' }, /write something/],
    [{ topic: 'gone' }, /choose a topic that is on the wall/],
    [{ level: 'public', name: ' ' }, /type the name/],
  ] as const) {
    const reply = await send(more)
    assert.equal(reply.status, 422)
    assert.match(reply.text, reason)
  }
  assert.equal((await send({}, 'short')).status, 404)
  assert.deepEqual(await notes(), [])
})
test('who goes back and types a second sheet into the first one’s form does not lose it', async () => {
  const { send, notes } = await deskWithTopic()
  await send()
  const reply = await send({ words: 'The second sheet.' })
  assert.equal(reply.status, 409)
  assert.match(reply.text, />The second sheet\.<\/textarea>/)
  const next = /action="[^"]+\/notes\/([^"]+)"/.exec(reply.text)?.[1] ?? ''
  await send({ words: 'The second sheet.' }, next)
  assert.deepEqual(
    (await notes()).map(({ words }) => words),
    ['We dig.', 'The second sheet.'],
  )
})
