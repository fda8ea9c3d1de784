import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subsets } from '../testing/subsets.ts'
import { publish, released, sharesOf, town } from '../testing/town.ts'
import { canonical } from './canonical.ts'
import { combineShares } from './combine-shares.ts'
import { makeOpening, readOpening } from './opening.ts'
import { checkRecord } from './record.ts'
import { verifyPage } from './verify-page.ts'

const place = town({ kem: 'x-wing', seed: 'hybrid' })
const { call, ledger, trustees } = place
const { opening } = released(place)

test('6/24 a call sealed against quantum computers runs from signing to page like any other', () => {
  const { page } = publish(place, opening)
  assert.equal(page.names.length, 10)
  assert.ok(verifyPage({ call: call.call, page }, call.id).ok)
})

test('6/24 3.10/10 three of five open nothing there either, and its records have one length', () => {
  const shares = sharesOf(place, opening, [0, 1, 2, 3, 4])
  for (const three of subsets(shares, 3)) assert.ok(!combineShares(ledger, opening, three).ok)
  assert.equal(new Set(place.entries.map((entry) => canonical(entry).length)).size, 1)
})

test('6/24 trustees pass each other shares under the same hybrid keys', () => {
  const [mine] = sharesOf(place, opening, [0])
  const sent = makeOpening(call, opening, mine!, trustees[0]!, place.random)
  const got = readOpening(call, opening, sent, 2, trustees[2]!)
  assert.deepEqual(got, { ok: true, value: mine })
})

test('6/24 a record of one key agreement is no record of a call with the other', () => {
  const plain = town({ seed: 'hybrid' })
  const refused = checkRecord(plain.call, place.entries[0])
  assert.ok(!refused.ok && refused.error.kind === 'malformed')
})
