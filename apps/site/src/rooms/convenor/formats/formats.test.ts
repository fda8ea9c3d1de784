import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Browser, makeGathering, testHouse } from '../house.test.ts'

async function desk() {
  const house = await testHouse()
  const at = await house.desk()
  return { house, at, page: `${await makeGathering(at)}/formats` }
}
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')

/** The address of a café of two sides, with some fields filled in otherwise. */
async function cafe(at: Browser, page: string, changes: Record<string, string> = {}): Promise<string> {
  const { text } = await at.get(`${page}/cafe`)
  const [reed = '', stone = ''] = [...text.matchAll(/<option value="([^"]+)" selected="">/g)].map(
    ([, id]) => id,
  )
  const lines = { 'count-0': '9', 'side-0': reed, 'speaks-0': 'ar', 'understands-0': 'en' }
  const more = { 'count-1': '9', 'side-1': stone, 'speaks-1': 'he', 'understands-1': 'en' }
  const fields = { act: 'deal', tables: '3', rounds: '3', mix: 'a', ...lines, ...more, ...changes }
  return `${page}/cafe?${new URLSearchParams(fields)}`
}
const cardsIn = (html: string) =>
  [...html.matchAll(/<li class="route">.*?<\/ol>/gs)].map(([card]) => plain(card).trim())

const firstCard = (html: string) => html.split('<li class="route">')[1] ?? ''

test('everybody gets a card of one place a round, dealt on a pile whose name stands on no card', async () => {
  const { at, page } = await desk()
  const { text } = await at.get(await cafe(at, page))
  const cards = cardsIn(text)
  assert.equal(cards.length, 18)
  for (const card of cards) assert.match(card, /^[A-C]\d [A-C]\d [A-C]\d$/)
  assert.equal(new Set(cards.map((card) => card.split(' ')[0])).size, 18)
  assert.match(plain(text), /Reed Shore · Arabic and English : 9 cards/)
  assert.doesNotMatch(firstCard(text), /Reed|Stone|Arabic|Hebrew/)
})
test('a card speaks the languages of the gathering, each in its direction', async () => {
  const { at, page } = await desk()
  const { text } = await at.get(await cafe(at, page))
  const card = firstCard(text)
  assert.match(card, /lang="en" dir="ltr"/)
  assert.match(card, /lang="ar" dir="rtl"/)
})
test('the same address prints the same cards again', async () => {
  const { at, page } = await desk()
  const address = await cafe(at, page)
  assert.deepEqual(cardsIn((await at.get(address)).text), cardsIn((await at.get(address)).text))
  const other = await cafe(at, page, { mix: 'b' })
  assert.notDeepEqual(cardsIn((await at.get(other)).text), cardsIn((await at.get(address)).text))
})
test('a table without a side, or without a common language, is named', async () => {
  const { at, page } = await desk()
  const few = await at.get(await cafe(at, page, { 'count-1': '2' }))
  assert.match(plain(few.text), /Round 1, table [A-C]: nobody of Stone Shore/)
  const apart = await at.get(await cafe(at, page, { 'understands-0': '', 'understands-1': '' }))
  assert.match(plain(apart.text), /some share no language with the others/)
})
test('a café that cannot be is refused with what fits, and the form keeps what was typed', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.get(await cafe(at, page, { tables: '7' }))
  assert.equal(status, 422)
  assert.match(plain(text), /18 people are too few for so many tables: it takes 21/)
  assert.match(text, /name="tables"[^>]*value="7"/)
  assert.equal(cardsIn(text).length, 0)
})

test('a fishbowl’s queue travels in the address: each act leads to an address that holds all of it', async () => {
  const { at, page } = await desk()
  const state = 'chairs=3&inside=5-6&waiting='
  const joined = await at.get(`${page}/fishbowl?${state}&act=join&card=9`)
  assert.equal(joined.status, 303)
  assert.match(joined.to, /inside=5-6-9&waiting=$/)
  const waits = await at.get(`${joined.to}&act=join&card=٧`)
  assert.match(waits.to, /inside=5-6-9&waiting=7$/)
  const left = await at.get(`${waits.to}&act=leave-6`)
  assert.match(left.to, /inside=5-9&waiting=7$/)
  assert.match((await at.get(`${left.to}&act=next`)).to, /inside=5-9-7&waiting=$/)
})
test('an act that cannot be is refused in words, and the circle stands as it was', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.get(`${page}/fishbowl?chairs=3&inside=5-6&waiting=&act=join&card=5`)
  assert.equal(status, 422)
  assert.match(text, /This card sits in the circle already/)
  assert.match(text, /name="inside" value="5-6"/)
})
test('the minutes that are left are shown and end nothing', async () => {
  const { house, at, page } = await desk()
  const { to } = await at.get(`${page}/fishbowl?chairs=4&minutes=20&act=begin`)
  house.wait(5 * 60_000)
  assert.match(plain((await at.get(to)).text), /15 of the agreed minutes are left/)
  house.wait(60 * 60_000)
  assert.match((await at.get(to)).text, /Nothing ends by itself/)
})
test('an address that somebody has bent gives a circle that can be', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.get(
    `${page}/fishbowl?chairs=99&inside=1-1-x-2-3-4-5-6-7&waiting=1-8&since=x`,
  )
  assert.equal(status, 200)
  assert.match(text, /name="inside" value="1-2-3-4-5"/)
  assert.match(text, /name="waiting" value="8"/)
})

test('a plan of a sustained dialogue goes on from the meetings held, with boxes to tick by pen', async () => {
  const { at, page } = await desk()
  const { text } = await at.get(`${page}/dialogue?from=2027-01-14&weeks=4&meetings=2&held=3`)
  assert.match(plain(text), /4 Thursday,? 14 January 2027 .* 5 Thursday,? 11 February 2027/)
  assert.equal([...text.matchAll(/class="boxes"/g)].length, 2)
})
test('a day that no calendar has is refused, and stays in the form', async () => {
  const { at, page } = await desk()
  const { status, text } = await at.get(`${page}/dialogue?from=2027-02-30&weeks=4&meetings=2&held=0`)
  assert.equal(status, 422)
  assert.match(text, /Please choose a day of the calendar/)
  assert.match(text, /value="2027-02-30"/)
})
test('formats that need no screen have no page', async () => {
  const { at, page } = await desk()
  const { text } = await at.get(page)
  assert.match(text, /Listening circle/)
  assert.equal([...text.matchAll(/href="[^"]+\/formats\/(\w+)"/g)].length, 3)
})
