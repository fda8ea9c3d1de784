import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellsTooMuch } from './audit.ts'
import { type CellState, cellState } from './cell-state.ts'

/** Every state that a cell of n people can show. */
function allStates(n: number): readonly CellState[] {
  const states = new Map<string, CellState>()
  for (let a = 0; a <= n; a++) {
    for (let d = 0; a + d <= n; d++) {
      const state = cellState(n, a, d)
      states.set(JSON.stringify(state), state)
    }
  }
  return [...states.values()]
}

test('a first state never tells too much', () => {
  for (let n = 10; n <= 60; n += 5) for (const state of allStates(n)) assert.ok(!tellsTooMuch([state]))
})
// The audit judges any ranges, also others than those that are told today.
const told = (
  n: number,
  agree: readonly [number, number],
  disagree: readonly [number, number],
): CellState => ({
  n,
  agree: { low: agree[0], high: agree[1] },
  disagree: { low: disagree[0], high: disagree[1] },
})

test('five newcomers who lift both agreement and disagreement into the next range are held back', () => {
  assert.ok(tellsTooMuch([told(20, [4, 9], [4, 9]), told(25, [10, 14], [10, 14])]))
  assert.ok(!tellsTooMuch([told(20, [4, 9], [4, 9]), told(30, [10, 14], [10, 14])]))
})
test('newcomers who must all have said the same are held back', () => {
  // Twenty people, ten and ten for certain; twenty-five, of whom fifteen or more agree: all five newcomers do.
  assert.ok(tellsTooMuch([told(20, [10, 16], [10, 16]), told(25, [15, 21], [10, 14])]))
})
test('people who leave are judged like people who join', () => {
  assert.ok(tellsTooMuch([told(25, [10, 14], [10, 14]), told(20, [4, 9], [4, 9])]))
})
test('a sequence can betray what no two of its states do', () => {
  const [first, second, third] = [
    told(10, [0, 4], [5, 10]),
    told(20, [10, 16], [4, 9]),
    told(25, [15, 21], [10, 14]),
  ] as const
  for (const two of [
    [first, second],
    [second, third],
    [first, third],
  ])
    assert.ok(!tellsTooMuch(two))
  assert.ok(tellsTooMuch([first, second, third]))
})
test('states before minds were changed still count', () => {
  const [first, changed, last] = [
    told(20, [4, 9], [4, 9]),
    told(20, [10, 16], [0, 3]),
    told(25, [10, 14], [10, 14]),
  ]
  assert.ok(!tellsTooMuch([changed, last]))
  assert.ok(tellsTooMuch([first, changed, last]))
})
test('when minds were changed, no two states are certain of one to four people', () => {
  for (const [n, m] of [
    [10, 10],
    [15, 15],
    [10, 15],
  ] as const) {
    for (const before of allStates(n)) for (const after of allStates(m)) assertNothingCertain(before, after)
  }
})

/**
 * All ways to go from the counts of one state to those of a later one when nobody left: people before (by choice)
 * and newcomers, each with a choice now. For fixed counts the most that a set of such moves can hold is a maximum
 * flow, by the cut over the choices before (Ford and Fulkerson 1956); the least is what its complement leaves.
 */
function assertNothingCertain(before: CellState, after: CellState): void {
  const joined = after.n - before.n
  const pairs = countsOf(before).flatMap((u) => countsOf(after).map((v) => ({ from: [...u, joined], to: v })))
  if (pairs.some(({ from, to }) => to.every((count, i) => count >= from[i]!))) return
  for (let moves = 1; moves < 4096; moves++) {
    const rows = [0, 3, 6, 9].map((shift) => (moves >> shift) & 7)
    if (joined === 0 && rows[3] !== 0) continue
    if (pairs.some((pair) => mostIn(rows, pair) > 4)) continue
    const others = rows.map((row) => 7 ^ row)
    assert.ok(pairs.some((pair) => after.n - mostIn(others, pair) < 1))
  }
}

type Pair = { readonly from: readonly number[]; readonly to: readonly number[] }

function mostIn(rows: readonly number[], { from, to }: Pair): number {
  let most = Infinity
  for (let cut = 0; cut < 16; cut++) {
    let [reached, size] = [0, 0]
    for (let row = 0; row < 4; row++) {
      if ((cut >> row) & 1) reached |= rows[row]!
      else size += from[row]!
    }
    for (let choice = 0; choice < 3; choice++) if ((reached >> choice) & 1) size += to[choice]!
    most = Math.min(most, size)
  }
  return most
}

function countsOf({ n, agree, disagree }: CellState): readonly (readonly number[])[] {
  const counts: number[][] = []
  for (let a = agree.low; a <= agree.high; a++) {
    for (let d = disagree.low; d <= Math.min(disagree.high, n - a); d++) counts.push([a, d, n - a - d])
  }
  return counts
}
