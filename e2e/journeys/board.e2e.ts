/** The board in a hall: phones that post and move, a wall in another language, a lost network, plain http, a full wall. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { open, placeTopic, postTopic } from '../support/day.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { PlainConvenor, PlainPhone } from '../support/plain-phone.ts'

const SLOTS = [
  ['slot-morning-000', '09:05', '10:00'],
  ['slot-midday-0000', '14:30', '15:30'],
] as const
const PLACES = [
  ['place-tree-00000', 'The tree', 'העץ', 'الشجرة'],
  ['place-hall-00000', 'Hall (2)', 'אולם (2)', 'القاعة (2)'],
] as const
const TOPIC = 'كيف نحمي موسم الزيتون؟'

let house: RunningHouse
let browser: Browser
let convenor: PlainConvenor
let gathering: string
let codes: string[]
const everyone: Visitor[] = []
before(async () => {
  browser = await openBrowser(['--host-resolver-rules=MAP hall.test 127.0.0.1'])
  house = await startHouse({ args: ['--empty'] })
  convenor = await PlainConvenor.signIn(house)
  const opened = await convenor.openGathering(['The bridge opens at dawn.'], 12)
  gathering = opened.gathering
  codes = opened.codes
  const form = new URLSearchParams({ entry: 'entry-of-the-shape-0' })
  for (const [id, from, to] of SLOTS)
    for (const [name, value] of Object.entries({ slot: id, date: '2026-12-03', from, to }))
      form.append(name, value)
  for (const [id, en] of PLACES) {
    form.append('place', id)
    form.append('name-en', en)
  }
  const cookie = convenor.cookies().map(({ name, value }) => `${name}=${value}`)
  const shaped = await fetch(`${house.origin}/en/convenor/g/${gathering}/day/shape`, {
    method: 'POST',
    body: form,
    headers: { Cookie: cookie.join('; ') },
    redirect: 'manual',
  })
  assert.equal(shaped.status, 303)
})
after(async () => {
  await browser?.close()
  await house?.stop()
})

/** A browser in a person's place; it takes over their cookies. */
async function browserOf(
  person: PlainConvenor | PlainPhone,
  language: string,
  device: { width?: number; origin?: string } = {},
): Promise<Visitor> {
  const { origin = house.origin, width = 360 } = device
  const visitor = await newVisitor(browser, origin, { language, width })
  await visitor.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: origin })))
  await visitor.page.goto(`${origin}/${language}/checkup`)
  everyone.push(visitor)
  return visitor
}
async function seated(): Promise<PlainPhone> {
  const phone = new PlainPhone(house.origin)
  await phone.join(codes.pop() as string)
  await phone.saySide((values) => values.find((value) => value.startsWith('side:')))
  return phone
}
const wallOf = async (language: string): Promise<Visitor> => {
  const wall = await browserOf(convenor, language, { width: 1280 })
  await wall.page.goto(`${house.origin}/${language}/convenor/g/${gathering}/day/wall`)
  await wall.page.waitForFunction(() => customElements.get('open-board') !== undefined)
  return wall
}
const onBoard = async (phone: Visitor, language: 'en' | 'ar' | 'he' = 'en') => {
  await open(phone, language, gathering, 'board')
  await phone.page.waitForFunction(() => customElements.get('open-board') !== undefined)
}

test('a topic posted in Arabic on a phone in three taps appears on the Hebrew wall, and moves there when it moves', async () => {
  const wall = await wallOf('he')
  const phone = await browserOf(await seated(), 'ar')
  await onBoard(phone, 'ar')
  const t = translator('ar')
  await phone.page.evaluate(() => {
    addEventListener('pointerup', () =>
      sessionStorage.setItem('taps', `${Number(sessionStorage.getItem('taps')) + 1}`),
    )
  })
  await phone.page.locator('form.post [name=words]').click()
  await phone.page.keyboard.type(TOPIC)
  await phone.page.getByRole('button', { name: t('board.post.button') }).click()
  const card = wall.page.locator('.waiting .topic').filter({ hasText: TOPIC })
  await card.waitFor()
  assert.ok(Number(await phone.page.evaluate(() => sessionStorage.getItem('taps'))) <= 3)
  assert.deepEqual(
    await card
      .locator('bdi')
      .first()
      .evaluate((words) => [words.getAttribute('lang'), words.getAttribute('dir')]),
    ['ar', 'rtl'],
  )
  assert.deepEqual(await axeFindings(wall.page), [])
  await placeTopic(phone, 'ar', TOPIC, /14:30/)
  await wall.page.locator('[data-cell^="slot-midday-0000"] .topic').filter({ hasText: TOPIC }).waitFor()
  assert.deepEqual(await axeFindings(phone.page), [])
})

test('without network the board stays readable, a topic waits in the phone, and arrives once when the network is back', async () => {
  const [phone, other] = [await browserOf(await seated(), 'en'), await browserOf(await seated(), 'en')]
  await Promise.all([onBoard(phone), onBoard(other)])
  await phone.context.setOffline(true)
  const words = 'Who repairs the pump?'
  await phone.page.locator('form.post [name=words]').fill(words)
  await phone.page.getByRole('button', { name: translator('en')('board.post.button') }).click()
  const own = phone.page.locator('.topic').filter({ hasText: words })
  await own.getByText(translator('en')('board.held')).waitFor()
  assert.ok((await phone.page.locator('.slot').count()) === 2, 'what was read stays in sight')
  assert.equal(await other.page.locator('.topic').filter({ hasText: words }).count(), 0)
  await phone.context.setOffline(false)
  await other.page.locator('.topic').filter({ hasText: words }).waitFor({ timeout: 40_000 })
  await phone.page.locator('.topic:not(.held)').filter({ hasText: words }).waitFor()
  await onBoard(other)
  assert.equal(await other.page.locator('.topic').filter({ hasText: words }).count(), 1)
})

test('a phone whose clock is a day wrong posts like any other, and the daybook keeps the order in which things came', async () => {
  const phone = await browserOf(await seated(), 'en')
  await phone.context.addInitScript(() => {
    const now = Date.now
    Date.now = () => now() - 86_400_000
  })
  await onBoard(phone)
  await postTopic(phone, 'en', 'Yesterday or today?')
  const later = await browserOf(await seated(), 'en')
  await onBoard(later)
  await postTopic(later, 'en', 'And tomorrow?')
  const waiting = await later.page.locator('.waiting .topic').allInnerTexts()
  const at = (words: string) => waiting.findIndex((text) => text.includes(words))
  assert.ok(at('Yesterday') >= 0 && at('Yesterday') < at('tomorrow'))
})

test('of two open pages of one phone that move a topic, the second is told where it hangs now', async () => {
  const person = await seated()
  const [one, two] = [await browserOf(person, 'en'), await browserOf(person, 'he')]
  await onBoard(one)
  await postTopic(one, 'en', 'One well, two villages')
  await onBoard(two, 'he')
  const card = (visitor: Visitor) =>
    visitor.page.locator('.topic').filter({ hasText: 'One well' }).getByRole('link')
  await card(two).click()
  await placeTopic(one, 'en', 'One well', /09:05/)
  const free = two.page.locator('select[name=at] option').filter({ hasText: '14:30' }).first()
  await two.page.locator('select[name=at]').selectOption((await free.getAttribute('value')) as string)
  await two.page.getByRole('button', { name: translator('he')('board.place.button') }).click()
  await two.page.getByText('09:05–10:00').first().waitFor()
  assert.match(await two.page.locator('[data-held]').innerText(), /הוזז בינתיים/)
  await onBoard(one)
  assert.equal(
    await one.page.locator('[data-cell^="slot-morning-000"] .topic').filter({ hasText: 'One well' }).count(),
    1,
  )
})

test('signs that turn writing around stand neither in a topic nor in a name, on the phone or on the wall', async () => {
  const wall = await wallOf('ar')
  const phone = await browserOf(await seated(), 'en')
  await onBoard(phone)
  await phone.page.locator('form.post summary').click()
  await phone.page.locator('[name=convenor]').fill('\u202eNoa\u2066')
  await phone.page.locator('form.post [name=words]').fill('Meeting at \u202e03:41\u202c (hall 2)')
  await phone.page.getByRole('button', { name: translator('en')('board.post.button') }).click()
  const own = phone.page.locator('.topic').filter({ hasText: 'Meeting at 03:41 (hall 2)' })
  await own.waitFor()
  assert.doesNotMatch(await own.innerText(), /[\u202a-\u202e\u2066-\u2069]/)
  const card = wall.page.locator('.topic').filter({ hasText: 'Meeting at 03:41 (hall 2)' })
  await card.waitFor()
  assert.doesNotMatch(await card.innerText(), /[\u202a-\u202e\u2066-\u2069]/)
})
test('on a hall’s plain http, without subtle and without service worker, board and dots work', async () => {
  const origin = house.origin.replace('127.0.0.1', 'hall.test')
  const phone = await browserOf(await seated(), 'en', { origin })
  assert.deepEqual(
    await phone.page.evaluate(() => [isSecureContext, 'subtle' in crypto, 'serviceWorker' in navigator]),
    [false, false, false],
  )
  await onBoard(phone)
  await postTopic(phone, 'en', 'On plain paper')
  await placeTopic(phone, 'en', 'On plain paper', /14:30.*|.*14:30/)
  await convenor.send(`/en/convenor/g/${gathering}/day/step`, { entry: 'entry-of-the-dots-00', step: 'dots' })
  await open(phone, 'en', gathering, 'dots')
  const t = translator('en')
  await phone.page.getByRole('button', { name: `${t('converging.dots.more')}: On plain paper` }).click()
  await phone.page.getByRole('button', { name: t('converging.dots.keep') }).click()
  await phone.page.waitForFunction(() =>
    Object.keys(localStorage).every((key) => !key.startsWith('daylight:')),
  )
  await open(phone, 'en', gathering, 'dots')
  assert.equal(
    await phone.page
      .locator('input[name^="dots-"]')
      .evaluateAll((all) => all.reduce((sum, input) => sum + Number((input as HTMLInputElement).value), 0)),
    1,
  )
})

test('a first look at the board weighs less than 150 KB packed, also with five hundred topics on it', async (t) => {
  const weigh = async (phone: PlainPhone) => {
    const page = await phone.ask(`/en/g/${gathering}/board`)
    const html = await page.text()
    const addresses = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1] as string)
    const parts = await Promise.all(
      [...new Set(addresses)].map(async (address) => (await phone.ask(address)).bytes()),
    )
    return [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0)
  }
  const phone = await seated()
  const first = await weigh(phone)
  const many = Array.from({ length: 500 }, (_, i) => i)
  for (let at = 0; at < many.length; at += 50)
    await Promise.all(
      many.slice(at, at + 50).map((i) =>
        phone.send(`/en/g/${gathering}/topics/topic-of-many-${String(i).padStart(6, '0')}`, {
          words: `Topic ${i}: what both shores can do about water, roads and schools`,
          language: 'en',
        }),
      ),
    )
  const full = await weigh(phone)
  t.diagnostic(`${first} bytes with few topics, ${full} with five hundred more`)
  assert.ok(first < 30_000 && full < 150_000, `${first}, ${full}`)
  const visitor = await browserOf(phone, 'en')
  await onBoard(visitor)
  assert.ok((await visitor.page.locator('.topic').count()) >= 500)
})

test('nobody’s browser asked a stranger or broke the page’s policy', () => {
  assert.deepEqual(
    everyone
      .flatMap(({ complaints }) => complaints)
      // On plain http a browser says that this header does nothing there.
      .filter((complaint) => !/Cross-Origin-Opener-Policy header has been ignored/.test(complaint)),
    [],
  )
})
