import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordingFor } from './text.ts'

test('a reader gets the wording in the own language, and otherwise is told which language it is in', () => {
  assert.deepEqual(wordingFor({ he: 'מים', en: 'Water' }, 'he'), { text: 'מים', language: 'he' })
  assert.deepEqual(wordingFor({ he: 'מים', en: 'Water' }, 'ar', ['en']), { text: 'Water', language: 'en' })
  assert.deepEqual(wordingFor({ ckb: 'ئاو', en: '' }, 'ar', ['en']), { text: 'ئاو', language: 'ckb' })
})
