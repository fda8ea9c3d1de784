import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHall } from './hall.test.ts'

type Hall = Awaited<ReturnType<typeof makeHall>>
const proposed = (hall: Hall) =>
  hall.db.selectFrom('statement').selectAll().where('status', '=', 'proposed').orderBy('ordinal').execute()

test('a proposed statement waits for the convenor, and nothing that is kept says whose it is', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  const reply = await phone.post('/he/g/well/propose', { text: '  מים\nקודם ', language: 'he' })
  assert.equal(reply.to, '/he/g/well/propose?sent')
  const [row, ...others] = await proposed(hall)
  assert.deepEqual(others, [])
  assert.deepEqual(JSON.parse(row?.texts ?? ''), { he: 'מים קודם' })
  assert.equal(row?.ordinal, 3)
  const seat = await hall.db.selectFrom('seat').selectAll().executeTakeFirstOrThrow()
  for (const mark of [seat.id, seat.token_hash]) assert.ok(!JSON.stringify(row).includes(mark))
  // A version 7 id would tell when it was written.
  assert.match(row?.id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  assert.doesNotMatch((await phone.get('/he/g/well/vote')).text, /מים קודם/)
})
test('sending the same statement twice proposes it once', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  for (let i = 0; i < 2; i++) await phone.post('/en/g/well/propose', { text: 'Water first.', language: 'en' })
  assert.equal((await proposed(hall)).length, 1)
})
test('what cannot be taken stays in the form, with the reason beside it', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  const long = `${'a'.repeat(280)}<i>`
  for (const [text, reason] of [
    [' \u200f ', /write your statement first/],
    [long, /It has 283 characters/],
    ['see https://example.org', /leave out the web address/],
  ] as const) {
    const reply = await phone.post('/en/g/well/propose', { text, language: 'he' })
    assert.equal(reply.status, 422)
    assert.match(reply.text, reason)
    assert.ok(reply.text.includes(text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), 'the text is gone')
    assert.match(reply.text, /value="he" selected/)
  }
  const strange = await phone.post('/en/g/well/propose', { text: 'Water first.', language: 'xx' })
  assert.equal(strange.status, 422)
  assert.deepEqual(await proposed(hall), [])
})
test('a hidden direction override can turn neither a proposal round nor the page that shows it', async (t) => {
  const hall = await makeHall({ statements: 1 })
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.post('/en/g/well/propose', { text: 'We \u202edo not\u202c want this', language: 'en' })
  assert.deepEqual(JSON.parse((await proposed(hall))[0]?.texts ?? ''), { en: 'We do not want this' })
  const texts = JSON.stringify({ ar: '\u202eماء أولًا' })
  await hall.db
    .updateTable('statement')
    .set({ texts, original_language: 'ar' })
    .where('id', '=', 's0')
    .execute()
  const page = await phone.get('/en/g/well/vote')
  assert.match(page.text, /<h1 class="statement" lang="ar" dir="rtl"[^>]*><bdi>\u202eماء أولًا<\/bdi><\/h1>/)
})
test('one seat cannot flood the convenor, and its text is not thrown away', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  const send = (n: number) => phone.post('/en/g/well/propose', { text: `Thought ${n}.`, language: 'en' })
  for (let n = 0; n < 10; n++) assert.equal((await send(n)).status, 303)
  const refused = await send(10)
  assert.equal(refused.status, 429)
  assert.match(refused.text, /Thought 10\./)
  assert.equal((await (await hall.seated(1)).get('/en/g/well/propose')).status, 200)
  hall.clock.now += 120_000
  assert.equal((await send(10)).status, 303)
})
