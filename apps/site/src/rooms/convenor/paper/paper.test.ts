import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fail, ok } from '@daylight/basics'
import { type Entry, lineOf } from '@daylight/gather'
import type { Db } from '../../../db/open.ts'
import type { Press } from '../../../press/press.ts'
import { type Browser, gatheringWith, idIn, makeGathering, ORIGIN, testHouse } from '../house.test.ts'
import { entriesOf } from './day-for-tests.ts'
import { SHEETS } from './sheets.ts'

const READY: Press = {
  isReady: () => true,
  print: async (html) => ok(new TextEncoder().encode(`%PDF of ${html}`)),
}
const NONE: Press = { isReady: () => false, print: async () => fail({ kind: 'no-browser' }) }

async function desk(press = READY, origin = ORIGIN) {
  const house = await testHouse(origin, press)
  const at = await house.desk()
  const overview = await trilingual(at)
  return { house, at, overview, paper: `${overview}/paper`, gathering: idIn(overview) }
}
async function trilingual(at: Browser): Promise<string> {
  const form = gatheringWith({
    'title-he': 'מפגש האביב',
    'purpose-he': 'להקשיב זה לזה',
    'purpose-ar': 'أن نسمع بعضنا',
    'side-name-0-he': 'גדת הקנים',
    'side-name-1-he': 'גדת האבן',
  })
  const { to } = await at.post('/en/convenor/new', [...form, ['languages', 'he']])
  return to.replace(/\?.*/, '')
}
/** Writes entries into the daybook of a gathering, as its first. */
export async function writeDay(db: Db, gathering: string, entries: readonly Entry[] = entriesOf()) {
  const rows = entries.map((entry, i) => ({
    gathering_id: gathering,
    ordinal: i + 1,
    id: entry.id,
    line: lineOf(entry),
  }))
  await db.insertInto('entry').values(rows).execute()
}
/** What is on the sheets of a page, without the frame around them. */
const onPaper = (html: string) => html.slice(html.indexOf('<section class="sheets"'), html.indexOf('<footer'))

test('the list of sheets leads to each of them, and each opens before anything is planned', async () => {
  const { at, paper } = await desk()
  const list = await at.get(paper)
  for (const { name } of SHEETS) {
    assert.ok(list.text.includes(`href="${paper}/${name}"`), name)
    const { status, text } = await at.get(`${paper}/${name}`)
    assert.equal(status, 200, name)
    assert.match(onPaper(text), /class="sheet /, name)
  }
  assert.ok(list.text.includes(`${paper.replace('/paper', '/seats')}"`))
})
test('every sheet speaks the three languages of the gathering, each in its own direction', async () => {
  const { house, at, paper, gathering } = await desk()
  await writeDay(house.db, gathering)
  for (const { name } of SHEETS) {
    const sheet = onPaper((await at.get(`${paper}/${name}`)).text)
    for (const tied of ['lang="en" dir="ltr"', 'lang="he" dir="rtl"', 'lang="ar" dir="rtl"'])
      assert.ok(sheet.includes(tied), `${name}: ${tied}`)
  }
})
test('a gathering that speaks none of our languages gets its paper in English', async () => {
  const { house, at, paper, gathering } = await desk()
  await house.db
    .updateTable('gathering')
    .set({ languages: '["ku"]', title: '{"ku":"Civîna biharê"}' })
    .where('id', '=', gathering)
    .execute()
  const sheet = onPaper((await at.get(`${paper}/consent`)).text)
  assert.match(sheet, /Before we begin/)
  assert.match(sheet, /lang="ku" dir="ltr">Civîna biharê/)
  assert.doesNotMatch(sheet, /lang="he"/)
})
test('what is placed stands in its cell, and what waits on a page of its own', async () => {
  const { house, at, paper, gathering } = await desk()
  await writeDay(house.db, gathering)
  const board = onPaper((await at.get(`${paper}/board`)).text)
  const rows = [...board.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row)
  assert.match(rows[1] ?? '', /dir="ltr">09:05–10:05<.*בית ספר אחד.*طريق 60/s)
  assert.match(rows[2] ?? '', /dir="ltr">14:30–15:30<.*Water \(2 wells\)/s)
  assert.match(board.slice(board.indexOf('waiting')), /What would each of us need/)
  const blank = onPaper((await at.get(`${paper}/board-blank`)).text)
  assert.match(blank, /14:30–15:30/)
  assert.doesNotMatch(blank, /Water/)
})
test('a topic is printed in its own language, in at least forty points', async () => {
  const { house, at, paper, gathering } = await desk()
  await writeDay(house.db, gathering)
  const cards = onPaper((await at.get(`${paper}/cards`)).text)
  const topics = [...cards.matchAll(/<p class="topic pt-(\d+)" lang="(\w+)" dir="(\w+)">/g)]
  assert.deepEqual(
    topics.map(([, , tag, direction]) => `${tag} ${direction}`),
    ['en ltr', 'ar rtl', 'he rtl', 'ar rtl', 'he rtl', 'en ltr'],
  )
  for (const [, points] of topics) assert.ok(Number(points) >= 40, points)
})
test('a topic that was taken down is on no sheet', async () => {
  const { house, at, paper, gathering } = await desk()
  const gone = { id: 'x', turn: 99, box: 'b', kind: 'topic-withdrawn' as const, topic: 't1' }
  await writeDay(house.db, gathering, [...entriesOf(), gone])
  for (const { name } of SHEETS)
    assert.doesNotMatch((await at.get(`${paper}/${name}`)).text, /Water \(2 wells\)/, name)
})
test('a full wall is printed part by part', async () => {
  const { house, at, paper, gathering } = await desk()
  const topics = Array.from({ length: 60 }, (_, i) => ({
    ...{ topic: `t${i}`, words: `Topic ${i}.`, language: 'en', convenor: '', at: null },
  }))
  await writeDay(house.db, gathering, entriesOf(topics))
  const [first, second] = [await at.get(`${paper}/cards`), await at.get(`${paper}/cards?part=2`)]
  assert.equal(onPaper(first.text).match(/topic pt-/g)?.length, 50)
  assert.equal(onPaper(second.text).match(/topic pt-/g)?.length, 10)
  assert.match(first.text, /Topics 51 to 60/)
  assert.ok(second.text.includes(`href="${paper}/cards.pdf?part=2"`))
  assert.equal((await at.get(`${paper}/cards?part=0x`)).text, first.text)
})
test('the group’s own agreement stands on the wall once it is adopted, in one size for every language', async () => {
  const { house, at, paper, gathering } = await desk()
  assert.match(onPaper((await at.get(`${paper}/agreement`)).text), /A proposal/)
  const texts = {
    en: 'Any language.',
    ar: 'كل لغة، في كل وقت، ولكل من يجلس هنا معنا اليوم وغدًا.',
    tr: 'Her dil.',
  }
  await writeDay(house.db, gathering, [{ id: 'e', turn: 1, box: 'b', kind: 'agreement-adopted', texts }])
  const sheet = onPaper((await at.get(`${paper}/agreement`)).text)
  for (const words of Object.values(texts)) assert.ok(sheet.includes(words))
  assert.doesNotMatch(sheet, /A proposal|We speak the language/)
  assert.equal(new Set(sheet.match(/pt-\d+/g)).size, 1)
})
test('what is handed to a person carries no name, no number and no code, and is the same for all', async () => {
  const { house, at, paper, gathering } = await desk()
  await writeDay(house.db, gathering)
  const ballots = [
    ...onPaper((await at.get(`${paper}/ballots`)).text).matchAll(/<section class="ballot">.*?<\/section>/gs),
  ].map(([ballot]) => ballot)
  assert.equal(ballots.length, 2)
  assert.ok(ballots[0] === ballots[1])
  for (const name of ['ballots', 'consent', 'dots'])
    assert.doesNotMatch(onPaper((await at.get(`${paper}/${name}`)).text), /class="qr"/, name)
  assert.doesNotMatch((ballots[0] ?? '').replace(/<[^>]*>/g, ' '), /Reed|Stone|\d/)
})
test('a PDF is the same sheet in one file that asks nobody for anything', async () => {
  const { house, at, paper, gathering } = await desk()
  await writeDay(house.db, gathering)
  const { status, text } = await at.get(`${paper}/board.pdf`)
  assert.equal(status, 200)
  assert.match(text, /^%PDF of <!doctype html>.*default-src &#39;none&#39;.*14:30–15:30/s)
  assert.doesNotMatch(text, /<script|<link|src=|url\((?!data:)/)
})
test('without a browser on the machine no PDF is offered, and the way through one’s own is told', async () => {
  const { at, paper } = await desk(NONE)
  for (const page of [paper, `${paper}/board`]) {
    const { text } = await at.get(page)
    assert.doesNotMatch(text, /\.pdf/)
    assert.match(text, /choose “Save as PDF”/)
  }
  const asked = await at.get(`${paper}/board.pdf`)
  assert.equal(asked.status, 503)
  assert.match(asked.text, /has no browser to make one/)
  assert.match(onPaper(asked.text), /class="sheet /)
})
test('a browser that fails, hangs or is busy is told in words, with the sheet still there', async () => {
  for (const [kind, words] of [
    ['busy', /being made already/],
    ['too-slow', /longer than half a minute/],
    ['failed', /ended without a PDF/],
  ] as const) {
    const { at, paper } = await desk({ ...READY, print: async () => fail({ kind }) })
    const { status, text } = await at.get(`${paper}/notes.pdf`)
    assert.equal(status, 503)
    assert.match(text, words)
    assert.match(onPaper(text), /class="sheet /)
  }
})
test('codes that only this computer could open are pointed out, on sheets that have codes', async () => {
  const { at, paper } = await desk(READY, 'http://127.0.0.1:3000')
  for (const { name, hasCodes } of SHEETS)
    assert.equal(
      (await at.get(`${paper}/${name}`)).text.includes('only this computer can open'),
      hasCodes,
      name,
    )
})
test('a sheet that does not exist is not found', async () => {
  const { at, paper } = await desk()
  for (const name of ['nothing', 'board.html', 'board.pdf.pdf', '.pdf'])
    assert.equal((await at.get(`${paper}/${name}`)).status, 404, name)
})
test('the paper of one gathering shows nothing of another', async () => {
  const { house, at, gathering } = await desk()
  await writeDay(house.db, gathering)
  const other = await makeGathering(at)
  assert.doesNotMatch((await at.get(`${other}/paper/board`)).text, /Water|14:30/)
})
