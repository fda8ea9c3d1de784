import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sizeFor } from './type-size.ts'

const SIZES = [96, 80, 66, 54, 46, 40, 32, 24, 12]
const CARD = { width: 265, height: 118 }
const words = fc.string({ minLength: 1, maxLength: 140, unit: fc.constantFrom('a', 'ש', 'م', '3', ' ', ')') })

test('a short topic is printed larger than a long one, and the longest still in forty points', () => {
  assert.equal(sizeFor('Water', CARD, SIZES), 96)
  assert.equal(sizeFor('ماء', CARD, SIZES), 96)
  assert.equal(sizeFor('مياه '.repeat(28).trim(), CARD, SIZES), 40)
})
test('a long word is printed smaller rather than broken', () => {
  assert.ok(sizeFor('Verständigungsbereitschaft', CARD, SIZES) < sizeFor('Verständigung', CARD, SIZES))
})
test('more words or less space never make letters larger', () => {
  fc.assert(
    fc.property(
      words,
      words,
      fc.integer({ min: 20, max: 400 }),
      fc.integer({ min: 10, max: 300 }),
      (a, b, width, height) => {
        const size = sizeFor(a, { width, height }, SIZES)
        assert.ok(sizeFor(`${a} ${b}`, { width, height }, SIZES) <= size)
        assert.ok(sizeFor(a, { width: width / 2, height }, SIZES) <= size)
        assert.ok(sizeFor(a, { width, height: height / 2 }, SIZES) <= size)
      },
    ),
  )
})
