import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { polisConversation, withoutData } from '../../../bench/data.ts'
import { heldOutFold, heldOutLoss } from './held-out.ts'
import { learnVotes } from './learn-votes.ts'
import { predictVotes } from './predict.ts'
import { noCamps, twoCamps } from './test-votes.ts'
import { packCodes } from './vote-matrix.ts'
import type { Prediction } from './vote-model.ts'

test('someone of a camp is expected to answer as the camp does', () => {
  const matrix = twoCamps(100, 16, seededRandom('camp'), 0.5)
  const model = learnVotes(matrix)
  const pairs = Array.from({ length: 1600 }, (_, i) => ({ row: i % 100, statement: Math.floor(i / 100) }))
  const right = predictVotes(model, matrix, pairs).filter(
    ({ agree, disagree }, i) => agree > disagree === ((pairs[i]!.row + pairs[i]!.statement) % 2 === 0),
  )
  assert.ok(right.length > 0.95 * pairs.length, `${right.length} of ${pairs.length}`)
})
test('a newcomer is expected to answer as all do, and a new statement to fare as most', () => {
  const matrix = noCamps(200, 10, seededRandom('new'))
  const model = learnVotes(matrix)
  const [first, last, unseen] = predictVotes(model, matrix, [
    { row: -1, statement: 0 },
    { row: -1, statement: 9 },
    { row: 3, statement: -1 },
  ])
  assert.ok(
    Math.abs(first!.agree - 0.7) < 0.1 && Math.abs(last!.agree - 0.25) < 0.1,
    `${first!.agree} ${last!.agree}`,
  )
  assert.ok(unseen!.agree > 0.3 && unseen!.agree < 0.65)
})
test('whatever was voted, every prediction is three positive shares that sum to one', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(rows, fc.nat({ max: 2 }), (people, offset) => {
      const matrix = packCodes(
        6,
        people.map((row) => row.sort((a, b) => a - b).map((s) => 3 * s + ((s * offset) % 3))),
      )
      const model = learnVotes(matrix)
      const pairs = [-1, 0, people.length - 1, people.length + 3].flatMap((row) =>
        [-1, 0, 5, 99].map((statement) => ({ row, statement })),
      )
      predictVotes(model, matrix, pairs).forEach(positive)
    }),
    { numRuns: process.env['SLOW'] === '1' ? 200 : 25 },
  )
})
test('the order in which pairs are asked changes no prediction', () => {
  const matrix = twoCamps(20, 6, seededRandom('pairs'))
  const model = learnVotes(matrix)
  const pairs = Array.from({ length: 120 }, (_, i) => ({ row: i % 20, statement: Math.floor(i / 20) }))
  assert.deepEqual(
    predictVotes(model, matrix, pairs.toReversed()),
    predictVotes(model, matrix, pairs).toReversed(),
  )
})
test('without structure nothing is foretold much worse than by the statements alone', () => {
  const { logLoss, baseline } = heldOutLoss(noCamps(120, 15, seededRandom('flat')), 'seed')!
  assert.ok(logLoss < baseline * 1.02, `${logLoss} against ${baseline}`)
})
test('held-out votes of brexit-consensus are foretold at least a tenth better than by the statements alone', {
  skip: withoutData('polis/brexit-consensus'),
}, () => {
  const { loss, baseline } = heldOutFold(polisConversation('brexit-consensus').table.matrix, 0, 'seed')
  assert.ok(loss < 0.9 * baseline, `${loss / baseline}`)
})

function positive({ agree, disagree, pass }: Prediction) {
  assert.ok(agree > 0 && disagree > 0 && pass > 0)
  assert.ok(Math.abs(agree + disagree + pass - 1) < 1e-12)
}
