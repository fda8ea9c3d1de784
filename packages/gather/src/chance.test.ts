import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chanceByte, chanceOf, UNKNOWN } from './chance.ts'

test('a byte tells how likely a statement was to be shown, within nine percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), (probability) => {
      const told = chanceOf(chanceByte(probability))
      assert.ok(told !== null && Math.abs(Math.log2(told / probability)) <= 1 / 8 + 1e-9)
    }),
  )
})
test('what was the only statement left was certain to be shown, and nothing is made up where nobody knows', () => {
  assert.equal(chanceOf(chanceByte(1)), 1)
  assert.equal(chanceOf(UNKNOWN), null)
  assert.throws(() => chanceByte(0), RangeError)
})
