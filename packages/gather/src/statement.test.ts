import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStatement } from './statement.ts'

test('a statement loses line breaks and stray spaces, and keeps its words', () => {
  assert.deepEqual(readStatement('  Water \n\t first.  '), { ok: true, value: 'Water first.' })
})
test('a hidden direction override cannot turn a sentence round', () => {
  assert.deepEqual(readStatement('We \u202Edo not\u202C want this\u200f'), {
    ok: true,
    value: 'We do not want this',
  })
})
test('nothing, too much and a link are refused, each with its reason', () => {
  assert.deepEqual(readStatement(' \u200f '), { ok: false, error: { kind: 'statement-empty' } })
  assert.deepEqual(readStatement('א'.repeat(281)), {
    ok: false,
    error: { kind: 'statement-too-long', length: 281, most: 280 },
  })
  assert.deepEqual(readStatement('see https://example.org'), {
    ok: false,
    error: { kind: 'statement-has-a-link' },
  })
})
