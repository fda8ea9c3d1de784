import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapeBoard, turnStep } from '@daylight/gather'
import { makeHall, type Phone, WELL } from '../../hall.test.ts'

type Hall = Awaited<ReturnType<typeof makeHall>>
const ID = (n: number) => `topic-number-${String(n).padStart(6, '0')}`
const json = (reply: { text: string }) => JSON.parse(reply.text) as { kind: string; text: string }
const entry = (n: number) => `entry-number-${String(n).padStart(6, '0')}`

async function shaped(hall: Hall): Promise<void> {
  await hall.store.daybooks.write(WELL, 'shape', (day) =>
    shapeBoard(day, {
      slots: [
        { id: 's1', date: '2026-05-01', from: '09:05', to: '10:00' },
        { id: 's2', date: '2026-05-01', from: '14:30', to: '15:30' },
      ],
      places: [
        { id: 'tree', names: { en: 'The tree', he: 'העץ' } },
        { id: 'hall', names: { en: 'Hall (2)' } },
      ],
    }),
  )
}
const post = (phone: Phone, n: number, words: string, more: Record<string, string> = {}) =>
  phone.post(`/en/g/well/topics/${ID(n)}`, { words, language: 'en', ...more }, 'application/json')
const place = (phone: Phone, n: number, at: string, moves: number, id: number) =>
  phone.post(
    `/en/g/well/topics/${ID(n)}/place`,
    { at, moves: String(moves), entry: entry(id) },
    'application/json',
  )
const board = async (phone: Phone, language = 'en') => (await phone.get(`/${language}/g/well/board`)).text
const inCell = (html: string, cell: string) =>
  new RegExp(`data-cell="${cell}">(.*?)</ul>`, 's').exec(html)?.[1] ?? ''

test('anyone with a seat posts a topic in any language, and it waits beside the board for everyone', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const [one, two] = [await hall.seated(0), await hall.seated(1)]
  assert.equal(json(await post(one, 1, 'من أين نبدأ؟', { language: 'ar', convenor: 'Layla' })).kind, 'kept')
  const html = await board(two, 'he')
  assert.match(inCell(html, ''), /<bdi lang="ar" dir="rtl">من أين نبدأ؟<\/bdi>/)
  assert.match(inCell(html, ''), /Layla/)
  assert.match(html, /14:30–15:30/)
})

test('without script a posted topic leads back to the board', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  const reply = await phone.post(`/en/g/well/topics/${ID(1)}`, { words: 'Wells', language: 'en' })
  assert.deepEqual([reply.status, reply.to], [303, '/en/g/well/board'])
  assert.match(await board(phone), /Wells/)
})

test('a topic that a phone sends again hangs there once', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  for (let i = 0; i < 3; i++) assert.equal(json(await post(phone, 1, 'Wells')).kind, 'kept')
  assert.equal((await board(phone)).match(/data-topic=/g)?.length, 1)
})

test('only whoever brought a topic in places it; another phone is told whose it is', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const [own, other] = [await hall.seated(0), await hall.seated(1)]
  await post(own, 1, 'Wells')
  assert.doesNotMatch((await other.get(`/en/g/well/topics/${ID(1)}`)).text, /Place topic/)
  assert.match((await own.get(`/en/g/well/topics/${ID(1)}`)).text, /Place topic/)
  const refused = await place(other, 1, 's1/tree', 0, 1)
  assert.deepEqual([refused.status, json(refused).kind], [403, 'not-yours'])
  assert.equal(json(await place(own, 1, 's1/tree', 0, 2)).kind, 'kept')
  assert.match(inCell(await board(other), 's1/tree'), /Wells/)
})

test('a place that is taken stays with its topic, and the other is told by which', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const [one, two] = [await hall.seated(0), await hall.seated(1)]
  await post(one, 1, 'Wells')
  await post(two, 2, 'Schools')
  await place(one, 1, 's1/tree', 0, 1)
  const refused = await place(two, 2, 's1/tree', 0, 2)
  assert.equal(json(refused).kind, 'place-taken')
  assert.match(json(refused).text, /Wells/)
  assert.match(inCell(await board(two), ''), /Schools/)
  const page = (await two.get(`/en/g/well/topics/${ID(2)}`)).text
  assert.doesNotMatch(page, /value="s1\/tree"/)
  assert.match(page, /value="s1\/hall"/)
})

test('two phones that move the same topic at once: the second is told where it hangs now', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const phone = await hall.seated()
  await post(phone, 1, 'Wells')
  assert.equal(json(await place(phone, 1, 's1/tree', 0, 1)).kind, 'kept')
  const late = json(await place(phone, 1, 's2/hall', 0, 2))
  assert.equal(late.kind, 'moved-meanwhile')
  assert.match(late.text, /The tree.*09:05–10:00/)
  assert.match(inCell(await board(phone), 's1/tree'), /Wells/)
})

test('a merge happens when both convenors agree, and by nobody else', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const [one, two, third] = [await hall.seated(0), await hall.seated(1), await hall.seated(2)]
  await post(one, 1, 'Wells')
  await post(two, 2, 'Water')
  const merge = (phone: Phone, n: number, other: number, as: string, id: number, act = 'merge') =>
    phone.post(`/en/g/well/topics/${ID(n)}/${act}`, { other: ID(other), as, entry: entry(id) })
  assert.equal((await merge(third, 1, 2, 'topic', 1)).status, 403)
  await merge(one, 1, 2, 'topic', 2)
  await merge(one, 1, 2, 'topic', 3)
  assert.match((await two.get(`/en/g/well/topics/${ID(2)}`)).text, /Agree to merge/)
  assert.doesNotMatch((await third.get(`/en/g/well/topics/${ID(2)}`)).text, /Agree to merge/)
  await merge(two, 2, 1, 'into', 4, 'refuse')
  assert.doesNotMatch((await two.get(`/en/g/well/topics/${ID(2)}`)).text, /Agree to merge/)
  await merge(one, 1, 2, 'topic', 5)
  await merge(two, 2, 1, 'into', 6)
  const html = await board(third)
  assert.doesNotMatch(html, />Wells</)
  assert.match((await third.get(`/en/g/well/topics/${ID(1)}`)).text, /gone over into another topic/)
})

test('an empty topic and one too long stay in the form with the reason, and nothing is written', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  for (const words of ['  ', 'x'.repeat(141)]) {
    const reply = await phone.post(`/en/g/well/topics/${ID(1)}`, { words, language: 'he', convenor: 'Noa' })
    assert.equal(reply.status, 422)
    assert.match(reply.text, new RegExp(`value="${words}"`))
    assert.match(reply.text, /value="Noa"/)
    assert.match(reply.text, /aria-invalid="true"/)
  }
  assert.equal((await phone.post('/en/g/well/topics/short', { words: 'a', language: 'en' })).status, 422)
  assert.deepEqual(await hall.store.daybooks.linesAfter(WELL, 0), [])
})

test('hidden signs that turn a line of text around are taken out of topics and names', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await post(phone, 1, '\u202eevil\u202c wells', { convenor: '\u2067Noa\u200f' })
  const html = inCell(await board(phone), '')
  assert.match(html, />evil wells</)
  assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069\u200f]/)
})

test('the daybook holds nothing that leads from a topic to a seat, or from one topic to another of the same person', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await post(phone, 1, 'Wells')
  await post(phone, 2, 'Schools')
  const lines = (await hall.store.daybooks.linesAfter(WELL, 0)).map(({ line }) => JSON.parse(line))
  const seats = await hall.db.selectFrom('seat').selectAll().execute()
  for (const seat of seats)
    for (const secret of [seat.id, seat.token_hash]) assert.ok(!JSON.stringify(lines).includes(secret))
  assert.notEqual(lines[0].mark, lines[1].mark)
  assert.deepEqual(Object.keys(lines[0]).sort(), [
    ...['box', 'convenor', 'id', 'kind', 'language', 'mark', 'topic', 'turn', 'words'],
  ])
})

test('the board shows no count of anything before the market closes, or after', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  await shaped(hall)
  const phone = await hall.seated()
  for (let n = 1; n < 4; n++) await post(phone, n, `Topic ${'ABC'[n - 1]}`)
  for (const step of ['arriving', 'market', 'sessions'] as const) {
    await hall.store.daybooks.write(WELL, `turn-${step}`, () => ({ ok: true, value: turnStep(step) }))
    const words = (await board(phone)).replace(/<[^>]+>/g, ' ')
    assert.doesNotMatch(words.replace(/\d\d:\d\d|Hall \(2\)|140/g, ''), /\d/)
  }
})

test('who only waits for the vote is led to the board once there is one', async (t) => {
  const hall = await makeHall({ opensAt: null })
  t.after(hall.close)
  const phone = await hall.seated()
  assert.equal((await phone.get('/en/g/well')).status, 200)
  await shaped(hall)
  assert.equal((await phone.get('/en/g/well')).to, '/en/g/well/board')
})
