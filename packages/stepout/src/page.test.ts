import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logged, rehearse, signer } from '../testing/rehearsal.ts'
import { publish, released, town } from '../testing/town.ts'
import { type Page, signPage } from './page.ts'
import { pageAgainstLog, verifyPage } from './verify-page.ts'

const place = town()
const { call, ledger, trustees } = place
const { page } = publish(place, released(place).opening)
const file = (change: Partial<Page> = {}) => ({ call: call.call, page: { ...page, ...change } })
const kind = (value: unknown, expected?: string) => {
  const result = verifyPage(value, expected)
  return result.ok ? 'verified' : result.error.kind
}
const resigned = (change: Partial<Page>) =>
  [0, 1, 2, 3].reduce((signed, i) => signPage(signed, i, trustees[i]!.sig), {
    ...page,
    ...change,
    sigs: [],
  } as Page)

test('6/11 a page verifies from its file alone', () => {
  assert.equal(kind(file()), 'verified')
  assert.equal(kind(file(), call.id), 'verified')
  assert.equal(kind(JSON.parse(JSON.stringify(file()))), 'verified')
})

test('6/11 one letter of one name, one name less, or one signature altered: refused', () => {
  const renamed = page.names.with(0, { ...page.names[0]!, name: `${page.names[0]!.name}x` })
  assert.equal(kind(file({ names: renamed })), 'bad-cosignature')
  assert.equal(kind(file({ names: page.names.slice(1) })), 'bad-cosignature')
  const sig = page.sigs[0]!
  const bent = { ...sig, sig: (sig.sig[0] === 'a' ? 'b' : 'a') + sig.sig.slice(1) }
  assert.equal(kind(file({ sigs: page.sigs.with(0, bent) })), 'bad-cosignature')
  assert.equal(kind(file({ sigs: page.sigs.slice(1) })), 'too-few-signatures')
  assert.equal(kind(file({ sigs: [...page.sigs.slice(1), page.sigs[0]!] })), 'cosignatures-out-of-order')
})

test('a fifth signature that is bad spoils a page that four have signed well', () => {
  const extra = { trustee: 4, sig: page.sigs[0]!.sig }
  assert.equal(kind(file({ sigs: [...page.sigs, extra] })), 'bad-cosignature')
})

test('a page under another call, or under a call that breaks its rules, is refused', () => {
  const other = rehearse({ seed: 'other' })
  assert.equal(kind({ call: other.call.call, page }), 'another-call')
  assert.equal(kind({ call: { ...call.call, t: 3 }, page }), 'bad-call')
  assert.equal(kind(file(), 'ab'.repeat(32)), 'bad-call')
  assert.equal(kind({ ...file(), note: 'hello' }), 'malformed')
})

test('four trustees together cannot publish names that do not count up', () => {
  assert.equal(kind({ call: call.call, page: resigned({ counts: [50, 50] }) }), 'wrong-counts')
  assert.equal(
    kind({ call: call.call, page: resigned({ names: page.names.slice(1) }) }),
    'names-do-not-match-set',
  )
  assert.equal(
    kind({ call: call.call, page: resigned({ names: page.names.toReversed() }) }),
    'names-out-of-order',
  )
  const unseen = page.names.with(0, { ...page.names[0]!, name: 'A\u202eb' })
  assert.equal(kind({ call: call.call, page: resigned({ names: unseen }) }), 'bad-name')
})

test('with the log, anybody sees that everybody on the page has the own condition met by the page', () => {
  assert.equal(pageAgainstLog({ call, page }, ledger), null)
  const unsatisfied = ledger.entries[10]!.pk
  const set = [...page.set.slice(1), unsatisfied].sort()
  assert.deepEqual(pageAgainstLog({ call, page: { ...page, set } }, ledger)?.kind, 'unsatisfied-signer')
  const stranger = { ...page, set: ['00'.repeat(32), ...page.set.slice(1)] }
  assert.equal(pageAgainstLog({ call, page: stranger }, ledger)?.kind, 'unknown-signer')
  assert.equal(pageAgainstLog({ call, page: { ...page, counts: [4, 5] } }, ledger)?.kind, 'wrong-counts')
  const other = logged(place, place.entries.slice(1)).ledger
  assert.equal(pageAgainstLog({ call, page }, other)?.kind, 'another-log')
  const sides = page.names.map((name) => ({ ...name, side: 0 }))
  assert.equal(
    pageAgainstLog({ call, page: { ...page, names: sides } }, ledger)?.kind,
    'names-do-not-match-set',
  )
})

test('an affiliation that its signer did not want shown is not on the page', () => {
  const shown = page.names.filter(({ aff }) => aff !== '')
  assert.ok(shown.length > 0 && shown.length < page.names.length)
  assert.ok(shown.every(({ aff }) => aff === 'physician'))
})

test('a page of three sides needs six of seven trustees', () => {
  const three = rehearse({ seed: 'three', sides: 3 })
  const people = [0, 1, 2, 3, 4, 5].map((desk) => signer(three, { desk, want: [2, 2, 2] }).record)
  const wide = { ...three, people: [], entries: people, ...logged(three, people) }
  const { opening } = released(wide)
  assert.equal(
    kind({ call: three.call.call, page: publish(wide, opening, [0, 1, 2, 3, 4, 6]).page }),
    'verified',
  )
  assert.throws(() => publish(wide, opening, [0, 1, 2, 3, 6]), /too-few-trustees/)
})
