/** From an empty installation to the mirror: a convenor in Arabic, phones in Hebrew and Arabic, one without network. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Choice } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import {
  addStatements,
  createGathering,
  makeSeats,
  type NewGathering,
  signIn,
  turnVote,
} from '../support/convenor.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { answer, guessAllAndOpen, saySide, takeSeat } from '../support/participant.ts'
import { PlainPhone } from '../support/plain-phone.ts'

const UPPER = { en: 'Upper town', he: 'העיר העליונה', ar: 'المدينة العليا' }
const LOWER = { en: 'Lower town', he: 'העיר התחתונה', ar: 'المدينة السفلى' }
const GATHERING: NewGathering = {
  title: { en: 'The market road', he: 'דרך השוק', ar: 'طريق السوق' },
  purpose: { en: 'What we want of the road.', he: 'מה אנחנו רוצים מהדרך.', ar: 'ما نريده من الطريق.' },
  sides: [UPPER, LOWER],
}
const STATEMENTS = [
  'يجب أن يُفتح الطريق كل يوم.',
  'نحتاج إلى إنارة في الليل.',
  'السوق لنا جميعًا.',
  'يجب أن نلتقي مرة أخرى.',
]

let house: RunningHouse
let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(async () => browser?.close())

for (const script of [true, false])
  describe(script ? 'with script' : 'with script switched off', () => {
    const people: Visitor[] = []
    let convenor: Visitor
    let gathering: string
    let codes: string[]
    const visitor = async (language: string, width: number) => {
      const person = await newVisitor(browser, house.origin, { language, width, script })
      people.push(person)
      return person
    }
    before(async () => {
      house = await startHouse({ args: ['--empty'] })
    })
    after(async () => {
      for (const { context } of people) await context.close()
      assert.equal(await house.stop(), 0)
    })

    test('a convenor makes a gathering in Arabic, adds statements, prints seats and opens the vote', async () => {
      convenor = await visitor('ar', 1280)
      await signIn(convenor, house, 'ar')
      gathering = await createGathering(convenor, 'ar', GATHERING)
      await addStatements(convenor, 'ar', gathering, STATEMENTS)
      codes = await makeSeats(convenor, 'ar', gathering, 40)
      assert.equal(new Set(codes).size, 40)
      await turnVote(convenor, 'ar', gathering, 'open')
      assert.equal(await convenor.page.locator('html').getAttribute('dir'), 'rtl')
    })

    test('two phones of different sides come in by code in Hebrew and Arabic, vote and guess', async () => {
      for (const [i, [language, side, choice]] of (
        [
          ['he', UPPER.he, 'agree'],
          ['ar', LOWER.ar, 'disagree'],
        ] as const
      ).entries()) {
        const phone = await visitor(language, 360)
        await takeSeat(phone, house.origin, codes[i] as string, language)
        await saySide(phone, language, side)
        const answered = new Set<string>()
        for (let s = 0; s < STATEMENTS.length; s++)
          answered.add(await answer(phone, language, choice as Choice))
        assert.deepEqual(answered, new Set(STATEMENTS), 'each statement was shown once')
        await guessAllAndOpen(phone, language, 40)
        await phone.page
          .getByRole('heading', { level: 1, name: translator(language)('mirror.name') })
          .waitFor()
      }
    })

    test('a phone that loses the network goes on answering, and nothing is lost or doubled when it returns', {
      skip: !script && 'waiting for the network needs script',
    }, async () => {
      const phone = await visitor('he', 360)
      await takeSeat(phone, house.origin, codes[2] as string, 'he')
      await saySide(phone, 'he', LOWER.he)
      await answer(phone, 'he', 'agree')
      await phone.context.setOffline(true)
      for (let s = 1; s < STATEMENTS.length; s++) await answer(phone, 'he', 'pass')
      await phone.page.locator('[data-held] p').waitFor()
      await phone.context.setOffline(false)
      await phone.page.locator('[data-held]:not(:has(p))').waitFor({ state: 'attached' })
      await phone.page.goto(`${house.origin}/he/g/${gathering}/votes`)
      const said = await phone.page.locator('main').innerText()
      const t = translator('he')
      assert.equal(said.split(t('gather.vote.pass')).length - 1, 3, said)
      assert.equal(said.split(t('gather.vote.agree')).length - 1, 1, said)
    })

    test('the convenor’s mirror stays empty below ten people of a side, and fills when they have come', async () => {
      const { page } = convenor
      await page.goto(`${house.origin}/ar/g/${gathering}/mirror`)
      assert.equal(await page.locator('figure').count(), 0, 'no chart about fewer than ten people')
      const phones = await Promise.all(
        codes.slice(3, 33).map(async (code, i) => {
          const phone = new PlainPhone(house.origin)
          await phone.join(code)
          await phone.saySide((values) => values.filter((v) => v.startsWith('side:'))[i % 2])
          return phone
        }),
      )
      for (const phone of phones)
        for (const address of await phone.statements()) assert.ok(await phone.vote(address, 'agree'))
      // Without script nothing renews the page, and what was said last is published a moment later.
      const until = Date.now() + 20_000
      while (!script && Date.now() < until && (await page.locator('figure').count()) === 0)
        await page.reload()
      await page.locator('figure').first().waitFor({ timeout: 20_000 })
      assert.match(await page.locator('main').innerText(), new RegExp(UPPER.ar))
    })

    test('closing the vote ends it for every phone, and the convenor takes the report along', async () => {
      await turnVote(convenor, 'ar', gathering, 'close')
      const late = new PlainPhone(house.origin)
      await late.join(codes[34] as string)
      assert.match(await (await late.ask(`/en/g/${gathering}/side`)).text(), /side:/)
      await late.saySide((values) => values[0])
      assert.match(
        await (await late.ask(`/en/g/${gathering}`)).text(),
        new RegExp(translator('en')('gather.wait.closed.title')),
      )
      await convenor.page.goto(`${house.origin}/ar/g/${gathering}/mirror`)
      const download = convenor.page.waitForEvent('download')
      await convenor.page.locator('a[href$="mirror.html"]').click()
      assert.equal((await download).suggestedFilename(), 'mirror.html')
    })

    test('nobody’s browser asked a stranger or broke the page’s policy', () => {
      assert.deepEqual(
        people.flatMap((p) => p.complaints),
        [],
      )
    })
  })
