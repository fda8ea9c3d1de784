import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logged, must, signer } from '../testing/rehearsal.ts'
import { subsets } from '../testing/subsets.ts'
import { publish, released, sharesOf, signedBy, town, townNames } from '../testing/town.ts'
import { toHex } from './bytes.ts'
import { canonical, hash } from './canonical.ts'
import { combineShares } from './combine-shares.ts'
import { makeOpening, readOpening, type Shares } from './opening.ts'
import { buildPage } from './page.ts'
import { recordContext, type SignerRecord, signCall } from './record.ts'
import { unseal } from './seal.ts'
import { combine } from './shamir.ts'
import { sign } from './signature.ts'

const place = town()
const { call, ledger, trustees, people } = place
const { opening } = released(place)
const all = [0, 1, 2, 3, 4]
const shares = sharesOf(place, opening, all)

test('3.10/10 6/2 no three of five trustees open anything, a side with the international one included', () => {
  const threes = subsets(all, 3)
  assert.equal(threes.length, 10)
  for (const three of threes)
    assert.deepEqual(
      combineShares(
        ledger,
        opening,
        three.map((i) => shares[i]!),
      ),
      {
        ok: false,
        error: { kind: 'too-few-trustees', honest: 3, needed: 4, liars: [] },
      },
    )
})

test('3.10/11 6/2 three raw shares put together past the software give no name either', () => {
  for (const three of subsets(all, 3)) {
    const record = ledger.records.get(opening.set[0]!)!
    const seed = combine(three.map((i) => shares[i]!.shares[0]!))
    assert.equal(unseal(call, recordContext(call, record), record, seed), null)
  }
})

test('3.10/12 6/2 every four of five trustees open exactly the released names, and the same page', () => {
  const fours = subsets(all, 4)
  assert.equal(fours.length, 5)
  const pages = fours.map((four) => publish(place, opening, four).page)
  for (const page of pages) {
    assert.deepEqual(page.names.map(({ name }) => name).sort(), townNames.slice(0, 10).toSorted())
    assert.deepEqual({ ...page, sigs: [] }, { ...pages[0], sigs: [] })
  }
})

test('3.10/13 a trustee who hands over another share is named, and the other four open without it', () => {
  const lied: Shares = { trustee: 2, shares: shares[2]!.shares.with(3, shares[2]!.shares[4]!) }
  const five = must(combineShares(ledger, opening, [shares[0]!, shares[1]!, lied, shares[3]!, shares[4]!]))
  assert.deepEqual(five.liars, [{ trustee: 2, pk: opening.set[3]!, how: 'altered' }])
  assert.equal(five.names.length, 10)
  const four = combineShares(ledger, opening, [shares[0]!, shares[1]!, lied, shares[3]!])
  assert.ok(!four.ok && four.error.kind === 'too-few-trustees')
  assert.deepEqual([four.error.liars[0]?.trustee, four.error.honest], [2, 3])
})

test('a trustee who says that a good box does not open is named once the others have opened it', () => {
  const silent: Shares = { trustee: 4, shares: shares[4]!.shares.with(0, null) }
  const { liars, names } = must(combineShares(ledger, opening, [...shares.slice(0, 4), silent]))
  assert.deepEqual(liars, [{ trustee: 4, pk: opening.set[0]!, how: 'withheld' }])
  assert.equal(names.length, 10)
})

test('6/10 when two of five have destroyed their keys nothing opens, not with any backup of the log', () => {
  for (const destroyed of subsets(all, 2)) {
    const left = all.filter((i) => !destroyed.includes(i))
    const given = left.map((i) => shares[i]!)
    assert.ok(!combineShares(ledger, opening, given).ok)
    for (const pk of opening.set) {
      const record = ledger.records.get(pk)!
      const raw = given.map(({ shares }) => shares[opening.set.indexOf(pk)]!)
      assert.equal(unseal(call, recordContext(call, record), record, combine(raw)), null)
    }
  }
})

test('shares travel from trustee to trustee and are read by nobody else', () => {
  const sent = makeOpening(call, opening, shares[1]!, trustees[1]!, place.random)
  const got = must(readOpening(call, opening, sent, 3, trustees[3]!))
  assert.deepEqual(
    got.shares.map((share) => toHex(share!)),
    shares[1]!.shares.map((share) => toHex(share!)),
  )
  const kind = (value: unknown, me: number, release = opening) => {
    const result = readOpening(call, release, value, me, trustees[me]!)
    return result.ok ? 'accepted' : result.error.kind
  }
  assert.equal(kind({ ...sent, trustee: 0 }, 3), 'not-signed-by-trustee')
  const crossed = sent.boxes.map(({ to }, i) => ({ to, box: sent.boxes[(i + 1) % 4]!.box }))
  const { sig: _, ...body } = { ...sent, boxes: crossed }
  const resigned = { ...body, sig: sign(hash('daylight/opening/v1', canonical(body)), trustees[1]!.sig) }
  assert.equal(kind(resigned, 3), 'not-for-this-trustee')
  const otherRelease = { ...opening, counts: [9, 9] }
  assert.equal(kind(sent, 3, otherRelease), 'another-release')
  for (const secretOf of [0, 2, 4]) assert.notEqual(kind(sent, secretOf), 'not-for-this-trustee')
})

test('3.10/15 6/8 a vouched person who seals another name is dropped, and counted as held back', () => {
  const attacker = signer(place, { desk: 0, want: [2, 2], name: 'Mallory Stern' })
  const stolen = { ...attacker.vouched, name: 'Eitan Levy' }
  const record = must(
    signCall(call, attacker.credential, stolen, { level: [1, 1], show: true }, place.random(32)),
  )
  const entries = [...place.entries, record]
  const wider = { ...place, entries, ...logged(place, entries) }
  const second = released(wider).opening
  assert.equal(second.set.length, 11)
  const { combined, page } = publish(wider, second)
  assert.deepEqual(combined.dropped, [{ pk: record.pk, why: 'name-not-attested' }])
  assert.equal(page.heldBack, 1)
  assert.ok(!page.names.some(({ name }) => name === 'Eitan Levy' || name === 'Mallory Stern'))
})

test('a name that falls away takes those with it who are no longer satisfied, before anything is published', () => {
  const attacker = signer(place, { desk: 2, want: [2, 2], name: 'Mallory Stern' })
  const stolen = { ...attacker.vouched, name: 'Nobody Real' }
  const record = must(
    signCall(call, attacker.credential, stolen, { level: [1, 1], show: true }, place.random(32)),
  )
  const modest = [0, 1, 2, 3].map((desk) => signer(place, { desk, want: [2, 2] }).record)
  const entries = [...place.entries.slice(0, 7), record, ...modest]
  const wider = { ...place, entries, ...logged(place, entries) }
  const second = released(wider).opening
  assert.deepEqual([second.set.length, second.counts], [12, [7, 5]])
  // Five of the second side stood only with the invented one: the seven who asked for five fall with it.
  const { page } = publish(wider, second)
  assert.deepEqual([page.set, page.counts], [modest.map(({ pk }) => pk).sort(), [2, 2]])
  assert.equal(page.heldBack, 8)
})

test('where an invented name carried everybody, there is no page at all', () => {
  const cheat = signer(place, { desk: 2, want: [2, 2] })
  const stolen = { ...cheat.vouched, name: 'Nobody Real' }
  const record = must(
    signCall(call, cheat.credential, stolen, { level: [1, 1], show: true }, place.random(32)),
  )
  const entries = [record, ...[0, 1, 3].map((desk) => signer(place, { desk, want: [2, 2] }).record)]
  const few = { ...place, entries, ...logged(place, entries) }
  const second = released(few).opening
  const combined = must(combineShares(few.ledger, second, sharesOf(few, second, [0, 1, 2, 3])))
  assert.deepEqual(buildPage(few.ledger, second, combined), { ok: false, error: { kind: 'nobody-left' } })
})

test('one person vouched for by two desks counts once', () => {
  const twin = signer(place, { desk: 1, want: [5, 5], name: 'NOA  BAR LEV'.replace('  ', ' ') })
  const entries = [...place.entries, twin.record]
  const wider = { ...place, entries, ...logged(place, entries) }
  const { page } = publish(wider, released(wider).opening)
  assert.equal(page.names.filter(({ name }) => /bar.lev/i.test(name)).length, 1)
  assert.equal(page.heldBack, 1)
})

/** A town with one more signer, whose boxes to these trustees hold junk. */
function withJunk(to: readonly number[]) {
  const cheat = signer(place, { desk: 0, want: [2, 2] })
  const { sig: _, ...body } = cheat.record
  const other = signer(place, { desk: 0, want: [2, 2] }).record
  const boxes = body.boxes.map((box, i) => (to.includes(i) ? other.boxes[i]! : box))
  const digest = hash('daylight/rec/v1', canonical({ ...body, boxes }))
  const record: SignerRecord = { ...body, boxes, sig: sign(digest, cheat.credential.secret) }
  const entries = [...place.entries, record]
  const wider = { ...place, entries, ...logged(place, entries) }
  const opening = released(wider).opening
  const combined = (who: readonly number[], doubtful: 'wait' | 'drop' = 'wait') =>
    combineShares(wider.ledger, opening, sharesOf(wider, opening, who), doubtful)
  return { pk: record.pk, combined }
}

test('junk sealed to one trustee stops nobody: another trustee opens it, or the others agree to drop it', () => {
  const { pk, combined } = withJunk([3])
  for (const who of [[0, 1, 2, 4], all]) {
    const { names, liars } = must(combined(who))
    assert.deepEqual([names.length, liars], [11, []])
  }
  assert.deepEqual(combined([0, 1, 2, 3]), { ok: false, error: { kind: 'box-in-doubt', pk, claimedBy: [3] } })
  const { names, dropped } = must(combined([0, 1, 2, 3], 'drop'))
  assert.deepEqual([names.length, dropped], [10, [{ pk, why: 'boxes-do-not-open' }]])
})

test('junk sealed to two trustees is dropped once both have said so', () => {
  const { pk, combined } = withJunk([1, 3])
  for (const who of [[0, 1, 2, 3], all])
    assert.deepEqual(must(combined(who)).dropped, [{ pk, why: 'boxes-do-not-open' }])
})

test('a signer who seals inconsistent shares opens for no four trustees, so that no page differs', () => {
  const cheat = signer(place, { desk: 0, want: [2, 2] })
  const { sig: _, ...body } = cheat.record
  const otherSeal = signer(place, { desk: 0, want: [2, 2] }).record
  const mixed = { ...body, ct: otherSeal.ct }
  const record: SignerRecord = {
    ...mixed,
    sig: sign(hash('daylight/rec/v1', canonical(mixed)), cheat.credential.secret),
  }
  const entries = [...place.entries, record]
  const wider = { ...place, entries, ...logged(place, entries) }
  const second = signedBy(place, released(wider).opening)
  for (const four of subsets(all, 4)) {
    const { dropped, liars } = must(combineShares(wider.ledger, second, sharesOf(wider, second, four)))
    assert.deepEqual(
      dropped.map(({ pk }) => pk),
      [record.pk],
    )
    assert.deepEqual(liars, [])
  }
  assert.equal(people.length, 11)
})
