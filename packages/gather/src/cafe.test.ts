import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SideId, seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { type CafePile, type CafePlan, cafePlan, FEWEST_AT_A_TABLE } from './cafe.ts'
import { languageTie } from './cafe-tables.ts'

const [north, south] = ['north', 'south'] as [SideId, SideId]
const pile = (side: SideId | null, count: number, speaks: string, ...understands: string[]): CafePile => ({
  side,
  speaks,
  understands,
  count,
})
const runs = process.env['SLOW'] === '1' ? 1000 : 60
const anyWish = fc.record({
  piles: fc.array(
    fc.record({
      side: fc.constantFrom(north, south, null),
      speaks: fc.constantFrom('he', 'ar', 'en'),
      understands: fc.subarray(['he', 'ar', 'en']),
      count: fc.nat(9),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  tables: fc.integer({ min: 1, max: 6 }),
  rounds: fc.integer({ min: 1, max: 4 }),
})
function planOf(wish: Parameters<typeof cafePlan>[0], seed = 'seed'): CafePlan {
  const plan = cafePlan(wish, seededRandom(seed))
  assert.ok(plan.ok)
  return plan.value
}
/** Who sits where in a round: the piles' numbers at each table. */
function tablesIn(plan: CafePlan, round: number, tables: number): number[][] {
  const at = Array.from({ length: tables }, (): number[] => [])
  for (const [of, { routes }] of plan.piles.entries())
    for (const { stops } of routes) at[stops[round]!.table]!.push(of)
  return at
}
const people = (piles: readonly CafePile[]) => piles.reduce((sum, { count }) => sum + count, 0)
const ofSide = (piles: readonly CafePile[], side: SideId | null) =>
  people(piles.filter((p) => p.side === side))

test('everybody has one chair at one table in every round, and no two share it', () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      if (people(wish.piles) < wish.tables * FEWEST_AT_A_TABLE) return
      const { piles } = planOf(wish)
      for (const [of, { routes }] of piles.entries()) assert.equal(routes.length, wish.piles[of]?.count)
      const routes = piles.flatMap((p) => p.routes)
      for (let round = 0; round < wish.rounds; round++) {
        const chairs = routes.map(({ stops }) => `${stops[round]?.table}/${stops[round]?.chair}`)
        assert.equal(new Set(chairs).size, people(wish.piles))
      }
      assert.ok(routes.every(({ stops }) => stops.length === wish.rounds))
    }),
    { numRuns: runs },
  )
})
test('tables differ by one person at most, and so does each side at them', () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      if (people(wish.piles) < wish.tables * FEWEST_AT_A_TABLE) return
      const plan = planOf(wish)
      for (let round = 0; round < wish.rounds; round++) {
        const tables = tablesIn(plan, round, wish.tables)
        assertEven(tables.map((here) => here.length))
        for (const side of [north, south, null])
          assertEven(tables.map((here) => here.filter((of) => wish.piles[of]?.side === side).length))
      }
    }),
    { numRuns: runs },
  )
})
test('a side with a person for every table is at every table in every round; where it is smaller, the plan says where', () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      if (people(wish.piles) < wish.tables * FEWEST_AT_A_TABLE) return
      const { lacks } = planOf(wish)
      for (const side of [north, south]) {
        const here = ofSide(wish.piles, side)
        const missing = lacks.filter((lack) => lack.kind === 'side' && lack.side === side).length
        assert.equal(missing, here === 0 ? 0 : wish.rounds * Math.max(0, wish.tables - here))
      }
    }),
    { numRuns: runs },
  )
})
test('one host stays at each table on the first chair, and hosts come from both sides', () => {
  const wish = { piles: [pile(north, 15, 'ar', 'en'), pile(south, 15, 'he', 'en')], tables: 6, rounds: 3 }
  const hosts = planOf(wish).piles.map(({ routes }) => routes.filter(({ isHost }) => isHost))
  assert.deepEqual(
    hosts.map((of) => of.length),
    [3, 3],
  )
  assert.ok(hosts.flat().every(({ stops }) => stops.every(({ chair }) => chair === 0)))
  const stays = hosts.flat().map(({ stops }) => [...new Set(stops.map(({ table }) => table))])
  assert.deepEqual(stays.sort(), [[0], [1], [2], [3], [4], [5]])
})
test('guests change tables, and hardly anybody meets the same person again', () => {
  const wish = { piles: [pile(north, 15, 'ar', 'en'), pile(south, 15, 'he', 'en')], tables: 6, rounds: 3 }
  const { meetings, lacks, piles } = planOf(wish)
  const guests = piles.flatMap(({ routes }) => routes.filter(({ isHost }) => !isHost))
  assert.ok(guests.every(({ stops }) => new Set(stops.map(({ table }) => table)).size === wish.rounds))
  assert.deepEqual(lacks, [])
  assert.equal(meetings.all, 3 * 6 * 10)
  assert.ok(meetings.again <= 9, `${meetings.again} of ${meetings.all}`)
})
test('where a few understand no common language they are seated with those whom they understand', () => {
  const wish = {
    piles: [
      pile(north, 4, 'ar'),
      pile(north, 4, 'ar', 'en'),
      pile(south, 4, 'he', 'ar'),
      pile(south, 4, 'he', 'en'),
    ],
    tables: 4,
    rounds: 3,
  }
  const { lacks } = planOf(wish)
  assert.ok(lacks.every(({ kind }) => kind === 'chain'))
  assert.ok(lacks.length <= 8, `${lacks.length} of 12 tables without a common language`)
})
test('a table where some understand nobody else is named', () => {
  const { lacks } = planOf({ piles: [pile(north, 3, 'tk'), pile(south, 3, 'he')], tables: 2, rounds: 1 })
  assert.deepEqual(
    lacks.map(({ kind }) => kind),
    ['apart', 'apart'],
  )
})
test('a language that all understand, a chain of neighbours, and people apart are told from each other', () => {
  assert.equal(languageTie([['he', 'en'], ['ar', 'en'], ['en']]), 'common')
  assert.equal(languageTie([['he', 'en'], ['ar', 'en'], ['ar']]), 'chain')
  assert.equal(languageTie([['he'], ['ar', 'en'], ['ar']]), 'apart')
  assert.equal(languageTie([['tk']]), 'common')
})
test('the same wish and the same chance give the same cards; another chance gives others', () => {
  const wish = { piles: [pile(north, 12, 'ar', 'en'), pile(null, 12, 'he', 'en')], tables: 4, rounds: 3 }
  assert.deepEqual(planOf(wish), planOf(wish))
  assert.notDeepEqual(planOf(wish, 'other'), planOf(wish))
})
test('too few people for the tables, or too many of anything, is said with the number that fits', () => {
  const refused = (count: number, tables: number, rounds: number) => {
    const plan = cafePlan({ piles: [pile(north, count, 'ar')], tables, rounds }, seededRandom('x'))
    return plan.ok ? null : plan.error
  }
  assert.deepEqual(refused(5, 2, 3), { kind: 'too-few-people', people: 5, needed: 6 })
  assert.deepEqual(refused(161, 20, 3), { kind: 'too-many-people', most: 160 })
  assert.deepEqual(refused(30, 25, 3), { kind: 'tables', most: 24 })
  assert.deepEqual(refused(30, 5, 7), { kind: 'rounds', most: 6 })
})

function assertEven(counts: readonly number[]): void {
  assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join(' '))
}
