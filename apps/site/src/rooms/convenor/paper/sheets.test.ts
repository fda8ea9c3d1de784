import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '@daylight/gather'
import fc from 'fast-check'
import { entriesOf } from './day-for-tests.ts'
import { inEvenGroups, partOf, rowsByDate, TOPICS_A_PART, topicsOf } from './sheets.ts'

test('seven places make a page of four and one of three, not one of six and a single one', () => {
  assert.deepEqual(
    inEvenGroups([1, 2, 3, 4, 5, 6, 7], 6).map((group) => group.length),
    [4, 3],
  )
})
test('in groups nothing is lost, doubled or moved, and no page holds too many', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (things, most) => {
      const groups = inEvenGroups(things, most)
      assert.deepEqual(groups.flat(), things)
      assert.ok(groups.every((group) => group.length > 0 && group.length <= most))
    }),
  )
})
test('every topic on the wall is in exactly one part of a printing', () => {
  const topics = Array.from({ length: 120 }, (_, i) => ({
    ...{ topic: `t${i}`, words: 'Water', language: 'en', convenor: '', at: null },
  }))
  const all = topicsOf(dayOf(entriesOf(topics)))
  assert.deepEqual(
    [1, 2, 3, 4].flatMap((part) => partOf(all, part)),
    all,
  )
  assert.equal(partOf(all, 3).length, 120 - 2 * TOPICS_A_PART)
})
test('slots of two days stand on two boards, the earlier day first', () => {
  const slot = (id: string, date: string, from: string) => ({ id, date, from, to: '23:00' })
  const day = dayOf([
    {
      ...{ id: 'e', turn: 1, box: 'b', kind: 'board-shaped', places: [{ id: 'p', names: { en: 'Hall' } }] },
      slots: [
        slot('b', '2026-12-04', '09:00'),
        slot('c', '2026-12-03', '14:30'),
        slot('a', '2026-12-03', '09:05'),
      ],
    },
  ])
  assert.deepEqual(
    [...rowsByDate(day)].map(([date, rows]) => [date, rows.map((row) => row.slot.id)]),
    [
      ['2026-12-03', ['a', 'c']],
      ['2026-12-04', ['b']],
    ],
  )
})
