import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preferredLanguage } from './language.ts'

test('a browser gets the language that it prefers among ours, and English where it knows none of them', () => {
  assert.equal(preferredLanguage('ar-PS,ar;q=0.9,en;q=0.5'), 'ar')
  assert.equal(preferredLanguage('fr-FR,fr;q=0.9,en;q=0.1,he;q=0.5'), 'he')
  assert.equal(preferredLanguage('iw-IL'), 'he')
  assert.equal(preferredLanguage('tr'), 'en')
  assert.equal(preferredLanguage(undefined), 'en')
})
