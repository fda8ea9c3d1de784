import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '@daylight/basics'
import { languageName } from './language-name.ts'
import { languageChoices, languagesTyped, languageTyped } from './spoken-languages.ts'

test('a language is found by its name in English, Hebrew, Arabic or itself, or by its tag', () => {
  assert.deepEqual(
    ['Turkmen', ' turkmen ', 'טורקמנית', 'التركمانية', 'tk', 'tk-Arab', 'isr'].map(languageTyped),
    ['tk', 'tk', 'tk', 'tk', 'tk', 'tk', 'isr'],
  )
  assert.equal(languageTyped('Deutsch'), 'de')
})
test('what is no language is given back as it was typed', () => {
  assert.equal(languageTyped('Elvish!'), null)
  assert.equal(languageTyped('Klingonish'), null)
  assert.deepEqual(languagesTyped('Turkmen، Elvish!, tk'), { known: ['tk'], unknown: ['Elvish!'] })
})
test('every listed language has a name in every language of the screens', () => {
  for (const reader of languages) {
    const { near, far } = languageChoices(reader, ['tk-Arab', 'he', 'tk'])
    assert.deepEqual(near, ['tk', 'he'])
    assert.deepEqual(
      far.filter((tag) => languageName(reader, tag) === tag),
      [],
    )
    assert.equal(new Set([...near, ...far]).size, near.length + far.length)
  }
})
