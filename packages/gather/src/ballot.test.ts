import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices } from '@daylight/basics'
import fc from 'fast-check'
import { emptyBallot, readBallot, unpack, withVote, writeBallot } from './ballot.ts'
import type { AcceptedVote } from './vote.ts'

const anyVote: fc.Arbitrary<AcceptedVote> = fc.record(
  {
    ordinal: fc.integer({ min: 0, max: 40 }),
    choice: fc.constantFrom(...choices),
    revision: fc.integer({ min: 1, max: 9 }),
  },
  { noNullPrototype: true },
)
const after = (votes: readonly AcceptedVote[]) => readBallot(votes.reduce(withVote, emptyBallot))

test('a revote replaces the vote, and one statement keeps one line', () => {
  const votes: AcceptedVote[] = [
    { ordinal: 3, choice: 'agree', revision: 1 },
    { ordinal: 1, choice: 'pass', revision: 1 },
    { ordinal: 3, choice: 'disagree', revision: 2 },
  ]
  assert.deepEqual(after(votes), [
    { ordinal: 1, choice: 'pass', revision: 1 },
    { ordinal: 3, choice: 'disagree', revision: 2 },
  ])
})
test('replaying everything a phone ever sent, in any order, changes nothing', () => {
  // One phone never uses a revision of a statement twice, so repeated messages are equal messages.
  const sent = fc.uniqueArray(anyVote, { selector: (v) => `${v.ordinal}/${v.revision}` })
  fc.assert(
    fc.property(sent, fc.infiniteStream(fc.nat()), (votes, order) => {
      const shuffled = votes.map((v) => ({ v, k: order.next().value as number })).sort((a, b) => a.k - b.k)
      assert.deepEqual(after([...votes, ...shuffled.map((s) => s.v)]), after(votes))
      assert.deepEqual(after(shuffled.map((s) => s.v)), after(votes))
    }),
  )
})
test('two tabs of one phone that answer at once: the one that arrives last stands', () => {
  const line = { ordinal: 0, revision: 1 }
  assert.equal(
    after([
      { ...line, choice: 'agree' },
      { ...line, choice: 'pass' },
    ])[0]?.choice,
    'pass',
  )
})
test('a repeated message returns the very same ballot, so nothing is written', () => {
  const ballot = withVote(emptyBallot, { ordinal: 7, choice: 'pass', revision: 2 })
  assert.equal(withVote(ballot, { ordinal: 7, choice: 'pass', revision: 2 }), ballot)
  assert.equal(withVote(ballot, { ordinal: 7, choice: 'agree', revision: 1 }), ballot)
})
test('a ballot comes back from its bytes as it went in, four bytes a vote', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyVote, { selector: (v) => v.ordinal }), (lines) => {
      const ballot = writeBallot(lines)
      assert.equal(ballot.codes.length + ballot.revisions.length, 4 * lines.length)
      assert.deepEqual(
        readBallot(ballot),
        [...lines].sort((a, b) => a.ordinal - b.ordinal),
      )
    }),
  )
})
test('bytes that no ballot has are a bug, not a vote', () => {
  assert.throws(() => unpack(new Uint8Array(3)), /whole number/)
  assert.throws(
    () => readBallot({ codes: new Uint8Array(4), revisions: new Uint8Array(2), chances: null }),
    /differ/,
  )
})
test('how likely a statement was to be shown is kept with its first answer, whatever is answered later', () => {
  const first = withVote(emptyBallot, { ordinal: 7, choice: 'pass', revision: 1, chance: 13 })
  const changed = withVote(first, { ordinal: 7, choice: 'agree', revision: 2, chance: 40 })
  assert.deepEqual(readBallot(changed), [{ ordinal: 7, choice: 'agree', revision: 2, chance: 13 }])
  const again = withVote(changed, { ordinal: 7, choice: 'pass', revision: 3 })
  assert.equal(readBallot(again)[0]?.chance, 13)
})
test('a ballot from before this was kept says that nobody knows, and goes on', () => {
  const old = { ...withVote(emptyBallot, { ordinal: 7, choice: 'pass', revision: 1 }), chances: null }
  assert.deepEqual(readBallot(old), [{ ordinal: 7, choice: 'pass', revision: 1 }])
  const after = withVote(old, { ordinal: 2, choice: 'agree', revision: 1, chance: 9 })
  assert.deepEqual(readBallot(after), [
    { ordinal: 2, choice: 'agree', revision: 1, chance: 9 },
    { ordinal: 7, choice: 'pass', revision: 1 },
  ])
})
