/** What a participant does on a phone, step by step, with or without script. */
import type { Choice, Language } from '@daylight/basics'
import { translator } from '../../apps/site/src/words/translator.ts'
import type { Visitor } from './browser.ts'

/** Comes in by a code typed on the first page, in a language, and takes the seat. */
export async function takeSeat(
  { page }: Visitor,
  origin: string,
  code: string,
  language: Language,
): Promise<void> {
  const t = translator(language)
  await page.goto(`${origin}/${language}/`)
  await page.locator('[name=code]').fill(code)
  await page.getByRole('button', { name: t('gather.first.enter') }).click()
  await page.getByRole('button', { name: t('gather.join.take') }).click()
  await page.getByRole('heading', { name: t('gather.side.title') }).waitFor()
}

/** Says which side one counts oneself to. */
export async function saySide({ page }: Visitor, language: Language, name: string): Promise<void> {
  await page.getByRole('radio', { name }).check()
  await page.getByRole('button', { name: translator(language)('gather.side.keep') }).click()
}

/** Answers the statement on show; resolves to its text. */
export async function answer({ page }: Visitor, language: Language, choice: Choice): Promise<string> {
  const statement = page.locator('form[data-keep] h1')
  const text = (await statement.innerText()).trim()
  await page.getByRole('button', { name: translator(language)(`gather.vote.${choice}`), exact: true }).click()
  await page
    .locator('form[data-keep] h1')
    .filter({ hasNotText: text })
    .or(page.locator('main:not(:has(form[data-keep] .choices))'))
    .first()
    .waitFor()
  return text
}

/** Answers every guess that is asked with the same number, then opens the mirror. */
export async function guessAllAndOpen(
  { page }: Visitor,
  language: Language,
  ofHundred: number,
): Promise<void> {
  const t = translator(language)
  for (let asked = 0; asked < 10; asked++) {
    const field = page.locator('[name=ofHundred]')
    const goOn = page.getByRole('link', { name: t('gather.vote.end-next'), exact: true })
    const open = page.getByRole('button', { name: t('gather.commit.open') })
    await field.or(goOn).or(open).first().waitFor()
    if (await open.isVisible()) break
    if (await goOn.isVisible()) {
      // The page goes on by itself once all is sent; the link is for a phone without network.
      await goOn.click({ timeout: 2000 }).catch(() => {})
      continue
    }
    const before = await page.locator('form[data-keep] .turn').getAttribute('data-address')
    await field.fill(String(ofHundred))
    await page.getByRole('button', { name: t('gather.guess.keep') }).click()
    await page.waitForFunction(
      (address) => document.querySelector('form[data-keep] .turn')?.getAttribute('data-address') !== address,
      before,
    )
  }
  await page.getByRole('button', { name: t('gather.commit.open') }).click()
  await page.getByRole('heading', { level: 1, name: t('mirror.name') }).waitFor()
}
