import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLine, readLines, readOptional, readTag } from './words-on-the-wall.ts'

test('a line that has to say something is asked for by the name of its field', () => {
  for (const nothing of ['', '   ', '\n\t', '\u200f\u202e'])
    assert.deepEqual(readLine('words', nothing, 10), {
      ok: false,
      error: { kind: 'words-missing', field: 'words' },
    })
})
test('a name may be left out, and so may the words of a note', () => {
  assert.deepEqual(readOptional('convenor', '  ', 10), { ok: true, value: '' })
  assert.deepEqual(readLines('words', ' \n ', 10), { ok: true, value: '' })
})
test('who writes too much is told how much it is and how much fits, and nothing is cut off', () => {
  for (const read of [readLine, readOptional, readLines]) {
    assert.deepEqual(read('words', 'x'.repeat(10), 10), { ok: true, value: 'x'.repeat(10) })
    assert.deepEqual(read('words', 'x'.repeat(11), 10), {
      ok: false,
      error: { kind: 'words-too-long', field: 'words', length: 11, most: 10 },
    })
  }
})
test('a letter counts once, whether the keyboard composes it or not and however many bytes it takes', () => {
  assert.equal(readLine('words', 'e\u0301'.repeat(10), 10).ok, true)
  assert.equal(readLine('words', '🕊'.repeat(10), 10).ok, true)
  assert.equal(readLine('words', '🕊'.repeat(11), 10).ok, false)
})
test('spaces at the ends do not count against whoever writes', () => {
  assert.deepEqual(readLine('words', `   ${'x'.repeat(10)}   `, 10), { ok: true, value: 'x'.repeat(10) })
})
test('a topic is one line on the wall, and a note keeps its lines', () => {
  assert.deepEqual(readLine('words', 'A well\nA pump', 40), { ok: true, value: 'A well A pump' })
  assert.deepEqual(readLines('words', 'A well\r\nA pump', 40), { ok: true, value: 'A well\nA pump' })
})
test('any language may be written in, and what is none is handed back', () => {
  for (const tag of ['en', 'he', 'ar', 'ckb', 'zh-Hant'])
    assert.deepEqual(readTag('language', tag), { ok: true, value: tag })
  for (const none of ['', 'e', 'en"><b>', 'עברית'])
    assert.deepEqual(readTag('language', none), {
      ok: false,
      error: { kind: 'language-unknown', field: 'language' },
    })
})
test('whatever is typed, what reaches the wall is within its length and holds no hidden direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(20), (typed, most) => {
      for (const read of [readLine, readOptional, readLines]) {
        const answer = read('words', `\u202e${typed}`, most)
        if (!answer.ok) continue
        assert.ok([...answer.value].length <= most)
        assert.doesNotMatch(answer.value, /[\u202a-\u202e\u2066-\u2069]/)
      }
    }),
  )
})
