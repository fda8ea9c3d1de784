import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { adjustedRand, heldOutLoss } from '@daylight/mirror'
import { twoCamps } from '../packages/mirror/src/test-votes.ts'
import { polisConversations, withoutData } from './data.ts'
import { polisHeldOut } from './polis-held-out.ts'
import { polisGroups } from './polis-rendering.ts'
import { withBlock } from './readme.ts'
import { oracle, synthetic } from './synthetic.ts'

test('figures replace those of the last time and leave the words around them', () => {
  const text = 'a\n<!-- x -->\nold\n<!-- /x -->\nb'
  assert.equal(withBlock(text, 'x', 'new'), 'a\n<!-- x -->\nnew\n<!-- /x -->\nb')
  assert.throws(() => withBlock(text, 'y', 'new'))
})
test('the rendering of Polis tells two plain camps apart', () => {
  const { assignment, k } = polisGroups(twoCamps(120, 20, seededRandom('polis')))
  assert.equal(k, 2)
  assert.ok(
    adjustedRand(
      assignment,
      Array.from({ length: 120 }, (_, row) => row % 2),
    )! > 0.9,
  )
})
test('who knows what was planted finds most of it, and nothing where nothing was', () => {
  const plan = { people: 500, statements: 80, votesEach: 30, seed: 'oracle' }
  const planted = synthetic(plan)
  assert.ok(adjustedRand(oracle(planted), planted.truth)! > 0.6)
  const nothing = synthetic({ ...plan, apart: 0 })
  assert.ok(adjustedRand(oracle(nothing), nothing.truth)! < 0.05)
})
test('held-out votes of real conversations are foretold better than by groups as Polis makes them', {
  skip: withoutData('polis'),
}, () => {
  const all = polisConversations()
  const tried = process.env['SLOW'] === '1' ? all : all.filter(({ name }) => name === 'brexit-consensus')
  assert.ok(tried.length > 0)
  for (const { name, table } of tried) {
    const ours = heldOutLoss(table.matrix, 'fair')!.logLoss
    const theirs = polisHeldOut(table.matrix, 'fair')
    assert.ok(ours < 0.95 * theirs, `${name}: ${ours} against ${theirs}`)
  }
})
