import assert from 'node:assert/strict'
import { test } from 'node:test'
import { interpretingNeed } from './interpreter-care.ts'

test('for three listeners one whispers, for four one speaks up, for none nobody comes', () => {
  assert.deepEqual(
    [0, 1, 3, 4].map((listeners) => interpretingNeed(listeners, 60)?.way),
    [undefined, 'whisper', 'whisper', 'aloud'],
  )
})
test('two hours are one person’s work; beyond, two share it, and both rest after half an hour or a little more', () => {
  assert.equal(interpretingNeed(2, 120)?.atLeast, 1)
  assert.deepEqual(interpretingNeed(2, 121), { way: 'whisper', atLeast: 2, restAfter: [30, 45] })
})
