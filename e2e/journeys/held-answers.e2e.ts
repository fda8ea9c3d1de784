/** What a phone does with an answer that did not reach the server, and how its person hears of it. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { answer, saySide, takeSeat } from '../support/participant.ts'
import { PlainConvenor } from '../support/plain-phone.ts'

const t = translator('en')
const STATEMENTS = ['The bridge should open.', 'The bridge needs light.', 'The bridge is ours together.']

let house: RunningHouse
let browser: Browser
let convenor: PlainConvenor
let gathering: string
let phone: Visitor
before(async () => {
  browser = await openBrowser()
  house = await startHouse({ args: ['--empty'] })
  convenor = await PlainConvenor.signIn(house)
})
after(async () => {
  await browser?.close()
  await house?.stop()
})
beforeEach(async () => {
  const opened = await convenor.openGathering(STATEMENTS, 1)
  gathering = opened.gathering
  phone = await newVisitor(browser, house.origin, { language: 'en' })
  await takeSeat(phone, house.origin, opened.codes[0] as string, 'en')
  await saySide(phone, 'en', 'East')
  await phone.page.locator('form[data-keep]').waitFor()
  await phone.page.waitForFunction(() => customElements.get('vote-outbox') !== undefined)
})

const held = () => phone.page.locator('[data-held]')
const said = async () => {
  await phone.page.goto(`${house.origin}/en/g/${gathering}/votes`)
  return (await phone.page.locator('main').innerText()).split(/\bAgree\b/).length - 1
}

/** Opens the list until the answer is in it: it is sent beside whatever page is open. */
async function untilSaid(): Promise<void> {
  for (let tries = 0; (await said()) === 0; tries++) {
    assert.ok(tries < 40, 'the answer did not arrive')
    await phone.page.waitForTimeout(100)
  }
}

test('a network that answers for the server, as a hotel’s sign-in page does, is not taken for a receipt', async () => {
  await phone.page.route('**/vote/*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' }),
  )
  await answer(phone, 'en', 'agree')
  await held()
    .getByText(t('gather.held.waiting', { count: 1 }))
    .waitFor()
  assert.equal(await said(), 0, 'not kept by the server yet')
  await phone.page.unroute('**/vote/*')
  await untilSaid()
})
test('an answer held over a closed and reopened page is not asked again, and is sent', async () => {
  await phone.page.route('**/vote/*', (route) => route.abort())
  const first = await answer(phone, 'en', 'agree')
  await phone.page.reload()
  await phone.page.locator('form[data-keep] h1').filter({ hasNotText: first }).waitFor()
  await phone.page.unroute('**/vote/*')
  await untilSaid()
})
test('an answer given after closing is told so, and stays in sight until it is put aside', async () => {
  await convenor.send(`/en/convenor/g/${gathering}/vote`, { turn: 'close' })
  await answer(phone, 'en', 'agree')
  await held().getByText(t('gather.told.round-closed.title')).waitFor()
  await phone.page.goto(`${house.origin}/en/g/${gathering}/propose`)
  await held().getByText(t('gather.held.refused')).waitFor()
  await held()
    .getByRole('button', { name: t('gather.held.drop') })
    .click()
  assert.equal(await held().innerText(), '')
})
test('a phone whose key is gone keeps its answers, says so, and sends them when the key is back', async () => {
  const keys = await phone.context.cookies()
  await phone.context.clearCookies()
  await answer(phone, 'en', 'agree')
  await held().getByText(t('gather.held.lost')).waitFor()
  await phone.page.reload()
  await phone.page.getByRole('heading', { name: t('gather.told.no-seat.title') }).waitFor()
  await held().getByText(t('gather.held.lost')).waitFor()
  await phone.context.addCookies(keys)
  await untilSaid()
})
test('who makes the phone forget the gathering leaves nothing of it in the browser’s storage', async () => {
  await phone.page.route('**/vote/*', (route) => route.abort())
  await answer(phone, 'en', 'agree')
  await phone.page.goto(`${house.origin}/en/g/${gathering}/leave`)
  await phone.page.getByRole('button', { name: t('gather.leave.go') }).click()
  await phone.page.getByRole('heading', { name: t('gather.leave.done.title') }).waitFor()
  assert.equal(await phone.page.evaluate(() => localStorage.length), 0)
  assert.deepEqual(await phone.context.cookies(), [])
})
test('the slider stands nowhere before it is touched, and what it says is what is sent', async () => {
  for (const _ of STATEMENTS) await answer(phone, 'en', 'agree')
  const field = phone.page.locator('[name=ofHundred]')
  const line = phone.page.locator('input[type=range]')
  await field.waitFor()
  assert.equal(await field.inputValue(), '')
  assert.equal(await line.getAttribute('aria-valuetext'), t('gather.guess.untouched'))
  await phone.page.getByRole('button', { name: t('gather.guess.keep') }).click()
  assert.equal(await field.evaluate((input) => (input as HTMLInputElement).checkValidity()), false)
  await line.click()
  assert.equal(await field.inputValue(), '50')
  await line.press('ArrowRight')
  assert.equal(await field.inputValue(), '51')
  await phone.page.getByRole('button', { name: t('gather.guess.keep') }).click()
  await phone.page.getByText(t('gather.guess.progress', { left: 2 })).waitFor()
  // The guess is on its way while the page is opened: looked at again until it is there.
  await assert.doesNotReject(async () => {
    for (let tries = 0; ; tries++) {
      await phone.page.goto(`${house.origin}/en/g/${gathering}/commit`)
      if ((await phone.page.getByText('51 agree').count()) > 0) return
      assert.ok(tries < 40, 'the guess did not arrive')
      await phone.page.waitForTimeout(100)
    }
  })
})
