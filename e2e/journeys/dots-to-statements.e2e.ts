/** From five dots to a statement that everybody votes on, on phones with and without script, one without network. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type GatheringId, ok } from '@daylight/basics'
import { countDots, type Deed, postTopic, type Step, turnStep } from '@daylight/gather'
import type { Browser } from 'playwright-core'
import { readAllDots } from '../../apps/site/src/daybook/dots/store.ts'
import { makeDaybooks } from '../../apps/site/src/daybook/store.ts'
import { type Db, openDb } from '../../apps/site/src/db/open.ts'
import { hashOf } from '../../apps/site/src/http/cookie.ts'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { saySide, takeSeat } from '../support/participant.ts'
import { PlainConvenor } from '../support/plain-phone.ts'

const t = translator('en')
const TOPICS = { 'topic-water-00000': 'Water in a dry year', 'topic-roads-00000': 'The road in winter' }
const [WATER, ROADS] = Object.keys(TOPICS) as [string, string]
const DRAWN = 'Drinking water comes before fields.'

let house: RunningHouse
let browser: Browser
let db: Db
let convenor: PlainConvenor
before(async () => {
  browser = await openBrowser()
  house = await startHouse({ args: ['--empty'] })
  db = await openDb(join(house.dataDir, 'daylight.db'))
  convenor = await PlainConvenor.signIn(house)
})
after(async () => {
  await browser?.close()
  await db?.destroy()
  await house?.stop()
})

async function seated(code: string, script: boolean): Promise<Visitor> {
  const visitor = await newVisitor(browser, house.origin, { language: 'en', script })
  await takeSeat(visitor, house.origin, code, 'en')
  await saySide(visitor, 'en', 'East')
  return visitor
}

/** A gathering whose wall holds two topics of the first phone. */
async function openWall() {
  const { gathering, codes } = await convenor.openGathering(['The bridge opens at dawn.'], 2)
  const [ann, ben] = [await seated(codes[0] as string, false), await seated(codes[1] as string, true)]
  const id = gathering as GatheringId
  const books = makeDaybooks(db)
  const key = (await ann.context.cookies()).find(({ name }) => name.includes('seat-'))?.value ?? ''
  const actor = { kind: 'seat', markOf: (thing: string) => hashOf('mark', thing, key), side: null } as const
  for (const [topic, words] of Object.entries(TOPICS))
    await books.write(id, topic, (day) =>
      postTopic(day, { topic, words, language: 'en', convenor: '' }, actor),
    )
  const write = (entry: string, deed: Deed) => books.write(id, entry, () => ok(deed))
  return {
    ...{ ann, ben, id },
    at: (page: string) => `${house.origin}/en/g/${gathering}/${page}`,
    turn: (step: Step) => write(`turn-to-${step}-00000`, turnStep(step)),
    count: async () => {
      const given = await readAllDots(db, id)
      await write('count-0000000000', countDots((await books.book(id)).day, given))
    },
  }
}
const press = ({ page }: Visitor, topic: string, sign: 'more' | 'fewer') =>
  page
    .getByRole('button', { name: `${t(`converging.dots.${sign}`)}: ${TOPICS[topic as keyof typeof TOPICS]}` })
    .click()
const keep = ({ page }: Visitor) => page.getByRole('button', { name: t('converging.dots.keep') }).click()
const fieldOf = ({ page }: Visitor, topic: string) => page.locator(`[name="dots-${topic}"]`)

test('dots are put by touch, never more than five, held without network and sent with it', async () => {
  const { ben, id, at, turn } = await openWall()
  await turn('dots')
  await ben.page.goto(at('dots'))
  for (let i = 0; i < 5; i++) await press(ben, WATER, 'more')
  const more = ben.page.locator(`[name="dots-${WATER}"] + button`)
  await more.click({ force: true })
  assert.equal(await more.getAttribute('aria-disabled'), 'true')
  assert.equal(await fieldOf(ben, WATER).inputValue(), '5')
  assert.equal(await ben.page.locator('output').innerText(), t('converging.dots.left', { left: 0, most: 5 }))
  await press(ben, WATER, 'fewer')
  await fieldOf(ben, ROADS).fill('3')
  await keep(ben)
  assert.equal(await ben.page.locator('output').innerText(), t('converging.dots.over'))
  assert.equal(await fieldOf(ben, ROADS).inputValue(), '3', 'nothing was sent, and what was typed stands')
  await fieldOf(ben, ROADS).fill('1')
  await ben.context.setOffline(true)
  await keep(ben)
  await ben.page.getByText(t('converging.dots.held')).waitFor()
  assert.deepEqual(await readAllDots(db, id), [])
  await ben.context.setOffline(false)
  await ben.page.getByText(t('converging.dots.kept')).waitFor()
  assert.deepEqual(await readAllDots(db, id), [[ROADS, WATER, WATER, WATER, WATER]])
  assert.equal(await fieldOf(ben, WATER).inputValue(), '4')
  assert.deepEqual(await axeFindings(ben.page), [])
  assert.deepEqual(ben.complaints, [])
})
test('from dots to clusters, a group, and a statement that the convenor lists and another phone votes on', async () => {
  const { ann, ben, at, turn, count } = await openWall()
  await turn('dots')
  await ann.page.goto(at('dots'))
  await fieldOf(ann, ROADS).fill('2')
  await keep(ann)
  await ann.page.getByText(t('converging.dots.kept')).waitFor()
  await turn('clusters')
  await count()

  await ann.page.goto(at('clusters'))
  await ann.page.getByLabel(t('converging.make.words')).fill('Getting through the year')
  await ann.page.getByRole('button', { name: t('converging.make.send') }).click()
  await ann.page
    .getByLabel(t('converging.put.label', { topic: TOPICS[ROADS as keyof typeof TOPICS] }))
    .selectOption('Getting through the year')
  await ann.page
    .locator(`#t-${ROADS}`)
    .getByRole('button', { name: t('converging.put.send') })
    .click()
  const cluster = ann.page.locator('.cluster').filter({ hasText: 'Getting through the year' }).first()
  await cluster
    .locator(`#t-${ROADS}`)
    .getByText(t('converging.dots.count', { count: 2 }))
    .waitFor()
  await cluster.getByText(t('converging.draw.title')).click()
  await cluster.getByLabel(t('converging.draw.words')).fill(DRAWN)
  await cluster.getByRole('button', { name: t('converging.draw.send') }).click()
  await cluster.getByText(DRAWN).waitFor()

  await ben.page.goto(at('clusters'))
  const seen = ben.page.locator('.cluster').filter({ hasText: 'Getting through the year' }).first()
  await seen.getByText(t('converging.group.title')).click()
  await seen.getByLabel(t('converging.group.initiator')).fill('Noor')
  await seen.getByLabel(t('converging.group.firstStep')).fill('Clear the road')
  await seen.getByLabel(t('converging.group.date')).fill('2026-12-10')
  await seen.getByRole('button', { name: t('converging.group.send') }).click()
  await seen.getByText('Clear the road').waitFor()
  assert.equal(await ben.page.getByText(t('converging.make.title')).count(), 0)
  assert.deepEqual(await axeFindings(ben.page), [])

  const desk = `/en/convenor/g/${at('').split('/').at(-2)}/statements`
  const list = await (await convenor.ask(desk)).text()
  const proposal = new RegExp(`s-([0-9a-f-]{36})"><p><bdi>${DRAWN}`).exec(list)?.[1]
  await convenor.send(`${desk}/${proposal}/status`, { status: 'listed' })
  await ben.page.goto(at(`vote/${proposal}`))
  await ben.page.getByRole('heading', { name: DRAWN }).waitFor()
  assert.deepEqual([...ann.complaints, ...ben.complaints], [])
})
