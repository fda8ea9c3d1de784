import assert from 'node:assert/strict'
import { test } from 'node:test'
import { must, rehearse } from '../testing/rehearsal.ts'
import { credentialFromSeed, credentialFromWords } from './credential.ts'
import { checkName, sameNameKey, tidyName } from './name.ts'
import { acceptVoucher, askForVoucher, vouch } from './voucher.ts'
import { bytesOfWords, wordsOf } from './words.ts'

const place = rehearse({ seed: 'vouchers' })
const { call, desks, random } = place
const [first, second] = call.call.desks
const person = { name: 'Noa Bar-Lev', affiliation: 'nurse' }
const credential = credentialFromSeed(random(32))
const asked = must(askForVoucher(call, first!.kid, person, credential, random))
const kind = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind

test('a desk vouches for its own call, its own requests and no more people than its quota', () => {
  const other = rehearse({ seed: 'not this one' })
  const ask = (value: unknown, issued = 0) => kind(vouch(call, first!.kid, desks[0]!, value, issued, random))
  assert.equal(ask(asked.request), 'ok')
  assert.equal(ask({ ...asked.request, call: other.call.id }), 'another-call')
  assert.equal(ask({ ...asked.request, kid: second!.kid }), 'another-desk')
  assert.equal(ask({ ...asked.request, name: 'A\u202eB' }), 'bad-name')
  assert.equal(ask({ ...asked.request, blinded: asked.request.blinded.slice(2) }), 'malformed')
  assert.equal(ask({ ...asked.request, blinded: 'ff'.repeat(384) }), 'blinded-message-out-of-range')
  assert.equal(ask(asked.request, first!.quota), 'quota-spent')
})

test('a voucher of another desk, for another name, or with a marked key is not accepted', () => {
  const voucher = must(vouch(call, first!.kid, desks[0]!, asked.request, 0, random))
  const accept = (value: unknown, pending = asked.pending) =>
    kind(acceptVoucher(call, credential, pending, value))
  assert.equal(accept(voucher), 'ok')
  assert.equal(accept({ ...voucher, kid: second!.kid }), 'another-desk')
  assert.equal(
    accept(voucher, { ...asked.pending, person: { ...person, name: 'Noa Bar' } }),
    'name-not-attested',
  )
  const marked = must(vouch(call, first!.kid, { ...desks[0]!, rsa: desks[1]!.rsa }, asked.request, 0, random))
  assert.equal(accept(marked), 'not-a-signature')
})

test('eight words give the same credential again in the same call, and another in another call', () => {
  const bytes = random(11)
  const words = wordsOf(bytes, 8, 'arabic').join(' ')
  const again = must(bytesOfWords(words, 8))
  assert.equal(credentialFromWords(call, again).pk, credentialFromWords(call, bytes).pk)
  const other = rehearse({ seed: 'another' })
  assert.notEqual(credentialFromWords(other.call, bytes).pk, credentialFromWords(call, bytes).pk)
})

test('a name with a direction mark, a control character or nothing to read is not attested', () => {
  const why = (name: string, affiliation = '') => {
    const result = checkName({ name, affiliation })
    return result.ok ? 'fine' : result.error.why
  }
  assert.deepEqual(
    ['דנה שפירא', 'ليلى منصور', 'Zoë', 'می‌خواهم'].map((name) => why(name)),
    ['fine', 'fine', 'fine', 'fine'],
  )
  assert.deepEqual(
    ['', ' – ', 'a\u200eb', 'a\u0000b', 'a\ud800b', 'Noa  Bar', 'Zoe\u0308', 'x'.repeat(97)].map((name) =>
      why(name),
    ),
    ['empty', 'empty', 'invisible', 'invisible', 'invisible', 'not-normal', 'not-normal', 'too-long'],
  )
  assert.equal(why('Noa', 'line\nbreak'), 'invisible')
  assert.equal(tidyName('  Zoe\u0308   Bar '), 'Zoë Bar')
})

test('capitals, spaces and hyphens do not make two people of one name, letters do', () => {
  assert.equal(sameNameKey('Noa Bar-Lev'), sameNameKey('NOA BAR LEV'))
  assert.notEqual(sameNameKey('Noa Bar-Lev'), sameNameKey('Noam Bar-Lev'))
})
