import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discoveries } from './false-discovery.ts'

test('agrees with Benjamini and Hochberg 1995, section 3.1: four of fifteen at 5 %', () => {
  const pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  assert.equal(discoveries(pValues, 0.05).filter(Boolean).length, 4)
})
test('a finding stands or falls the same wherever it is in the list', () => {
  assert.deepEqual(discoveries([0.5, 0.001, 0.04, 0.04], 0.1), [false, true, true, true])
})
test('nothing tested, nothing found', () => assert.deepEqual(discoveries([], 0.1), []))
