import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedNoteKey, withdrawTopic } from '@daylight/gather'
import { keptTables } from '../../../../db/kept-tables.ts'
import type { Db } from '../../../../db/open.ts'
import { hashOf } from '../../../../http/cookie.ts'
import { CODES, type Phone, WELL } from '../../hall.test.ts'
import { formIn, hallWithTopic, PUMP, postNote, type TopicHall, tokenOf } from './hall-with-topic.test.ts'

const rowsOf = async (db: Db): Promise<string[]> => {
  const tables = await keptTables(db)
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await db
        .selectFrom(name as 'seat')
        .selectAll()
        .execute()
      return found.map((row) => `${name} ${JSON.stringify(row)}`)
    }),
  )
  return rows.flat()
}

test('a note is read by everybody with its topic, and in the order of the day in the book', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  await postNote(hall.phone0, { words: 'First line.\n<b>Second</b> line.' })
  const other = await hall.seated(1)
  for (const page of [PUMP, '/en/g/well/notes', '/he/g/well/notes', '/ar/g/well/notes']) {
    const { text } = await other.get(page)
    assert.match(text, /<p class="note-words" lang="en" dir="ltr"><bdi>First line\.\n&lt;b&gt;Second/)
  }
  const book = (await other.get('/en/g/well/notes')).text
  assert.match(book, /Nobody has signed this\./)
  assert.match(book, /<h2[^>]*lang="ar" dir="rtl"><bdi>مياه الأمطار<\/bdi><\/h2>/)
  assert.match(book, /No notes were handed in\./)
})
test('nothing that is kept of an unsigned note leads to its author: it is the same bytes whoever wrote it', async (t) => {
  const lines: string[] = []
  for (const n of [1, 2]) {
    const hall = await hallWithTopic()
    t.after(hall.close)
    const phone = await hall.seated(n)
    const before = new Set(await rowsOf(hall.db))
    await phone.postForm(`${PUMP}/the-id-that-the-page-made`, {
      ...{ key: '1234567891234567', words: 'We dig.', language: 'en', level: 'chatham-house', name: 'Salma' },
    })
    const added = (await rowsOf(hall.db)).filter((row) => !before.has(row))
    assert.equal(added.length, 1, 'one row, and nothing else in the whole database has changed')
    const { line } = await hall.db
      .selectFrom('entry')
      .select('line')
      .where('id', '=', 'the-id-that-the-page-made')
      .executeTakeFirstOrThrow()
    const { box: _, ...rest } = JSON.parse(line)
    lines.push(JSON.stringify(rest))
  }
  assert.equal(lines[0], lines[1])
})
test('no hash of a seat’s secret stands in an unsigned note, and its own mark in a signed one', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 4 })
  t.after(hall.close)
  const phone = await hall.seated(1)
  const seat = (await hall.store.seat(WELL, tokenOf(phone))) ?? assert.fail('no seat')
  const unsigned = await postNote(phone, { words: 'Unsigned.' })
  const signed = await postNote(phone, { words: 'Signed.', level: 'side' })
  const traces = (note: string) => {
    const known = [tokenOf(phone), hashOf(tokenOf(phone)), seat.id, CODES[1] as string]
    const around = ['mark', 'note', 'seat', WELL, 'pump', note]
    const pairs = known.flatMap((secret) =>
      around.flatMap((one) => [
        [one, secret],
        [secret, one],
        ...around.map((other) => [one, other, secret]),
        ...around.map((other) => [one, secret, other]),
      ]),
    )
    return [...known, ...known.map((one) => hashOf(one)), ...pairs.map((parts) => hashOf(...parts))]
  }
  const lineOf = async (id: string) =>
    (await hall.db.selectFrom('entry').select('line').where('id', '=', id).executeTakeFirstOrThrow()).line
  const found = async (id: string) => {
    const line = await lineOf(id)
    return traces(id).filter((trace) => line.includes(trace))
  }
  assert.deepEqual(await found(unsigned.note), [])
  assert.deepEqual(await found(signed.note), [hashOf('mark', signed.note, tokenOf(phone))])
})
test('the key of an unsigned note is shown once, and not kept', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { reply, key } = await postNote(hall.phone0, { words: 'We dig.' })
  assert.equal(reply.status, 200)
  assert.ok(reply.text.includes(printedNoteKey(key)))
  assert.match(reply.text, /not even we/)
  for (const written of [key, printedNoteKey(key)])
    assert.ok(!(await rowsOf(hall.db)).some((row) => row.includes(written)))
  assert.ok(!(await hall.phone0.get(PUMP)).text.includes(printedNoteKey(key)))
})
test('a note that is sent twice, even at once, stands once, with the same key shown', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { action, key } = formIn(await hall.phone0.get(PUMP))
  const send = () =>
    hall.phone0.postForm(action, { key, words: 'We dig.', language: 'en', level: 'chatham-house' })
  const replies = [...(await Promise.all([send(), send()])), await send()]
  for (const reply of replies) assert.ok(reply.status === 200 && reply.text.includes(printedNoteKey(key)))
  assert.equal((await hall.notes()).length, 1)
})
test('who goes back in the browser and types a second note into the first one’s form does not lose it', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { action, key } = await postNote(hall.phone0, { words: 'The first.' })
  const reply = await hall.phone0.postForm(action, { key, words: 'The second.', language: 'en' })
  assert.equal(reply.status, 409)
  assert.match(reply.text, />The second\.<\/textarea>/)
  const next = formIn(reply)
  assert.notEqual(next.action, action)
  await hall.phone0.postForm(next.action, { key: next.key, words: 'The second.', language: 'en' })
  assert.deepEqual(
    (await hall.notes()).map(({ words }) => words),
    ['The first.', 'The second.'],
  )
})
test('a note by somebody of a side is offered where five of it are here, and not said where four are', async (t) => {
  for (const [ofNorth, status] of [
    [3, 422],
    [4, 303],
  ] as const) {
    const hall = await hallWithTopic({ ofNorth })
    t.after(hall.close)
    const page = (await hall.phone0.get(PUMP)).text
    assert.equal(/value="side" disabled/.test(page.replace(/aria-\S+/g, '')), status === 422)
    const { reply } = await postNote(hall.phone0, { words: 'We dig.', level: 'side' })
    assert.equal(reply.status, status)
    if (status === 422) assert.match(reply.text, /fewer than 5 people of a side/)
    else assert.match((await hall.phone0.get(PUMP)).text, /Signed: somebody of .?North bank/)
  }
})
test('a seat that has said no side is told why it cannot sign for one', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 9 })
  t.after(hall.close)
  const phone = await hall.seated(1, 'none')
  assert.match((await phone.get(PUMP)).text, /counts itself to none of the sides/)
  const { reply } = await postNote(phone, { words: 'We dig.', level: 'side' })
  assert.equal(reply.status, 422)
  assert.deepEqual(await hall.notes(), [])
})
test('on plain http a later signature is switched off with the reason, and refused to whoever asks for it', async (t) => {
  const hall = await hallWithTopic({ isHttps: false })
  t.after(hall.close)
  assert.match((await hall.phone0.get(PUMP)).text, /Switched off here: on an address without https/)
  const { reply } = await postNote(hall.phone0, { words: 'We dig.', level: 'sealed-later' })
  assert.equal(reply.status, 403)
  assert.match(reply.text, />We dig\.<\/textarea>/)
  const told = await hall.phone0.post(
    `${PUMP}/an-id-made-by-a-phone`,
    { words: 'We dig.', language: 'en', level: 'sealed-later' },
    'application/json',
  )
  assert.equal(JSON.parse(told.text).kind, 'needs-https')
  assert.deepEqual(await hall.notes(), [])
})
test('what cannot be taken stays in the form, with the reason beside it', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const long = `${'a'.repeat(4000)}<i>`
  for (const [fields, reason] of [
    [{ words: ' \u200f ' }, /write something or add a photo/],
    [{ words: long, level: 'public', name: 'Salma' }, /It has 4,003 characters/],
    [{ words: 'We dig.', level: 'public', name: ' ' }, /type the name/],
    [{ words: 'We dig.', language: '??' }, /choose a language/],
  ] as const) {
    const { reply, action } = await postNote(hall.phone0, fields)
    assert.equal(reply.status, 422)
    assert.match(reply.text, reason)
    assert.ok(reply.text.includes(fields.words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')))
    assert.equal(formIn(reply).action, action, 'the form stays the same form')
    if ('name' in fields && fields.name !== ' ') assert.match(reply.text, /name="name"[^>]*value="Salma"/)
  }
  assert.deepEqual(await hall.notes(), [])
})
test('a phone that sends by itself is told in words why, and when it is kept', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const send = (fields: Record<string, string>, topic = 'pump') =>
    hall.phone0.post(`/he/g/well/topics/${topic}/notes/an-id-made-by-a-phone`, fields, 'application/json')
  assert.deepEqual(JSON.parse((await send({ words: '', language: 'he' })).text).kind, 'note-empty')
  assert.deepEqual(
    JSON.parse((await send({ words: 'x', language: 'he' }, 'none')).text).kind,
    'no-such-topic',
  )
  const kept = await send({ words: 'מים', language: 'he', key: '1234-5678-9123-4567' })
  assert.deepEqual([kept.status, JSON.parse(kept.text)], [200, { kind: 'kept' }])
  assert.equal((await hall.notes())[0]?.mark, hashOf('note', 'an-id-made-by-a-phone', '1234567891234567'))
})
test('a note for a topic that was taken down meanwhile is not lost with it', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { action, key } = formIn(await hall.phone0.get('/en/g/well/topics/rain/notes'))
  await hall.store.daybooks.write(WELL, 'down', (day) => withdrawTopic(day, 'rain', { kind: 'house' }))
  const reply = await hall.phone0.postForm(action, { key, words: 'We dig.', language: 'en' })
  assert.equal(reply.status, 404)
  assert.match(reply.text, /<bdi>We dig\.<\/bdi>/)
  assert.deepEqual(await hall.notes(), [])
})
test('only its convenor says that notes will come, and the first note says more', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const other = await hall.seated(1)
  const promise = (phone: Phone, entry: string) => phone.post(PUMP, { entry })
  assert.match((await hall.phone0.get(PUMP)).text, /Say that notes will come later/)
  assert.doesNotMatch((await other.get(PUMP)).text, /Say that notes will come later/)
  assert.equal((await promise(other, 'an-entry-of-the-other')).status, 403)
  for (let i = 0; i < 2; i++) assert.equal((await promise(hall.phone0, 'an-entry-of-the-page')).to, PUMP)
  assert.match((await other.get('/en/g/well/notes')).text, /Notes will come later\./)
  await postNote(other, { words: 'We dig.' })
  assert.doesNotMatch((await other.get('/en/g/well/notes')).text, /Notes will come later\./)
})
test('one seat cannot fill the book, its text is not thrown away, and sending again is no second note', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  let last: Awaited<ReturnType<typeof postNote>> | null = null
  for (let n = 0; n < 30; n++) last = await postNote(hall.phone0, { words: `Note ${n}.` })
  assert.equal(last?.reply.status, 200)
  const { reply } = await postNote(hall.phone0, { words: 'One too many.' })
  assert.equal(reply.status, 429)
  assert.match(reply.text, />One too many\.<\/textarea>/)
  const again = { key: last?.key ?? '', words: 'Note 29.', language: 'en' }
  assert.equal((await hall.phone0.postForm(last?.action ?? '', again)).status, 200)
  assert.equal((await postNote(await hall.seated(1), { words: 'From another seat.' })).reply.status, 200)
  hall.clock.now += 60_000
  assert.equal((await postNote(hall.phone0, { words: 'One too many.' })).reply.status, 200)
})
const strangerIsRefused = async (hall: TopicHall) => {
  for (const page of ['/notes', '/notes/x', '/topics/pump/notes', '/photos/x'])
    assert.equal((await hall.phone().get(`/en/g/well${page}`)).status, 401, page)
}
test('without a seat nobody reads a note', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  await strangerIsRefused(hall)
  assert.equal((await hall.phone().postForm(`${PUMP}/an-id-made-by-a-phone`, { words: 'x' })).status, 401)
  assert.deepEqual(await hall.notes(), [])
})
