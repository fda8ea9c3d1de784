/** A phone that walks out of the Wi-Fi: what it can still read, what it keeps to send, and that it can forget all of it. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { GatheringId } from '@daylight/basics'
import { printedNoteKey, readNoteKey } from '@daylight/gather'
import type { Browser } from 'playwright-core'
import { makeDaybooks } from '../../apps/site/src/daybook/store.ts'
import { type Db, openDb } from '../../apps/site/src/db/open.ts'
import { CONTENT_SECURITY_POLICY } from '../../apps/site/src/http/headers.ts'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { saySide, takeSeat } from '../support/participant.ts'
import { PlainConvenor } from '../support/plain-phone.ts'

const t = translator('en')
let house: RunningHouse
let browser: Browser
let db: Db
let convenor: PlainConvenor
let gathering: GatheringId
let phone: Visitor
before(async () => {
  ;[house, browser] = await Promise.all([
    startHouse({ args: ['--empty'] }),
    openBrowser(['--host-resolver-rules=MAP *.test 127.0.0.1']),
  ])
  convenor = await PlainConvenor.signIn(house)
  db = await openDb(`${house.dataDir}/daylight.db`)
})
after(async () => {
  await db?.destroy()
  await browser?.close()
  await house?.stop()
})
beforeEach(async () => {
  const opened = await convenor.openGathering(['The well is ours.'], 1)
  gathering = opened.gathering as GatheringId
  const desk = `/en/convenor/g/${gathering}/day`
  await convenor.send(`${desk}/topics/${PUMP}`, {
    words: 'Who mends the pump?',
    language: 'en',
    convenor: '',
  })
  await convenor.send(`${desk}/step`, { entry: 'the-dots-are-out-today', step: 'dots' })
  phone = await newVisitor(browser, house.origin, { language: 'en' })
  await takeSeat(phone, house.origin, opened.codes[0] as string, 'en')
})

const address = (...path: string[]) => [house.origin, 'en/g', gathering, ...path].join('/')
const line = () => phone.page.getByText(t('offline.line'))
const held = (count: number) =>
  phone.page.locator('[data-held]').getByText(t('gather.held.waiting', { count }))

/** Opens a page and waits until the worker has kept it. */
async function read(...path: string[]): Promise<void> {
  await phone.page.goto(address(...path))
  await until('the page is kept', async () => (await kept()).some(({ url }) => url === address(...path)))
}

/** Everything that lies in the phone's caches: addresses, and what stands there. */
const kept = () =>
  phone.page.evaluate(async () => {
    const found: { url: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys())
        found.push({ url, text: (await (await cache.match(url))?.text()) ?? '' })
    }
    return found
  })

/** Takes the page away and opens it anew, as a person does who comes back to it. */
async function reopen(url: string): Promise<void> {
  await phone.page.close()
  phone = { ...phone, page: await phone.context.newPage() }
  await phone.page.goto(url)
}

/** What is left in the phone besides cookies. */
const left = () =>
  phone.page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    stored: localStorage.length,
  }))

const day = async () => (await makeDaybooks(db).book(gathering)).day
async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await is()); tries++) {
    assert.ok(tries < 100, what)
    await phone.page.waitForTimeout(100)
  }
}

async function post(words: string): Promise<void> {
  await phone.page.locator('[name=words]').fill(words)
  await phone.page.getByRole('button', { name: t('board.post.button') }).click()
  await phone.page.locator('.topic.held').getByText(words).waitFor()
}

test('without network the board is there as it was read, and says so; with network it goes on by itself', async () => {
  await read('board')
  assert.equal(await line().isVisible(), false)
  await phone.context.setOffline(true)
  await phone.page.reload()
  await phone.page.getByText('Who mends the pump?').waitFor()
  await line().waitFor()
  assert.deepEqual(await axeFindings(phone.page), [])
  await phone.context.setOffline(false)
  await convenor.send(`/en/convenor/g/${gathering}/day/topics/${RAIN}`, {
    words: 'Whose is the rain?',
    language: 'en',
    convenor: '',
  })
  await phone.page.getByText('Whose is the rain?').waitFor()
  await line().waitFor({ state: 'hidden' })
  assert.deepEqual(phone.complaints, [])
})

test('topics and a note written without network wait through a closed page, and each arrives once', async () => {
  await read('topics', PUMP, 'notes')
  await read('board')
  await phone.context.setOffline(true)
  await post('Who pays?')
  await reopen(address('board'))
  await held(1).waitFor()
  await post('Who decides?')
  await held(2).waitFor()
  await reopen(address('topics', PUMP, 'notes'))
  await phone.page.locator('[name=words]').fill('We dig together.')
  await phone.page.getByRole('button', { name: t('notes.form.post') }).click()
  await phone.page.getByText(t('offline.note.held')).waitFor()
  const key = await phone.page.locator('.note-key').innerText()
  assert.equal(printedNoteKey(readNoteKey(key) ?? ''), key)
  assert.deepEqual(await axeFindings(phone.page), [])
  await reopen(address('board'))
  await held(3).waitFor()
  assert.equal((await day()).notes.size, 0)
  await phone.context.setOffline(false)
  await until(
    'all three arrive',
    async () => (await day()).notes.size === 1 && (await day()).topics.size === 3,
  )
  const { topics, notes } = await day()
  const words = [...topics.values()].map((topic) => topic.words)
  assert.deepEqual(words.sort(), ['Who decides?', 'Who mends the pump?', 'Who pays?'])
  const [note] = [...notes.values()]
  assert.equal(note?.words, 'We dig together.')
  // The key that was shown without network is the key.
  await phone.page.goto(address('notes', note?.id ?? ''))
  await phone.page.locator('[name=key]').fill(key)
  await phone.page.getByRole('radio', { name: t('notes.level.public'), exact: false }).check()
  await phone.page.locator('[name=name]').fill('Salma')
  await phone.page.getByRole('button', { name: t('notes.open.go-on') }).click()
  await phone.page.getByRole('heading', { name: t('notes.sure.title') }).waitFor()
})

test('with network a note goes its plain way, is mended in its form, and shows its key on a page', async () => {
  await phone.page.goto(address('topics', PUMP, 'notes'))
  await phone.page.getByRole('button', { name: t('notes.form.post') }).click()
  await phone.page.locator('.notice.wrong').getByText(t('notes.refused.note-empty')).waitFor()
  await phone.page.locator('[name=words]').fill('We dig.')
  await phone.page.getByRole('button', { name: t('notes.form.post') }).click()
  await phone.page.getByRole('heading', { name: t('notes.key.title') }).waitFor()
  assert.deepEqual(phone.complaints, [])
})

test('a network without the server in it is no network: the note waits, and a photo stays on its page', async () => {
  await phone.page.goto(address('topics', PUMP, 'notes'))
  const { page } = phone
  for (const way of ['**/health', '**/topics/*/notes/*']) await page.route(way, (route) => route.abort())
  await page.locator('[name=words]').fill('We dig.')
  const photo = await page.screenshot({ type: 'jpeg' })
  const files = page.locator('[name=photo]')
  await files.setInputFiles({ name: 'sheet.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByText(t('notes.photo.ready')).waitFor()
  await page.getByRole('button', { name: t('notes.form.post') }).click()
  await page.getByText(t('offline.note.photo')).waitFor()
  assert.equal(await page.locator('[name=words]').inputValue(), 'We dig.')
  await files.setInputFiles([])
  await page.getByRole('button', { name: t('notes.form.post') }).click()
  await page.getByText(t('offline.note.held')).waitFor()
  await page.unroute('**/topics/*/notes/*')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await page.getByText(t('offline.note.sent')).waitFor()
  assert.equal(await page.getByText(t('offline.note.held')).isVisible(), false)
  await until('the note arrives', async () => (await day()).notes.size === 1)
})

test('no vote, no key and no page of staff is ever kept in the phone', async () => {
  await saySide(phone, 'en', 'East')
  for (const path of [['board'], ['notes'], ['clusters'], ['circle'], ['dots'], ['topics', PUMP]])
    await read(...path)
  for (const path of [['vote'], ['votes'], ['propose'], ['languages'], ['leave']])
    await phone.page.goto(address(...path))
  await read('topics', PUMP, 'notes')
  const key = await phone.page.locator('input[name=key]').inputValue()
  await phone.page.locator('[name=words]').fill('We dig.')
  await phone.page.getByRole('button', { name: t('notes.form.post') }).click()
  await phone.page.getByRole('heading', { name: t('notes.key.title') }).waitFor()
  const all = await kept()
  const pages = all.map(({ url }) => new URL(url).pathname).filter((path) => !path.startsWith('/assets/'))
  const names = ['board', 'circle', 'clusters', 'dots', 'notes', `topics/${PUMP}`, `topics/${PUMP}/notes`]
  assert.deepEqual(
    pages.sort(),
    names.map((name) => `/en/g/${gathering}/${name}`),
  )
  assert.ok(!all.some(({ text }) => text.includes(key)), 'the key is nowhere')
  assert.deepEqual(await phone.page.evaluate(() => caches.keys()), ['k1'])
  await phone.context.setOffline(true)
  await assert.rejects(phone.page.goto(address('vote')), /ERR_INTERNET_DISCONNECTED/)
})

test('who makes the phone forget the gathering can read nothing of it any more, with or without network', async () => {
  await read('board')
  await phone.page.goto(address('leave'))
  await phone.page.getByRole('button', { name: t('gather.leave.go') }).click()
  await phone.page.getByRole('heading', { name: t('gather.leave.done.title') }).waitFor()
  assert.deepEqual(await left(), { caches: [], workers: 0, stored: 0 })
  await phone.context.setOffline(true)
  await assert.rejects(phone.page.goto(address('board')), /ERR_INTERNET_DISCONNECTED/)
})

test('the answer alone empties the phone, whatever scripts do', async () => {
  await read('board')
  await phone.page.evaluate(() => localStorage.setItem('daylight:/g/well/vote/1', '{}'))
  assert.deepEqual(await left(), { caches: ['k1'], workers: 1, stored: 1 })
  const send = async (url: string) => (await fetch(url, { method: 'POST' })).status
  assert.equal(await phone.page.evaluate(send, address('leave')), 200)
  assert.deepEqual(await left(), { caches: [], workers: 0, stored: 0 })
})

test('a seat that was cancelled takes its copies with it as soon as the phone hears of it', async () => {
  await read('notes')
  await read('board')
  await phone.context.clearCookies()
  await phone.page.goto(address('board'))
  await phone.page.getByRole('heading', { name: t('gather.told.no-seat.title') }).waitFor()
  await until('nothing is left', async () => (await kept()).every(({ url }) => url.includes('/assets/')))
})

test('on plain http no worker comes, and board and outbox do without', async (at) => {
  const hall = await startHouse({
    args: ['--empty'],
    env: { DAYLIGHT_ORIGIN: 'http://hall.test:0', DAYLIGHT_PLAIN: 'chosen' },
  })
  at.after(() => hall.stop())
  const staff = await PlainConvenor.signIn({
    ...hall,
    origin: hall.origin.replace('hall.test', '127.0.0.1'),
  })
  const opened = await staff.openGathering(['The well is ours.'], 1)
  const visitor = await newVisitor(browser, hall.origin, { language: 'en' })
  const { page } = visitor
  await takeSeat(visitor, hall.origin, opened.codes[0] as string, 'en')
  const reply = await page.goto(`${hall.origin}/en/g/${opened.gathering}/board`)
  assert.equal(reply?.headers()['content-security-policy'], CONTENT_SECURITY_POLICY)
  assert.equal(await page.locator('offline-page').count(), 0)
  assert.equal(await page.evaluate(() => 'serviceWorker' in navigator || 'caches' in globalThis), false)
  await visitor.context.setOffline(true)
  await page.locator('[name=words]').fill('Who pays?')
  await page.getByRole('button', { name: t('board.post.button') }).click()
  await page
    .locator('[data-held]')
    .getByText(t('gather.held.waiting', { count: 1 }))
    .waitFor()
  await visitor.context.setOffline(false)
  await page.locator('.topic:not(.held)').getByText('Who pays?').waitFor()
  await page.goto(`${hall.origin}/en/g/${opened.gathering}/leave`)
  await page.getByRole('button', { name: t('gather.leave.go') }).click()
  await page.getByRole('heading', { name: t('gather.leave.done.title') }).waitFor()
  assert.deepEqual(
    // Chromium says of plain http that it passes over these headers.
    visitor.complaints.filter((said) => !/Cross-Origin-Opener-Policy|Clear-Site-Data/.test(said)),
    [],
  )
})

const PUMP = 'who-mends-the-pump-01'
const RAIN = 'whose-is-the-rain-0001'
