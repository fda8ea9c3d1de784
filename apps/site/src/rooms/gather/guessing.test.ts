import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { seatMayRead } from './at-seat.ts'
import { makeHall, NORTH, Phone, SOUTH, WELL } from './hall.test.ts'

type Hall = Awaited<ReturnType<typeof makeHall>>

async function voted(hall: Hall, howMany = hall.statements.length): Promise<Phone> {
  const phone = await hall.seated()
  for (const s of hall.statements.slice(0, howMany)) await phone.vote(s, 'agree')
  return phone
}
const guess = (phone: Phone, statement: string, ofHundred: string, more: Record<string, string> = {}) =>
  phone.post(
    `/en/g/well/guess/${statement}`,
    { aboutSide: SOUTH, ofHundred, revision: '1', ...more },
    'application/json',
  )
const mayRead = async (hall: Hall, phone: Phone) => {
  const app = new Hono().get('/', async (c) => c.text(await seatMayRead(hall.store, hall.house)(c, WELL)))
  const asking = new Phone((path, init) => app.request(path, init))
  for (const [name, value] of phone.cookies) asking.cookies.set(name, value)
  return (await asking.get('/')).text
}

test('nobody reads the mirror before they have chosen to: votes, guesses, then the one button', async (t) => {
  const hall = await makeHall({ statements: 2 })
  t.after(hall.close)
  const phone = await voted(hall)
  assert.equal(await mayRead(hall, hall.phone()), 'no-seat')
  assert.equal(await mayRead(hall, phone), 'not-committed')
  assert.equal((await phone.get('/en/g/well')).to, '/en/g/well/guess')
  for (const s of hall.statements) await guess(phone, s, '40')
  assert.equal((await phone.get('/en/g/well')).to, '/en/g/well/commit')
  assert.match((await phone.get('/en/g/well/commit')).text, /guesses can no longer change/)
  assert.equal(await mayRead(hall, phone), 'not-committed')
  assert.equal((await phone.post('/en/g/well/commit')).to, '/en/g/well')
  assert.match((await phone.get('/en/g/well')).text, /href="\/en\/g\/well\/mirror"/)
  assert.equal(await mayRead(hall, phone), 'yes')
  assert.equal((await phone.post('/en/g/well/commit')).status, 303)
})
test('no page of a seat that has not opened the mirror tells how anybody else answered', async (t) => {
  const hall = await makeHall({ statements: 8 })
  t.after(hall.close)
  const pages = ['', '/vote', '/votes', '/guess', '/commit', '/propose', '/side', '/leave']
  const phone = await voted(hall, 7)
  await phone.post('/en/g/well/finish')
  const read = async () => Promise.all(pages.map(async (page) => (await phone.get(`/en/g/well${page}`)).text))
  const before = await read()
  const other = await hall.seated(1, `side:${SOUTH}`)
  for (const s of hall.statements) await other.vote(s, 'disagree')
  assert.deepEqual(await read(), before)
})
test('own votes come first: with too few of them there are no guesses and no mirror', async (t) => {
  const hall = await makeHall({ statements: 9 })
  t.after(hall.close)
  const phone = await voted(hall, 6)
  assert.equal((await phone.post('/en/g/well/finish')).status, 409)
  assert.equal((await phone.post('/en/g/well/commit')).status, 409)
  assert.equal((await phone.get('/en/g/well/commit')).to, '/en/g/well')
  assert.equal((await phone.get('/en/g/well/guess')).to, '/en/g/well')
  await phone.vote('s6', 'pass')
  assert.equal((await phone.post('/en/g/well/finish')).status, 303)
  assert.equal((await phone.get('/en/g/well')).to, '/en/g/well/guess')
})
test('a guess page has no number in it to lean on', async (t) => {
  const hall = await makeHall({ statements: 3 })
  t.after(hall.close)
  const { text } = await (await voted(hall)).get('/en/g/well/guess')
  assert.match(text, /type="number"[^>]*value=""/)
  assert.doesNotMatch(text, /type="range"/)
})
test('up to seven guesses are asked, the own side among them, and an eighth is refused', async (t) => {
  const hall = await makeHall({ statements: 12 })
  t.after(hall.close)
  const phone = await voted(hall)
  const { text } = await phone.get('/en/g/well/guess')
  const about = [...text.matchAll(/name="aboutSide" value="(\w+)"/g)].map((m) => m[1])
  const asked = [...text.matchAll(/data-address="\/en\/g\/well\/guess\/(s\d+)"/g)].map((m) => m[1] as string)
  assert.equal(new Set(asked).size, 7)
  assert.ok(about.includes(NORTH) && about.includes(SOUTH))
  for (const [i, s] of asked.entries()) assert.equal((await guess(phone, s, `${i}`)).status, 200)
  assert.equal((await phone.get('/en/g/well')).to, '/en/g/well/commit')
  const eighth = hall.statements.find((s) => !asked.includes(s)) as string
  assert.equal((await guess(phone, eighth, '9')).status, 404)
  assert.equal((await hall.store.room(WELL))?.guesses.length, 7)
})
test('a guess may be changed until the mirror is open, and not after; repeating it does no harm', async (t) => {
  const hall = await makeHall({ statements: 1 })
  t.after(hall.close)
  const phone = await voted(hall)
  await guess(phone, 's0', '40')
  const form = await phone.get('/en/g/well/guess/s0')
  assert.match(form.text, /value="40"/)
  assert.match(form.text, /name="revision" value="2"/)
  await guess(phone, 's0', '60', { revision: '2' })
  await guess(phone, 's0', '40', { revision: '1' })
  await phone.post('/en/g/well/commit')
  assert.equal((await guess(phone, 's0', '60', { revision: '2' })).status, 200)
  assert.equal((await guess(phone, 's0', '70', { revision: '3' })).status, 409)
  assert.deepEqual(
    (await hall.store.room(WELL))?.guesses.map((g) => g.percent),
    [60],
  )
})
test('what is no number of a hundred stays in the field with the reason; digits of an Arabic keyboard are read', async (t) => {
  const hall = await makeHall({ statements: 1 })
  t.after(hall.close)
  const phone = await voted(hall)
  for (const typed of ['', '101', '-1', '3.5', 'many']) {
    const fields = { aboutSide: SOUTH, ofHundred: typed, revision: '1' }
    const reply = await phone.post('/en/g/well/guess/s0', fields)
    assert.equal(reply.status, 422)
    assert.match(reply.text, new RegExp(`value="${typed}"`))
    assert.match(reply.text, /aria-invalid="true"/)
  }
  assert.equal((await guess(phone, 's0', '٧٥')).status, 200)
  assert.deepEqual(
    (await hall.store.room(WELL))?.guesses.map((g) => g.percent),
    [75],
  )
})
test('a guess about a statement one has not voted on, or about a side that is not here, is refused', async (t) => {
  const hall = await makeHall({ statements: 8 })
  t.after(hall.close)
  const phone = await voted(hall, 7)
  assert.equal((await guess(phone, 's7', '10')).status, 404)
  assert.equal((await guess(phone, 's0', '10', { aboutSide: 'east' })).status, 404)
  assert.equal((await guess(phone, 's0', 'x', { aboutSide: 'east' })).status, 404)
})
test('who would rather not guess may open the mirror, and is told that it cannot be made up for', async (t) => {
  const hall = await makeHall({ statements: 3 })
  t.after(hall.close)
  const phone = await voted(hall)
  assert.match((await phone.get('/en/g/well/commit')).text, /3 guesses are still open/)
  await phone.post('/en/g/well/commit')
  assert.equal(await mayRead(hall, phone), 'yes')
  assert.equal((await guess(phone, 's0', '10')).status, 409)
  assert.equal((await phone.get('/en/g/well/guess')).to, '/en/g/well')
})
test('after the mirror was opened new statements can still be answered, and old answers changed', async (t) => {
  const hall = await makeHall({ statements: 2 })
  t.after(hall.close)
  const phone = await voted(hall, 1)
  await phone.vote('s1', 'agree')
  await phone.post('/en/g/well/commit')
  await phone.vote('s1', 'disagree', 2)
  await hall.db.updateTable('statement').set({ status: 'withdrawn' }).where('id', '=', 's0').execute()
  assert.match((await phone.get('/en/g/well')).text, /The mirror is open to you/)
  await hall.db.updateTable('ballot').set({ codes: new Uint8Array(), revisions: new Uint8Array() }).execute()
  assert.match((await phone.get('/en/g/well')).text, /One statement waits/)
})
