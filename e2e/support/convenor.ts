/** What a convenor does in a browser, step by step, with or without script. */
import type { Language } from '@daylight/basics'
import { translator } from '../../apps/site/src/words/translator.ts'
import type { Visitor } from './browser.ts'
import type { RunningHouse } from './house.ts'

/** Signs in with the link from the terminal. */
export async function signIn({ page }: Visitor, house: RunningHouse, language: Language): Promise<void> {
  const t = translator(language)
  await page.goto(house.signInLink.replace('/en/', `/${language}/`))
  await page.getByRole('button', { name: t('accounts.sign-in.button'), exact: true }).click()
  await page.getByRole('link', { name: t('accounts.later'), exact: true }).click()
  await page.getByRole('heading', { name: t('convenor.list.title') }).waitFor()
}

export type NewGathering = {
  readonly title: Record<Language, string>
  readonly purpose: Record<Language, string>
  readonly sides: readonly Record<Language, string>[]
}

/** Creates a gathering; resolves to its id. */
export async function createGathering(
  { page }: Visitor,
  language: Language,
  words: NewGathering,
): Promise<string> {
  const t = translator(language)
  await page.getByRole('link', { name: t('convenor.list.new') }).click()
  const fill = async (name: string, texts: Record<string, string>) => {
    for (const [tag, text] of Object.entries(texts)) await page.locator(`[name="${name}-${tag}"]`).fill(text)
  }
  await fill('title', words.title)
  await fill('purpose', words.purpose)
  for (const [i, names] of words.sides.entries()) await fill(`side-name-${i}`, names)
  await page.getByRole('button', { name: t('convenor.new.button') }).click()
  await page.waitForURL(/\/convenor\/g\/[0-9a-f-]+/)
  return /\/g\/([0-9a-f-]+)/.exec(page.url())?.[1] as string
}

/** Adds statements, one a line. */
export async function addStatements(
  { page }: Visitor,
  language: Language,
  gathering: string,
  texts: readonly string[],
): Promise<void> {
  const t = translator(language)
  await page.goto(new URL(`/${language}/convenor/g/${gathering}/statements`, page.url()).href)
  await page.locator('[name=text]').fill(texts.join('\n'))
  await page.locator('[name=language]').selectOption(language)
  await page.getByRole('button', { name: t('convenor.statements.add-button') }).click()
  await page.locator('.notice').waitFor()
}

/** Makes cards for seats, `count` for the first side; resolves to the codes that the sheet shows. */
export async function makeSeats(
  { page }: Visitor,
  language: Language,
  gathering: string,
  count: number,
): Promise<string[]> {
  const t = translator(language)
  await page.goto(new URL(`/${language}/convenor/g/${gathering}/seats`, page.url()).href)
  await page.locator('[name=pile-0]').fill(String(count))
  await page.getByRole('button', { name: t('convenor.seats.make-button') }).click()
  await page.locator('.printed-code').first().waitFor()
  return page.locator('.printed-code').allInnerTexts()
}

/** Opens the vote (or closes it, when it is open): the slow act with its page of consequences. */
export async function turnVote(
  { page }: Visitor,
  language: Language,
  gathering: string,
  turn: 'open' | 'close',
): Promise<void> {
  const t = translator(language)
  await page.goto(new URL(`/${language}/convenor/g/${gathering}`, page.url()).href)
  await page.getByRole('link', { name: t(`convenor.turn.${turn}.button`), exact: true }).click()
  await page.getByRole('button', { name: t(`convenor.turn.${turn}.button`), exact: true }).click()
  await page.locator('.notice.good').waitFor()
}
