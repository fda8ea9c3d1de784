import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { readStatements } from '../../../db/gatherings.ts'
import { type Browser, idIn, makeGathering, type TestHouse, testHouse } from '../house.test.ts'

async function desk() {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const statements = () => readStatements(house.db, idIn(overview) as GatheringId)
  const add = (text: string, language = 'en') =>
    at.post(`${overview}/statements`, [
      ['text', text],
      ['language', language],
    ])
  return { house, at, overview, statements, add }
}
const open = (at: Browser, overview: string) => at.post(`${overview}/vote`, [['turn', 'open']])
const propose = ({ db }: TestHouse, gathering: string, text: string) =>
  db
    .insertInto('statement')
    .values({
      gathering_id: gathering,
      id: `proposed-${text}`,
      ordinal: 900,
      texts: JSON.stringify({ ar: text }),
      original_language: 'ar',
      status: 'proposed',
    })
    .execute()

test('many statements are added at once, one a line, in the order written', async () => {
  const { add, statements } = await desk()
  const { to } = await add('Water belongs to all\r\n\r\n  Roads stay   open  \nSchools teach both languages')
  assert.match(to, /added=3&known=0/)
  assert.deepEqual(
    (await statements()).map((s) => [s.ordinal, s.texts['en'], s.status]),
    [
      [0, 'Water belongs to all', 'listed'],
      [1, 'Roads stay open', 'listed'],
      [2, 'Schools teach both languages', 'listed'],
    ],
  )
})
test('a form that is sent twice adds its statements once', async () => {
  const { add, at, statements } = await desk()
  await add('Water\nRoads')
  const { to } = await add('Water\nRoads\nSchools')
  assert.match((await at.get(to)).text, /1 statement was added\. 2 stood here already\./)
  assert.equal((await statements()).length, 3)
})
test('one line that cannot stand keeps all of them out, is named, and all lines are still there', async () => {
  const { add, statements } = await desk()
  const { status, text } = await add(`Water\nSee www.example.org\n${'x'.repeat(281)}`)
  assert.equal(status, 422)
  assert.match(text, /Line .?2.?: .*cannot hold a link/)
  assert.match(text, /Line .?3.?: .*281 characters/)
  assert.ok(text.includes('See www.example.org') && text.includes('Water'))
  assert.deepEqual(await statements(), [])
})
test('nothing but empty lines is answered with what to do', async () => {
  const { add } = await desk()
  const { status, text } = await add('\n  \n')
  assert.equal(status, 422)
  assert.match(text, /Write at least one statement/)
})
test('a statement can only be written in a language of the gathering', async () => {
  const { add, statements } = await desk()
  assert.equal((await add('Wasser', 'de')).status, 404)
  assert.deepEqual(await statements(), [])
})
test('translations stand side by side, each field in its own language and direction', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water belongs to all')
  const [statement] = await statements()
  const page = `${overview}/statements/${statement?.id}`
  const { text } = await at.get(page)
  assert.match(text, /<textarea[^>]*name="text-en"[^>]*lang="en" dir="ltr"/)
  assert.match(text, /<textarea[^>]*name="text-ar"[^>]*lang="ar" dir="rtl"/)
  await at.post(page, [
    ['text-en', 'Water is for all'],
    ['text-ar', 'الماء للجميع'],
    ['then', 'list'],
  ])
  assert.deepEqual((await statements())[0]?.texts, { en: 'Water is for all', ar: 'الماء للجميع' })
})
test('keeping a translation leads to the next statement that lacks one, and to the list when none does', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water\nRoads')
  const [water, roads] = await statements()
  const first = await at.post(`${overview}/statements/${water?.id}`, [
    ['text-ar', 'الماء'],
    ['then', 'next'],
  ])
  assert.equal(first.to, `${overview}/statements/${roads?.id}`)
  const second = await at.post(first.to, [
    ['text-ar', 'الطرق'],
    ['then', 'next'],
  ])
  assert.equal(second.to, `${overview}/statements?kept=1`)
})
test('a translation that cannot stand is still in its field, with the reason', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water')
  const [water] = await statements()
  const { status, text } = await at.post(`${overview}/statements/${water?.id}`, [
    ['text-ar', 'http://x.test'],
  ])
  assert.equal(status, 422)
  assert.match(text, /href="#text-ar"/)
  assert.ok(text.includes('http://x.test'))
  assert.deepEqual((await statements())[0]?.texts, { en: 'Water' })
})
test('once the vote has opened, words that people may have answered stay; a missing language can be added', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water')
  const [water] = await statements()
  const page = `${overview}/statements/${water?.id}`
  await open(at, overview)
  assert.match((await at.get(page)).text, /people have answered to these words/)
  await at.post(page, [
    ['text-en', 'Fire'],
    ['text-ar', 'الماء'],
  ])
  assert.deepEqual((await statements())[0]?.texts, { en: 'Water', ar: 'الماء' })
  await at.post(page, [['text-ar', 'النار']])
  assert.equal((await statements())[0]?.texts['ar'], 'الماء')
})
test('closing the vote does not make its words free again', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water')
  await open(at, overview)
  await at.post(`${overview}/vote`, [['turn', 'close']])
  const [water] = await statements()
  await at.post(`${overview}/statements/${water?.id}`, [['text-en', 'Fire']])
  assert.equal((await statements())[0]?.texts['en'], 'Water')
})
test('a proposal waits until it is listed or put aside, and its words may be mended until then', async () => {
  const { house, at, overview, statements } = await desk()
  await open(at, overview)
  await propose(house, idIn(overview), 'الماء للجميع')
  const page = await at.get(`${overview}/statements`)
  assert.match(page.text, /1 proposal of participants/)
  const [proposal] = await statements()
  const address = `${overview}/statements/${encodeURIComponent(proposal?.id ?? '')}`
  await at.post(address, [['text-ar', 'الماء لكل الناس']])
  assert.equal((await statements())[0]?.texts['ar'], 'الماء لكل الناس')
  await at.post(`${address}/status`, [['status', 'listed']])
  assert.equal((await statements())[0]?.status, 'listed')
  await at.post(`${address}/status`, [['status', 'withdrawn']])
  assert.equal((await statements())[0]?.status, 'withdrawn')
})
test('the place of a statement is never used again, also when it is withdrawn', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water\nRoads')
  const [, roads] = await statements()
  await at.post(`${overview}/statements/${roads?.id}/status`, [['status', 'withdrawn']])
  await add('Schools')
  assert.deepEqual(
    (await statements()).map((s) => s.ordinal),
    [0, 1, 2],
  )
})
test('a statement can be listed or withdrawn and nothing else', async () => {
  const { add, at, overview, statements } = await desk()
  await add('Water')
  const [water] = await statements()
  assert.equal(
    (await at.post(`${overview}/statements/${water?.id}/status`, [['status', 'gone']])).status,
    404,
  )
  assert.equal((await statements())[0]?.status, 'listed')
})
test('the overview names what is missing a language before the vote is opened', async () => {
  const { add, at, overview } = await desk()
  await add('Water')
  for (const page of [overview, `${overview}/vote`])
    assert.match((await at.get(page)).text, /1 statement is missing in one of the gathering’s languages/)
})
