import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices, type Instant, type StatementId } from '@daylight/basics'
import fc from 'fast-check'
import { type Round, roundState } from './round.ts'
import { acceptVote, LATE_BY, type Vote } from './vote.ts'

const at = (time: string) => Date.parse(`2026-05-01T${time}Z`) as Instant
const water = 'water' as StatementId
const round: Round = { opensAt: at('09:00:00'), closesAt: at('18:00:00'), ordinals: new Map([[water, 4]]) }
const vote: Vote = { statement: water, choice: 'agree', castAt: at('17:59:59'), revision: 1 }

test('a vote cast in time counts, though the phone finds the network only in the evening', () => {
  assert.deepEqual(acceptVote(round, vote, at('22:30:00')), {
    ok: true,
    value: { ordinal: 4, choice: 'agree', revision: 1 },
  })
})
test('a vote cast after closing is refused and told when the round closed', () => {
  const late = acceptVote(round, { ...vote, castAt: at('18:00:01') }, at('18:00:02'))
  assert.deepEqual(late, { ok: false, error: { kind: 'round-closed', closedAt: at('18:00:00') } })
})
test('a vote that arrives in time counts, even from a phone whose clock is a day fast', () => {
  assert.equal(
    acceptVote(round, { ...vote, castAt: (vote.castAt + 86_400_000) as Instant }, at('12:00:00')).ok,
    true,
  )
})
test('nobody can hand in a vote two days after closing by claiming it was cast in time', () => {
  assert.equal(acceptVote(round, vote, (at('18:00:00') + LATE_BY + 1) as Instant).ok, false)
})
test('before the opening nothing is voted on, and the phone is told when it opens', () => {
  const early = acceptVote(round, vote, at('08:00:00'))
  assert.deepEqual(early, { ok: false, error: { kind: 'round-not-open', opensAt: at('09:00:00') } })
})
test('a statement that is not on the list cannot be voted on', () => {
  const other = acceptVote(round, { ...vote, statement: 'fire' as StatementId }, at('12:00:00'))
  assert.deepEqual(other, { ok: false, error: { kind: 'no-such-statement' } })
})
test('the choice never decides whether a vote counts', () => {
  const choice = fc.constantFrom(...choices)
  fc.assert(
    fc.property(choice, choice, fc.integer({ min: at('00:00:00'), max: at('23:59:59') }), (a, b, now) => {
      const counts = (c: typeof a) => acceptVote(round, { ...vote, choice: c }, now as Instant).ok
      return counts(a) === counts(b)
    }),
  )
})
test('a round without an opening time is not open, one without a closing time stays open', () => {
  assert.equal(roundState({ opensAt: null, closesAt: null }, at('12:00:00')), 'not-open')
  assert.equal(roundState({ opensAt: at('09:00:00'), closesAt: null }, at('23:00:00')), 'open')
  assert.equal(roundState(round, at('18:00:00')), 'closed')
})
