import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressOf } from './progress.ts'

/** A step that is told `shares` at these seconds, and what was said about it. */
function said(told: readonly (readonly [second: number, share: number])[]): string[] {
  let now = 0
  const lines: string[] = []
  const progress = progressOf(
    'Reading votes.csv',
    (line) => lines.push(line),
    () => now * 1_000,
  )
  for (const [second, share] of told) {
    now = second
    progress(share)
  }
  return lines
}

test('a step of less than two seconds is done in silence', () => {
  assert.deepEqual(
    said([
      [0.5, 0.3],
      [1.9, 0.99],
    ]),
    [],
  )
})
test('a longer step says how far it is and how long it may still take, once a second', () => {
  assert.deepEqual(
    said([
      [2, 0.25],
      [2.4, 0.3],
      [3, 0.5],
      [6, 1],
    ]),
    ['Reading votes.csv: 25 %, about 6 s left\n', 'Reading votes.csv: 50 %, about 3 s left\n'],
  )
})
test('a step that does not know how far it is says nothing rather than something wrong', () => {
  assert.deepEqual(said([[5, 0]]), [])
})
