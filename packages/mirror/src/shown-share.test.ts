import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outward, roundDown, rounded, shownShare, strengthOf } from './shown-share.ts'

test('a word is only said where it holds at both edges', () => {
  assert.equal(strengthOf({ low: 0.8, high: 0.95 }), 'nearly-all')
  assert.equal(strengthOf({ low: 0.51, high: 0.95 }), 'most')
  assert.equal(strengthOf({ low: 0.5, high: 0.95 }), 'unclear')
  assert.equal(strengthOf({ low: 0.4, high: 0.6 }), 'about-half')
  assert.equal(strengthOf({ low: 0.3, high: 0.49 }), 'less-than-half')
  assert.equal(strengthOf({ low: 0, high: 0.2 }), 'almost-none')
  assert.equal(strengthOf({ low: 0.3, high: 0.7 }), 'unclear')
})
test('below a hundred people a share is told to five points, from there to one', () => {
  assert.equal(shownShare({ low: 20, high: 24 }, 30).share, 0.75)
  assert.equal(shownShare({ low: 70, high: 74 }, 100).share, 0.72)
})
test('shortening a number never makes an interval narrower', () => {
  assert.deepEqual(outward({ low: 0.12345, high: 0.98761 }, 3), { low: 0.123, high: 0.988 })
  assert.deepEqual(outward({ low: -0.5, high: 0 }, 1), { low: -0.5, high: 0 })
  assert.equal(roundDown(0.7, 1), 0.7)
  assert.ok(!Object.is(rounded(-0.001, 2), -0))
})
