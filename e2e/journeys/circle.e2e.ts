/** A circle: the group's agreement on a dark page that does nothing, and a quiet clock outside. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type Language, languages } from '@daylight/basics'
import type { Browser, Page } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, type Device, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { PlainConvenor, PlainPhone } from '../support/plain-phone.ts'

let house: RunningHouse
let browser: Browser
let convenor: PlainConvenor
let phone: PlainPhone
let gathering: string
before(async () => {
  ;[house, browser] = await Promise.all([startHouse(), openBrowser()])
  convenor = await PlainConvenor.signIn(house)
  const list = await (await convenor.ask('/en/convenor')).text()
  gathering = /\/convenor\/g\/([0-9a-f-]+)/.exec(list)?.[1] as string
  const sheet = await convenor.ask(
    await convenor.send(`/en/convenor/g/${gathering}/seats`, { 'pile-0': '1' }),
  )
  await convenor.send(`/en/convenor/g/${gathering}/agreement`, {
    'text-en': 'We wait.\nWe listen.',
    'text-he': 'אנחנו מחכים.\nאנחנו מקשיבים.',
    'text-ar': 'ننتظر.\nونسمع.',
  })
  phone = new PlainPhone(house.origin)
  await phone.join(/<bdi dir="ltr">([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(await sheet.text())?.[1] as string)
})
after(async () => {
  await browser?.close()
  await house?.stop()
})
let open: Visitor[] = []
beforeEach(async () => {
  await Promise.all(open.splice(0).map(({ context }) => context.close()))
  open = []
})

/** A browser in which this person is already known. */
async function browserOf(person: PlainConvenor | PlainPhone, device: Device): Promise<Visitor> {
  const visitor = await newVisitor(browser, house.origin, device)
  await visitor.context.addCookies(person.cookies().map((cookie) => ({ ...cookie, url: house.origin })))
  open.push(visitor)
  return visitor
}
const at = (language: Language, page: string) => `${house.origin}/${language}${page}`
const deskPage = (page: string) => `/convenor/g/${gathering}/${page}`

/** Writes down every call by which a page could record, stay awake, make a sound, keep something or ask the network. */
async function watchPowers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const calls: string[] = []
    const powers: [object | undefined, string[]][] = [
      [navigator.mediaDevices, ['getUserMedia', 'getDisplayMedia']],
      [navigator.wakeLock, ['request']],
      [navigator, ['sendBeacon', 'vibrate']],
      [HTMLMediaElement.prototype, ['play']],
      [Storage.prototype, ['setItem']],
      [window, ['MediaRecorder', 'AudioContext', 'EventSource', 'WebSocket', 'XMLHttpRequest']],
      [window, ['fetch', 'setInterval', 'requestAnimationFrame']],
    ]
    for (const [of, names] of powers)
      for (const name of names) {
        const real = (of as Record<string, unknown> | undefined)?.[name]
        if (typeof real !== 'function') throw new Error(`no ${name} to watch`)
        // Methods, since a named function would need a helper of the test runner's that no page has.
        const watched = new Proxy(real, {
          apply(target, self, rest) {
            calls.push(name)
            return Reflect.apply(target, self, rest)
          },
          construct(target, rest) {
            calls.push(name)
            return Reflect.construct(target, rest) as object
          },
        })
        Object.defineProperty(of, name, { value: watched })
      }
    Object.assign(window, { calls })
  })
}
const callsOf = (page: Page) => page.evaluate(() => (window as unknown as { calls: string[] }).calls)

/** How often the document changes while `during` goes on, and everything that is asked for meanwhile. */
async function stillness(page: Page, during: () => Promise<void>) {
  const asked: string[] = []
  const hear = (request: { url(): string }) => asked.push(request.url())
  page.on('request', hear)
  await page.evaluate(() => {
    const seen = { changes: 0 }
    const parts = { subtree: true, childList: true, attributes: true, characterData: true }
    new MutationObserver(() => {
      seen.changes++
    }).observe(document, parts)
    Object.assign(window, { seen })
  })
  await during()
  page.off('request', hear)
  const changes = await page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)
  return { asked, changes }
}

test('a group takes ready words, adds its own, adopts them and opens the circle, with script and without', async () => {
  for (const script of [true, false]) {
    const t = translator('ar')
    const { page, complaints } = await browserOf(convenor, { language: 'ar', width: 1280, script })
    await page.goto(at('ar', deskPage('agreement')))
    const take = page.getByRole('button', { name: t('circle.agreement.take') })
    await take.nth(0).click()
    await take.nth(3).click()
    const own = script ? 'نجلس معًا.' : 'نجلس معًا ونسمع.'
    const field = page.locator('[name=text-ar]')
    await field.fill(`${own}\n${await field.inputValue()}`)
    await page.getByRole('button', { name: t('circle.agreement.adopt-again') }).click()
    await page.getByText(t('circle.agreement.adopted')).waitFor()
    await page.getByRole('link', { name: t('circle.agreement.show') }).click()
    await page.getByText(own, { exact: true }).waitFor()
    assert.deepEqual(
      await page
        .locator('.agreement > *')
        .evaluateAll((parts) => parts.map((part) => part.getAttribute('lang'))),
      ['ar', 'en', 'he'],
    )
    assert.deepEqual(complaints, [])
  }
})
test('once it is open nothing on a circle’s page moves, asks, listens or keeps the phone awake, for anybody', async () => {
  for (const [person, path, width] of [
    [phone, `/g/${gathering}/circle`, 360],
    [convenor, deskPage('circle'), 1280],
  ] as const) {
    const { page, context, complaints } = await browserOf(person, { language: 'he', width })
    await watchPowers(page)
    const reply = await page.goto(at('he', path), { waitUntil: 'networkidle' })
    const still = await stillness(page, async () => {
      await page.mouse.move(100, 100)
      await page.mouse.wheel(0, 50)
      await page.waitForTimeout(3000)
    })
    assert.deepEqual(still, { asked: [], changes: 0 })
    assert.deepEqual(await callsOf(page), [])
    assert.equal(await page.locator('script').count(), 0)
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
    const powers = reply?.headers()['permissions-policy'] ?? ''
    for (const power of ['microphone', 'camera', 'display-capture', 'screen-wake-lock'])
      assert.match(powers, new RegExp(`(^|, )${power}=\\(\\)`))
    await context.setOffline(true)
    await page.locator('.agreement').waitFor()
    assert.deepEqual(complaints, [])
  }
})
test('the circle looks the same with script and without, by day and by night', async () => {
  const looks = await Promise.all(
    [{}, { script: false }, { dark: true }].map(async (device) => {
      const { page } = await browserOf(phone, { language: 'ar', ...device })
      await page.goto(at('ar', `/g/${gathering}/circle`), { waitUntil: 'networkidle' })
      return { html: await page.content(), picture: (await page.screenshot()).toString('base64') }
    }),
  )
  assert.ok(looks.every(({ html }) => html === looks[0]?.html))
  assert.ok(looks.every(({ picture }) => picture === looks[0]?.picture))
})
test('axe finds nothing around the circle in any language, on a phone or a laptop', async () => {
  const findings: string[] = []
  for (const language of languages)
    for (const width of [360, 1280]) {
      const [desk, seat] = await Promise.all(
        [convenor, phone].map((person) => browserOf(person, { language, width })),
      )
      for (const [visitor, path] of [
        [seat, `/g/${gathering}/circle`],
        [desk, deskPage('circle')],
        [desk, deskPage('agreement')],
        [desk, deskPage('clock')],
        [desk, deskPage('clock?minutes=nine')],
        [desk, deskPage('clock?minutes=20')],
      ] as const) {
        const { page, complaints } = visitor as Visitor
        await page.goto(at(language, path))
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        const found = [...(await axeFindings(page)), ...complaints, ...(wide > 0 ? ['scrolls sideways'] : [])]
        findings.push(...found.map((finding) => `${language} ${width} ${path}: ${finding}`))
      }
    }
  assert.deepEqual(findings, [])
})
test('the clock’s ring changes once a minute, without a sound, until it is empty; nothing of it is stored', async () => {
  const t = translator('en')
  const { page, complaints } = await browserOf(convenor, { language: 'en', width: 1280 })
  await page.clock.install()
  await watchPowers(page)
  await page.goto(at('en', deskPage('clock')))
  await page.getByRole('link', { name: t('circle.clock.minutes', { count: 10 }), exact: true }).click()
  const count = page.locator('[data-part=count]')
  const arc = page.locator('[data-part=left]')
  await count.filter({ hasText: '10' }).waitFor()
  assert.equal(await arc.getAttribute('stroke-dasharray'), 'none')
  const still = await stillness(page, () => page.clock.runFor('04:30'))
  assert.deepEqual(still.asked, [])
  assert.ok(still.changes >= 4 && still.changes <= 5, `${still.changes} changes`)
  assert.equal(await count.innerText(), '6')
  assert.equal(await arc.getAttribute('stroke-dasharray'), '6 10')
  const last = await stillness(page, () => page.clock.runFor('20:00'))
  assert.ok(last.changes <= 6, `${last.changes} changes`)
  assert.equal(await page.locator('[data-part=dial]').isVisible(), false)
  await page.getByText(t('circle.clock.over'), { exact: true }).waitFor()
  assert.deepEqual(await callsOf(page), [])
  assert.deepEqual(complaints, [])
})
test('without script the clock’s page says when the time is over', async () => {
  const t = translator('he')
  const { page } = await browserOf(convenor, { language: 'he', width: 1280, script: false })
  await page.goto(at('he', deskPage('clock')))
  await page.locator('[name=minutes]').fill('25')
  await page.getByRole('button', { name: t('circle.clock.start') }).click()
  await page.locator('.over-at').waitFor()
  assert.match(await page.locator('.over-at').innerText(), /\d\d:\d\d/)
  assert.equal(await page.locator('[data-part=dial]').isVisible(), false)
})
