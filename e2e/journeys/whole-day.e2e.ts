/**
 * A whole day of a gathering: opening, market, two slots, notes, dots, clusters, groups, a statement that all vote on,
 * the closing circle and its ballots. Three phones of different languages, one of them without script, and one laptop.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Language } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { translator } from '../../apps/site/src/words/translator.ts'
import { axeFindings, newVisitor, openBrowser, type Visitor } from '../support/browser.ts'
import { createGathering, makeSeats, type NewGathering, signIn, turnVote } from '../support/convenor.ts'
import { goOn, open, placeTopic, postTopic, shapeBoard } from '../support/day.ts'
import { type RunningHouse, startHouse } from '../support/house.ts'
import { answer, guessAllAndOpen, saySide, takeSeat } from '../support/participant.ts'

const UPPER = { en: 'Upper town', he: 'העיר העליונה', ar: 'المدينة العليا' }
const LOWER = { en: 'Lower town', he: 'העיר התחתונה', ar: 'المدينة السفلى' }
const GATHERING: NewGathering = {
  title: { en: 'The market road', he: 'דרך השוק', ar: 'طريق السوق' },
  purpose: { en: 'What we want of the road.', he: 'מה אנחנו רוצים מהדרך.', ar: 'ما نريده من الطريق.' },
  sides: [UPPER, LOWER],
}
const AGREEMENT = {
  en: 'Everyone speaks as they dream.',
  he: 'כל אחת מדברת בשפת חלומותיה.',
  ar: 'كلٌّ يتكلّم بلغة أحلامه.',
}
const BOARD = {
  slots: [
    { date: '2026-12-03', from: '09:05', to: '10:00' },
    { date: '2026-12-03', from: '14:30', to: '15:30' },
  ],
  places: [
    { en: 'Hall (2)', he: 'אולם (2)', ar: 'القاعة (2)' },
    { en: 'The tree', he: 'העץ', ar: 'الشجرة' },
  ],
}
const STATEMENT = 'The road opens every morning at six.'
const STEP_BY = '2026-12-10'

type Person = { readonly language: Language; readonly topic: string; readonly note: string; visitor: Visitor }
const people: Person[] = [
  { language: 'en', topic: 'Who opens the road?', note: 'Two keys, one in each town.' },
  { language: 'he', topic: 'מה לומדים הילדים על הדרך?', note: 'ספר אחד בשלוש שפות.' },
  { language: 'ar', topic: 'متى يصل الخضار إلى السوق؟', note: 'قبل السادسة صباحًا.' },
].map((person) => ({ ...person, visitor: null as unknown as Visitor }) as Person)
const [ENGLISH, HEBREW, ARABIC] = people as [Person, Person, Person]

let house: RunningHouse
let browser: Browser
let convenor: Visitor
let gathering: string
before(async () => {
  ;[house, browser] = await Promise.all([startHouse({ args: ['--empty'] }), openBrowser()])
})
after(async () => {
  await browser?.close()
  await house?.stop()
})

const desk = (path: string, language: Language = 'he') =>
  `${house.origin}/${language}/convenor/g/${gathering}/${path}`
const read = (person: Person, path: string) => open(person.visitor, person.language, gathering, path)
const texts = ({ visitor }: Person) => visitor.page.locator('main').innerText()

test('opening: people come in by code in three languages, and the group adopts how it will speak', async () => {
  convenor = await newVisitor(browser, house.origin, { language: 'he', width: 1280 })
  await signIn(convenor, house, 'he')
  gathering = await createGathering(convenor, 'he', GATHERING)
  const codes = await makeSeats(convenor, 'he', gathering, 3)
  await convenor.page.goto(desk('agreement'))
  for (const [tag, words] of Object.entries(AGREEMENT))
    await convenor.page.locator(`[name=text-${tag}]`).fill(words)
  await convenor.page.getByRole('button', { name: translator('he')('circle.agreement.adopt') }).click()
  await convenor.page.getByText(translator('he')('circle.agreement.adopted')).waitFor()
  await shapeBoard(convenor, 'he', gathering, BOARD)
  for (const [i, person] of people.entries()) {
    // The phone in Hebrew reads with script switched off all day.
    const { language } = person
    person.visitor = await newVisitor(browser, house.origin, { language, script: person !== HEBREW })
    await takeSeat(person.visitor, house.origin, codes[i] as string, language)
    await saySide(person.visitor, language, (i === 1 ? LOWER : UPPER)[language])
    await read(person, 'circle')
    await person.visitor.page.getByText(AGREEMENT[language]).waitFor()
  }
})

test('market: each posts a topic in their own language and gives it a place; the wall shows all of them', async () => {
  await goOn(convenor, 'he', gathering, 'market')
  await convenor.page.goto(desk('day/wall'))
  for (const [i, person] of people.entries()) {
    await read(person, 'board')
    await postTopic(person.visitor, person.language, person.topic)
    await placeTopic(person.visitor, person.language, person.topic, i === 2 ? /14:30/ : /09:05/)
  }
  for (const { topic, language } of people) {
    const card = convenor.page.locator('.slot .topic').filter({ hasText: topic })
    await card.locator(`bdi[lang=${language}]`).waitFor()
  }
  assert.equal(await convenor.page.locator('.waiting .topic').count(), 0)
  assert.deepEqual(await axeFindings(convenor.page), [])
})

test('sessions: notes are written unsigned and with a name, and one comes on paper; everyone reads them all', async () => {
  await goOn(convenor, 'he', gathering, 'sessions')
  for (const person of people) {
    const { page } = person.visitor
    const t = translator(person.language)
    await read(person, 'board')
    await page.locator('.topic').filter({ hasText: person.topic }).getByRole('link').click()
    await page.getByRole('link', { name: t('board.topic.notes') }).click()
    await page.locator('textarea[name=words]').fill(person.note)
    if (person === ARABIC) {
      await page.locator('[name=level][value=public]').check()
      await page.locator('input[name=name]').fill('Layla')
    }
    await page.getByRole('button', { name: t('notes.form.post') }).click()
    if (person === ARABIC) await page.getByText(person.note).waitFor()
    else assert.match(await page.locator('.note-key').innerText(), /^(\w{4}.){3}\w{4}$/)
  }
  await convenor.page.goto(desk('notes'))
  await convenor.page.locator('select[name=topic]').selectOption({ label: ARABIC.topic })
  await convenor.page.locator('textarea[name=words]').fill('נכתב על נייר: שני שערים.')
  await convenor.page.getByRole('button', { name: translator('he')('notes.form.post') }).click()
  await convenor.page.getByText('שני שערים').first().waitFor()
  await goOn(convenor, 'he', gathering, 'reading')
  for (const person of people) {
    await read(person, 'notes')
    const book = await texts(person)
    for (const { note } of people) assert.ok(book.includes(note), `${person.language}: ${note}`)
    assert.ok(book.includes('שני שערים') && book.includes('Layla'))
  }
  assert.deepEqual(await axeFindings(ARABIC.visitor.page), [])
})

test('dots: five for everyone, no number to be seen before they are counted, and one for all to see after', async () => {
  await goOn(convenor, 'he', gathering, 'dots')
  for (const person of people) {
    const { page } = person.visitor
    const t = translator(person.language)
    await read(person, 'dots')
    const field = (topic: string) =>
      page.locator('.dot-rows > li').filter({ hasText: topic }).locator('input[name^=dots-]').first()
    await field(ENGLISH.topic).fill('3')
    await field(person.topic === ENGLISH.topic ? ARABIC.topic : person.topic).fill('2')
    await page.getByRole('button', { name: t('converging.dots.keep') }).click()
    await page.getByText(t('converging.dots.kept')).waitFor()
    await read(person, 'board')
    assert.doesNotMatch((await page.locator('.board').innerText()).replace(/\d\d:\d\d|\(2\)/g, ''), /\d/)
  }
  await goOn(convenor, 'he', gathering, 'clusters')
  for (const person of people) {
    await read(person, 'dots')
    const t = translator(person.language)
    await person.visitor.page
      .getByText(t('converging.dots.count', { count: 9 }))
      .first()
      .waitFor()
  }
})

test('clusters: who brought in a topic puts together what belongs together; a group begins, and a sentence goes to the vote', async () => {
  const { page } = HEBREW.visitor
  const t = translator('he')
  await read(HEBREW, 'clusters')
  await page.getByLabel(t('converging.make.words')).fill('הדרך בבוקר')
  await page.getByRole('button', { name: t('converging.make.send') }).click()
  await page
    .getByLabel(t('converging.put.label', { topic: ENGLISH.topic }))
    .selectOption({ label: 'הדרך בבוקר' })
  await page
    .locator('li')
    .filter({ hasText: ENGLISH.topic })
    .getByRole('button', { name: t('converging.put.send') })
    .first()
    .click()
  await page.locator('.cluster').filter({ hasText: ENGLISH.topic }).first().waitFor()

  const group = ARABIC.visitor.page
  const ta = translator('ar')
  await read(ARABIC, 'clusters')
  const seen = group.locator('.cluster').filter({ hasText: 'הדרך בבוקר' }).first()
  await seen.getByText(ta('converging.group.title')).click()
  await seen.getByLabel(ta('converging.group.initiator')).fill('Layla')
  await seen.getByLabel(ta('converging.group.firstStep')).fill('نلتقي عند البوابة')
  await seen.getByLabel(ta('converging.group.date')).fill(STEP_BY)
  await seen.getByRole('button', { name: ta('converging.group.send') }).click()
  await seen.getByText('نلتقي عند البوابة').waitFor()
  assert.deepEqual(await axeFindings(group), [])

  const te = translator('en')
  await read(ENGLISH, 'clusters')
  const cluster = ENGLISH.visitor.page.locator('.cluster').filter({ hasText: 'הדרך בבוקר' }).first()
  await cluster.getByText(te('converging.draw.title')).click()
  await cluster.getByLabel(te('converging.draw.words')).fill(STATEMENT)
  await cluster.getByRole('button', { name: te('converging.draw.send') }).click()
  await cluster.getByText(STATEMENT).waitFor()
})

test('the vote: the convenor lists the sentence, all three vote and open the mirror, which says that three are too few', async () => {
  await convenor.page.goto(desk('statements'))
  const proposal = convenor.page.locator('li').filter({ hasText: STATEMENT })
  await proposal
    .getByRole('button', { name: translator('he')('convenor.statements.proposed-to-listed') })
    .click()
  await convenor.page.locator('.notice').waitFor()
  await turnVote(convenor, 'he', gathering, 'open')
  for (const person of people) {
    const t = translator(person.language)
    await read(person, 'vote')
    assert.equal(await answer(person.visitor, person.language, 'agree'), STATEMENT)
    await guessAllAndOpen(person.visitor, person.language, 60)
    await read(person, 'mirror')
    await person.visitor.page.getByText(t('mirror.empty.gathering')).waitFor()
  }
})

test('closing: every screen goes dark with the group’s own words, and the ballots are on paper in every language', async () => {
  await turnVote(convenor, 'he', gathering, 'close')
  await goOn(convenor, 'he', gathering, 'closing')
  for (const person of people) {
    const { page } = person.visitor
    await read(person, 'circle')
    await page.getByText(AGREEMENT[person.language]).waitFor()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.waitForTimeout(500)
    assert.deepEqual(requests, [])
    assert.equal(await page.locator('script').count(), 0)
  }
  await convenor.page.goto(desk('paper/ballots'))
  const sheet = convenor.page.locator('.sheet').first()
  for (const language of ['en', 'he', 'ar'] as const)
    assert.ok((await sheet.locator(`[lang=${language}]`).count()) > 0, language)
  const pdf = await convenor.context.request.get(desk('paper/ballots.pdf'))
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
})

test('nobody’s browser asked a stranger or broke the page’s policy', () => {
  assert.deepEqual(
    [convenor, ...people.map(({ visitor }) => visitor)].flatMap(({ complaints }) => complaints),
    [],
  )
})
