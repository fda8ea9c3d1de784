import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibration } from './calibration.ts'
import { exactly } from './range.ts'
import type { GapFigure } from './report.ts'
import { shownShare } from './shown-share.ts'

const figure = (count: number, guess: number): GapFigure => ({
  statement: 's' as GapFigure['statement'],
  guessers: 100,
  guess,
  medianInterval: { low: 0, high: 100 },
  answer: shownShare(exactly(count), 100),
  gap: guess - count,
  interval: { low: -100, high: 100 },
  direction: 'unclear',
  net: null,
})

test('who guesses right lies on the line', () => {
  assert.deepEqual(calibration([figure(20, 20), figure(50, 50), figure(80, 80)]), {
    statements: 3,
    slope: 1,
    atHalf: 0,
    intercept: 0,
  })
})
test('half the way to the middle and ten points too low is told as such', () => {
  assert.deepEqual(calibration([figure(20, 25), figure(50, 40), figure(80, 55)]), {
    statements: 3,
    slope: 0.5,
    atHalf: -10,
    intercept: 15,
  })
})
test('two statements, or answers that are all alike, make no line', () => {
  assert.equal(calibration([figure(20, 25), figure(50, 40)]), null)
  assert.equal(calibration([figure(50, 25), figure(50, 40), figure(50, 30)]), null)
})
