import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tellsOfFew, tightened } from './tightened.ts'

test('what is concluded from a total is what trying all counts gives', () => {
  const range = fc
    .tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }))
    .map(([low, more]) => ({ low, high: low + more }))
  fc.assert(
    fc.property(range, range, range, range, (a, b, c, total) => {
      const fits: number[][] = []
      for (let x = a.low; x <= a.high; x++)
        for (let y = b.low; y <= b.high; y++)
          for (let z = c.low; z <= c.high; z++)
            if (x + y + z >= total.low && x + y + z <= total.high) fits.push([x, y, z])
      fc.pre(fits.length > 0)
      assert.deepEqual(
        tightened([a, b, c], total),
        [0, 1, 2].map((part) => ({
          low: Math.min(...fits.map((counts) => counts[part]!)),
          high: Math.max(...fits.map((counts) => counts[part]!)),
        })),
      )
    }),
  )
})
test('a sum that two groups give away tells of few people of a side', () => {
  const [few] = tightened(
    [
      { low: 0, high: 3 },
      { low: 20, high: 24 },
    ],
    { low: 25, high: 29 },
  )
  assert.deepEqual(few, { low: 1, high: 3 })
  assert.equal(tellsOfFew(few!), true)
  assert.equal(tellsOfFew({ low: 0, high: 3 }), false)
  assert.equal(tellsOfFew({ low: 3, high: 5 }), false)
})
