/** Staff come in by their own keys, invite each other, and do together what nobody does alone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Language, languages } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { fromBase32 } from '../../apps/site/src/rooms/accounts/keys/base32.ts'
import { stepAt, totpAt } from '../../apps/site/src/rooms/accounts/keys/totp.ts'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'

let house: RunningHouse
let browser: Browser
before(async () => {
  // Browsers keep passkeys for a name, never for a bare number.
  const options = { env: { DAYLIGHT_ORIGIN: 'http://localhost:0' } }
  ;[house, browser] = await Promise.all([startHouse(options), openBrowser()])
})
after(async () => {
  await browser?.close()
  await house?.stop()
})

const PASSPHRASE = 'four quiet olive trees'

/** Gives a browser a key of its own, as a phone has one: Chromium's virtual authenticator. */
async function withAuthenticator({ context, page }: Visitor): Promise<void> {
  const debug = await context.newCDPSession(page)
  await debug.send('WebAuthn.enable')
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Presses the button of that message. */
const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click()

async function look({ page }: Visitor, language: Language, path: string): Promise<string[]> {
  await page.goto(`${house.origin}/${language}${path}`)
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const findings = await axeFindings(page)
  return [...findings, ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : [])].map((f) => `${path}: ${f}`)
}

/** Accepts an invitation without script and sets a passphrase; resolves to what it takes to come back. */
async function acceptWithPassphrase(visitor: Visitor, link: string, language: Language, name: string) {
  const t = translator(language)
  const { page } = visitor
  await page.goto(link)
  await page.locator('[name=own-name]').fill(name)
  await press(visitor, t('accounts.invited.button'))
  await press(visitor, t('accounts.welcome.button'))
  await page.getByRole('link', { name: t('accounts.keys.set-passphrase') }).click()
  const secret = await page.locator('[name=secret]').inputValue()
  const step = stepAt(Date.now())
  await page.locator('[name=name]').fill(name)
  await page.locator('[name=passphrase]').fill(PASSPHRASE)
  await page.locator('[name=code]').fill(totpAt(fromBase32(secret) as Uint8Array, step))
  await press(visitor, t('accounts.keys.keep-passphrase'))
  await page.getByRole('heading', { name: t('accounts.codes.title') }).waitFor()
  return { secret, step, codes: await page.locator('bdi.printed').allInnerTexts() }
}

async function signInWith(visitor: Visitor, language: Language, name: string, code: string) {
  const t = translator(language)
  await visitor.page.goto(`${house.origin}/${language}/sign-in`)
  await visitor.page.locator('[name=name]').fill(name)
  await visitor.page.locator('[name=passphrase]').fill(PASSPHRASE)
  await visitor.page.locator('[name=code]').fill(code)
  await press(visitor, t('accounts.sign-in.passphrase-button'))
}

/** Invites the lead of a side of the example gathering; resolves to the link. */
async function inviteLead({ page }: Visitor, side: number): Promise<string> {
  const t = translator('en')
  await page.goto(`${house.origin}/en/people/invite`)
  const choices = page.locator('option[value^="side-lead"]')
  await page.locator('[name=task]').selectOption((await choices.nth(side).getAttribute('value')) as string)
  await page.getByRole('button', { name: t('accounts.invite.button') }).click()
  return page.locator('.address').innerText()
}

test('from the terminal’s link to passkeys, invitations, and a vote that two sides close together', async () => {
  const t = translator('en')
  const convenor = await newVisitor(browser, house.origin, { language: 'en', width: 1280 })
  const { page } = convenor
  await withAuthenticator(convenor)

  await page.goto(house.signInLink)
  await press(convenor, t('accounts.sign-in.button'))
  await page.locator('[name=organisation]').fill('Bridge House')
  await page.locator('[name=own-name]').fill('Salma')
  await press(convenor, t('accounts.welcome.button'))
  await press(convenor, t('accounts.keys.add-passkey'))
  await page.getByText(t('accounts.keys.passkeys', { count: 1 })).waitFor()
  await press(convenor, t('accounts.sessions.sign-out'))
  const sent = page.waitForRequest((request) => request.url().endsWith('/sign-in/passkey'))
  await press(convenor, t('accounts.sign-in.passkey'))
  await page.getByRole('heading', { name: t('convenor.list.title') }).waitFor()
  const replay = await fetch(`${house.origin}/en/sign-in/passkey`, {
    method: 'POST',
    body: new URLSearchParams((await sent).postData() ?? ''),
    redirect: 'manual',
  })
  assert.equal(replay.status, 422, 'what a passkey has answered once opens nothing a second time')

  const first = await newVisitor(browser, house.origin, { language: 'he', script: false })
  const second = await newVisitor(browser, house.origin, { language: 'ar', script: false })
  const noa = await acceptWithPassphrase(
    first,
    (await inviteLead(convenor, 0)).replace('/en/', '/he/'),
    'he',
    'noa',
  )
  const amal = await acceptWithPassphrase(
    second,
    (await inviteLead(convenor, 1)).replace('/en/', '/ar/'),
    'ar',
    'amal',
  )
  assert.equal(new Set([...noa.codes, ...amal.codes]).size, 20)

  const he = translator('he')
  await first.page.goto(`${house.origin}/he/account`)
  await press(first, he('accounts.sessions.sign-out'))
  await signInWith(first, 'he', 'noa', totpAt(fromBase32(noa.secret) as Uint8Array, noa.step))
  await first.page.getByText(he('accounts.sign-in.refused.passphrase')).waitFor()
  await signInWith(first, 'he', 'noa', noa.codes[0] as string)
  await first.page.getByRole('heading', { name: he('convenor.list.title') }).waitFor()
  await first.page.goto(`${house.origin}/he/account`)
  await press(first, he('accounts.sessions.sign-out'))
  await signInWith(first, 'he', 'noa', totpAt(fromBase32(noa.secret) as Uint8Array, noa.step + 1))
  await first.page.getByRole('heading', { name: he('convenor.list.title') }).waitFor()

  await first.page.locator('ul.rows a.name').click()
  const desk = new URL(first.page.url()).pathname.replace('/he/', '/')
  await first.page.goto(`${house.origin}/he${desk}/vote`)
  await press(first, he('convenor.turn.close.propose'))
  await first.page.getByText(he('convenor.together.told.proposed')).waitFor()
  assert.equal(await first.page.getByRole('button', { name: he('convenor.together.agree') }).count(), 0)
  const ar = translator('ar')
  await second.page.goto(`${house.origin}/ar${desk}`)
  await second.page.getByRole('link', { name: ar('convenor.together.look') }).click()
  await press(second, ar('convenor.together.agree'))
  await second.page.getByText(ar('convenor.together.told.done')).waitFor()
  await page.goto(`${house.origin}/en${desk}/vote`)
  await page.getByRole('button', { name: t('convenor.turn.reopen.propose') }).waitFor()

  const findings: string[] = []
  const [, lead] = [
    ...(await (await page.goto(`${house.origin}/en/people`))!.text()).matchAll(/\/people\/([0-9a-f-]{36})"/g),
  ]
  for (const language of languages) {
    for (const path of [
      '/account',
      '/account/keys',
      '/account/keys/passphrase',
      '/account/prove',
      '/account/welcome',
      '/people',
      '/people/invite',
      `/people/${lead?.[1]}`,
      `${desk}/together`,
      `${desk}/seats`,
      `${desk}/vote`,
    ])
      findings.push(...(await look(convenor, language, path)))
    for (const path of ['/account', `${desk}/together`, '/sign-in', '/invited?code=none'])
      findings.push(
        ...(await look(
          path.startsWith('/sign-in') ? await newVisitor(browser, house.origin, { language }) : convenor,
          language,
          path,
        )),
      )
  }
  assert.deepEqual(findings, [])
  for (const { complaints } of [convenor, first, second]) assert.deepEqual(complaints, [])
})
