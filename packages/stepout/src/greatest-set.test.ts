import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { arbitraryStanding, without } from '../testing/arbitrary-standing.ts'
import { naiveSet } from '../testing/naive-set.ts'
import { greatestSet, type Standing } from './greatest-set.ts'
import { Tally } from './tally.ts'

const runs = process.env['SLOW'] === '1' ? 20_000 : 1000
const members = (standing: Standing): ReadonlySet<number> => {
  const { inSet } = greatestSet(standing)
  return new Set([...inSet.keys()].filter((i) => inSet[i] === 1))
}

test('6/5 for one to four sides, with caps, fixed and withdrawn signers, the set is that of the definition', () => {
  fc.assert(
    fc.property(arbitraryStanding(14), fc.array(fc.nat(13), { maxLength: 5 }), (all, leaving) => {
      const standing = without(all, (i) => leaving.includes(i))
      assert.deepEqual(members(standing), naiveSet(standing))
    }),
    { numRuns: runs },
  )
})

test('6/5 nobody could be added: every larger set that satisfies its own members is this one', () => {
  fc.assert(
    fc.property(arbitraryStanding(7), (standing) => {
      const found = members(standing)
      const n = standing.desk.length
      for (let mask = 0; mask < 1 << n; mask++) {
        const chosen = new Set([...Array(n).keys()].filter((i) => (mask >> i) & 1))
        const fixedStay = [...standing.desk.keys()].every((i) => standing.fixed?.[i] !== 1 || chosen.has(i))
        if (!fixedStay) continue
        const only = without(standing, (i) => !chosen.has(i))
        const selfSatisfied = naiveSet(only).size === chosen.size
        if (selfSatisfied) for (const i of chosen) assert.ok(found.has(i))
      }
    }),
    { numRuns: Math.ceil(runs / 20) },
  )
})

test('6/5 one more signer never removes anyone', () => {
  fc.assert(
    fc.property(arbitraryStanding(30), fc.nat(29), (standing, late) => {
      const n = standing.desk.length
      if (n === 0) return
      const newcomer = late % n
      const before = without(standing, (i) => i === newcomer)
      const after = members(standing)
      for (const i of members(before)) assert.ok(after.has(i < newcomer ? i : i + 1))
    }),
    { numRuns: runs },
  )
})

test('6/5 the tally of levels names the same people as the exact rule, through signing, leaving and publishing', () => {
  const needs = [2, 3, 5, 8]
  const person = fc.record({
    desk: fc.nat(3),
    level: fc.tuple(fc.nat(3), fc.nat(3)),
    leaves: fc.boolean(),
    fixed: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (people, cap) => {
      const rules = { sides: 2, needs, deskSide: [0, 0, 1, 1], deskCap: [cap, 100, cap, 100] }
      const tally = new Tally(rules)
      // Asked again and again on the way, as a server would, so that every shortcut of the tally is used.
      for (const { desk, level, fixed } of people) {
        fixed ? tally.addFixed(desk) : tally.add(desk, level)
        tally.solve()
      }
      for (const { desk, level, fixed, leaves } of people)
        if (leaves && !fixed) {
          tally.add(desk, level, -1)
          tally.solve()
        }
      const stay = people.filter(({ leaves, fixed }) => fixed || !leaves)
      const exact = greatestSet({
        sides: 2,
        deskSide: Uint8Array.from(rules.deskSide),
        deskCap: Int32Array.from(rules.deskCap),
        desk: Uint32Array.from(stay, ({ desk }) => desk),
        need: [0, 1].map((s) => Int32Array.from(stay, ({ level }) => needs[level[s]!]!)),
        fixed: Uint8Array.from(stay, ({ fixed }) => (fixed ? 1 : 0)),
      })
      const { reach, counts, size } = tally.solve()
      assert.deepEqual(counts, exact.counts)
      assert.equal(
        size,
        exact.inSet.reduce((sum, one) => sum + one, 0),
      )
      for (const [i, { level, fixed }] of stay.entries())
        assert.equal(exact.inSet[i] === 1, fixed || level.every((place, s) => place <= reach[s]!))
    }),
    { numRuns: runs },
  )
})

test('of two thousand people who want about 250 a side, a handful come out one after another, and all of them at once', () => {
  const random = seededRandom('c')
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const wants = Int32Array.from({ length: 2000 }, () => Math.max(0, Math.round(250 + 100 * gauss())))
  const hall: Standing = {
    sides: 2,
    deskSide: Uint8Array.of(0, 1),
    deskCap: Int32Array.of(1000, 1000),
    desk: Uint32Array.from({ length: 2000 }, (_, i) => i % 2),
    need: [wants, wants],
  }
  assert.equal(members(hall).size, 2000)
  // The least fixed point: begin with nobody, and let those follow whose number is out already.
  let out: readonly number[] = []
  for (;;) {
    const counts = [0, 1].map((s) => out.filter((i) => i % 2 === s).length)
    const next = [...wants.keys()].filter((i) => counts.every((n) => n >= wants[i]!))
    if (next.length === out.length) break
    out = next
  }
  assert.ok(out.length < 40, `${out.length} one after another`)
})

test('99 of one side and 500 of the other name nobody who asked for 100 of each, and 100 and 100 name all', () => {
  const hall = (first: number, second: number): Standing => ({
    sides: 2,
    deskSide: Uint8Array.of(0, 1),
    deskCap: Int32Array.of(10_000, 10_000),
    desk: Uint32Array.from({ length: first + second }, (_, i) => (i < first ? 0 : 1)),
    need: [0, 1].map(() => new Int32Array(first + second).fill(100)),
  })
  assert.equal(members(hall(99, 500)).size, 0)
  assert.equal(members(hall(100, 100)).size, 200)
})

test('6/7 a desk that vouches for ten thousand inventions counts as its cap, and releases nobody above it', () => {
  const honest = 50
  const fakes = 10_000
  const standing = (level: number): Standing => ({
    sides: 2,
    deskSide: Uint8Array.of(0, 1, 1),
    deskCap: Int32Array.of(1000, 1000, 40),
    desk: Uint32Array.from({ length: honest + fakes }, (_, i) => (i < honest ? 0 : 2)),
    need: [0, 1].map(() => Int32Array.from({ length: honest + fakes }, (_, i) => (i < honest ? level : 0))),
  })
  const honestIn = (level: number) => [...members(standing(level))].filter((i) => i < honest).length
  assert.equal(honestIn(41), 0)
  assert.equal(honestIn(40), honest)
})
