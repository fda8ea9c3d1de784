import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { nextStatement, routingChances } from './routing.ts'

const tallies = fc.array(fc.nat({ max: 500 }), { minLength: 30, maxLength: 30 })

test('chances sum to one and no statement has less than a tenth of an even share', () => {
  fc.assert(
    fc.property(tallies, fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1 }), (tally, open) => {
      const chances = routingChances(open, tally)
      assert.ok(Math.abs(chances.reduce((a, b) => a + b, 0) - 1) < 1e-12)
      assert.ok(chances.every((chance) => chance >= 0.1 / open.length))
    }),
  )
})
test('the last statement that is left is certain, and no chance is above one, whatever was said', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 60 }), (disagree, pass, agree) => {
      const [chance] = routingChances([0], [disagree, pass, agree])
      assert.ok(chance! <= 1 && chance! > 1 - 1e-12)
    }),
    { numRuns: 1000 },
  )
})
test('a statement that everybody rejects comes up as often as one that everybody shares', () => {
  const [rejected, shared] = routingChances([0, 1], [40, 0, 0, 0, 0, 40])
  assert.equal(rejected, shared)
})
test('what is least known comes up first', () => {
  const [unknown, torn, settled] = routingChances([0, 1, 2], [1, 0, 1, 20, 0, 20, 0, 0, 40])
  assert.ok(unknown! > torn! && torn! > settled!)
})
test('in a hall of two sides every statement is seen by each side nearly alike', () => {
  const random = seededRandom('hall')
  for (const people of [40, 12]) {
    const tally = new Uint32Array(90)
    for (let person = 0; person < people; person++) {
      const open = Array.from({ length: 30 }, (_, s) => s)
      for (let vote = 0; vote < 10; vote++) {
        const { statement } = nextStatement(open, tally, random)!
        open.splice(open.indexOf(statement), 1)
        tally[3 * statement + (random() < statement / 30 ? 2 : 0)]!++
      }
    }
    const seen = Array.from({ length: 30 }, (_, s) => tally[3 * s]! + tally[3 * s + 1]! + tally[3 * s + 2]!)
    const even = (people * 10) / 30
    assert.ok(Math.min(...seen) >= 0.5 * even, `${Math.min(...seen)} of ${even}`)
    assert.ok(Math.max(...seen) <= 2 * even, `${Math.max(...seen)} of ${even}`)
  }
})
test('the probability that is kept with a draw is the one it was drawn with', () => {
  const random = seededRandom('draws')
  const tally = [3, 0, 1, 0, 0, 0, 9, 9, 9]
  const chances = routingChances([0, 1, 2], tally)
  const drawn = [0, 0, 0]
  for (let i = 0; i < 20_000; i++) {
    const { statement, probability } = nextStatement([0, 1, 2], tally, random)!
    assert.equal(probability, chances[statement])
    drawn[statement]!++
  }
  drawn.forEach((n, s) => {
    assert.ok(Math.abs(n / 20_000 - chances[s]!) < 0.015)
  })
})
test('someone who has answered everything is shown nothing', () => {
  assert.equal(nextStatement([], [], seededRandom('none')), null)
})
