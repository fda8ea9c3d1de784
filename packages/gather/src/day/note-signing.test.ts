import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result, SideId } from '@daylight/basics'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import { type Day, dayAfter, emptyDay } from './day.ts'
import { type Attribution, type Deed, levels } from './entry.ts'
import { type Hall, moreOpen, openAttribution, postNote, type Signing } from './notes.ts'

const NORTH = 'north' as SideId
const seat = (name: string, side: SideId | null = NORTH): Actor => ({
  kind: 'seat',
  markOf: (thing) => `${name}/${thing}`,
  side,
})
const HOUSE: Actor = { kind: 'house' }
const HALL: Hall = { ofSide: 5, maySeal: true }
const KEY = 'hash-of-a-key'
const sign = (level: Attribution['level'], name = ''): Signing => ({ level, name })

const withTopic: Day = dayAfter(emptyDay, {
  kind: 'topic-posted',
  ...{ topic: 't', words: 'The well', language: 'en', convenor: '', mark: 'm' },
})
const post = (
  signing: Signing,
  actor = seat('a'),
  hall = HALL,
  words = 'We agreed on a pump.',
  day = withTopic,
) =>
  postNote(
    day,
    { note: 'n', topic: 't', words, language: 'en', photo: null, signing, keyMark: KEY },
    actor,
    hall,
  )
const open = (day: Day, signing: Signing, keyMark: string, actor = seat('a'), hall = HALL) =>
  openAttribution(day, { note: 'n', signing, keyMark }, actor, hall)
const after = (day: Day, decided: Result<Deed, unknown>): Day => {
  assert.ok(decided.ok)
  return dayAfter(day, decided.value)
}
const noteOf = (day: Day) => day.notes.get('n')
const kindOf = (decided: Result<unknown, { kind: string }>) => (decided.ok ? 'taken' : decided.error.kind)

test('a note that nobody signs is the same whoever wrote it', () => {
  for (const level of ['chatham-house', 'sealed-later'] as const) {
    assert.deepEqual(post(sign(level), seat('a')), post(sign(level), seat('b', null)))
    assert.deepEqual(post(sign(level), seat('a')), post(sign(level), HOUSE))
  }
})
test('"somebody of this side" is said where five are here, not where four are, and not by who has said no side', () => {
  assert.equal(kindOf(post(sign('side'), seat('a'), { ...HALL, ofSide: 5 })), 'taken')
  assert.equal(kindOf(post(sign('side'), seat('a'), { ...HALL, ofSide: 4 })), 'side-too-small')
  assert.equal(kindOf(post(sign('side'), seat('a', null))), 'side-unsaid')
  assert.equal(kindOf(post(sign('side'), HOUSE)), 'side-unsaid')
})
test('nothing is promised about a later signature where the network can read along', () => {
  assert.equal(kindOf(post(sign('sealed-later'), seat('a'), { ...HALL, maySeal: false })), 'needs-https')
  assert.equal(kindOf(post(sign('chatham-house'), seat('a'), { ...HALL, maySeal: false })), 'taken')
})
test('a name is a name, and a note is words or a photograph', () => {
  assert.equal(kindOf(post(sign('public', ' '))), 'words-missing')
  assert.equal(kindOf(post(sign('public', 'x'.repeat(41)))), 'words-too-long')
  assert.equal(kindOf(post(sign('public', 'Salma'))), 'taken')
  assert.equal(kindOf(post(sign('chatham-house'), seat('a'), HALL, ' \n ')), 'note-empty')
  assert.equal(kindOf(post(sign('chatham-house'), seat('a'), HALL, 'x'.repeat(4001))), 'words-too-long')
  assert.equal(kindOf(post(sign('chatham-house'), seat('a'), HALL, 'x', emptyDay)), 'no-such-topic')
})
test('only the key opens a note that nobody signed: not the seat that wrote it, and not a facilitator', () => {
  const day = after(withTopic, post(sign('chatham-house')))
  for (const actor of [seat('a'), seat('b'), HOUSE])
    for (const key of ['', 'another-hash'])
      assert.equal(kindOf(open(day, sign('public', 'Salma'), key, actor)), 'wrong-key')
  assert.equal(kindOf(open(day, sign('public', 'Salma'), KEY, seat('b'))), 'taken')
})
test('only its own seat opens a note that a side has signed, and no key of another note', () => {
  const day = after(withTopic, post(sign('side')))
  assert.equal(kindOf(open(day, sign('public', 'Salma'), '', seat('b'))), 'not-yours')
  assert.equal(kindOf(open(day, sign('public', 'Salma'), KEY, seat('b'))), 'wrong-key')
  assert.equal(kindOf(open(day, sign('public', 'Salma'), '', HOUSE)), 'not-yours')
  assert.equal(kindOf(open(day, sign('public', 'Salma'), '', seat('a'))), 'taken')
})
test('who signed for a side with the key can put a name to it later with the same key', () => {
  const day = after(withTopic, post(sign('chatham-house')))
  const ofSide = after(day, open(day, sign('side'), KEY))
  assert.deepEqual(noteOf(ofSide)?.attribution, { level: 'side', side: NORTH })
  assert.equal(kindOf(open(ofSide, sign('public', 'Salma'), '')), 'not-yours')
  const named = after(ofSide, open(ofSide, sign('public', 'Salma'), KEY))
  assert.deepEqual(noteOf(named)?.attribution, { level: 'public', name: 'Salma' })
})
test('no note ever becomes less open, whatever is tried in whatever order', () => {
  const level = fc.constantFrom(...levels)
  fc.assert(
    fc.property(level, fc.array(level, { maxLength: 6 }), (first, tries) => {
      let day = after(withTopic, post(sign(first, 'Salma')))
      for (const wish of tries) {
        const before = noteOf(day)?.attribution.level ?? first
        const decided = open(day, sign(wish, 'Salma'), KEY)
        assert.equal(decided.ok, moreOpen(before).includes(wish))
        if (decided.ok) day = dayAfter(day, decided.value)
      }
      assert.ok(levels.indexOf(noteOf(day)!.attribution.level) >= levels.indexOf(first))
    }),
  )
})
