import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { combine as theirCombine, split as theirSplit } from 'shamir-secret-sharing'
import { seededBytes } from '../testing/random.ts'
import { subsets } from '../testing/subsets.ts'
import { toHex } from './bytes.ts'
import { combine, split } from './shamir.ts'

const SLOW = process.env['SLOW'] === '1'

test('6/2 any four of five shares give the secret back, and no three do', () => {
  const random = seededBytes('five')
  const secret = random(32)
  const shares = split(secret, 5, 4, random(96))
  for (const four of subsets(shares, 4)) assert.equal(toHex(combine(four)), toHex(secret))
  for (const three of subsets(shares, 3)) assert.notEqual(toHex(combine(three)), toHex(secret))
})

test('three shares of five are as likely under any other secret', () => {
  // For every value of one byte there is a polynomial through the same three shares.
  const random = seededBytes('hiding')
  const shares = split(new Uint8Array([42]), 5, 4, random(3)).slice(0, 3)
  const seen = new Set<number>()
  for (let fourth = 0; fourth < 256; fourth++) seen.add(combine([...shares, new Uint8Array([fourth, 4])])[0]!)
  assert.equal(seen.size, 256)
})

test('shares made here combine in the audited shamir-secret-sharing, and theirs here', async () => {
  const random = seededBytes('interop')
  const secret = random(32)
  const ours = split(secret, 5, 4, random(96))
  assert.equal(toHex(await theirCombine([...ours.slice(1)])), toHex(secret))
  assert.equal(toHex(combine((await theirSplit(secret, 5, 4)).slice(0, 4))), toHex(secret))
})

test('whatever the secret and the number of shares, threshold many of any give it back', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 0, max: 6 }),
      fc.nat(),
      (secret, threshold, more, seed) => {
        const random = seededBytes(String(seed))
        const shares = split(secret, threshold + more, threshold, random((threshold - 1) * secret.length))
        const chosen = [...shares].sort((a, b) => a[0]! - b[0]!).slice(0, threshold)
        assert.equal(toHex(combine(chosen)), toHex(secret))
      },
    ),
    { numRuns: SLOW ? 2000 : 100 },
  )
})

test('the same share twice, or shares of two lengths, are not combined', () => {
  const share = new Uint8Array([7, 1])
  assert.throws(() => combine([share, share]))
  assert.throws(() => combine([share, new Uint8Array([7, 7, 2])]))
})
