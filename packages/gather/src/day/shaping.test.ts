import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { boardOf } from './board.ts'
import { type Day, dayAfter, emptyDay } from './day.ts'
import type { Deed, Place, Slot } from './entry.ts'
import {
  adoptAgreement,
  MOST_AGREEMENT,
  MOST_PLACE_NAME,
  MOST_PLACES,
  MOST_SLOTS,
  shapeBoard,
  turnStep,
} from './shaping.ts'

const slot = (id: string, from: string, to: string, date = '2026-12-03'): Slot => ({ id, date, from, to })
const MORNING = slot('morning', '09:00', '10:30')
const NOON = slot('noon', '11:00', '12:30')
const TREE: Place = { id: 'tree', names: { en: 'The tree', ar: 'الشجرة' } }
const HALL: Place = { id: 'hall', names: { he: 'האולם' } }
const shape = (slots: readonly Slot[], places: readonly Place[] = [TREE], day: Day = emptyDay) =>
  shapeBoard(day, { slots, places })
const refusal = (...given: Parameters<typeof shape>) => {
  const answer = shape(...given)
  return answer.ok ? null : answer.error
}
const posted = (topic: string): Deed => ({
  kind: 'topic-posted',
  topic,
  words: topic,
  language: 'en',
  convenor: '',
  mark: topic,
})
const placed = (topic: string, slot: string, place: string): Deed => ({
  kind: 'topic-placed',
  topic,
  at: { slot, place },
})
const used = (...more: readonly Deed[]): Day =>
  [posted('a'), posted('b'), placed('a', 'morning', 'tree'), placed('b', 'noon', 'hall'), ...more].reduce(
    dayAfter,
    emptyDay,
  )

test('a board has slots and places, and they are kept as they were given', () => {
  assert.deepEqual(shape([NOON, MORNING], [TREE, HALL]), {
    ok: true,
    value: { kind: 'board-shaped', slots: [NOON, MORNING], places: [TREE, HALL] },
  })
})
test('a board without slots or without places is none', () => {
  assert.deepEqual(refusal([]), { kind: 'no-slots' })
  assert.deepEqual(refusal([MORNING], []), { kind: 'no-places' })
})
test('a board has no more slots and places than a wall can hold', () => {
  const dated = Array.from({ length: MOST_SLOTS + 1 }, (_, i) =>
    slot(`${i}`, '09:00', '10:00', `2026-12-${String(i + 1).padStart(2, '0')}`),
  )
  const places = Array.from({ length: MOST_PLACES + 1 }, (_, i) => ({ ...TREE, id: `${i}` }))
  assert.deepEqual(refusal(dated), { kind: 'too-many-slots', most: MOST_SLOTS })
  assert.deepEqual(refusal([MORNING], places), { kind: 'too-many-places', most: MOST_PLACES })
  assert.equal(refusal(dated.slice(1), places.slice(1)), null)
})
test('whoever mistypes a time is told in which slot', () => {
  for (const wrong of [
    slot('x', '9:00', '10:00'),
    slot('x', '13:00', '24:00'),
    slot('x', '13:00', '13:60'),
    slot('x', '13:00', ''),
    slot('x', '13:00', '14:00', '2026-02-29'),
    slot('x', '13:00', '14:00', '2026-13-01'),
    slot('x', '13:00', '14:00', '3.12.2026'),
  ])
    assert.deepEqual(refusal([MORNING, wrong]), { kind: 'slot-not-a-time', index: 1 }, JSON.stringify(wrong))
  assert.equal(refusal([slot('x', '00:00', '23:59', '2028-02-29')]), null, 'a leap day is a day')
})
test('a slot ends after it begins', () => {
  assert.deepEqual(refusal([slot('x', '10:00', '10:00')]), { kind: 'slot-ends-first', index: 0 })
  assert.deepEqual(refusal([MORNING, slot('x', '23:30', '00:30')]), { kind: 'slot-ends-first', index: 1 })
})
test('slots that overlap are refused, whichever is written first; slots that touch are not', () => {
  const late = slot('late', '10:00', '11:00')
  assert.deepEqual(refusal([MORNING, late]), { kind: 'slots-overlap', index: 1 })
  assert.deepEqual(refusal([late, MORNING]), { kind: 'slots-overlap', index: 1 })
  assert.deepEqual(refusal([NOON, slot('in', '11:30', '12:00')]), { kind: 'slots-overlap', index: 1 })
  assert.equal(refusal([MORNING, slot('next', '10:30', '11:00'), NOON]), null)
  assert.equal(refusal([MORNING, { ...late, date: '2026-12-04' }]), null, 'another day is another time')
})
test('a place needs a name in some language, and keeps those that it has on one line', () => {
  const bare: Place = { id: 'bare', names: { en: ' \u200f ', he: '' } }
  assert.deepEqual(refusal([MORNING], [TREE, bare]), { kind: 'place-without-name', index: 1 })
  const typed: Place = { id: 'mill', names: { en: ' The \n mill\u202e ', he: ' ' } }
  const answer = shape([MORNING], [typed])
  assert.ok(answer.ok && answer.value.kind === 'board-shaped')
  assert.deepEqual(answer.value.places, [{ id: 'mill', names: { en: 'The mill' } }])
})
test('a name that is too long for its column is not cut through the middle of a letter', () => {
  const name = '🌳'.repeat(MOST_PLACE_NAME + 5)
  const answer = shape([MORNING], [{ id: 'trees', names: { en: name } }])
  assert.ok(answer.ok && answer.value.kind === 'board-shaped')
  assert.equal(answer.value.places[0]?.names['en'], '🌳'.repeat(MOST_PLACE_NAME))
})
test('a slot or a place on which topics hang stays, and it is said how many hang there', () => {
  assert.deepEqual(refusal([MORNING], [TREE, HALL], used()), { kind: 'still-used', topics: 1 })
  assert.deepEqual(refusal([MORNING, NOON], [HALL], used()), { kind: 'still-used', topics: 1 })
  assert.deepEqual(refusal([slot('new', '15:00', '16:00')], [TREE], used()), {
    kind: 'still-used',
    topics: 2,
  })
  assert.equal(refusal([NOON, { ...MORNING, from: '08:00' }], [HALL, TREE], used()), null)
})
test('what was taken down, merged, or hangs beside the board holds no slot or place', () => {
  const down: Deed = { kind: 'topic-withdrawn', topic: 'b' }
  const aside: Deed = { kind: 'topic-placed', topic: 'b', at: null }
  const merged = (['topic', 'into'] as const).map(
    (as): Deed => ({ kind: 'merge-agreed', topic: 'b', into: 'a', as }),
  )
  for (const more of [[down], [aside], merged]) assert.equal(refusal([MORNING], [TREE], used(...more)), null)
  const day = used()
  const ghost = { ...day.topics.get('b')!, isWithdrawn: true }
  const haunted = { ...day, topics: new Map(day.topics).set('b', ghost) }
  assert.equal(refusal([MORNING], [TREE], haunted), null, 'not even where it once stood')
})
test('the day turns to any step, forward and back', () => {
  assert.deepEqual(turnStep('reading'), { kind: 'step-turned', step: 'reading' })
})

const time = fc
  .tuple(fc.integer({ min: 8, max: 12 }), fc.constantFrom('00', '20', '40'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const slots = fc
  .array(fc.tuple(fc.constantFrom('2026-12-03', '2026-12-04'), time, time), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(([date, from, to], i) => slot(`s${i}`, from, to, date)))
const runs = { numRuns: process.env['SLOW'] === '1' ? 20_000 : 500 }

test('nobody has to be at two places at once on any board that is taken', () => {
  fc.assert(
    fc.property(slots, (all) => {
      const minutes = all.flatMap(({ date, from, to }) => minutesOf(from, to).map((one) => `${date} ${one}`))
      const isSound = all.every(({ from, to }) => from < to) && new Set(minutes).size === minutes.length
      assert.equal(shape(all).ok, isSound)
    }),
    runs,
  )
})
test('whether a board is taken does not depend on the order in which its slots were typed', () => {
  fc.assert(
    fc.property(slots, (all) => {
      assert.equal(shape(all.toReversed()).ok, shape(all).ok)
    }),
    runs,
  )
})
test('reshaping the board drops no topic from its cell', () => {
  const ids = ['s0', 's1', 's2']
  const move = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom(...ids),
    fc.constantFrom('tree', 'hall'),
  )
  const shown = (day: Day) =>
    boardOf(day)
      .rows.flatMap(({ cells }) => cells)
      .flatMap(({ topics }) => topics.map((topic) => topic.id))
      .sort()
  const full = ids.map((one, i) => slot(one, `0${i}:00`, `0${i}:30`))
  fc.assert(
    fc.property(
      fc.array(move, { maxLength: 6 }),
      fc.subarray(full),
      fc.subarray([TREE, HALL]),
      (moves, kept, places) => {
        const board = shape(full, [TREE, HALL])
        assert.ok(board.ok)
        const before = [
          board.value,
          ...['a', 'b', 'c'].map(posted),
          ...moves.map((one) => placed(...one)),
        ].reduce(dayAfter, emptyDay)
        const answer = shape(kept, places, before)
        if (answer.ok) assert.deepEqual(shown(dayAfter(before, answer.value)), shown(before))
      },
    ),
    runs,
  )
})

const minutesOf = (from: string, to: string): number[] => {
  const [start, end] = [from, to].map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3)))
  return Array.from({ length: Math.max(0, (end ?? 0) - (start ?? 0)) }, (_, i) => (start ?? 0) + i)
}

test('the agreement keeps its lines in each language, and leaves out languages without words', () => {
  const typed = { en: ' We wait.  \r\n\r\n\r\n\r\nWe listen. ', he: ' \n \u200f', 'tk-Arab': '\u202eگارارىز' }
  assert.deepEqual(adoptAgreement(typed), {
    ok: true,
    value: {
      kind: 'agreement-adopted',
      texts: { en: 'We wait.\n\nWe listen.', 'tk-Arab': 'گارارىز' },
    },
  })
})
test('an agreement without a word in any language is not adopted', () => {
  for (const texts of [{}, { en: '' }, { en: ' \n ', ar: '\u061c' }])
    assert.deepEqual(adoptAgreement(texts), { ok: false, error: { kind: 'agreement-empty' } })
})
test('nothing is cut off an agreement: what is too long is named with its language and length', () => {
  const long = '🕊'.repeat(MOST_AGREEMENT + 1)
  assert.deepEqual(adoptAgreement({ en: 'We wait.', ar: long }), {
    ok: false,
    error: {
      kind: 'agreement-too-long',
      ...{ language: 'ar', length: MOST_AGREEMENT + 1, most: MOST_AGREEMENT },
    },
  })
  assert.equal(adoptAgreement({ ar: '🕊'.repeat(MOST_AGREEMENT) }).ok, true)
})
test('adopting what was adopted changes no letter of it', () => {
  const texts = fc.dictionary(fc.constantFrom('en', 'he', 'ar', 'ckb'), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(texts, (typed) => {
      const once = adoptAgreement(typed)
      if (once.ok) assert.deepEqual(adoptAgreement(once.value.texts), once)
    }),
    runs,
  )
})
