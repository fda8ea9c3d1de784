import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bothWays, hearingOf, type Interpreter, onTheWall } from './hearing.ts'
import type { LanguageProfile } from './tongue.ts'

const some = (count: number, speaks: string, ...understands: string[]): LanguageProfile => ({
  speaks,
  understands,
  count,
})
const hear = (people: readonly LanguageProfile[], ...interpreters: Interpreter[]) =>
  hearingOf({ id: 'well', people }, interpreters)

const anyProfile = fc.record({
  speaks: fc.constantFrom('he', 'ar', 'en', 'tk'),
  understands: fc.subarray(['he', 'ar', 'en', 'tk']),
  count: fc.nat(5),
})
const anyInterpreter = fc
  .subarray(['he', 'ar', 'en', 'tk'], { minLength: 1, maxLength: 3 })
  .map((languages): Interpreter => ({ id: languages.join(), pairs: bothWays(languages) }))

test('who speaks Turkmen is heard by those who understand it, and the one listener who does not is counted', () => {
  const { pairs, heard, unheard } = hear([some(1, 'tk', 'ar'), some(4, 'ar', 'tk'), some(1, 'ar')])
  assert.equal(pairs, 30)
  assert.equal(heard, 29)
  assert.deepEqual(unheard, [{ from: 'tk', into: 'ar', speakers: 1, listeners: 1, pairs: 1 }])
})
test('an interpreter into any language that a listener understands is enough, not only into their mother tongue', () => {
  const room = [some(3, 'tk'), some(2, 'he', 'en')]
  const english: Interpreter = { id: 'A', pairs: [{ from: 'tk', into: 'en' }] }
  assert.deepEqual(
    hear(room, english).unheard.map(({ from, into }) => [from, into]),
    [['he', 'tk']],
  )
})
test('two interpreters do not make a chain: Turkmen to Arabic and Arabic to Hebrew bring no Turkmen to Hebrew', () => {
  const chain = [
    { id: 'A', pairs: bothWays(['tk', 'ar']) },
    { id: 'B', pairs: bothWays(['ar', 'he']) },
  ]
  assert.equal(hear([some(1, 'tk'), some(1, 'he')], ...chain).heard, 0)
})
test('one interpreter into one direction leaves the other direction unheard', () => {
  const room = [some(2, 'he'), some(3, 'ar')]
  const { heard, unheard } = hear(room, { id: 'A', pairs: [{ from: 'he', into: 'ar' }] })
  assert.equal(heard, 20 - 6)
  assert.deepEqual(unheard, [{ from: 'ar', into: 'he', speakers: 3, listeners: 2, pairs: 6 }])
})
test('listeners of one mother tongue stand in one line, whatever else they understand', () => {
  const { unheard } = hear([some(1, 'tk'), some(2, 'ar', 'en'), some(3, 'ar', 'he'), some(1, 'he', 'tk')])
  const intoArabic = unheard.filter(({ from, into }) => from === 'tk' && into === 'ar')
  assert.deepEqual(intoArabic, [{ from: 'tk', into: 'ar', speakers: 1, listeners: 5, pairs: 5 }])
})
test('how a language is written does not matter to who hears it', () => {
  assert.equal(hear([some(1, 'tk-Arab'), some(1, 'tk-Latn'), some(1, 'ar-IQ', 'TK')]).heard, 4)
})
test('an empty session, or one person alone, leaves nobody unheard', () => {
  assert.deepEqual(hear([]), { session: 'well', people: 0, pairs: 0, heard: 0, unheard: [] })
  assert.equal(hear([some(1, 'tk'), some(0, 'he')]).pairs, 0)
})
test('what is heard and what is not are together every pair of two people', () => {
  fc.assert(
    fc.property(
      fc.array(anyProfile, { maxLength: 6 }),
      fc.array(anyInterpreter, { maxLength: 3 }),
      (people, who) => {
        const { pairs, heard, unheard } = hear(people, ...who)
        const all = people.reduce((sum, { count }) => sum + count, 0)
        assert.equal(pairs, all * all - all)
        assert.equal(heard + unheard.reduce((sum, one) => sum + one.pairs, 0), pairs)
      },
    ),
  )
})
test('counting one by one, person by person, gives the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyProfile, { maxLength: 5 }),
      fc.array(anyInterpreter, { maxLength: 2 }),
      (people, who) => {
        const each = people.flatMap((one) => Array.from({ length: one.count }, () => one))
        const understands = (listener: LanguageProfile, tongue: string) =>
          listener.speaks === tongue || listener.understands.includes(tongue)
        const doesHear = (speaker: LanguageProfile, listener: LanguageProfile) =>
          understands(listener, speaker.speaks) ||
          who.some(({ pairs }) =>
            pairs.some((p) => p.from === speaker.speaks && understands(listener, p.into)),
          )
        const heard = each.flatMap((speaker, i) =>
          each.filter((listener, j) => i !== j && doesHear(speaker, listener)),
        ).length
        assert.equal(hear(people, ...who).heard, heard)
      },
    ),
  )
})
test('on the wall one or two people are “one person or a few”; three are three', () => {
  assert.deepEqual([1, 2, 3].map(onTheWall), ['one-or-a-few', 'one-or-a-few', 3])
})
