import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassphrase, isPassphrase, readPassphrase } from './passphrase.ts'

const taken = (typed: string) => {
  const read = readPassphrase(typed, ['Noa', 'Bridge House'])
  return read.ok ? 'taken' : read.error.kind
}

test('any fifteen characters of any script are a passphrase, without rules about their kinds', () => {
  assert.equal(taken('four quiet olive trees'), 'taken')
  assert.equal(taken('ארבעה עצי זית שקטים'), 'taken')
  assert.equal(taken('أربع شجرات زيتون هادئة'), 'taken')
})
test('what is short, endless, or what anybody would try first is not taken', () => {
  assert.equal(taken('four olives'), 'too-short')
  assert.equal(taken('a'.repeat(300)), 'too-long')
  for (const plain of [
    'aaaaaaaaaaaaaaaa',
    '1234567890123456',
    'passwordpassword1',
    'qwertyuiopasdfghjkl',
    'noa bridge house noa',
  ])
    assert.equal(taken(plain), 'too-plain', plain)
})
test('only the passphrase itself opens what was kept, however its letters are encoded', async () => {
  const kept = await hashPassphrase('café by the lake, noon'.normalize('NFKC'))
  assert.ok(!kept.includes('lake'))
  assert.ok(await isPassphrase('café by the lake, noon'.normalize('NFD'), kept))
  assert.equal(await isPassphrase('café by the lake, none', kept), false)
  assert.equal(await isPassphrase('anything at all', null), false)
  assert.notEqual(kept, await hashPassphrase('café by the lake, noon'))
})
