import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { invitationCode, printedCode, readCode } from './invitation.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('every printed code is read back, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = invitationCode(random)
      for (const typed of [
        code,
        printedCode(code),
        printedCode(code).toLowerCase(),
        ` ${[...code].join(' ')} `,
      ])
        assert.equal(readCode(typed), code)
    }),
  )
})
test('digits of an Arabic keyboard and look-alike letters are forgiven', () => {
  assert.equal(readCode('١٢٣٤-٥٦٧٨'), '12345678')
  assert.equal(readCode('ILSZ-BCDF'), '11528CDF')
})
test('what is no code is nothing, not a guess at one', () => {
  for (const typed of ['', 'CDFG', 'CDFG-HJKM-N', 'AEUO-AEUO', '????-????'])
    assert.equal(readCode(typed), null)
})
test('a hundred thousand codes hardly ever repeat', () => {
  const seen = new Set<string>()
  for (let i = 0; i < 100_000; i++) seen.add(invitationCode(crypto.getRandomValues(new Uint8Array(16))))
  assert.ok(seen.size > 99_990, `${seen.size} different`)
})
test('too little randomness is a bug', () => {
  assert.throws(() => invitationCode(new Uint8Array(4)), /16 random bytes/)
})
