import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printedNoteKey } from '@daylight/gather'
import type { Phone } from '../../hall.test.ts'
import { hallWithTopic, PUMP, postNote } from './hall-with-topic.test.ts'

const pageOf = (note: string) => `/en/g/well/notes/${note}`
let entries = 0
/** Asks to sign, and where `sure` is given, says so. */
const sign = (
  phone: Phone,
  note: string,
  fields: Record<string, string>,
  entry = `an-entry-of-a-page-${entries++}`,
) => phone.post(pageOf(note), { entry, name: '', key: '', ...fields })

test('the author signs with the key from any phone, sees first what will be read, and nothing happens before', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { note, key } = await postNote(hall.phone0, { words: 'We dig.' })
  const other = await hall.seated(1)
  const fields = { level: 'public', name: 'Salma', key: printedNoteKey(key).toLowerCase() }
  const asked = await sign(other, note, fields)
  assert.equal(asked.status, 200)
  assert.match(asked.text, /Signed: .?Salma/)
  assert.match(asked.text, /cannot be taken back/)
  assert.match(asked.text, /every file of this gathering/)
  assert.equal((await hall.notes())[0]?.attribution.level, 'chatham-house')
  const done = await sign(other, note, { ...fields, sure: 'yes' })
  assert.equal(done.to, `${PUMP}#note-${note}`)
  assert.match((await hall.phone0.get(PUMP)).text, /Signed: .?Salma/)
})
test('a seat cannot sign another’s note: not without the key, with another note’s key, or for another seat', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 4 })
  t.after(hall.close)
  const unsigned = await postNote(hall.phone0, { words: 'Unsigned.' })
  const another = await postNote(hall.phone0, { words: 'Another.' })
  const ofSide = await postNote(hall.phone0, { words: 'Of a side.', level: 'side' })
  const thief = await hall.seated(1)
  for (const sure of [{}, { sure: 'yes' }] as Record<string, string>[]) {
    const wish = { level: 'public', name: 'A thief', ...sure }
    assert.equal((await sign(thief, unsigned.note, wish)).status, 422)
    assert.equal((await sign(thief, unsigned.note, { ...wish, key: another.key })).status, 422)
    assert.equal((await sign(thief, ofSide.note, wish)).status, 422)
    assert.equal((await sign(thief, ofSide.note, { ...wish, key: another.key })).status, 422)
  }
  // Whose phone it was written on does not matter for an unsigned note: nothing ties it to a seat.
  assert.equal(
    (await sign(hall.phone0, unsigned.note, { level: 'public', name: 'Salma', sure: 'yes' })).status,
    422,
  )
  assert.deepEqual(
    (await hall.notes()).map(({ attribution }) => attribution.level),
    ['chatham-house', 'chatham-house', 'side'],
  )
})
test('whoever signed for a side puts a name to it from the same phone, without a key', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 4 })
  t.after(hall.close)
  const { note } = await postNote(hall.phone0, { words: 'Of a side.', level: 'side' })
  assert.doesNotMatch((await hall.phone0.get(pageOf(note))).text, /name="key"[^>]*type="text"/)
  assert.equal((await sign(hall.phone0, note, { level: 'public', name: 'Salma', sure: 'yes' })).status, 303)
  assert.deepEqual((await hall.notes())[0]?.attribution, { level: 'public', name: 'Salma' })
  assert.match((await hall.phone0.get(pageOf(note))).text, /cannot be signed more openly/)
})
test('a key opens step by step and never back', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 4 })
  t.after(hall.close)
  const { note, key } = await postNote(hall.phone0, { words: 'We dig.' })
  const level = async () => (await hall.notes())[0]?.attribution.level
  const open = (to: string) => sign(hall.phone0, note, { level: to, name: 'Salma', key, sure: 'yes' })
  for (const [to, status, then] of [
    ['chatham-house', 422, 'chatham-house'],
    ['sealed-later', 303, 'sealed-later'],
    ['chatham-house', 422, 'sealed-later'],
    ['side', 303, 'side'],
    ['side', 422, 'side'],
    ['sealed-later', 422, 'side'],
    ['public', 303, 'public'],
    ['side', 422, 'public'],
    ['public', 422, 'public'],
  ] as const) {
    assert.equal((await open(to)).status, status, to)
    assert.equal(await level(), then)
  }
})
test('signing twice with one form is signing once; another wish in the same form is asked again', async (t) => {
  const hall = await hallWithTopic({ ofNorth: 4 })
  t.after(hall.close)
  const { note, key } = await postNote(hall.phone0, { words: 'We dig.' })
  const send = (level: string) =>
    sign(hall.phone0, note, { level, name: 'Salma', key, sure: 'yes' }, 'the-one-entry-of-a-form')
  for (let i = 0; i < 2; i++) assert.equal((await send('side')).status, 303)
  assert.equal((await send('public')).status, 409)
  assert.equal((await hall.notes())[0]?.attribution.level, 'side')
})
test('what is refused keeps what was typed', async (t) => {
  const hall = await hallWithTopic({ isHttps: false })
  t.after(hall.close)
  const { note, key } = await postNote(hall.phone0, { words: 'We dig.' })
  const short = await sign(hall.phone0, note, { level: 'public', name: 'Salma', key: 'CDFG' })
  assert.equal(short.status, 422)
  assert.match(short.text, /sixteen letters and digits/)
  assert.match(short.text, /value="CDFG"/)
  assert.match(short.text, /value="Salma"/)
  const sealed = await sign(hall.phone0, note, { level: 'sealed-later', key })
  assert.equal(sealed.status, 403)
  assert.equal((await sign(hall.phone0, note, { level: 'side', key })).status, 422)
  assert.equal((await sign(hall.phone0, note, { level: 'public', name: ' ', key })).status, 422)
  assert.equal((await hall.phone0.get(pageOf('none'))).status, 404)
  assert.equal((await sign(hall.phone0, note, { level: 'public', name: 'S', key, entry: 'x' })).status, 422)
})
test('keys cannot be tried one after the other, and another seat is not slowed by it', async (t) => {
  const hall = await hallWithTopic()
  t.after(hall.close)
  const { note, key } = await postNote(hall.phone0, { words: 'We dig.' })
  const thief = await hall.seated(1)
  const wish = { level: 'public', name: 'A thief' }
  for (let n = 0; n < 10; n++)
    assert.equal(
      (await sign(thief, note, { ...wish, key: '1111222233334444', sure: n % 2 ? 'yes' : '' })).status,
      422,
    )
  assert.equal((await sign(thief, note, { ...wish, key, sure: 'yes' })).status, 429)
  assert.equal((await sign(hall.phone0, note, { ...wish, key })).status, 200)
  hall.clock.now += 120_000
  assert.equal((await sign(thief, note, { ...wish, key })).status, 200)
})
