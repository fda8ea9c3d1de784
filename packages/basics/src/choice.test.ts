import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choiceOf, choices, MOST_STATEMENTS_IN_16_BITS, ordinalOf, voteCode } from './choice.ts'

test('every vote on every statement that fits has its own sixteen-bit code and comes back from it', () => {
  for (const ordinal of [0, 1, 2, 299, MOST_STATEMENTS_IN_16_BITS - 1])
    for (const choice of choices) {
      const code = voteCode(ordinal, choice)
      assert.ok(code < 2 ** 16)
      assert.deepEqual([ordinalOf(code), choiceOf(code)], [ordinal, choice])
    }
})
