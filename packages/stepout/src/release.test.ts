import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hours, logged, must, signer } from '../testing/rehearsal.ts'
import { knowing, publish, released, signedBy, town } from '../testing/town.ts'
import { checkRelease } from './check-release.ts'
import { signHead } from './head.ts'
import { emptyLedger, extendLedger, stateOf } from './ledger.ts'
import { announceRelease, openingRelease } from './propose-release.ts'
import type { Release } from './release.ts'
import { readLog } from './trustee.ts'
import { withdraw } from './withdrawal.ts'

const place = town()
const { call, ledger, state, entries, head, log, people } = place
const announced = must(announceRelease(ledger, state, knowing(2)))
const refusal = (release: Release, knowledge = knowing(2), after: Release | null = null) => {
  const result = checkRelease(ledger, state, release, knowledge, after)
  return result.ok ? 'accepted' : result.error
}
const visit = (hour: number, seen = state) => ({ now: hours(hour), seen, needed: 4 })

test('the ten whose conditions hold are announced, the eleventh is not, and every trustee agrees', () => {
  assert.equal(announced.set.length, 10)
  assert.deepEqual(announced.counts, [5, 5])
  assert.equal(refusal(announced), 'accepted')
})

test('3.10/7 6/3 a release with a signer whose condition does not hold is refused as that', () => {
  const eleventh = people[10]!.record.pk
  assert.deepEqual(refusal({ ...announced, set: [...announced.set, eleventh].sort() }), {
    kind: 'unsatisfied-signer',
    pk: eleventh,
  })
})

test('6/3 a release of one signer is refused, whoever it is', () => {
  assert.deepEqual(refusal({ ...announced, set: announced.set.slice(0, 1) }), { kind: 'one-person-set' })
})

test('6/3 a release that leaves a signer out, invents one or miscounts is refused', () => {
  const out = announced.set[3]!
  assert.deepEqual(refusal({ ...announced, set: announced.set.filter((pk) => pk !== out) }), {
    kind: 'left-out-signer',
    pk: out,
  })
  const stranger = 'ff'.repeat(32)
  assert.deepEqual(refusal({ ...announced, set: [...announced.set, stranger] }), {
    kind: 'unknown-signer',
    pk: stranger,
  })
  assert.deepEqual(refusal({ ...announced, counts: [6, 5] }), { kind: 'wrong-counts' })
  assert.deepEqual(refusal({ ...announced, fixed: [out] }), { kind: 'wrong-fixed' })
  assert.deepEqual(refusal({ ...announced, set: announced.set.toReversed() }), { kind: 'set-out-of-order' })
})

test('6/3 a shrunken log, a rewritten log and a stale head are refused, each as what it is', () => {
  const shorter = logged(place, entries.slice(0, 9), 1)
  const shrunk = readLog(call, entries.slice(0, 9), shorter.head, visit(26))
  assert.deepEqual(shrunk, { ok: false, error: { kind: 'log-shrunk', size: 9, seen: 11 } })
  const swapped = [entries[1], entries[0], ...entries.slice(2)]
  const rewritten = readLog(call, swapped, logged(place, swapped, 1).head, visit(26))
  assert.deepEqual(rewritten, { ok: false, error: { kind: 'log-rewritten', size: 11 } })
  const longer = [...swapped, signer(place, { desk: 0, want: [2, 2] }).record]
  const forked = readLog(call, longer, logged(place, longer, 1).head, visit(26))
  assert.deepEqual(forked, { ok: false, error: { kind: 'log-rewritten', size: 11 } })
  const stale = readLog(call, entries, head, visit(24 * 2))
  assert.deepEqual(stale, { ok: false, error: { kind: 'stale-head', epoch: 0, current: 2 } })
  const early = readLog(call, entries, logged(place, entries, 3).head, visit(26))
  assert.deepEqual(early, { ok: false, error: { kind: 'head-from-the-future', epoch: 3, current: 1 } })
  assert.ok(readLog(call, entries, head, visit(26)).ok)
})

test('a log that does not fit its head, or holds one bad entry, is refused with the place', () => {
  const missing = readLog(call, entries.slice(0, 10), head, visit(2))
  assert.deepEqual(missing, { ok: false, error: { kind: 'head-mismatch', size: 10 } })
  const bad = [...entries.slice(0, 4), { ...people[4]!.record, level: [0, 0] }, ...entries.slice(5)]
  const refused = readLog(call, bad, head, visit(2))
  assert.ok(!refused.ok && refused.error.kind === 'bad-entry' && refused.error.index === 4)
})

test('a head without the server or without enough trustees does not count', () => {
  const alone = readLog(call, entries, signHead(call, state, log), visit(2))
  assert.deepEqual(alone, { ok: false, error: { kind: 'too-few-signatures', found: 0, needed: 4 } })
  const forged = readLog(call, entries, { ...head, logSig: head.sigs[0]!.sig }, visit(2))
  assert.deepEqual(forged, { ok: false, error: { kind: 'not-signed-by-log' } })
  const double = { ...head, sigs: [head.sigs[0]!, head.sigs[0]!, head.sigs[1]!, head.sigs[2]!] }
  assert.deepEqual(readLog(call, entries, double, visit(2)), {
    ok: false,
    error: { kind: 'cosignatures-out-of-order' },
  })
})

test('a record that appears after the closing day is refused', () => {
  const seen = stateOf(ledger, 40)
  const late = [...entries, signer(place, { desk: 0, want: [2, 2] }).record]
  const refused = readLog(call, late, logged(place, late, 41).head, visit(24 * 41, seen))
  assert.deepEqual(refused, { ok: false, error: { kind: 'signed-after-close', index: 11 } })
})

test('6/3 an embargo that is too short, not over, or was never announced is refused', () => {
  const { announced, opening } = released(place)
  const short = { ...announced, sigs: [], embargoEnds: hours(73) }
  const refused = refusal(short)
  assert.ok(refused !== 'accepted' && refused.kind === 'embargo-too-short')
  assert.equal(refusal({ ...announced, sigs: [] }, knowing(26)), 'accepted')
  const dallied = refusal({ ...announced, sigs: [] }, knowing(27))
  assert.ok(dallied !== 'accepted' && dallied.kind === 'embargo-too-short')
  assert.deepEqual(refusal(opening, knowing(97), announced), {
    kind: 'embargo-not-over',
    ends: announced.embargoEnds,
  })
  assert.equal(refusal(opening, knowing(98), announced), 'accepted')
  assert.deepEqual(refusal(opening, knowing(99)), { kind: 'not-announced' })
  const three = signedBy(place, { ...announced, sigs: [] }, [0, 1, 4])
  assert.deepEqual(refusal(opening, knowing(99), three), { kind: 'too-few-signatures', found: 3, needed: 4 })
  const other = signedBy(place, { ...announced, sigs: [], embargoEnds: hours(98.5) })
  const swapped = refusal(opening, knowing(99), other)
  assert.ok(swapped !== 'accepted' && swapped.kind === 'another-announcement')
  const expired = refusal(opening, knowing(98 + 168), announced)
  assert.ok(expired !== 'accepted' && expired.kind === 'announcement-expired')
  assert.equal(refusal(opening, knowing(97 + 168), announced), 'accepted')
  const over = refusal(opening, knowing(24 * 90), announced)
  assert.ok(over !== 'accepted' && over.kind === 'call-over')
})

test('3.10/8 one withdrawal takes the others with it where their condition falls', () => {
  const leaving = withdraw(call, people[0]!.credential)
  const after = must(extendLedger(ledger, [leaving]))
  assert.deepEqual(announceRelease(after, stateOf(after, 0), knowing(3)), {
    ok: false,
    error: { kind: 'nobody-stands' },
  })
})

test('6/9 a withdrawal that the server dropped but one trustee holds recomputes the set without the signer', () => {
  const sixth = signer(place, { desk: 0, want: [5, 5] })
  const all = [...entries, sixth.record]
  const wider = { ...place, entries: all, ...logged(place, all) }
  const { announced, opening } = released(wider)
  assert.equal(opening.set.length, 11)
  const leaving = withdraw(call, people[0]!.credential)
  const knowledge = knowing(99, { withdrawals: [leaving] })
  assert.deepEqual(checkRelease(wider.ledger, wider.state, opening, knowledge, announced), {
    ok: false,
    error: { kind: 'withdrawal-ignored', pk: people[0]!.record.pk },
  })
  const without = must(openingRelease(wider.ledger, wider.state, knowledge, announced))
  assert.equal(without.set.length, 10)
  assert.ok(!without.set.includes(people[0]!.record.pk))
  // The other trustees never saw the withdrawal; it travels inside the release, so they agree.
  assert.ok(checkRelease(wider.ledger, wider.state, without, knowing(99), announced).ok)
  const kept = { ...without, set: opening.set, counts: opening.counts }
  const refused = checkRelease(wider.ledger, wider.state, kept, knowing(99), announced)
  assert.deepEqual(refused, { ok: false, error: { kind: 'withdrawn-signer', pk: people[0]!.record.pk } })
})

test('a withdrawal forged into a release is refused', () => {
  const forged = { ...withdraw(call, people[1]!.credential), pk: people[0]!.record.pk }
  assert.deepEqual(refusal({ ...announced, withdrawals: [forged] }), {
    kind: 'bad-withdrawal',
    pk: people[0]!.record.pk,
  })
})

test('who comes late joins a page that already stands, and who is on it stays', () => {
  const first = released(place)
  const { page } = publish(place, first.opening)
  const late = signer(place, { desk: 1, want: [5, 5] })
  const gone = withdraw(call, people[0]!.credential)
  const all = [...entries, late.record, gone]
  const later = { ...place, entries: all, ...logged(place, all, 5) }
  const fixed = page.set
  const second = must(announceRelease(later.ledger, later.state, knowing(121, { fixed })))
  assert.equal(second.set.length, 11)
  assert.ok(second.set.includes(late.record.pk) && second.set.includes(people[0]!.record.pk))
  const nobodyNew = announceRelease(ledger, state, knowing(121, { fixed }))
  assert.deepEqual(nobodyNew, { ok: false, error: { kind: 'nobody-stands' } })
})

test('not even a level of nought names fewer than the floor of either side', () => {
  const alone = [
    signer(place, { desk: 0, want: [0, 0] }).record,
    signer(place, { desk: 2, want: [0, 0] }).record,
  ]
  const few = must(extendLedger(emptyLedger(call), alone))
  assert.ok(!announceRelease(few, stateOf(few, 0), knowing(2)).ok)
})
