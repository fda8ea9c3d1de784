/** What people do on a gathering's day, step by step, with or without script. */
import type { Language } from '@daylight/basics'
import type { Step } from '@daylight/gather'
import { translator } from '../../apps/site/src/words/translator.ts'
import type { Visitor } from './browser.ts'

/** A time and a place of the board as a facilitator types them. */
export type NewBoard = {
  readonly slots: readonly { readonly date: string; readonly from: string; readonly to: string }[]
  readonly places: readonly Readonly<Record<Language, string>>[]
}

/** Puts up times and places at the desk. */
export async function shapeBoard(
  { page }: Visitor,
  language: Language,
  gathering: string,
  { slots, places }: NewBoard,
): Promise<void> {
  await page.goto(deskOf(page.url(), language, gathering, 'day/shape'))
  for (const [i, slot] of slots.entries())
    for (const [field, value] of Object.entries(slot))
      await page.locator(`[name=${field}]`).nth(i).fill(value)
  for (const [i, names] of places.entries())
    for (const [tag, name] of Object.entries(names))
      await page.locator(`[name=name-${tag}]`).nth(i).fill(name)
  await page.getByRole('button', { name: translator(language)('day.shape.keep') }).click()
  await page.waitForURL(/\/day\/board$/)
}

/** Takes the day on by one step. */
export async function goOn(
  { page }: Visitor,
  language: Language,
  gathering: string,
  to: Step,
): Promise<void> {
  const t = translator(language)
  await page.goto(deskOf(page.url(), language, gathering, 'day'))
  await page.getByRole('button', { name: t('day.desk.go-on', { step: t(`day.step.${to}`) }) }).click()
  await page.locator('.notice.good').waitFor()
}

/** Opens a page of the day from wherever the phone is. */
export const open = ({ page }: Visitor, language: Language, gathering: string, path: string) =>
  page.goto(new URL(`/${language}/g/${gathering}/${path}`, page.url()).href)

/** Posts a topic from the board page; resolves when it hangs there. */
export async function postTopic({ page }: Visitor, language: Language, words: string): Promise<void> {
  await page.locator('form.post [name=words]').fill(words)
  await page.getByRole('button', { name: translator(language)('board.post.button') }).click()
  await page.locator('.topic:not(.held)').filter({ hasText: words }).waitFor()
}

/** Gives an own topic a place, from the board page and back to it. */
export async function placeTopic(
  visitor: Visitor,
  language: Language,
  words: string,
  where: RegExp,
): Promise<void> {
  const { page } = visitor
  await page.locator('.topic').filter({ hasText: words }).getByRole('link').click()
  const choice = page.locator('select[name=at] option').filter({ hasText: where }).first()
  await page.locator('select[name=at]').selectOption((await choice.getAttribute('value')) as string)
  await page.getByRole('button', { name: translator(language)('board.place.button') }).click()
  await page.locator('.slot .topic').filter({ hasText: words }).waitFor()
}

const deskOf = (here: string, language: Language, gathering: string, path: string): string =>
  new URL(`/${language}/convenor/g/${gathering}/${path}`, here).href
