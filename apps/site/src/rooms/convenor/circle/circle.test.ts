import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_AGREEMENT } from '@daylight/gather'
import { keptTables } from '../../../db/kept-tables.ts'
import { translator } from '../../../words/translator.ts'
import { type Browser, idIn, makeGathering, testHouse } from '../house.test.ts'
import { proposalIn, proposals, withProposal } from './proposals.ts'

const t = translator('en')

async function atDesk() {
  const house = await testHouse()
  const convenor = await house.desk()
  const desk = await makeGathering(convenor)
  const lines = async () =>
    (await house.db.selectFrom('entry').select(['id', 'line']).orderBy('ordinal').execute()).map(
      ({ id, line }) => [id, JSON.parse(line).texts],
    )
  return { house, convenor, desk, lines }
}
const entryIn = (html: string) => /name="entry" value="([^"]+)"/.exec(html)?.[1] ?? ''
const fieldIn = (html: string, tag: string) =>
  new RegExp(`<textarea[^>]*name="text-${tag}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]
const send = (at: Browser, desk: string, fields: Record<string, string>) =>
  at.post(`${desk}/agreement`, Object.entries(fields))

test('a group takes ready words, changes them, adopts them in its languages and shows them', async () => {
  const { convenor, desk, lines } = await atDesk()
  const first = await convenor.get(`${desk}/agreement`)
  const entry = entryIn(first.text)
  const typed = { entry, 'text-en': 'We begin together.', 'text-ar': '' }
  const taken = await send(convenor, desk, { ...typed, take: 'own' })
  assert.equal(taken.status, 200)
  assert.equal(entryIn(taken.text), entry)
  assert.equal(fieldIn(taken.text, 'en'), `We begin together.\n${proposalIn('en', 'own')}`)
  assert.equal(fieldIn(taken.text, 'ar'), proposalIn('ar', 'own'))
  assert.equal(fieldIn(taken.text, 'he'), undefined, 'the gathering does not speak Hebrew')
  assert.deepEqual(await lines(), [], 'nothing is adopted by taking')
  const texts = { en: 'We wait.\nWe listen.', ar: 'ننتظر.' }
  const done = await send(convenor, desk, { entry, 'text-en': texts.en, 'text-ar': texts.ar })
  assert.equal(done.to, `${desk}/agreement?done=adopted`)
  assert.deepEqual(await lines(), [[entry, texts]])
  const circle = await convenor.get(`${desk.replace('/en/', '/ar/')}/circle`)
  assert.match(circle.text, /<div lang="ar" dir="rtl" class="front"><p>ننتظر\.<\/p><\/div><div lang="en"/)
  assert.doesNotMatch(circle.text, /<script/)
})
test('sending the form twice adopts once; other words replace the agreement and leave the old in the daybook', async () => {
  const { convenor, desk, lines } = await atDesk()
  const entry = entryIn((await convenor.get(`${desk}/agreement`)).text)
  for (let i = 0; i < 2; i++) {
    const { to } = await send(convenor, desk, { entry, 'text-en': 'We wait.' })
    assert.equal(to, `${desk}/agreement?done=adopted`)
  }
  const page = await convenor.get(`${desk}/agreement`)
  assert.equal(fieldIn(page.text, 'en'), 'We wait.')
  const next = entryIn(page.text)
  await send(convenor, desk, { entry: next, 'text-en': 'We listen.' })
  assert.deepEqual(await lines(), [
    [entry, { en: 'We wait.' }],
    [next, { en: 'We listen.' }],
  ])
})
test('a form that was used before does not claim that its new words were adopted, and keeps them', async () => {
  const { convenor, desk, lines } = await atDesk()
  const entry = entryIn((await convenor.get(`${desk}/agreement`)).text)
  await send(convenor, desk, { entry, 'text-en': 'We wait.' })
  const late = await send(convenor, desk, { entry, 'text-en': 'We listen.' })
  assert.equal(late.status, 409)
  assert.ok(late.text.includes(t('circle.agreement.meanwhile')))
  assert.equal(fieldIn(late.text, 'en'), 'We listen.')
  const fresh = entryIn(late.text)
  assert.notEqual(fresh, entry)
  assert.equal((await send(convenor, desk, { entry: fresh, 'text-en': 'We listen.' })).status, 303)
  assert.equal((await lines()).length, 2)
})
test('an empty agreement is not adopted, and the page says what to do', async () => {
  const { convenor, desk, lines } = await atDesk()
  const { status, text } = await send(convenor, desk, { 'text-en': ' \n', 'text-ar': '' })
  assert.equal(status, 422)
  assert.match(text, /href="#text-en">Write the agreement in at least one language/)
  assert.deepEqual(await lines(), [])
})
test('what is too long is handed back whole, with its language and its length', async () => {
  const { convenor, desk, lines } = await atDesk()
  const long = 'ب'.repeat(MOST_AGREEMENT + 1)
  const { status, text } = await send(convenor, desk, { 'text-en': 'We wait.', 'text-ar': long })
  assert.equal(status, 422)
  assert.match(text, /href="#text-ar">The words in .Arabic. have 1,001 characters; at most 1,000 fit/)
  assert.deepEqual([fieldIn(text, 'en'), fieldIn(text, 'ar')], ['We wait.', long])
  assert.deepEqual(await lines(), [])
})
test('a language that is not the gathering’s finds no way into the agreement', async () => {
  const { convenor, desk, lines } = await atDesk()
  await send(convenor, desk, { 'text-en': 'We wait.', 'text-xx': 'Smuggled', 'text-__proto__': 'Smuggled' })
  assert.deepEqual(
    (await lines()).map(([, texts]) => texts),
    [{ en: 'We wait.' }],
  )
})
test('a language that no screen speaks has a field of its own, in its own direction', async () => {
  const { house, convenor, desk } = await atDesk()
  await house.db
    .updateTable('gathering')
    .set({ languages: JSON.stringify(['ar', 'ckb']) })
    .execute()
  const { text } = await convenor.get(`${desk}/agreement`)
  assert.match(text, /<textarea[^>]*name="text-ckb"[^>]*lang="ckb" dir="rtl"/)
})
test('taking the same words twice adds them once, and nothing that was typed goes', () => {
  for (const name of proposals) {
    const once = withProposal({ en: 'We begin.', ckb: 'ئێمە' }, name)
    assert.deepEqual(once, { en: `We begin.\n${proposalIn('en', name)}`, ckb: 'ئێمە' })
    assert.deepEqual(withProposal(once, name), once)
  }
})
test('all ready words together fit into one agreement in every language', () => {
  const all = proposals.reduce(withProposal, { en: '', he: '', ar: '' })
  for (const [language, text] of Object.entries(all))
    assert.ok([...text].length < MOST_AGREEMENT / 2, language)
})
test('the lead of one side does not adopt for the whole group', async () => {
  const { house, desk, lines } = await atDesk()
  const side = await house.db.selectFrom('side').select('id').executeTakeFirstOrThrow()
  const lead = await house.leadDesk('noa', idIn(desk), side.id)
  assert.equal((await send(lead, desk, { 'text-en': 'We wait.' })).status, 403)
  for (const page of ['agreement', 'circle', 'clock'])
    assert.equal((await lead.get(`${desk}/${page}`)).status, 403, page)
  assert.deepEqual(await lines(), [])
})

test('a clock says in the gathering’s own time when it is over, and loading it again does not start it anew', async () => {
  const { house, convenor, desk } = await atDesk()
  const { to } = await convenor.get(`${desk}/clock?minutes=20`)
  const first = await convenor.get(to)
  // 15:00 UTC is 18:00 in Amman.
  assert.ok(first.text.includes(t('circle.clock.over-at', { time: '18:20' })))
  assert.match(first.text, /data-left="1200000" data-minutes="20"/)
  house.wait(5 * 60_000 + 10_000)
  const later = await convenor.get(to)
  assert.ok(later.text.includes(t('circle.clock.over-at', { time: '18:20' })))
  assert.match(later.text, /data-left="890000"/)
  house.wait(15 * 60_000)
  const over = await convenor.get(to)
  assert.match(over.text, new RegExp(`<p class="over-at" data-part="said">${t('circle.clock.over')}</p>`))
})
test('nothing of a clock is kept on the server', async () => {
  const { house, convenor, desk } = await atDesk()
  const rows = async () => {
    const names = (await keptTables(house.db)).map(({ name }) => name as 'entry')
    return JSON.stringify(
      await Promise.all(names.map((name) => house.db.selectFrom(name).selectAll().execute())),
    )
  }
  const before = await rows()
  const { to, cookie } = await convenor.get(`${desk}/clock?minutes=20`)
  assert.equal((await convenor.get(to)).cookie + cookie, '')
  assert.equal(await rows(), before)
})
test('what is no number of minutes is handed back with the reason; an address that makes no sense starts anew', async () => {
  const { convenor, desk } = await atDesk()
  for (const typed of ['0', '241', '-5', '2.5', 'twenty', '1e2', '9999999999999']) {
    const { status, text } = await convenor.get(`${desk}/clock?minutes=${typed}`)
    assert.equal(status, 422, typed)
    assert.match(text, /href="#minutes">Write a whole number of minutes from 1 to 240\./)
    assert.ok(text.includes(`value="${typed}"`), typed)
  }
  for (const until of ['', 'soon', '999999999999'])
    assert.match(
      (await convenor.get(`${desk}/clock?minutes=20&until=${until}`)).to,
      /\?minutes=20&until=\d+$/,
    )
})
