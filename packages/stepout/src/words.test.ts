import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededBytes } from '../testing/random.ts'
import { toHex } from './bytes.ts'
import { bytesOfWords, wordOf, wordScripts, wordsOf } from './words.ts'

test('there are 2048 different words in each script, and none is in two scripts', () => {
  const all = wordScripts.flatMap((script) => Array.from({ length: 2048 }, (_, i) => wordOf(i, script)))
  assert.equal(new Set(all).size, 3 * 2048)
})

test('the same number sounds the same in every script', () => {
  assert.deepEqual(
    wordScripts.map((script) => [0, 1234, 2047].map((i) => wordOf(i, script))),
    [
      ['babab', 'minak', 'sisis'],
      ['באבאב', 'מינאך', 'סיסיס'],
      ['باباب', 'ميناك', 'سيسيس'],
    ],
  )
})

test('eight words written in any script, case or spacing give the same eleven bytes back', () => {
  const bytes = seededBytes('words')(11)
  for (const script of wordScripts) {
    const written = ` ${wordsOf(bytes, 8, script).join('  ').toUpperCase()} `
    const back = bytesOfWords(written, 8)
    assert.ok(back.ok)
    assert.equal(toHex(back.value), toHex(bytes))
  }
})

test('a word of another list, a list in two scripts and a missing word are each refused by name', () => {
  const words = [...wordsOf(seededBytes('w')(11), 8)]
  assert.deepEqual(bytesOfWords(words.with(2, 'abandon').join(' '), 8), {
    ok: false,
    error: { kind: 'unknown-word', word: 'abandon', position: 3 },
  })
  assert.deepEqual(bytesOfWords(words.with(4, wordOf(5, 'arabic')).join(' '), 8), {
    ok: false,
    error: { kind: 'mixed-scripts', position: 5 },
  })
  assert.deepEqual(bytesOfWords(words.slice(1).join(' '), 8), {
    ok: false,
    error: { kind: 'wrong-word-count', found: 7, expected: 8 },
  })
})
