import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plainLines, plainText, wordingFor } from './text.ts'

test('a reader gets the wording in the own language, and otherwise is told which language it is in', () => {
  assert.deepEqual(wordingFor({ he: 'מים', en: 'Water' }, 'he'), { text: 'מים', language: 'he' })
  assert.deepEqual(wordingFor({ he: 'מים', en: 'Water' }, 'ar', ['en']), { text: 'Water', language: 'en' })
  assert.deepEqual(wordingFor({ ckb: 'ئاو', en: '' }, 'ar', ['en']), { text: 'ئاو', language: 'ckb' })
})
test('the lines of a note stay lines, whatever machine it was typed on', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029'])
    assert.equal(plainLines(`A well${end}A pump`), 'A well\nA pump', JSON.stringify(end))
})
test('paragraphs stay apart by one empty line, and a page of empty lines is none', () => {
  assert.equal(plainLines('\n\n  A well \n \t \n\n\nA  pump\n\n'), 'A well\n\nA pump')
  assert.equal(plainLines(' \n\n\t\n '), '')
})
test('no hidden mark turns a line of a note round, and nothing else of a letter is lost', () => {
  assert.equal(plainLines('\u202eבאר\u202c\n\u2067بئر\u2069'), 'באר\nبئر')
  assert.equal(plainLines('cafe\u0301\u0000\nZwölf 👨‍👩‍👧'), 'café\nZwölf 👨‍👩‍👧')
})
test('what was cleaned once is not changed by cleaning it again, and no line holds more than one line', () => {
  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', ' ', '\t', '\u2028', '\u202e', 'א', 'ب', 'e\u0301'),
      fc.string(),
    ),
    maxLength: 60,
  })
  fc.assert(
    fc.property(typed, (text) => {
      const clean = plainLines(text)
      assert.equal(plainLines(clean), clean)
      assert.doesNotMatch(clean, /\n{3}|^\n|\n$/)
      for (const line of clean.split('\n')) assert.equal(plainText(line), line)
    }),
  )
})
