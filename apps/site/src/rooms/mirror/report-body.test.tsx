import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, languages, type StatementId } from '@daylight/basics'
import { EVERYONE, mirrorReport, publishOnce, type Room } from '@daylight/mirror'
import { translator } from '../../words/translator.ts'
import { readingOf } from './reading.ts'
import { ReportBody } from './report-body.tsx'
import { reportFile } from './report-file.tsx'
import { NORTH, ONE_OF_EACH, type Planned, plannedRoom, plannedWording, SOUTH } from './test-report.ts'
import type { Wording } from './wording.ts'

const readingIn = (language: Language, room: Room, wording: Partial<Wording> = {}) =>
  readingOf(translator(language), mirrorReport(publishOnce(room)), { ...plannedWording(room), ...wording })
/** The text of a page, without tags, titles of charts, and marks of direction. */
const textOf = (room: Room, wording: Partial<Wording> = {}, language: Language = 'en') =>
  String(<ReportBody reading={readingIn(language, room, wording)} />)
    .replaceAll(/<title>.*?<\/title>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2060\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
const room = plannedRoom(ONE_OF_EACH, 60)
const nothing: readonly Planned[] = Array.from({ length: 3 }, () => ({
  agree: { north: 50, south: 50 },
  guess: { aboutNorth: 50, aboutSouth: 50 },
}))

test('each kind of finding is told in a sentence', () => {
  const text = textOf(room)
  assert.match(text, /(Most|Nearly all) on every side agree: surely at least \d+% of each\./)
  assert.match(text, /(Most|Nearly all) on every side disagree/)
  assert.match(text, /North bank: more agree than of South bank, by at least \d+ points of 100\./)
  assert.match(text, /Most of (North|South) bank and most of (North|South) bank agree\. Each guesses/)
  assert.match(text, /Less than half of (North|South) bank and less than half of/)
  assert.match(text, /North bank: most think that less than half of South bank agree/)
  assert.match(text, /South bank: most think that more than half of North bank agree/)
})
test('good and bad surprises have their headings whether or not any was found', () => {
  const text = textOf(plannedRoom(nothing, 40))
  for (const heading of [
    'Hidden common ground',
    'False hope',
    'Agreement that is not seen',
    'Agreement that is only imagined',
    'What North bank believes about South bank',
    'What South bank believes about North bank',
  ])
    assert.ok(text.includes(heading), heading)
})
test('no sentence says more than the near end of its interval', () => {
  const { report } = readingIn('en', room)
  const text = textOf(room)
  for (const { interval } of report.divisions)
    assert.ok(text.includes(`by at least ${Math.floor(interval.low * 100 + 1e-9)} points of 100`))
  for (const { bound } of [...report.sharedGround, ...report.sharedRefusals])
    assert.ok(text.includes(`surely at least ${Math.floor(bound * 100 + 1e-9)}% of each`))
})
test('no share stands without its interval and its n', () => {
  const page = String(<ReportBody reading={readingIn('en', room)} />).replaceAll(/[\u2060\u2066-\u2069]/g, '')
  const figures = [...page.matchAll(/<strong>[≥≤]?\d+%<\/strong>.*?<\/bdi>/g)].map(([found]) => found)
  assert.ok(figures.length > 20)
  for (const figure of figures) assert.match(figure, /\(\d+–\d+%\), n\u00a0=\u00a0\d+/)
  const cells = [...page.matchAll(/<small dir="ltr">(.*?)<\/small>/g)].map(([, found]) => found)
  assert.ok(cells.length > 8)
  for (const cell of cells)
    assert.match(cell ?? '', /^[≥≤]?\d+%\s\(\d+–\d+%\) · [≥≤]?\d+%\s\(\d+–\d+%\) · n\u00a0=\u00a0\d+$/)
})
test('no side always comes first', () => {
  const first = new Set(
    Array.from(
      { length: 6 },
      (_, i) => textOf(room, { id: `gathering ${i}` }).match(/(North|South) bank at least/)?.[1],
    ),
  )
  assert.deepEqual(first, new Set(['North', 'South']))
})
test('a conversation without sides is told without sides', () => {
  const everybody: Room = {
    ...room,
    sides: [EVERYONE],
    people: room.people.map(({ key }) => ({ key, side: EVERYONE })),
    guesses: [],
    totals: 'exact',
  }
  const text = textOf(everybody, { occasion: 'conversation', sides: [] })
  assert.match(text, /Widely refused/)
  assert.match(text, /Opinion is divided: at least \d+% agree and at least \d+% disagree\./)
  assert.doesNotMatch(text, /every side|each side is wrong|undefined|everyone/)
})
test('where fewer than ten of a side are there, nothing is said about them but that', () => {
  const few: Room = {
    ...room,
    people: room.people.map((person, i) => ({ ...person, side: i < 9 ? SOUTH : NORTH })),
    guesses: [],
  }
  const text = textOf(few)
  assert.match(text, /South bank: fewer than ten people so far\. Nothing is shown about them/)
  assert.doesNotMatch(text, /South bank: (most|nearly|less|about)/)
})
test('an empty gathering gives a place to begin, in every language', () => {
  const empty: Room = plannedRoom([], 0)
  for (const language of languages)
    assert.doesNotMatch(textOf(empty, {}, language), /NaN|undefined|null|Infinity/)
  assert.match(textOf(empty), /There is nothing to show yet/)
})
test('statements that were taken out are counted, listed apart, and never put forward', () => {
  const { statements } = plannedWording(room)
  const wording = { statements: statements.map((s, i) => ({ ...s, isSetAside: i === 0 })) }
  const text = textOf(room, wording)
  assert.match(text, /One statement was withdrawn later\. Its answers are kept here\./)
  assert.equal(text.split('Statement &lt;0&gt;').length, 2)
})
test('the file asks for nothing from elsewhere and runs nothing', () => {
  const file = reportFile(readingIn('ar', room))
  assert.match(file, /^<!doctype html><html lang="ar" dir="rtl">/)
  assert.match(
    file,
    /Content-Security-Policy" content="default-src &#39;none&#39;|Content-Security-Policy" content="default-src 'none'/,
  )
  assert.doesNotMatch(file, /<script|<link|<img|<iframe|https?:|url\((?!data:)|@import|\son\w+=|src="/)
})
test('the file of three hundred statements stays under 500 KB in every language', () => {
  const words = {
    en: 'Children on both banks should learn the language of the other bank from the first year of school on.',
    he: 'ילדים משתי הגדות צריכים ללמוד את שפת הגדה האחרת מן השנה הראשונה של בית הספר והלאה.',
    ar: 'ينبغي أن يتعلم الأطفال في الضفتين لغة الضفة الأخرى منذ السنة الأولى في المدرسة فصاعدًا.',
  }
  const large = plannedRoom(Array.from({ length: 60 }, () => ONE_OF_EACH).flat(), 30)
  const statements = large.statements.map((id: StatementId) => ({ id, texts: words, isSetAside: false }))
  for (const language of languages) {
    const bytes = Buffer.byteLength(reportFile(readingIn(language, large, { statements })))
    assert.ok(bytes < 500_000, `${language}: ${bytes}`)
  }
})
