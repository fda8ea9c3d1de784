import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices, seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { answerAt, type CastVote, inCanonicalOrder, voteTable } from './vote-table.ts'

const runs = process.env['SLOW'] === '1' ? 1000 : 100
const vote = fc.record({
  person: fc.constantFrom('ann', 'ben', 'cal', 'dia', 'eve'),
  statement: fc.constantFrom('0', '2', '10', 'x'),
  choice: fc.constantFrom(...choices, null),
  at: fc.integer({ min: 0, max: 5 }),
})

test('the same votes give the same table in whatever order they arrive', () => {
  fc.assert(
    fc.property(fc.array(vote, { maxLength: 40 }), fc.string(), (votes, seed) => {
      assert.deepEqual(voteTable(shuffled(votes, seed)), voteTable(votes))
    }),
    { numRuns: runs },
  )
})
test('a changed mind replaces the first answer, and an answer taken back is gone', () => {
  const said = (choice: CastVote['choice'], at: number) => ({ person: 'ann', statement: '1', choice, at })
  assert.deepEqual([...voteTable([said('pass', 2), said('agree', 1)]).matrix.codes], [1])
  assert.equal(voteTable([said('agree', 1), said(null, 2)]).people.length, 0)
  assert.deepEqual([...voteTable([said(null, 1), said('disagree', 2)]).matrix.codes], [0])
})
test('two contradicting answers in one moment count as a pass, and a withdrawal beats both', () => {
  const said = (choice: CastVote['choice']) => ({ person: 'ann', statement: '1', choice, at: 7 })
  assert.deepEqual([...voteTable([said('agree'), said('disagree'), said('agree')]).matrix.codes], [1])
  assert.equal(voteTable([said('agree'), said(null), said('disagree')]).people.length, 0)
})
test('statements nobody voted on keep their place, and votes on statements that are out are dropped', () => {
  const votes: CastVote[] = [
    { person: 'ann', statement: '10', choice: 'agree', at: 1 },
    { person: 'ben', statement: '3', choice: 'agree', at: 1 },
  ]
  const table = voteTable(votes, ['10', '2'])
  assert.deepEqual(table.statements, ['2', '10'])
  assert.deepEqual(table.people, ['ann'])
  assert.equal(answerAt(table.matrix, 0, 1), 'agree')
  assert.equal(answerAt(table.matrix, 0, 0), null)
})
test('statement numbers sort as numbers, and other names after them', () => {
  assert.deepEqual(inCanonicalOrder(['b', '10', '9', 'a', '-1']), ['9', '10', '-1', 'a', 'b'])
})
test('22,000 statements still fit, with wider codes', () => {
  const votes = Array.from({ length: 22_000 }, (_, s) => ({
    person: 'p',
    statement: `${s}`,
    choice: 'agree' as const,
    at: 0,
  }))
  const { matrix } = voteTable(votes)
  assert.ok(matrix.codes instanceof Uint32Array)
  assert.equal(matrix.codes[21_999], 3 * 21_999 + 2)
})

function shuffled<T>(list: readonly T[], seed: string): T[] {
  const random = seededRandom(seed)
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
