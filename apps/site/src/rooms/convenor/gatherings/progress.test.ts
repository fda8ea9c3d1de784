import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SideId } from '@daylight/basics'
import fc from 'fast-check'
import { readGathering } from '../../../db/gatherings.ts'
import { idIn, makeGathering, seatPeople, testHouse } from '../house.test.ts'
import { progressOf } from './progress.ts'

const [REED, STONE] = ['reed', 'stone'] as SideId[] as [SideId, SideId]
const told = (reed: number, stone: number, none: number) =>
  progressOf([REED, STONE], {
    all: reed + stone + none,
    bySide: new Map([
      [REED, reed],
      [STONE, stone],
    ]),
  })

test('below five people the page says so and gives no number', () => {
  for (const people of [0, 1, 4]) assert.equal(told(people, 0, 0).all, null)
  assert.equal(told(3, 1, 1).all, 5)
})
test('nine of one side hide the numbers of every side', () => {
  assert.equal(told(9, 50, 0).sides, null)
  assert.deepEqual(told(10, 52, 0).sides, [
    { side: REED, voted: 10 },
    { side: STONE, voted: 50 },
  ])
})
test('no number is below five, none moves by less than five, and none says more people than voted', () => {
  const count = fc.nat({ max: 60 })
  fc.assert(
    fc.property(count, count, count, (reed, stone, none) => {
      const { all, sides } = told(reed, stone, none)
      const numbers = [all ?? 0, ...(sides ?? []).map((side) => side.voted)]
      for (const number of numbers) assert.equal(number % 5, 0)
      assert.ok((all ?? 0) <= reed + stone + none)
      for (const { side, voted } of sides ?? [])
        assert.ok(voted >= 10 && voted <= (side === REED ? reed : stone))
    }),
    { numRuns: process.env['SLOW'] ? 5000 : 200 },
  )
})
test('the page of a gathering counts seats that have voted, and tells no side below ten', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  const id = idIn(overview)
  const [reed, stone] = (await readGathering(house.db, id))?.sides.map((side) => side.id) ?? []
  const seats = (side: string | undefined, count: number) => Array.from({ length: count }, () => side ?? null)
  const page = async () => (await at.get(overview)).text
  assert.match(await page(), /Fewer than five people have voted/)
  await seatPeople(house, id, [...seats(reed, 12), ...seats(stone, 9), null])
  assert.match(await page(), /At least 20 people have voted/)
  assert.match(await page(), /Numbers by side are shown once ten or more/)
  assert.doesNotMatch(await page(), /\b(9|12|22)\b people|Reed Shore/)
  await seatPeople(house, id, seats(stone, 1))
  assert.match(await page(), /Reed Shore.*at least 10 people/s)
  assert.match(await page(), /Stone Shore.*at least 10 people/s)
})
test('a seat that has not voted is not counted', async () => {
  const house = await testHouse()
  const at = await house.desk()
  const overview = await makeGathering(at)
  await seatPeople(house, idIn(overview), [null, null, null, null, null])
  await house.db
    .updateTable('ballot')
    .set({ codes: new Uint8Array(0), revisions: new Uint8Array(0) })
    .execute()
  assert.match((await at.get(overview)).text, /Fewer than five people have voted/)
})
