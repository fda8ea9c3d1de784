import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextStep } from './seat.ts'

const seat = {
  hasSaidSide: true,
  statementsLeft: 3,
  hasFinishedVoting: false,
  guessesLeft: 2,
  hasCommitted: false,
}

test('a seat says its side, then votes, then guesses, then sees the mirror', () => {
  assert.equal(nextStep({ ...seat, hasSaidSide: false }), 'say-side')
  assert.equal(nextStep(seat), 'vote')
  assert.equal(nextStep({ ...seat, statementsLeft: 0 }), 'guess')
  assert.equal(nextStep({ ...seat, statementsLeft: 0, guessesLeft: 0 }), 'mirror')
})
test('who has voted enough may go on to the guesses before the last statement', () => {
  assert.equal(nextStep({ ...seat, hasFinishedVoting: true }), 'guess')
})
test('nobody reaches the mirror with a guess still open, unless they have committed', () => {
  const any = fc.record({
    hasSaidSide: fc.boolean(),
    statementsLeft: fc.nat(5),
    hasFinishedVoting: fc.boolean(),
    guessesLeft: fc.nat(5),
    hasCommitted: fc.boolean(),
  })
  fc.assert(fc.property(any, (s) => nextStep(s) !== 'mirror' || s.hasCommitted || s.guessesLeft === 0))
})
