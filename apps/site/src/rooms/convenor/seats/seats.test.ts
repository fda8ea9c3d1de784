import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCode } from '@daylight/gather'
import jsqr from 'jsqr'
import { type Browser, makeGathering, ORIGIN, testHouse } from '../house.test.ts'

async function desk() {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const invitations = () => house.db.selectFrom('invitation').selectAll().orderBy('id').execute()
  return { house, at, overview, invitations }
}
/** Makes cards for the two sides and gives the sheet that is printed. */
async function sheet(at: Browser, overview: string, reed: string, stone: string) {
  const { to } = await at.post(`${overview}/seats`, [
    ['pile-0', reed],
    ['pile-1', stone],
  ])
  return { ...(await at.get(to)), to }
}
const codesIn = (html: string) =>
  [...html.matchAll(/([1-9A-Z]{4})-([1-9A-Z]{4})<\/bdi>/g)].map((m) => `${m[1]}${m[2]}`)

test('a phone that scans a card reads the address of its seat', async () => {
  const { at, overview } = await desk()
  const { text } = await sheet(at, overview, '2', '1')
  const drawn = [
    ...text.matchAll(/<svg class="qr" viewBox="0 0 (\d+) \d+".*?<path fill="#000" d="([^"]+)"/gs),
  ]
  assert.equal(drawn.length, 3)
  assert.deepEqual(
    drawn.map(([, size, path]) => scan(Number(size), path ?? '')),
    codesIn(text).map((code) => `${ORIGIN}/join/${code}`),
  )
})
test('every card has its own code, typed back as it is printed', async () => {
  const { at, overview, invitations } = await desk()
  const { text } = await sheet(at, overview, '20', '20')
  const codes = codesIn(text)
  assert.equal(new Set(codes).size, 40)
  assert.deepEqual([...codes].sort(), (await invitations()).map((row) => row.code).sort())
  for (const code of codes) assert.equal(readCode(`${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`), code)
})
test('cards are printed pile by pile, and neither the card nor the database tells which pile it was', async () => {
  const { at, overview, invitations } = await desk()
  const { text } = await sheet(at, overview, '2', '3')
  assert.match(text, /Reed Shore.*2 cards.*Stone Shore.*3 cards/s)
  const cards = [...text.matchAll(/<li class="card">.*?<\/li>/gs)].map(([card]) => card)
  assert.equal(cards.length, 5)
  for (const card of cards) assert.doesNotMatch(card, /Reed|Stone|side/)
  for (const row of await invitations()) assert.equal(row.side_id, null)
})
test('which pile a card is in follows from nothing that is kept', async () => {
  const { at, overview } = await desk()
  const { to, text } = await sheet(at, overview, '20', '20')
  assert.deepEqual(codesIn((await at.get(to)).text), codesIn(text))
  const dealtOtherwise = await at.get(to.replace(/mix=.*/, 'mix=other'))
  assert.notDeepEqual(codesIn(dealtOtherwise.text), codesIn(text))
  assert.deepEqual(codesIn(dealtOtherwise.text).sort(), codesIn(text).sort())
})
test('a card carries the title in every language and one line of what to do in ours, each in its direction', async () => {
  const { at, overview } = await desk()
  const { text } = await sheet(at, overview, '1', '')
  const card = text.match(/<li class="card">.*?<\/li>/s)?.[0] ?? ''
  assert.match(card, /lang="en" dir="ltr">The spring meeting/)
  assert.match(card, /lang="ar" dir="rtl">لقاء الربيع/)
  assert.match(card, /lang="ar" dir="rtl">يُمسح الرمز/)
  assert.ok(card.includes('hall.test:3000'))
})
test('a new batch prints only its own cards; earlier ones may be in somebody’s hand', async () => {
  const { at, overview } = await desk()
  const first = await sheet(at, overview, '2', '2')
  const second = await sheet(at, overview, '1', '1')
  assert.equal(codesIn(second.text).length, 2)
  for (const code of codesIn(second.text)) assert.ok(!codesIn(first.text).includes(code))
})
test('unused cards are printed again without piles, and used ones never', async () => {
  const { house, at, overview } = await desk()
  const { to, text } = await sheet(at, overview, '2', '2')
  const [used = ''] = codesIn(text)
  await house.db
    .updateTable('invitation')
    .set({ code: null, used_by: 'hash' })
    .where('code', '=', used)
    .execute()
  for (const page of [`${overview}/seats/sheet`, to]) {
    const again = await at.get(page)
    assert.equal(codesIn(again.text).length, 3)
    assert.ok(!codesIn(again.text).includes(used))
    assert.doesNotMatch(again.text, /Reed Shore|Stone Shore/)
  }
})
test('looking at a sheet again makes no new codes', async () => {
  const { at, overview, invitations } = await desk()
  const { to } = await sheet(at, overview, '2', '2')
  await at.get(to)
  await at.get(`${overview}/seats/sheet`)
  assert.equal((await invitations()).length, 4)
})
test('cancelling says what will happen, then voids what nobody has used and nothing else', async () => {
  const { house, at, overview, invitations } = await desk()
  await sheet(at, overview, '2', '2')
  const [taken] = await invitations()
  await house.db
    .updateTable('invitation')
    .set({ code: null, used_by: 'hash' })
    .where('id', '=', taken?.id ?? '')
    .execute()
  assert.match((await at.get(`${overview}/seats/cancel`)).text, /3 cards stop working/)
  assert.equal((await invitations()).length, 4)
  const { to } = await at.post(`${overview}/seats/cancel`)
  assert.match((await at.get(to)).text, /The unused cards are void/)
  assert.deepEqual(
    (await invitations()).map((row) => row.id),
    [taken?.id],
  )
})
test('cards of one gathering are not printed or cancelled from another', async () => {
  const { at, overview, invitations } = await desk()
  await sheet(at, overview, '2', '2')
  const second = await makeGathering(at)
  assert.equal(codesIn((await at.get(`${second}/seats/sheet`)).text).length, 0)
  await at.post(`${second}/seats/cancel`)
  assert.equal((await invitations()).length, 4)
})
test('numbers that make no sense are named, kept in their fields, and make no card', async () => {
  const { at, overview, invitations } = await desk()
  const wrong: [string, string, RegExp][] = [
    ['two', '1', /href="#pile-0">Give a whole number/],
    ['1', '-3', /href="#pile-1">Give a whole number/],
    ['2.5', '', /href="#pile-0">Give a whole number/],
    ['', '', /href="#piles">Say for at least one side/],
    ['0', '0', /href="#piles">Say for at least one side/],
    ['400', '101', /href="#piles">At most 500 cards/],
  ]
  for (const [reed, stone, reason] of wrong) {
    const { status, text } = await at.post(`${overview}/seats`, [
      ['pile-0', reed],
      ['pile-1', stone],
    ])
    assert.equal(status, 422)
    assert.match(text, reason)
    assert.ok(text.includes(`value="${reed}"`))
  }
  assert.deepEqual(await invitations(), [])
})
test('digits of an Arabic keyboard count', async () => {
  const { at, overview, invitations } = await desk()
  await sheet(at, overview, '١٢', '')
  assert.equal((await invitations()).length, 12)
})
test('a sheet whose address says too much about batches or piles is read as all unused cards', async () => {
  const { at, overview } = await desk()
  await sheet(at, overview, '2', '2')
  for (const query of ['batch=%25&piles=4', 'batch=x', `piles=${'9,'.repeat(9)}`])
    assert.equal(codesIn((await at.get(`${overview}/seats/sheet?${query}`)).text).length, 4)
})
test('an address that only this computer can open is pointed out before anybody prints', async () => {
  for (const [origin, isReachable] of [
    ['http://127.0.0.1:3000', false],
    ['http://localhost:3000', false],
    ['http://[::1]:3000', false],
    ['http://192.168.1.20:3000', true],
    ['https://meeting.example.org', true],
  ] as const) {
    const at = await (await testHouse(origin)).desk()
    const { text } = await at.get(`${await makeGathering(at)}/seats/sheet`)
    assert.equal(!text.includes('only this computer can open'), isReachable, origin)
  }
})

/** Draws the dark runs of a code on white pixels, three to a module, and reads it as a phone would. */
function scan(size: number, path: string): string | undefined {
  const scale = 3
  const width = size * scale
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
  return jsqr.default(pixels, width, width)?.data
}
