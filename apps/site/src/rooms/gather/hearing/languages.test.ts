import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHall } from '../hall.test.ts'

const PAGE = '/en/g/well/languages'
const all = (hall: Awaited<ReturnType<typeof makeHall>>) => hall.db.selectFrom('tongue').selectAll().execute()

test('a person says which languages they have, and finds the answer again in the form', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  const { status, to } = await phone.post(PAGE, { speaks: 'tk', understands: 'he' })
  assert.deepEqual([status, to], [303, `${PAGE}?done=kept`])
  const { text } = await phone.get(`${PAGE}?done=kept`)
  assert.match(text, /Your languages are kept/)
  assert.match(text, /<option value="tk" selected="">Turkmen/)
  assert.match(text, /name="understands" value="he" checked/)
})
test('a new answer takes the place of the old one, and sent twice it is one answer', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  await phone.post(PAGE, { speaks: 'tk', understands: 'he' })
  for (let i = 0; i < 2; i++)
    await phone.post(PAGE, { speaks: 'ar', 'understands-other': 'Turkmen, Russian' })
  assert.deepEqual(
    (await all(hall)).map(({ speaks, understands }) => [speaks, understands]),
    [['ar', '["tk","ru"]']],
  )
})
test('who prefers not to say leaves nothing behind, whatever was said before and whatever stands in the form', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  await phone.post(PAGE, { speaks: 'tk', understands: 'he' })
  const { to } = await phone.post(PAGE, { speaks: 'tk', act: 'prefer-not' })
  assert.deepEqual(await all(hall), [])
  assert.match((await phone.get(to ?? '')).text, /Nothing about your languages is kept/)
})
test('a language that is not listed is typed by its name or its code; script and region are not kept', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  await phone.post(PAGE, { speaks: '', 'speaks-other': 'tk-Arab-IQ', 'understands-other': 'isr، العربية' })
  assert.deepEqual(
    (await all(hall)).map(({ speaks, understands }) => [speaks, understands]),
    [['tk', '["isr","ar"]']],
  )
})
test('what is no language is named and nothing that was typed is lost', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  const wrong = await phone.post(PAGE, { speaks: 'ar', understands: 'he', 'understands-other': 'Elvish!' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /a language named “⁨Elvish!⁩”/)
  assert.match(wrong.text, /value="Elvish!"/)
  assert.match(wrong.text, /<option value="ar" selected="">/)
  const missing = await phone.post(PAGE, { speaks: '' })
  assert.match(missing.text, /Please choose a mother tongue/)
  assert.deepEqual(await all(hall), [])
})
test('what is kept of an answer is a seat and languages: no moment, no name, no side', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0)
  await phone.post(PAGE, { speaks: 'tk' })
  const [row] = await all(hall)
  assert.deepEqual(Object.keys(row ?? {}).sort(), ['gathering_id', 'seat_id', 'speaks', 'understands'])
})
test('somebody without a seat is told so', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  assert.equal((await hall.phone().post(PAGE, { speaks: 'tk' })).status, 401)
  assert.deepEqual(await all(hall), [])
})
