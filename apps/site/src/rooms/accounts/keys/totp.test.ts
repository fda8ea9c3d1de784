import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase32, inFours, toBase32 } from './base32.ts'
import { matchingStep, stepAt, totpAddress, totpAt } from './totp.ts'

const RFC_SECRET = new TextEncoder().encode('12345678901234567890')
// RFC 6238, appendix B, the rows of SHA-1.
const VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const

test('the codes are those of RFC 6238', () => {
  for (const [seconds, code] of VECTORS) assert.equal(totpAt(RFC_SECRET, stepAt(seconds * 1000), 8), code)
})
test('base32 is that of RFC 4648, and what was written is read again', () => {
  assert.equal(toBase32(new TextEncoder().encode('foobar')), 'MZXW6YTBOI')
  assert.equal(fromBase32('not base 9!'), null)
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual(fromBase32(inFours(toBase32(bytes)).toLowerCase()), bytes)
    }),
  )
})
test('a code counts half a minute before and after its time, and in Arabic digits too', () => {
  const secret = toBase32(RFC_SECRET)
  const code = totpAt(RFC_SECRET, 100)
  const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
  for (const typed of [code, `${code.slice(0, 3)} ${code.slice(3)}`, arabic])
    for (const step of [99, 100, 101]) assert.equal(matchingStep(secret, typed, step * 30_000, null), 100)
  for (const step of [98, 102]) assert.equal(matchingStep(secret, code, step * 30_000, null), null)
})
test('a code works once, and none from before it works afterwards', () => {
  const secret = toBase32(RFC_SECRET)
  assert.equal(matchingStep(secret, totpAt(RFC_SECRET, 100), 100 * 30_000, 100), null)
  assert.equal(matchingStep(secret, totpAt(RFC_SECRET, 99), 100 * 30_000, 100), null)
  assert.equal(matchingStep(secret, totpAt(RFC_SECRET, 101), 100 * 30_000, 100), 101)
})
test('the address for apps survives names in any script', () => {
  const address = new URL(totpAddress('MZXW6', 'גשר & جسر', 'noa'))
  assert.equal(address.searchParams.get('issuer'), 'גשר & جسر')
  assert.equal(address.searchParams.get('secret'), 'MZXW6')
})
