import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idIn, makeGathering, type TestHouse, testHouse } from '../house.test.ts'

type Said = readonly [speaks: string, understands: readonly string[], count: number]

async function desk(...said: readonly Said[]) {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  await say(house, idIn(overview), said)
  return { house, at, page: `${overview}/hearing` }
}
async function say({ db }: TestHouse, gathering: string, said: readonly Said[]) {
  const rows = said.flatMap(([speaks, understands, count], which) =>
    Array.from({ length: count }, (_, i) => ({
      gathering_id: gathering,
      seat_id: `${which}/${i}`,
      speaks,
      understands: JSON.stringify(understands),
    })),
  )
  if (rows.length > 0) await db.insertInto('tongue').values(rows).execute()
}
const COMPUTE = [
  ['act', 'compute'],
  ['sessions', '1'],
  ['minutes', '60'],
] as const
const line = (i: number, count: string, speaks: string, ...understands: string[]) => [
  [`count-${i}`, count] as const,
  [`speaks-${i}`, speaks] as const,
  ...understands.map((tag) => [`understands-${i}`, tag] as const),
]
/** The text of a page without marks and isolates. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')

test('the one Turkmen speaker is heard by all but one, and the page says so in a sentence before any table', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.post(page, [
    ...COMPUTE,
    ...line(0, '1', 'tk', 'ar'),
    ...line(1, '4', 'ar', 'tk'),
    ...line(2, '1', 'ar'),
  ])
  assert.equal(status, 200)
  const said = plain(text)
  const sentence = 'When Turkmen is spoken, one listener would not understand. By mother tongue: Arabic 1.'
  assert.ok(said.includes(sentence))
  assert.ok(said.indexOf(sentence) < said.indexOf('Pairs of two people'))
  assert.match(said, /97% understand each other/)
})
test('interpreters go where they help most, and it is said what the list from top to bottom would give', async () => {
  const { at, page } = await desk()
  const { text } = await at.post(page, [
    ...COMPUTE.filter(([name]) => name !== 'sessions'),
    ['sessions', '2'],
    ...line(0, '6', 'he'),
    ...line(1, '6', 'ar'),
    ...line(2, '2', 'ar', 'he'),
    ['hands-0-0', '6'],
    ['hands-0-1', '0'],
    ['hands-0-2', '2'],
    ['hands-1-0', '5'],
    ['hands-1-1', '5'],
    ['who-0', 'Amal'],
    ['knows-0', 'he'],
    ['knows-0', 'ar'],
  ])
  const said = plain(text)
  assert.match(said, /Session 1 No interpreter here/)
  assert.match(said, /Session 2 Interpreter here: Amal\. Everyone understands everyone\./)
  assert.match(said, /No other placing is better/)
  assert.match(said, /Arabic into Hebrew for 5 listeners: speak up/)
})
test('what was typed stays in the form, and nothing of it is kept', async () => {
  const { house, at, page } = await desk()
  const before = await everything(house)
  const { text } = await at.post(page, [...COMPUTE, ...line(0, '7', 'ar', 'en'), ['others', 'Turkmen']])
  assert.match(text, /name="count-0"[^>]*value="7"/)
  assert.match(text, /<option value="ar" selected="">/)
  assert.match(text, /name="others"[^>]*value="Turkmen"/)
  assert.match(text, /<option value="tk">Turkmen/)
  assert.equal(await everything(house), before)
})
test('a line without a mother tongue, a number that is none and a language nobody knows are each named', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.post(page, [
    ...COMPUTE,
    ...line(0, '3', ''),
    ...line(1, 'many', 'ar'),
    ['others', 'Elvish!'],
    ['knows-0', 'ar'],
    ['who-0', 'A'],
  ])
  assert.equal(status, 422)
  for (const field of ['speaks-0', 'count-1', 'others', 'knows-0'])
    assert.ok(text.includes(`href="#${field}"`), field)
  assert.match(text, /value="Elvish!"/)
})
test('answers from phones stand in the lines where three or more share a combination, and nowhere one by one else', async () => {
  const { at, page } = await desk(
    ['he', ['en'], 5],
    ['ar', ['he'], 3],
    ['ar', ['en'], 2],
    ['tk', ['ku', 'fa'], 1],
  )
  const { text } = await at.get(page)
  const counts = [...text.matchAll(/name="count-\d"[^>]*value="(\d*)"/g)].map(([, count]) => count)
  assert.deepEqual(counts, ['3', '5', '', ''])
  assert.match(plain(text), /3 of them are told here by language only/)
  assert.match(plain(text), /Turkmen 1 1/)
})
test('people who are not shown one by one are counted along, unless somebody unticks them', async () => {
  const { at, page } = await desk(['he', ['en'], 5], ['ar', ['en'], 2], ['tk', [], 1])
  const shown = line(0, '5', 'he', 'en')
  const withRest = plain((await at.post(page, [...COMPUTE, ...shown, ['rest', 'yes']])).text)
  assert.match(withRest, /When Turkmen is spoken, 7 listeners would not understand/)
  assert.doesNotMatch(plain((await at.post(page, [...COMPUTE, ...shown])).text), /Turkmen is spoken/)
})
test('fewer than three answers are nobody’s business: the page is as if there were none', async () => {
  const { at, page } = await desk(['tk', ['ku'], 2])
  const { text } = await at.get(page)
  assert.match(plain(text), /Fewer than 3 people have said/)
  assert.doesNotMatch(text, /Turkmen|Kurdish/)
})
test('words for the wall hold no number under three', async () => {
  const { at, page } = await desk()
  const { text } = await at.post(page, [...COMPUTE, ...line(0, '1', 'tk', 'ar'), ...line(1, '4', 'ar')])
  const wall = plain(text.slice(text.indexOf('Words for the wall')))
  assert.match(wall, /when Turkmen is spoken, 4 people need it/)
  const few = await at.post(page, [...COMPUTE, ...line(0, '4', 'tk', 'ar'), ...line(1, '1', 'ar')])
  assert.match(plain(few.text), /when Turkmen is spoken, one person or a few need it/)
})
test('more lines come with a button and without script, and keep what is typed', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.post(page, [['act', 'more-people'], ...line(0, '3', 'ar'), ['who-0', '']])
  assert.equal(status, 200)
  assert.match(text, /name="count-2"/)
  assert.match(text, /name="count-0"[^>]*value="3"/)
})

async function everything({ db }: TestHouse): Promise<string> {
  const tables = ['gathering', 'tongue', 'seat', 'statement', 'act_log'] as const
  return JSON.stringify(await Promise.all(tables.map((name) => db.selectFrom(name).selectAll().execute())))
}
