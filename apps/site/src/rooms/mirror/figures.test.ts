import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../words/translator.ts'
import {
  guessRange,
  peopleText,
  pointsRange,
  pointsText,
  shareRange,
  shareText,
  sureDistance,
} from './figures.ts'

const t = translator('ar')
/** Without the marks that keep figures in their direction and on one line. */
const bare = (text: string) => text.replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')

test('an interval is rounded outward, so that the printed one holds the true one', () => {
  assert.equal(bare(shareRange(t, { low: 0.501, high: 0.876 })), '50–88%')
  assert.equal(bare(shareRange(t, { low: 0.55, high: 0.57 })), '55–57%')
  assert.equal(bare(pointsRange(t, { low: -30.2, high: -12.5 })), '−31 … −12')
})
test('a share, a guess and a count read the same in every language, from left to right', () => {
  for (const text of [
    shareText(t, { share: 0.75, n: 20, count: { low: 14, high: 16 }, interval: { low: 0.5, high: 0.9 } }),
    pointsText(t, 20),
    guessRange(t, { low: 20, high: 35 }),
    peopleText(t, 1_200),
  ])
    assert.match(text, /^\u2066.*\u2069$/)
  assert.equal(bare(pointsText(t, -20)), '−20')
  assert.equal(bare(peopleText(t, 1_200)), 'n = 1,200')
})
test('a difference is only as large as the near end of its interval', () => {
  assert.equal(sureDistance({ low: 12.9, high: 40 }), 12)
  assert.equal(sureDistance({ low: -40, high: -12.9 }), 12)
  assert.equal(sureDistance({ low: -3, high: 40 }), 0)
})
test('what rounds to everybody or nobody is told as a bound, so that unanimity is never printed', () => {
  const ends = { n: 75, interval: { low: 0, high: 1 } }
  assert.equal(bare(shareText(t, { ...ends, share: 1, count: { low: 72, high: 75 } })), '≥96%')
  assert.equal(bare(shareText(t, { ...ends, share: 0, count: { low: 0, high: 3 } })), '≤4%')
})
