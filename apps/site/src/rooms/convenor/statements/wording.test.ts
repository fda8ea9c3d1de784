import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../../gathering.ts'
import { reworded } from './wording.ts'

const water: Pick<Statement, 'texts' | 'status' | 'originalLanguage'> = {
  texts: { en: 'Water', ar: 'الماء' },
  status: 'listed',
  originalLanguage: 'en',
}

test('before the vote a translation may be taken out, but never the original', () => {
  assert.deepEqual(reworded(water, { ar: '' }, false), { en: 'Water' })
  assert.deepEqual(reworded(water, { en: '', ar: '' }, false), { en: 'Water' })
})
test('after the vote has opened only what is missing is taken in', () => {
  assert.deepEqual(reworded(water, { en: 'Fire', ar: '', he: 'מים' }, true), {
    en: 'Water',
    ar: 'الماء',
    he: 'מים',
  })
})
test('a withdrawn statement may have been voted on, so its words stay too', () => {
  assert.equal(reworded({ ...water, status: 'withdrawn' }, { en: 'Fire' }, true)['en'], 'Water')
})
