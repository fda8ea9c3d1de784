/** Every sheet as it comes out of the press, read back. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { GatheringId, Language, OrganisationId, SideId } from '@daylight/basics'
import { type Day, dayOf, type Entry, MOST_TOPIC } from '@daylight/gather'
import type { Gathering } from '../../../gathering.ts'
import { makePress } from '../../../press/press.ts'
import { readBack, skipWithoutPrinting } from '../../../press/press-for-tests.ts'
import { translator } from '../../../words/translator.ts'
import { entriesOf, PLACES, TOPICS } from './day-for-tests.ts'
import { paperFile } from './paper-file.tsx'
import { type Paper, partOf, SHEETS, type SheetName, topicsOf } from './sheets.ts'

const ORIGIN = 'https://meeting.example.org'
const GATHERING: Gathering = {
  organisation: 'ours' as OrganisationId,
  id: '0193a6b0-0000-7000-8000-000000000001' as GatheringId,
  title: { en: 'The spring meeting', he: 'מפגש האביב', ar: 'لقاء الربيع' },
  purpose: { en: 'To hear each other' },
  languages: ['en', 'he', 'ar'],
  sides: [{ id: 'reed' as SideId, names: { en: 'Reed Shore' } }],
  isExample: false,
  opensAt: null,
  closesAt: null,
  timeZone: 'Asia/Amman',
}
const press = makePress()

const paperOf = (
  language: Language,
  day: Day,
  languages: readonly Language[] = ['en', 'he', 'ar'],
): Paper => ({
  t: translator(language),
  gathering: GATHERING,
  day,
  origin: ORIGIN,
  languages,
  topics: partOf(topicsOf(day), 1),
})
async function printed(t: TestContext, name: SheetName, paper: Paper) {
  const html = paperFile(paper, { name })
  const pdf = await press.print(html)
  assert.ok(pdf.ok, `${name}: ${pdf.ok || pdf.error.kind}`)
  return { ...readBack(t, pdf.value), sheets: html.match(/class="sheet /g)?.length }
}
const printing = { skip: skipWithoutPrinting }
const topic = (id: string) => `${ORIGIN}/g/${GATHERING.id}/topics/${id}`
const day = dayOf(entriesOf())

/**
 * What must be read on a sheet. Arabic words without ligatures: pdftotext takes the letters of a ligature apart in the
 * wrong order, whatever they look like.
 */
const WORDS: Readonly<Record<SheetName, readonly string[]>> = {
  consent: ['Before we begin', 'לפני שמתחילים', 'الحضور هنا'],
  agreement: ['Nobody has to change it', 'מחכים לכולם', 'ننتظر'],
  'cards-blank': ['Topic', 'נושא', 'موضوع'],
  'board-blank': ['14:30–15:30', '09:05–10:05', 'עץ התאנה', 'شجرة', 'The fig tree', 'الخيمة رقم 45'],
  'notes-blank': ['What was talked about', 'על מה דובר', 'دار الحديث'],
  cards: ['14:30–15:30', '09:05–10:05', 'בית ספר אחד', 'الحاجز', 'wells', 'الخيمة'],
  board: ['14:30–15:30', '09:05–10:05', 'בית ספר אחד', 'الحاجز', 'wells', 'קומה'],
  notes: ['14:30–15:30', '09:05–10:05', 'בלי לאבד', 'الخيمة', 'What we recommend'],
  dots: ['Five dots', 'חמש נקודות', 'خمس نقاط', '14:30', 'הכי חשוב'],
  ballots: ['Before today', 'לפני היום', 'الجانب'],
}
const CODES: Partial<Record<SheetName, readonly string[]>> = {
  cards: TOPICS.map((one) => topic(one.topic)),
  notes: TOPICS.map((one) => `${topic(one.topic)}/notes`),
  'notes-blank': [`${ORIGIN}/g/${GATHERING.id}`],
}
/** Times and numbers of the wall, as a careless reordering would print them. */
const REVERSED = /03:41|41:30|05:90|03:51|50:90|021/

for (const { name } of SHEETS)
  test(
    `in print, the sheet “${name}” is read in three languages, no time is reversed, phones read each code`,
    printing,
    async (t) => {
      for (const language of name === 'board' ? (['ar', 'en'] as const) : (['ar'] as const)) {
        const { text, pages, sheets, codes } = await printed(t, name, paperOf(language, day))
        const read = text()
        for (const words of WORDS[name]) assert.ok(read.includes(words), `${language}: ${words} in ${read}`)
        assert.doesNotMatch(read, REVERSED)
        assert.equal(pages, sheets)
        assert.deepEqual(codes(), CODES[name] ?? [])
      }
    },
  )

test('the longest topics, the longest names and the most places stay on their pages', printing, async (t) => {
  const full = dayOf(fullWall())
  for (const name of ['board', 'board-blank', 'cards', 'notes', 'dots', 'agreement'] as const) {
    const { pages, sheets } = await printed(t, name, paperOf('ar', full))
    assert.equal(pages, sheets, name)
  }
})
test('with nothing planned, a sheet to write on is one page', printing, async (t) => {
  for (const name of ['board', 'cards', 'notes', 'dots'] as const)
    assert.equal((await printed(t, name, paperOf('he', dayOf([])))).pages, 1, name)
})

/** Everything as long as it may be: words of wide letters, two topics in each of six cells, eight places, six slots. */
function fullWall(): Entry[] {
  const slots = [9, 10, 11, 13, 14, 16].map((hour) => ({
    ...{ id: `s${hour}`, date: '2026-12-03', from: `${String(hour).padStart(2, '0')}:00` },
    to: `${String(hour).padStart(2, '0')}:45`,
  }))
  const long = (word: string, most: number) => `${word} `.repeat(most).slice(0, most).trim()
  const names = { en: long('Workshop', 60), he: long('שולחנות', 60), ar: long('مستطيلات', 60) }
  const places = Array.from({ length: 8 }, (_, i) => ({ ...PLACES[0], id: `p${i}`, names }))
  const words = [
    ['Workshops', 'en'],
    ['ומשתמשים', 'he'],
    ['ومستضيفينا', 'ar'],
    ['WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', 'en'],
  ] as const
  const topics = slots.flatMap((slot, i) =>
    words.map(([word, language], j) => ({
      ...{ topic: `t${i}-${j}`, words: long(word, MOST_TOPIC), language, convenor: long('Workshop', 40) },
      at: [slot.id, `p${(i + j) % 3}`] as const,
    })),
  )
  const [, ...posted] = entriesOf(topics)
  const texts = Object.fromEntries(words.slice(0, 3).map(([word, tag]) => [tag, long(word, 1000)]))
  return [
    { id: 'shape', turn: 0, box: 'b', kind: 'board-shaped', slots, places },
    { id: 'agreement', turn: 0, box: 'b', kind: 'agreement-adopted', texts },
    ...posted,
  ]
}
