import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mirrorReport, publishOnce } from '@daylight/mirror'
import { translator } from '../../words/translator.ts'
import { mirrorCsv } from './mirror-csv.ts'
import { readingOf } from './reading.ts'
import { ONE_OF_EACH, plannedRoom, plannedWording } from './test-report.ts'

const room = plannedRoom(ONE_OF_EACH, 40)
const report = mirrorReport(publishOnce(room))
const csvWith = (text: string) => {
  const wording = plannedWording(room)
  const statements = wording.statements.map((s) => ({ ...s, texts: { en: text } }))
  return mirrorCsv(readingOf(translator('en'), report, { ...wording, statements }))
}

test('every published figure has one row, hidden ones none', () => {
  const rows = csvWith('Schools').trim().split('\r\n').slice(1)
  const answers = report.answers.flatMap(({ sides }) => sides.filter((s) => s.answers)).length
  const guesses = report.views.reduce((sum, { gaps }) => sum + gaps.length, 0)
  assert.equal(rows.length, 2 * answers + guesses)
  assert.ok(rows.every((row) => row.split(',').length === 14))
})
test('a statement that looks like a formula is text to a spreadsheet', () => {
  for (const text of ['=1+1', '+1', '-1', '@sum', '\t=1'])
    assert.match(csvWith(text), new RegExp(`,'${text.replaceAll(/[+@]/g, '\\$&')},`))
})
test('commas, quotation marks and line ends stay within their cell', () => {
  assert.ok(csvWith('one, "two"\nthree').includes(',"one, ""two""\nthree",'))
})
test('a spreadsheet reads Hebrew and Arabic as they are', () => {
  assert.ok(csvWith('مدرسة').startsWith('\ufeff'))
})
