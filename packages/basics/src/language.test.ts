import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, isLanguage, isLanguageTag } from './language.ts'

test('Iraqi Turkmen and Azerbaijani in Arabic script run right to left, in Latin script left to right', () => {
  assert.deepEqual(['tk-Arab', 'az-Arab', 'tk', 'az-Latn'].map(directionOf), ['rtl', 'rtl', 'ltr', 'ltr'])
})
test('Hebrew, Arabic and Sorani run right to left, English and Kurmanji left to right', () => {
  assert.deepEqual(['he', 'ar', 'ckb', 'AR-ps', 'en', 'kmr', 'ku'].map(directionOf), [
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
    'ltr',
  ])
})
test('Hebrew written in Latin letters runs left to right', () => {
  assert.equal(directionOf('he-Latn'), 'ltr')
})
test('only English, Hebrew and Arabic are languages of every screen', () => {
  assert.deepEqual(['en', 'he', 'ar', 'fr', ''].map(isLanguage), [true, true, true, false, false])
})
test('a tag with a space or a slash in it is no language tag', () => {
  assert.deepEqual(['ckb', 'tk-Arab', 'zh-Hant-TW', 'a', 'en us', 'en/us'].map(isLanguageTag), [
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
