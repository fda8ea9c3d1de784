import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { noteKey, printedNoteKey, readNoteKey } from './note-key.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('a key that was written down on paper is read back, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const key = noteKey(random)
      const printed = printedNoteKey(key)
      assert.match(printed, /^\w{4}-\w{4}-\w{4}-\w{4}$/)
      for (const typed of [key, printed, printed.toLowerCase(), ` ${[...key].join(' ')} `])
        assert.equal(readNoteKey(typed), key)
    }),
  )
})
test('every letter of a key hangs on chance: two keys that differ in a byte differ', () => {
  const random = (last: number) => Uint8Array.from({ length: 16 }, (_, i) => (i === 15 ? last : 7 * i))
  const keys = Array.from({ length: 25 }, (_, last) => noteKey(random(last)))
  assert.equal(new Set(keys).size, 25)
  // 25 to the power of 16: as many keys as 74 bits name.
  assert.ok(Math.log2(25) * (keys[0] as string).length > 74)
})
test('the code of an invitation is no key to a note, and half a key is none', () => {
  for (const typed of ['', 'CDFG2346', 'CDFG-2346-CDFG-234', 'CDFG-2346-CDFG-2346-C', 'AEUO-AEUO-AEUO-AEUO'])
    assert.equal(readNoteKey(typed), null)
})
test('too little randomness is a bug', () => {
  assert.throws(() => noteKey(new Uint8Array(8)), /16 random bytes/)
})
