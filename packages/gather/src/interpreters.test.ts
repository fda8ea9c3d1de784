import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import fc from 'fast-check'
import { bothWays, hearingOf } from './hearing.ts'
import { allocate, allocationAt } from './interpreters.ts'
import { inTurn } from './search-split.ts'
import { bestByEnumeration, madeUpSessions } from './test-hearing.ts'

const runs = process.env['SLOW'] === '1' ? 5000 : 300
const few = fc.record({
  seed: fc.string(),
  people: fc.integer({ min: 0, max: 24 }),
  sessions: fc.integer({ min: 0, max: 3 }),
  interpreters: fc.integer({ min: 0, max: 4 }),
})
const made = ({ seed, ...sizes }: { seed: string; people: number; sessions: number; interpreters: number }) =>
  madeUpSessions(seededRandom(seed), sizes)
/** More interpreters than are tried exactly. */
const many = { people: 160, sessions: 6, interpreters: 16 }

test('no way to place a few interpreters is better: as good as trying every one', () => {
  fc.assert(
    fc.property(few, (sizes) => {
      const { sessions, interpreters } = made(sizes)
      const best = allocate(sessions, interpreters)
      assert.equal(best.how, 'exact')
      assert.equal(best.heard, bestByEnumeration(sessions, interpreters))
    }),
    { numRuns: runs },
  )
})
test('sixty people, five sessions and six interpreters: as good as all 15,625 ways', () => {
  for (let seed = 0; seed < (process.env['SLOW'] === '1' ? 12 : 1); seed++) {
    const hall = madeUpSessions(seededRandom(`hall ${seed}`), { people: 60, sessions: 5, interpreters: 6 })
    const best = allocate(hall.sessions, hall.interpreters)
    assert.equal(best.how, 'exact')
    assert.equal(best.heard, bestByEnumeration(hall.sessions, hall.interpreters))
  }
})
test('never worse than any list read from top to bottom, one interpreter a session', () => {
  fc.assert(
    fc.property(few, fc.infiniteStream(fc.nat(3)), (sizes, draw) => {
      const { sessions, interpreters } = made(sizes)
      const places = interpreters.map(() => draw.next().value! % Math.max(1, sessions.length))
      const { heard } = allocate(sessions, interpreters)
      assert.ok(heard >= allocationAt(sessions, interpreters, places).heard)
      assert.ok(heard >= allocationAt(sessions, interpreters, inTurn(sessions.length, places.length)).heard)
    }),
    { numRuns: runs },
  )
})
test('one more interpreter never leaves fewer people heard', () => {
  fc.assert(
    fc.property(few, fc.nat(), (sizes, which) => {
      const { sessions, interpreters } = made(sizes)
      const fewer = interpreters.filter((_, i) => i !== which % Math.max(1, interpreters.length))
      assert.ok(allocate(sessions, interpreters).heard >= allocate(sessions, fewer).heard)
    }),
    { numRuns: runs },
  )
})
test('each interpreter is in one session or free, and the figures are those of the sessions', () => {
  fc.assert(
    fc.property(few, (sizes) => {
      const { sessions, interpreters } = made(sizes)
      const best = allocate(sessions, interpreters)
      const placed = [...best.sessions.flatMap((one) => one.interpreters), ...best.free]
      assert.deepEqual(placed.sort(), interpreters.map(({ id }) => id).sort())
      for (const [room, one] of best.sessions.entries()) {
        const there = interpreters.filter(({ id }) => one.interpreters.includes(id))
        assert.deepEqual(one.hearing, hearingOf(sessions[room]!, there))
      }
    }),
  )
})
test('who would add nothing is free to rest', () => {
  const people = [
    { speaks: 'he', understands: [], count: 3 },
    { speaks: 'ar', understands: [], count: 3 },
  ]
  const interpreters = ['A', 'B'].map((id) => ({ id, pairs: bothWays(['he', 'ar']) }))
  const best = allocate([{ id: '1', people }], interpreters)
  assert.deepEqual(best.sessions[0]?.interpreters, ['A'])
  assert.deepEqual(best.free, ['B'])
})
test('more interpreters than can be tried exactly: it says so, and is no worse than the list or what adds most', () => {
  for (let seed = 0; seed < 3; seed++) {
    const { sessions, interpreters } = madeUpSessions(seededRandom(`many ${seed}`), many)
    const found = allocate(sessions, interpreters)
    assert.equal(found.how, 'searched')
    assert.ok(
      found.heard >= allocationAt(sessions, interpreters, inTurn(sessions.length, interpreters.length)).heard,
    )
    assert.ok(found.heard >= greedy(sessions, interpreters))
  }
})
test('one more at the end of a long list never leaves fewer people heard', () => {
  const { sessions, interpreters } = madeUpSessions(seededRandom('longer'), { ...many, interpreters: 17 })
  const heard = [15, 16, 17].map((n) => allocate(sessions, interpreters.slice(0, n)).heard)
  assert.deepEqual(
    heard,
    [...heard].sort((a, b) => a - b),
  )
})
test('the same lists give the same answer', () => {
  for (const interpreters of [6, 16]) {
    const hall = madeUpSessions(seededRandom('again'), { ...many, interpreters })
    assert.deepEqual(
      allocate(hall.sessions, hall.interpreters),
      allocate(structuredClone(hall.sessions), structuredClone(hall.interpreters)),
    )
  }
})
test('two interpreters of one name are a mistake, not a pair', () => {
  const twice = [{ id: 'A', pairs: bothWays(['he', 'ar']) }]
  assert.throws(() => allocate([], [...twice, ...twice]), /one id/)
})

/** The plain way: again and again the interpreter and session that add most. */
function greedy(...[sessions, interpreters]: Parameters<typeof allocate>): number {
  let places = interpreters.map(() => -1)
  let most = allocationAt(sessions, interpreters, places).heard
  for (;;) {
    const next = places
      .flatMap((place, i) => (place < 0 ? sessions.map((_, room) => places.with(i, room)) : []))
      .map((tried) => ({ tried, heard: allocationAt(sessions, interpreters, tried).heard }))
      .reduce((best, one) => (one.heard > best.heard ? one : best), { tried: places, heard: most })
    if (next.heard === most) return most
    ;({ tried: places, heard: most } = next)
  }
}
