import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { acceptName, nameFaultText, newLabel } from './opaque-name.ts'

const kindOf = (name: string, titles: string[] = []) => {
  const accepted = acceptName(name, titles)
  return accepted.ok ? 'ok' : accepted.error.kind
}

test('a name of a few random letters and figures is taken', () => {
  for (const name of ['d7k2.example.org', 'B3KZ9.a.example.org', 'd7k2.example.org.'])
    assert.equal(kindOf(name), 'ok', name)
})
test('a name that could say something is refused: words, with a figure at their end too, and what is no short run of letters and figures', () => {
  for (const label of [
    'peace',
    'peace7',
    'salam1',
    'hall',
    'metz',
    'd7',
    'abcdefgh1jkl9',
    'd-7k2',
    'dialog2026',
  ])
    assert.equal(kindOf(`${label}.example.org`), 'not-random', label)
})
test('a name that is no whole name is refused', () => {
  for (const name of ['d7k2', 'd7k2.org', 'd7k2..org', 'd7k2.example.org/x', 'd7k2.exa mple.org', ''])
    assert.equal(kindOf(name), 'no-name', name)
})
test('no part of the name holds a word of a title, in any spelling', () => {
  assert.equal(kindOf('d7k2.olive-branch.org', ['The Olive Branch']), 'says-something')
  assert.equal(kindOf('d7k2.metz.example.org', ['Une journée à Metz']), 'says-something')
  assert.equal(kindOf('d7k2.journee.org', ['Une journée']), 'says-something')
  assert.equal(kindOf('abc1.example.org', ['ABC of water']), 'says-something')
  assert.equal(kindOf('d7k2.example.org', ['The Olive Branch', 'لقاء الربيع', 'D7']), 'ok')
})
test('every suggestion passes, and its letters are not mistaken for each other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (draws) => {
      let turn = 0
      const label = newLabel((below) => (draws[turn++] ?? 0) % below)
      assert.equal(kindOf(`${label}.example.org`), 'ok', label)
      assert.doesNotMatch(label, /[ilo01]/)
    }),
  )
})
test('a refusal says what to do and offers a name', () => {
  const accepted = acceptName('peace.example.org', [])
  assert.ok(!accepted.ok)
  assert.match(nameFaultText(accepted.error, 'k3wz9'), /"peace".*for ever.*k3wz9/)
})
