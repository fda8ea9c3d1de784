import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hasVotedEnough, inSeatOrder } from './order.ts'

const statements = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `s${i}` }))

test('every seat meets every statement once, in its own order, whatever order the list has', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(30), (key, n) => {
      const order = inSeatOrder(key, statements(n))
      assert.equal(new Set(order.map((s) => s.id)).size, n)
      assert.deepEqual(inSeatOrder(key, statements(n).reverse()), order)
    }),
  )
})
test('no statement comes first for everybody', () => {
  const firsts = new Set(
    Array.from({ length: 60 }, (_, seat) => inSeatOrder(`seat-${seat}`, statements(6))[0]?.id),
  )
  assert.equal(firsts.size, 6)
})
test('a statement that is added later leaves the others in their order', () => {
  const later = inSeatOrder('a', statements(13)).filter((s) => s.id !== 's12')
  assert.deepEqual(later, inSeatOrder('a', statements(12)))
})
test('who has answered seven statements has said enough to go on', () => {
  assert.equal(hasVotedEnough(6), false)
  assert.equal(hasVotedEnough(7), true)
})
