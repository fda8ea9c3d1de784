import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { seededRandom } from '@daylight/basics'
import { knowing, publish, released, town } from '../testing/town.ts'
import { canonical } from './canonical.ts'
import { checkCall } from './check-call.ts'
import { checkRelease } from './check-release.ts'
import { checkHead } from './head.ts'
import { checkRecord } from './record.ts'
import { readRelease } from './release.ts'
import { verifyPage } from './verify-page.ts'
import { checkWithdrawal, withdraw } from './withdrawal.ts'

const place = town()
const { call, ledger, state, head, people } = place
const { announced, opening } = released(place)
const { page } = publish(place, opening)
// Ten thousand over the five kinds of object; fewer of those that cost more to check.
const TIMES = process.env['SLOW'] === '1' ? 10 : 1

const HEX = '0123456789abcdef'

/** One digit replaced by another, one character by any, a stretch cut out or doubled, or two neighbours exchanged. */
function mutate(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length)
  const length = 1 + Math.floor(random() * 8)
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at + length) + text.slice(at)
    case 2:
      return text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2)
    case 3:
      return text.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(at + 1)
    default:
      return text.slice(0, at) + HEX[Math.floor(random() * 16)] + text.slice(at + 1)
  }
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** Draws so many mutants that are JSON and say something else than the original, and sees each one refused. */
function refuseAll(
  name: string,
  original: unknown,
  accepts: (value: unknown) => boolean,
  runs: number,
): void {
  const random = seededRandom(`mutations of ${name}`)
  const text = canonical(original)
  assert.ok(accepts(JSON.parse(text)), `${name}: the original is accepted`)
  for (let refused = 0; refused < runs; ) {
    const written = mutate(text, random)
    const mutant = parsed(written)
    if (!mutant || isDeepStrictEqual(mutant.value, JSON.parse(text))) continue
    assert.ok(!accepts(mutant.value), `${name}: ${written}`)
    refused++
  }
}

test('6/4 whatever is changed in a record, it is refused', () => {
  refuseAll('record', people[0]!.record, (value) => checkRecord(call, value).ok, 3000 * TIMES)
})

test('6/4 whatever is changed in a call, it is another call or none', () => {
  refuseAll('call', call.call, (value) => checkCall(value, call.id).ok, 3500 * TIMES)
})

test('6/4 whatever is changed in a head, it is refused', () => {
  refuseAll('head', head, (value) => checkHead(call, value, 5).ok, 1500 * TIMES)
})

test('6/4 whatever is changed in a release, no trustee accepts it and its signatures do not hold', () => {
  refuseAll('release', opening, (value) => readRelease(call, value, 5).ok, 1500 * TIMES)
  // An unsigned proposal is judged by what it says alone; a longer embargo is the proposer's to give.
  const proposal = { ...announced, sigs: [] }
  refuseAll(
    'proposal',
    proposal,
    (value) => {
      const result = checkRelease(ledger, state, value, knowing(2))
      return result.ok && result.value.embargoEnds === proposal.embargoEnds
    },
    500 * TIMES,
  )
})

test('6/4 6/11 whatever is changed in a page, it is refused', () => {
  refuseAll('page', { call: call.call, page }, (value) => verifyPage(value, call.id).ok, 500 * TIMES)
})

test('6/4 whatever is changed in a withdrawal, it is refused', () => {
  refuseAll(
    'withdrawal',
    withdraw(call, people[3]!.credential),
    (value) => checkWithdrawal(call, value).ok,
    500 * TIMES,
  )
})
