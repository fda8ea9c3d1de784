/** A reader's own browser holds the server to what its checkup says; without script the page still says it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { languages } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'

let house: RunningHouse
let browser: Browser
before(async () => {
  ;[house, browser] = await Promise.all([startHouse({ args: ['--empty'] }), openBrowser()])
})
after(async () => {
  await browser?.close()
  await house?.stop()
})

test('the browser finds every protection as the page says it, in every language', async () => {
  for (const language of languages) {
    const t = translator(language)
    const { page, complaints } = await newVisitor(browser, house.origin, { language })
    await page.goto(`${house.origin}/${language}/checkup`)
    await page.getByText(t('checkup.all-good')).waitFor()
    assert.equal(await page.locator('[data-found="wrong"]').count(), 0)
    assert.equal(await page.locator('[data-found="good"]').count(), 14)
    assert.deepEqual(await axeFindings(page), [])
    assert.deepEqual(complaints, [])
  }
})
test('a header that is changed on the way, a readable cookie and a stored word are each found', async () => {
  const t = translator('en')
  const { page, context } = await newVisitor(browser, house.origin, { language: 'en' })
  await context.addCookies([{ name: 'spy', value: '1', url: house.origin }])
  await page.route('**/checkup', async (route) => {
    const reply = await route.fetch()
    const headers = { ...reply.headers(), 'referrer-policy': 'unsafe-url' }
    await route.fulfill({ response: reply, headers })
  })
  await page.addInitScript(() => localStorage.setItem('spy', '1'))
  await page.goto(`${house.origin}/en/checkup`)
  await page.getByText(t('checkup.some-wrong')).waitFor()
  for (const what of ['[data-header="Referrer-Policy"]', '[data-check="cookies"]', '[data-check="kept"]'])
    assert.equal(await page.locator(what).getAttribute('data-found'), 'wrong', what)
  assert.equal(await page.locator('[data-found="wrong"]').count(), 4, 'these three and the summary')
})
test('without script everything can be read, and the page says that nothing was checked', async () => {
  const { page } = await newVisitor(browser, house.origin, { language: 'ar', script: false })
  await page.goto(`${house.origin}/ar/checkup`)
  await page.getByText(translator('ar')('checkup.not-checked')).waitFor()
  assert.equal(await page.locator('[data-header]').count(), 10)
})
