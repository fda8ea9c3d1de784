import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHex } from './bytes.ts'
import { canonical, hash } from './canonical.ts'

test('two spellings of one object hash alike, and a moved boundary between parts does not', () => {
  assert.equal(canonical({ b: [1, true, null], a: 'שלום' }), '{"a":"שלום","b":[1,true,null]}')
  assert.equal(toHex(hash('t', canonical({ b: 1, a: 2 }))), toHex(hash('t', canonical({ a: 2, b: 1 }))))
  assert.notEqual(toHex(hash('t', 'ab', 'c')), toHex(hash('t', 'a', 'bc')))
  assert.notEqual(toHex(hash('t', 'a')), toHex(hash('ta')))
})

test('a hash has the bytes that the format page gives', () => {
  assert.equal(
    toHex(hash('daylight/example/v1', 'a', 'bc')),
    '16154e2e91d3c5973ba7744e48a2015eea6135195d077a3f57ffe8624fb467ea',
  )
})
