/** Takes the pictures of docs/screenshots from the example gathering: main pages, narrow and wide, in two directions. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Language } from '@daylight/basics'
import type { Browser } from 'playwright-core'
import { newVisitor, openBrowser, type Visitor } from '../e2e/support/browser.ts'
import { startHouse } from '../e2e/support/house.ts'
import { PlainConvenor, PlainPhone } from '../e2e/support/plain-phone.ts'
import { liveThrough } from './pictured-day.ts'

const FOLDER = 'docs/screenshots'
const WIDTHS = [360, 1280] as const
const LANGUAGES: readonly Language[] = ['en', 'ar']

type Shot = {
  readonly name: string
  readonly says: string
  readonly path: string
  readonly who: PlainConvenor | PlainPhone
  /** What happens before the picture is taken. */
  readonly after?: () => Promise<unknown>
}

mkdirSync(FOLDER, { recursive: true })
const house = await startHouse()
const browser = await openBrowser()
const shots = await prepare()
for (const shot of shots) {
  await shot.after?.()
  for (const language of LANGUAGES) for (const width of WIDTHS) await take(browser, shot, language, width)
}
writeFileSync(`${FOLDER}/README.md`, contents())
await browser.close()
await house.stop()

/** Brings people to the pages that are worth a picture. */
async function prepare(): Promise<Shot[]> {
  const convenor = await PlainConvenor.signIn(house)
  const list = await (await convenor.ask('/en/convenor')).text()
  const example = /\/convenor\/g\/([0-9a-f-]+)/.exec(list)?.[1] as string
  const sheet = await convenor.send(`/en/convenor/g/${example}/seats`, { 'pile-0': '3', 'pile-1': '3' })
  const codes = [
    ...(await (await convenor.ask(sheet)).text()).matchAll(/<bdi dir="ltr">([0-9A-Z]{4}-[0-9A-Z]{4})</g),
  ].map((m) => m[1] as string)
  const seated = async (steps: 'side' | 'votes' | 'guesses') => {
    const phone = new PlainPhone(house.origin)
    await phone.join(codes.pop() as string)
    await phone.saySide((values) => values.find((v) => v.startsWith('side:')))
    if (steps !== 'side') for (const address of await phone.statements()) await phone.vote(address, 'agree')
    if (steps === 'guesses') await phone.send(`/en/g/${example}/commit`, {})
    return phone
  }
  const [voting, guessing, committed] = await Promise.all([
    seated('side'),
    seated('votes'),
    seated('guesses'),
  ])
  const day = await liveThrough(example, convenor, [committed, guessing, voting])
  return [
    {
      name: '1-come-in',
      says: 'The first page: a code opens a seat',
      path: '/',
      who: new PlainPhone(house.origin),
    },
    { name: '2-vote', says: 'One statement at a time', path: `/g/${example}/vote`, who: voting },
    {
      name: '3-guess',
      says: 'What a person believes about the other side',
      path: `/g/${example}/guess`,
      who: guessing,
    },
    {
      name: '4-mirror',
      says: 'The mirror: what is shared comes first',
      path: `/g/${example}/mirror`,
      who: committed,
    },
    { name: '5-overview', says: 'The convenor’s overview', path: `/convenor/g/${example}`, who: convenor },
    {
      name: '6-statements',
      says: 'Statements in three languages',
      path: `/convenor/g/${example}/statements`,
      who: convenor,
    },
    {
      name: '7-cards',
      says: 'Cards for seats, to print and cut',
      path: sheet.replace('/en', ''),
      who: convenor,
    },
    {
      name: '8-day',
      says: 'The day at the desk',
      path: `/convenor/g/${example}/day`,
      who: convenor,
      after: day.agree,
    },
    {
      name: '9-board',
      says: 'The board: anybody posts a topic, in any language',
      path: `/g/${example}/board`,
      who: committed,
    },
    {
      name: '10-wall',
      says: 'The wall, for one projector, in every language at once',
      path: `/convenor/g/${example}/day/wall`,
      who: convenor,
    },
    {
      name: '11-paper',
      says: 'The same board on paper',
      path: `/convenor/g/${example}/paper/board`,
      who: convenor,
    },
    {
      name: '12-notes',
      says: 'The book of notes, each signed as openly as its author chose',
      path: `/g/${example}/notes`,
      who: committed,
      after: async () => {
        await day.turn('reading')
        await day.note()
      },
    },
    {
      name: '13-dots',
      says: 'Five dots for everybody',
      path: `/g/${example}/dots`,
      who: committed,
      after: async () => {
        await day.turn('dots')
        await day.dot()
      },
    },
    {
      name: '14-clusters',
      says: 'What belongs together, a group with its first step, a statement for the vote',
      path: `/g/${example}/clusters`,
      who: committed,
      after: async () => {
        await day.turn('clusters')
        await day.cluster()
      },
    },
    {
      name: '15-circle',
      says: 'The circle: a dark page on which nothing changes',
      path: `/g/${example}/circle`,
      who: committed,
      after: () => day.turn('closing'),
    },
    {
      name: '16-hall',
      says: 'A hall without internet, for facilitators',
      path: '/hall',
      who: convenor,
    },
  ]
}

async function take(browser: Browser, shot: Shot, language: Language, width: number): Promise<void> {
  const visitor: Visitor = await newVisitor(browser, house.origin, { language, width })
  await visitor.context.addCookies(shot.who.cookies().map((cookie) => ({ ...cookie, url: house.origin })))
  await visitor.page.goto(`${house.origin}/${language}${shot.path}`)
  await visitor.page.screenshot({ path: `${FOLDER}/${fileOf(shot, language, width)}` })
  await visitor.context.close()
}

function fileOf({ name }: Pick<Shot, 'name'>, language: Language, width: number): string {
  return `${name}-${language}-${width}.png`
}

function contents(): string {
  const picture = (shot: Shot, language: Language, width: number) =>
    `<img src="${fileOf(shot, language, width)}" width="${width === 360 ? 180 : 480}" alt="${shot.says}, ${language}, ${width} pixels wide">`
  const part = (shot: Shot) =>
    [
      `## ${shot.says}`,
      '',
      LANGUAGES.map((l) => WIDTHS.map((w) => picture(shot, l, w)).join(' ')).join('\n'),
      '',
    ].join('\n')
  return [
    '# Screens',
    '',
    'Taken by `npm run screenshots` from the example gathering, whose people are simulated.',
    '',
    ...shots.map(part),
  ].join('\n')
}
