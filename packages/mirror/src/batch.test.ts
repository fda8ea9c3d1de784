import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextBatch } from './batch.ts'

const said = (from: number, to: number, what: string) =>
  new Map(Array.from({ length: to - from }, (_, i) => [`p${from + i}`, what]))
const none = new Map<string, string>()

test('nine people are not counted, ten are, and fourteen are ten', () => {
  assert.equal(nextBatch(none, said(0, 9, 'a')), null)
  assert.equal(nextBatch(none, said(0, 10, 'a'))?.size, 10)
  assert.equal(nextBatch(none, said(0, 14, 'a'))?.size, 10)
})
test('four newcomers wait, the fifth brings them in', () => {
  assert.equal(nextBatch(said(0, 10, 'a'), said(0, 14, 'a')), null)
  assert.equal(nextBatch(said(0, 10, 'a'), said(0, 15, 'a'))?.size, 15)
})
test('four changed minds wait for a fifth', () => {
  const counted = said(0, 20, 'a')
  assert.equal(nextBatch(counted, new Map([...counted, ...said(0, 4, 'd')])), null)
  const next = nextBatch(counted, new Map([...counted, ...said(0, 5, 'd')]))
  assert.equal(next?.size, 20)
  assert.equal(next?.get('p4'), 'd')
})
test('who leaves stays counted until five contributions differ, then the count falls by fives', () => {
  assert.equal(nextBatch(said(0, 20, 'a'), said(4, 20, 'a'))?.size, 15)
  assert.equal(nextBatch(said(0, 20, 'a'), said(4, 24, 'a'))?.size, 20)
  assert.equal(nextBatch(said(0, 20, 'a'), said(12, 20, 'a')), null)
})
test('a batch that may not be shown gives way to a smaller one', () => {
  const next = nextBatch(said(0, 10, 'a'), said(0, 30, 'a'), (people) => people.size < 22)
  assert.equal(next?.size, 20)
})
test('however people come, change and leave, the count is whole batches and moves by five contributions', () => {
  const answers = fc.uniqueArray(fc.tuple(fc.nat(400), fc.constantFrom('a', 'd', 'p')), {
    selector: ([key]) => key,
    maxLength: 400,
  })
  fc.assert(
    fc.property(fc.array(answers, { maxLength: 8 }), (days) => {
      let counted: ReadonlyMap<string, string> = none
      for (const day of days) {
        const now = new Map(day.map(([key, what]) => [`p${key}`, what]))
        const next = nextBatch(counted, now)
        if (!next) continue
        const keys = new Set([...counted.keys(), ...next.keys()])
        const moved = [...keys].filter((key) => counted.get(key) !== next.get(key)).length
        assert.ok(moved >= 5 && next.size >= 10 && next.size % 5 === 0)
        for (const [key, what] of next) assert.equal(now.get(key), what)
        counted = next
      }
    }),
  )
})
