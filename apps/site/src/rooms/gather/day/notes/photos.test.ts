import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Meeting, meet } from '../../../../every-route-people.test.ts'
import { formIn, hallWithTopic, PUMP, postNote } from './hall-with-topic.test.ts'

// Twelve by eight pixels.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAYAAADN5B7xAAAAKUlEQVR4AeyQMQ0AAAjDyCzNE2rnaRjYAT9NevYpRDrJlpOoIx9shg0AAAD//2qQ8oQAAAAGSURBVAMAcHkbj1JMzQYAAAAASUVORK5CYII=',
  'base64',
)
const MARK = 'N31.7767 E35.2345'
/** The picture with a line of text in it that a camera wrote. */
const fromPhone = Buffer.concat([
  PNG.subarray(0, 33),
  Buffer.from([0, 0, 0, MARK.length]),
  Buffer.from(`tEXt${MARK}\0\0\0\0`),
  PNG.subarray(33),
])
const file = (bytes: Uint8Array, name = 'IMG_20261203_143012.png') =>
  new File([Uint8Array.from(bytes)], name, { type: 'image/png' })
const photos = (db: Meeting['db']) => db.selectFrom('photo').selectAll().execute()

test('a photograph is a note without words, and is kept without what the camera wrote', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  await postNote(hall.phone0, { photo: file(fromPhone) })
  const [row, ...others] = await photos(hall.db)
  assert.deepEqual(others, [])
  assert.equal(Buffer.from(row?.bytes ?? []).toString('hex'), PNG.toString('hex'))
  const [note] = await hall.notes()
  assert.equal(note?.photo, row?.id)
  assert.ok(!JSON.stringify(note).includes('IMG_2026'))
  const other = await hall.seated(1)
  assert.match(
    (await other.get(PUMP)).text,
    new RegExp(`<img src="/en/g/well/photos/${row?.id}" alt="[^"]+"`),
  )
})
test('a photograph is shown to this gathering alone, and no browser and no proxy keeps it', async (t) => {
  const at = await meet('seat here')
  t.after(() => at.db.destroy())
  const address = `/en/g/${at.params['gathering']}/photos/${at.params['photo']}`
  const reply = await at.site.request(address, { headers: { Cookie: at.cookie } })
  assert.equal(reply.headers.get('Content-Type'), 'image/png')
  assert.equal(reply.headers.get('Cache-Control'), 'private, no-store')
  assert.equal(reply.headers.get('X-Content-Type-Options'), 'nosniff')
  assert.equal((await at.site.request(address)).status, 401)
})
test('a form with a photograph that is sent twice keeps one note and one photograph', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { action, key } = formIn(await hall.phone0.get(PUMP))
  const send = () => hall.phone0.postForm(action, { key, language: 'en', photo: file(PNG) })
  for (const reply of await Promise.all([send(), send()])) assert.equal(reply.status, 200)
  assert.equal((await hall.notes()).length, 1)
  assert.equal((await photos(hall.db)).length, 1)
})
test('what is no photograph is refused whatever its name says, with the words kept and what to do', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const { reply } = await postNote(hall.phone0, { words: 'See the sheet.', photo: file(svg) })
  assert.equal(reply.status, 422)
  assert.match(reply.text, /href="#photo"/)
  assert.match(reply.text, /cannot be read as a photo/)
  assert.match(reply.text, />See the sheet\.<\/textarea>/)
  assert.deepEqual(await photos(hall.db), [])
})
test('where the words are refused the photograph is not kept, and its owner is told to choose it again', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { reply } = await postNote(hall.phone0, { words: 'x'.repeat(4001), photo: file(PNG) })
  assert.equal(reply.status, 422)
  assert.match(reply.text, /photo has to be chosen again/)
  assert.deepEqual(await photos(hall.db), [])
})
test('a photograph that is too large costs nobody their words, though it is ten times what is taken', async (t) => {
  const at = await meet('seat here')
  t.after(() => at.db.destroy())
  const send = (bytes: number) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({
      ...{
        key: '1234567891234567',
        words: 'Beside the sheet.',
        language: 'en',
        level: 'public',
        name: 'Salma',
      },
    }))
      body.set(name, value)
    body.set('photo', file(Buffer.concat([PNG, Buffer.alloc(bytes)])))
    const address = `/en/g/${at.params['gathering']}/topics/${at.params['topic']}/notes/a-new-note-of-a-page`
    return at.site.request(address, { method: 'POST', body, headers: { Cookie: at.cookie } })
  }
  const before = await at.all()
  for (const bytes of [2 * 1024 * 1024, 20 * 1024 * 1024]) {
    const reply = await send(bytes)
    const text = await reply.text()
    assert.equal(reply.status, 413)
    assert.match(text, /href="#photo"/)
    assert.match(text, /take it again with a smaller picture, or hand in the paper/)
    assert.match(text, />Beside the sheet\.<\/textarea>/)
    assert.match(text, /name="name"[^>]*value="Salma"/)
    assert.match(text, /value="public" checked/)
  }
  assert.equal(await at.all(), before)
  assert.equal((await send(1024 * 1024)).status, 303)
})
test('only the form of a note may bring so much: every other is turned away unread', async (t) => {
  const at = await meet('seat here')
  t.after(() => at.db.destroy())
  const { gathering, topic, note } = at.params
  const body = new URLSearchParams({ text: 'x'.repeat(70_000) })
  for (const path of [
    'propose',
    `topics/${topic}/notes`,
    `notes/${note}`,
    `topics/${topic}/notes/${note}/more`,
  ]) {
    const reply = await at.site.request(`/en/g/${gathering}/${path}`, {
      ...{ method: 'POST', body, headers: { Cookie: at.cookie } },
    })
    assert.equal(reply.status, 413, path)
  }
})
test('a form that is no form at all is refused in words', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const broken = new Blob(['--x\r\nContent-Disposition: nothing'], {
    type: 'multipart/form-data; boundary=y',
  })
  const { action } = formIn(await hall.phone0.get(PUMP))
  const reply = await hall.phone0.postBody(action, broken)
  assert.equal(reply.status, 422)
  assert.match(reply.text, /write something or add a photo|choose a language/)
  assert.deepEqual(await hall.notes(), [])
})
