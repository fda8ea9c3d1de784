import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Language, languages, type StatementId, seededRandom, voteCode } from '@daylight/basics'
import { EVERYONE, findGroups, mirrorReport, packCodes, publishOnce, type Room } from '@daylight/mirror'
import { translator } from '../../words/translator.ts'
import { findingsOf } from './findings.ts'
import { groupsView } from './groups-view.ts'
import { readingOf } from './reading.ts'
import { ReportBody } from './report-body.tsx'
import { NORTH, plannedWording, SOUTH } from './test-report.ts'

/** Two camps of different size that cut across two sides; the last statements are shared by all. */
function roomOfCamps(people: number, isDivided = true): Room {
  const random = seededRandom('camps')
  const statements = Array.from({ length: 16 }, (_, i) => `s${i}` as StatementId)
  const says = (person: number, statement: number) => {
    const camp = isDivided && person % 3 === 0 ? 1 : 0
    const likes = statement >= 14 ? 0.95 : (statement + camp) % 2 === 0 ? 0.9 : 0.1
    return random() < likes ? 'agree' : 'disagree'
  }
  return {
    sides: [NORTH, SOUTH],
    statements,
    people: Array.from({ length: people }, (_, i) => ({ key: `p${i}`, side: i % 2 === 0 ? NORTH : SOUTH })),
    votes: packCodes(
      statements.length,
      Array.from({ length: people }, (_, i) => statements.map((_, s) => voteCode(s, says(i, s)))),
    ),
    guesses: [],
    totals: 'exact',
  }
}
const textIn = (language: Language, room: Room) => {
  const report = mirrorReport(publishOnce(room))
  const reading = readingOf(
    translator(language),
    report,
    { ...plannedWording(room), occasion: 'conversation' },
    findingsOf(room, findGroups(room.votes), report, () => true),
  )
  return String(<ReportBody reading={reading} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\u2060\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
}

test('groups are told with what sets them apart, what they share, and whether they follow the sides', () => {
  const text = textIn('en', roomOfCamps(240))
  assert.match(text, /Answers fall into 2 groups/)
  assert.match(text, /The groups are stable/)
  assert.match(text, /The rift does not run where the border runs/)
  assert.match(text, /Group 2: at least 80 people/)
  assert.match(text, /More of this group (dis)?agree than of all others, by at least \d+ points of 100\./)
  assert.match(text, /Most of every group agree: surely at least \d+% of each\./)
})
test('where answers do not fall into camps the report says so and shows no group', () => {
  const text = textIn('en', roomOfCamps(200, false))
  assert.match(text, /There are no clear groups/)
  assert.doesNotMatch(text, /Group 1/)
})
test('all counts of groups come in steps of five, and none below ten is shown', () => {
  const room = roomOfCamps(61)
  const view = groupsView(room, findGroups(room.votes), mirrorReport(publishOnce(room)))
  assert.ok(view)
  assert.ok(view.sizes.every((size) => size % 5 === 0 && size >= 10))
  for (const { inside, outside } of view.apart.flat())
    for (const { n, count } of [inside, outside]) {
      assert.ok(n % 5 === 0 && n >= 10)
      assert.ok(count.high - count.low >= 4)
    }
  assert.ok(view.cross?.cells.flat().every((people) => people === null || (people >= 10 && people % 5 === 0)))
})
test('a room of nobody, of one person and of people who all say the same has its sentence in every language', () => {
  for (const people of [0, 1, 12]) {
    const room = roomOfCamps(people, false)
    const alike: Room = {
      ...room,
      sides: [EVERYONE],
      people: room.people.map(({ key }) => ({ key, side: EVERYONE })),
      votes: packCodes(
        16,
        room.people.map(() => room.statements.map((_, s) => voteCode(s, 'pass'))),
      ),
    }
    for (const language of languages)
      assert.doesNotMatch(textIn(language, alike), /NaN|undefined|null|Infinity/)
  }
})
