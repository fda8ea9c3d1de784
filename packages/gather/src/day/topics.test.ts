import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '@daylight/basics'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import { boardOf } from './board.ts'
import { type Day, dayAfter, emptyDay, isOnTheWall } from './day.ts'
import { type At, type Deed, HOUSE, type MergeSide } from './entry.ts'
import {
  agreeToMerge,
  MOST_NAME,
  MOST_TOPIC,
  MOST_TOPICS,
  ownTopic,
  placeTopic,
  postTopic,
  refuseMerge,
  withdrawTopic,
} from './topics.ts'

const seat = (name: string): Actor => ({ kind: 'seat', markOf: (thing) => `${name}/${thing}`, side: null })
const [NOOR, YAEL, FACILITATOR] = [seat('noor'), seat('yael'), { kind: 'house' } as Actor]
const TREE: At = { slot: 'morning', place: 'tree' }
const HALL: At = { slot: 'morning', place: 'hall' }
const AT_NOON: At = { slot: 'noon', place: 'tree' }

const shaped = dayAfter(emptyDay, {
  kind: 'board-shaped',
  slots: [
    { id: 'morning', date: '2026-12-03', from: '09:00', to: '10:30' },
    { id: 'noon', date: '2026-12-03', from: '11:00', to: '12:30' },
  ],
  places: [
    { id: 'tree', names: { en: 'The tree' } },
    { id: 'hall', names: { en: 'The hall' } },
  ],
})
const typed = (topic: string, more: Partial<Parameters<typeof postTopic>[1]> = {}) => ({
  topic,
  words: `About ${topic}`,
  language: 'en',
  convenor: '',
  ...more,
})
const done = (day: Day, decided: Result<Deed, unknown>): Day => {
  assert.ok(decided.ok, JSON.stringify(decided))
  return dayAfter(day, decided.value)
}
const errorOf = (decided: Result<unknown, unknown>) => (decided.ok ? null : decided.error)
const kindOf = (decided: Result<unknown, { kind: string }>) => (decided.ok ? 'taken' : decided.error.kind)
/** Noor's topic "a" and Yael's topic "b", both beside the board. */
const two = done(done(shaped, postTopic(shaped, typed('a'), NOOR)), postTopic(shaped, typed('b'), YAEL))
const place = (
  day: Day,
  topic: string,
  at: At | null,
  actor: Actor,
  moves = day.topics.get(topic)?.moves ?? 0,
) => placeTopic(day, { topic, at, moves }, actor)
const agree = (day: Day, as: MergeSide, actor: Actor) =>
  agreeToMerge(day, { topic: 'a', into: 'b', as }, actor)

test('anybody posts a topic, in any language, with a name or without one', () => {
  const posted = postTopic(
    shaped,
    typed('a', { words: '  من أين   نبدأ؟ ', language: 'ar', convenor: ' Noor ' }),
    NOOR,
  )
  assert.deepEqual(posted, {
    ok: true,
    value: {
      kind: 'topic-posted',
      ...{ topic: 'a', words: 'من أين نبدأ؟', language: 'ar', convenor: 'Noor', mark: 'noor/a' },
    },
  })
  assert.equal(
    kindOf(postTopic(emptyDay, typed('a'), YAEL)),
    'taken',
    'also before there are times and places',
  )
})
test('what came in on paper carries the mark of the house, and no seat’s', () => {
  const day = done(shaped, postTopic(shaped, typed('p'), FACILITATOR))
  assert.equal(day.topics.get('p')?.mark, HOUSE)
  assert.equal(kindOf(place(day, 'p', TREE, NOOR)), 'not-yours')
  assert.equal(kindOf(place(day, 'p', TREE, FACILITATOR)), 'taken')
})
test('two topics of one person carry marks that are not the same', () => {
  const day = done(two, postTopic(two, typed('c'), NOOR))
  assert.notEqual(day.topics.get('a')?.mark, day.topics.get('c')?.mark)
})
test('who posts nothing, too much, or in no language is told so, and in which field', () => {
  const refused = (more: Parameters<typeof typed>[1]) => errorOf(postTopic(shaped, typed('a', more), NOOR))
  assert.deepEqual(refused({ words: ' \n ' }), { kind: 'words-missing', field: 'words' })
  assert.deepEqual(refused({ words: 'x'.repeat(MOST_TOPIC + 1) }), {
    kind: 'words-too-long',
    ...{ field: 'words', length: MOST_TOPIC + 1, most: MOST_TOPIC },
  })
  assert.deepEqual(refused({ convenor: 'x'.repeat(MOST_NAME + 1) }), {
    kind: 'words-too-long',
    ...{ field: 'convenor', length: MOST_NAME + 1, most: MOST_NAME },
  })
  assert.deepEqual(refused({ language: 'no language' }), { kind: 'language-unknown', field: 'language' })
  assert.equal(refused({ words: 'x'.repeat(MOST_TOPIC), convenor: 'x'.repeat(MOST_NAME) }), null)
})
test('a wall holds two thousand topics and no more', () => {
  const full: Day = {
    ...shaped,
    topics: new Map(Array.from({ length: MOST_TOPICS }, (_, i) => [`${i}`, two.topics.get('a')!])),
  }
  assert.deepEqual(errorOf(postTopic(full, typed('one more'), NOOR)), {
    kind: 'wall-full',
    most: MOST_TOPICS,
  })
  const room = new Map(full.topics)
  room.delete('0')
  assert.equal(kindOf(postTopic({ ...full, topics: room }, typed('one more'), NOOR)), 'taken')
})
test('whoever brought a topic in gives it a place, moves it, and takes it back beside the board', () => {
  let day = two
  for (const at of [TREE, AT_NOON, null, TREE]) {
    day = done(day, place(day, 'a', at, NOOR))
    assert.deepEqual(day.topics.get('a')?.at, at)
  }
})
test('nobody else moves a topic, takes it down, or agrees for it: not another seat, and not a facilitator', () => {
  const day = done(two, place(two, 'a', TREE, NOOR))
  for (const other of [YAEL, FACILITATOR]) {
    assert.equal(kindOf(place(day, 'a', HALL, other)), 'not-yours')
    assert.equal(kindOf(place(day, 'a', null, other)), 'not-yours')
    assert.equal(kindOf(withdrawTopic(day, 'a', other)), 'not-yours')
    assert.equal(kindOf(agree(day, 'topic', other)), 'not-yours')
  }
})
test('a place that is taken stays with its topic, and the other convenor is told by which', () => {
  const day = done(two, place(two, 'a', TREE, NOOR))
  assert.deepEqual(errorOf(place(day, 'b', TREE, YAEL)), { kind: 'place-taken', by: day.topics.get('a') })
  assert.equal(kindOf(place(day, 'b', HALL, YAEL)), 'taken', 'another place at the same time')
  assert.equal(kindOf(place(day, 'b', AT_NOON, YAEL)), 'taken', 'the same place at another time')
  assert.equal(kindOf(place(day, 'a', TREE, NOOR)), 'taken', 'nobody is in the way of themselves')
})
test('a place is free again when its topic has moved on, was taken down, or has gone over into another', () => {
  const held = done(two, place(two, 'a', TREE, NOOR))
  const moved = done(held, place(held, 'a', HALL, NOOR))
  const down = done(held, withdrawTopic(held, 'a', NOOR))
  const offered = done(held, agree(held, 'topic', NOOR))
  const merged = done(offered, agree(offered, 'into', YAEL))
  for (const day of [moved, down, merged]) assert.equal(kindOf(place(day, 'b', TREE, YAEL)), 'taken')
})
test('a place that is not on the board is refused', () => {
  for (const at of [
    { slot: 'morning', place: 'roof' },
    { slot: 'night', place: 'tree' },
    { slot: '', place: '' },
  ])
    assert.deepEqual(errorOf(place(two, 'a', at, NOOR)), { kind: 'no-such-place' })
})
test('of two moves from two phones the second is told where the topic hangs now', () => {
  const seen = two.topics.get('a')!.moves
  const day = done(two, place(two, 'a', TREE, NOOR, seen))
  assert.deepEqual(errorOf(place(day, 'a', HALL, NOOR, seen)), { kind: 'moved-meanwhile', at: TREE })
  assert.deepEqual(errorOf(place(day, 'a', null, NOOR, seen)), { kind: 'moved-meanwhile', at: TREE })
})
test('a topic that is not there, was taken down or has gone over is not placed, taken down or merged', () => {
  const down = done(two, withdrawTopic(two, 'a', NOOR))
  const offered = done(two, agree(two, 'topic', NOOR))
  const merged = done(offered, agree(offered, 'into', YAEL))
  for (const [day, id] of [
    [two, 'never'],
    [down, 'a'],
    [merged, 'a'],
  ] as const) {
    for (const decided of [
      place(day, id, TREE, NOOR),
      withdrawTopic(day, id, NOOR),
      agreeToMerge(day, { topic: id, into: 'b', as: 'topic' }, NOOR),
      agreeToMerge(day, { topic: 'b', into: id, as: 'topic' }, YAEL),
      ownTopic(day, id, NOOR),
    ])
      assert.equal(kindOf(decided as Result<unknown, { kind: string }>), 'no-such-topic')
  }
})
test('two topics become one only when both convenors agree, whoever says so first', () => {
  for (const [first, second] of [
    [NOOR, YAEL],
    [YAEL, NOOR],
  ] as const) {
    const as = (actor: Actor): MergeSide => (actor === NOOR ? 'topic' : 'into')
    const offered = done(two, agree(two, as(first), first))
    assert.equal(offered.topics.get('a')?.mergedInto, null)
    assert.equal(kindOf(agree(offered, as(second), first)), 'not-yours', 'nobody says yes for the other')
    assert.equal(done(offered, agree(offered, as(second), second)).topics.get('a')?.mergedInto, 'b')
  }
})
test('a topic does not go over into itself', () => {
  const own = agreeToMerge(two, { topic: 'a', into: 'a', as: 'topic' }, NOOR)
  assert.deepEqual(errorOf(own), { kind: 'same-topic' })
})
test('either convenor declines an offer or takes it back, and nobody else does', () => {
  const offered = done(two, agree(two, 'topic', NOOR))
  const refuse = (actor: Actor) => refuseMerge(offered, { topic: 'a', into: 'b' }, actor)
  for (const actor of [NOOR, YAEL]) assert.deepEqual(done(offered, refuse(actor)).offers, [])
  for (const actor of [seat('somebody'), FACILITATOR]) assert.equal(kindOf(refuse(actor)), 'not-yours')
})

type Person = 'noor' | 'yael' | 'house'
const ACTORS: Readonly<Record<Person, Actor>> = { noor: NOOR, yael: YAEL, house: FACILITATOR }
const topicId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const person = fc.constantFrom<Person>('noor', 'yael', 'house')
const cell = fc.option(fc.constantFrom(TREE, HALL, AT_NOON, { slot: 'night', place: 'roof' }))
/** What somebody tries, as a decision about the day that they find. */
const attempt = fc.oneof(
  { weight: 2, arbitrary: topicId.map((id) => (day: Day, actor: Actor) => postTopic(day, typed(id), actor)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(topicId, cell, fc.constantFrom(0, 0, 0, 1))
      .map(([id, at, late]) => (day: Day, actor: Actor) => {
        const moves = (day.topics.get(id)?.moves ?? 0) - late
        return placeTopic(day, { topic: id, at, moves }, actor)
      }),
  },
  topicId.map((id) => (day: Day, actor: Actor) => withdrawTopic(day, id, actor)),
  fc.tuple(topicId, topicId, fc.constantFrom<MergeSide>('topic', 'into')).map(
    ([topic, into, as]) =>
      (day: Day, actor: Actor) =>
        agreeToMerge(day, { topic, into, as }, actor),
  ),
  fc.tuple(topicId, topicId).map(
    ([topic, into]) =>
      (day: Day, actor: Actor) =>
        refuseMerge(day, { topic, into }, actor),
  ),
)
const attempts = fc.array(fc.tuple(person, attempt), { maxLength: 40, size: 'max' })
const runs = { numRuns: process.env['SLOW'] === '1' ? 20_000 : 500 }

/** Plays attempts one after the other; `see` looks at each act that was taken, and at the day before and after it. */
function play(
  all: readonly (readonly [Person, (day: Day, actor: Actor) => Result<Deed, unknown>])[],
  see: (before: Day, after: Day, who: Person) => void = () => {},
): Day {
  return all.reduce((before, [who, decide]) => {
    const decided = decide(before, ACTORS[who])
    if (!decided.ok) return before
    const after = dayAfter(before, decided.value)
    see(before, after, who)
    return after
  }, shaped)
}

test('whatever people try on one box, no two topics ever stand in one cell', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, (_before, after) => {
        for (const { cells } of boardOf(after).rows)
          assert.ok(cells.every(({ topics }) => topics.length <= 1))
      })
    }),
    runs,
  )
})
test('whatever people try, a topic gets a place only from whoever holds its mark', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, (before, after, who) => {
        for (const [id, now] of after.topics)
          if (now.at !== null && now.at !== before.topics.get(id)?.at)
            assert.ok(ownTopic(before, id, ACTORS[who]).ok, `${who} moved ${id}`)
      })
    }),
    runs,
  )
})
test('whatever people try, a topic leaves the wall only by its convenor, or into a topic of whoever agreed last', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, (before, after, who) => {
        for (const [id, now] of after.topics) {
          const then = before.topics.get(id)
          if (!then || isOnTheWall(now) === isOnTheWall(then)) continue
          const ends = [id, ...(now.mergedInto === null ? [] : [now.mergedInto])]
          assert.ok(
            ends.some((one) => ownTopic(before, one, ACTORS[who]).ok),
            `${who} took ${id} off the wall`,
          )
        }
      })
    }),
    runs,
  )
})
test('nobody’s mark on a topic changes, whatever people try', () => {
  fc.assert(
    fc.property(attempts, (all) => {
      play(all, (before, after) => {
        for (const [id, { mark }] of before.topics) assert.equal(after.topics.get(id)?.mark, mark)
      })
    }),
    runs,
  )
})
test('a decision changes nothing by itself, and asked again it is the same', () => {
  fc.assert(
    fc.property(attempts, person, attempt, (all, who, last) => {
      const day = play(all)
      const copy = structuredClone(day)
      assert.deepEqual(last(day, ACTORS[who]), last(day, ACTORS[who]))
      assert.deepEqual(day, copy)
    }),
    runs,
  )
})
