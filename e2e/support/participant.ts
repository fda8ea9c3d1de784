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

/**
 * Answers every guess that is asked with the same number, then opens the mirror. With script a page goes on by itself
 * once its answers are sent, so at each turn it is looked at afresh what is on show.
 */
export async function guessAllAndOpen(
  { page }: Visitor,
  language: Language,
  ofHundred: number,
): Promise<void> {
  const t = translator(language)
  const open = page.getByRole('button', { name: t('gather.commit.open') })
  const goOn = page.getByRole('link', { name: t('gather.vote.end-next'), exact: true })
  const question = page.locator('form[data-keep]:has([name=ofHundred]) .turn')
  const soon = { timeout: 2000 }
  for (let turn = 0; turn < 30 && !(await open.isVisible()); turn++) {
    await question.or(goOn).or(open).first().waitFor()
    const address = await question.getAttribute('data-address', soon).catch(() => null)
    if (address === null) {
      await goOn.click(soon).catch(() => {})
      continue
    }
    await page.locator('[name=ofHundred]').fill(String(ofHundred))
    await page.getByRole('button', { name: t('gather.guess.keep') }).click()
    await page.locator(`.turn[data-address="${address}"]`).waitFor({ state: 'detached' })
  }
  await open.click()
  await page.getByRole('heading', { level: 1, name: t('mirror.name') }).waitFor()
}
