import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SideId } from '@daylight/basics'
import fc from 'fast-check'
import { boardOf } from './board.ts'
import { type Day, dayAfter, dayOf, emptyDay, isOnTheWall } from './day.ts'
import { type Attribution, type Deed, type Entry, levels, steps } from './entry.ts'

const after = (...deeds: readonly Deed[]): Day => deeds.reduce(dayAfter, emptyDay)
const posted = (topic: string, words = `About ${topic}`): Deed => ({
  kind: 'topic-posted',
  topic,
  words,
  language: 'en',
  convenor: '',
  mark: `mark of ${topic}`,
})
const yes = (topic: string, into: string, as: 'topic' | 'into'): Deed => ({
  kind: 'merge-agreed',
  ...{ topic, into, as },
})
const merged = (topic: string, into: string): Deed[] => [yes(topic, into, 'topic'), yes(topic, into, 'into')]
const placed = (topic: string, slot: string | null): Deed => ({
  kind: 'topic-placed',
  topic,
  at: slot === null ? null : { slot, place: 'tree' },
})
const withdrawn = (topic: string): Deed => ({ kind: 'topic-withdrawn', topic })
const noted = (note: string, topic: string, attribution: Attribution = { level: 'chatham-house' }): Deed => ({
  kind: 'note-posted',
  ...{ note, topic, attribution },
  words: 'We need a well.',
  language: 'en',
  photo: null,
  mark: `mark of ${note}`,
})
const opened = (note: string, attribution: Attribution): Deed => ({
  kind: 'attribution-opened',
  ...{ note, attribution },
})
const cluster = (id: string, words = `Cluster ${id}`): Deed => ({
  kind: 'cluster-made',
  ...{ cluster: id, words },
  language: 'en',
})
const group = (id: string, cluster: string, initiator = 'Noor'): Deed => ({
  kind: 'group-started',
  ...{ group: id, cluster, initiator },
  firstStep: 'Ask the miller.',
  language: 'en',
  date: '2026-12-10',
})
const drawn = (cluster: string, words = 'The well is everybody’s.'): Deed => ({
  kind: 'statement-drawn',
  ...{ cluster, words },
  language: 'en',
})
const topicOf = (day: Day, id: string) => day.topics.get(id)
/** A day with the order of everything in it, which maps do not compare. */
const told = ({ topics, notes, clusters, groups, ...rest }: Day) => ({
  ...rest,
  ...{ topics: [...topics], notes: [...notes], clusters: [...clusters], groups: [...groups] },
})

test('before anybody has done anything the day is empty, and people arrive', () => {
  assert.deepEqual(dayOf([]), emptyDay)
  assert.equal(emptyDay.step, 'arriving')
})
test('a topic that nobody has placed waits beside the board in the order of posting', () => {
  const day = after(posted('b'), posted('a'))
  assert.deepEqual(
    boardOf(day).waiting.map(({ id }) => id),
    ['b', 'a'],
  )
  assert.deepEqual(topicOf(day, 'b')?.at, null)
})
test('each move is counted, so that a phone can say which place it saw', () => {
  const day = after(posted('a'), placed('a', 'one'), placed('a', 'two'), placed('a', null))
  assert.deepEqual([topicOf(day, 'a')?.moves, topicOf(day, 'a')?.at], [3, null])
})
test('nobody writes over a topic, a note, a cluster or a group by using its id again', () => {
  const first = [posted('a'), noted('n', 'a'), cluster('c'), group('g', 'c')]
  const again = [
    posted('a', 'Something else'),
    noted('n', 'a', { level: 'public', name: 'Somebody else' }),
    cluster('c', 'Something else'),
    group('g', 'c', 'Somebody else'),
  ]
  assert.deepEqual(told(after(...first, ...again)), told(after(...first)))
})
test('what is kept of a group is the group, and nothing of the entry that told of it', () => {
  const entry = { id: 'entry', turn: 7, box: 'here', ...group('g', 'c') } as Entry
  assert.deepEqual(dayAfter(after(cluster('c')), entry).groups.get('g'), {
    id: 'g',
    cluster: 'c',
    initiator: 'Noor',
    firstStep: 'Ask the miller.',
    language: 'en',
    date: '2026-12-10',
  })
})
test('one convenor’s yes to a merge is an offer; only with the other’s does the topic go over', () => {
  for (const [first, second] of [
    ['topic', 'into'],
    ['into', 'topic'],
  ] as const) {
    const offered = after(posted('a'), posted('b'), placed('a', 'one'), yes('a', 'b', first))
    assert.deepEqual(offered.offers, [{ topic: 'a', into: 'b', by: first }])
    assert.equal(topicOf(offered, 'a')?.mergedInto, null)
    const done = dayAfter(offered, yes('a', 'b', second))
    assert.deepEqual(done.offers, [])
    assert.deepEqual([topicOf(done, 'a')?.mergedInto, topicOf(done, 'a')?.at], ['b', null])
    assert.equal(topicOf(done, 'b')?.mergedInto, null)
  }
})
test('saying yes twice for one’s own topic does not speak for the other convenor', () => {
  const once = after(posted('a'), posted('b'), yes('a', 'b', 'topic'))
  assert.deepEqual(dayAfter(once, yes('a', 'b', 'topic')), once)
})
test('a yes to one direction of a merge is no yes to the other', () => {
  const day = after(posted('a'), posted('b'), yes('a', 'b', 'topic'), yes('b', 'a', 'topic'))
  assert.equal(day.offers.length, 2)
  assert.ok([...day.topics.values()].every(isOnTheWall))
})
test('a merge that was refused must be agreed to by both again', () => {
  const refused = after(posted('a'), posted('b'), yes('a', 'b', 'topic'), {
    kind: 'merge-refused',
    ...{ topic: 'a', into: 'b' },
  })
  assert.deepEqual(refused.offers, [])
  assert.equal(topicOf(dayAfter(refused, yes('a', 'b', 'into')), 'a')?.mergedInto, null)
})
test('a topic that was merged takes along what had gone over into it', () => {
  const day = after(posted('a'), posted('b'), posted('c'), ...merged('a', 'b'), ...merged('b', 'c'))
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => topicOf(day, id)?.mergedInto),
    ['c', 'c', null],
  )
})
test('a topic does not vanish into one that another box had taken down or merged meanwhile', () => {
  const [down, gone] = [
    after(posted('a'), posted('b'), yes('a', 'b', 'topic'), withdrawn('b'), yes('a', 'b', 'into')),
    after(posted('a'), posted('b'), posted('c'), ...merged('b', 'c'), ...merged('a', 'b')),
  ]
  for (const day of [down, gone]) {
    assert.equal(isOnTheWall(day.topics.get('a')!), true)
    assert.deepEqual(day.offers, [])
  }
})
test('two topics that were merged into each other on two boxes are not both gone', () => {
  const day = after(posted('a'), posted('b'), ...merged('a', 'b'), ...merged('b', 'a'))
  assert.deepEqual([...day.topics.values()].map(isOnTheWall), [false, true])
})
test('a topic that was taken down stays down though another box moves it', () => {
  const down = after(posted('a'), placed('a', 'one'), withdrawn('a'))
  assert.deepEqual([topicOf(down, 'a')?.isWithdrawn, topicOf(down, 'a')?.at], [true, null])
  assert.deepEqual(dayAfter(down, placed('a', 'two')), down)
})
test('notes that were promised are awaited until one is there', () => {
  const promised = after(posted('a'), { kind: 'notes-promised', topic: 'a' })
  assert.equal(topicOf(promised, 'a')?.awaitsNotes, true)
  assert.equal(topicOf(dayAfter(promised, noted('n', 'a')), 'a')?.awaitsNotes, false)
})
test('the agreement that was adopted last is the one that is shown', () => {
  const adopt = (en: string): Deed => ({ kind: 'agreement-adopted', texts: { en } })
  assert.deepEqual(after(adopt('We wait.'), adopt('We listen.')).agreement, { en: 'We listen.' })
})
test('the same sentence drawn from two clusters is voted on once', () => {
  const day = after(cluster('c'), cluster('d'), drawn('c'), drawn('d'))
  assert.deepEqual(
    day.statements.map((one) => one.cluster),
    ['c'],
  )
})
test('of two turns of the day on two boxes the one that all read last holds', () => {
  const turned = (box: string, step: (typeof steps)[number]): Entry => ({
    ...{ id: box, box, turn: 3 },
    ...{ kind: 'step-turned', step },
  })
  const both = [turned('b', 'market'), turned('a', 'closing')]
  assert.equal(dayOf(both).step, 'market')
  assert.equal(dayOf(both.toReversed()).step, 'market')
})

const id = fc.constantFrom('a', 'b', 'c', 'd')
const attribution: fc.Arbitrary<Attribution> = fc.constantFrom(
  { level: 'chatham-house' },
  { level: 'sealed-later' },
  { level: 'side', side: 'north' as SideId },
  { level: 'public', name: 'Noor' },
)
const others = fc.oneof(
  fc.constantFrom(...steps).map((step): Deed => ({ kind: 'step-turned', step })),
  id.map((words): Deed => ({ kind: 'agreement-adopted', texts: { en: words } })),
  id.map((topic): Deed => ({ kind: 'dots-counted', dots: { [topic]: 2 } })),
  fc.tuple(id, id).map(([one, words]) => cluster(one, words)),
)
/** Deeds that speak of a thing that somebody must have made before; `known` draws its id. */
const about = (known: fc.Arbitrary<string>): fc.Arbitrary<Deed> =>
  fc.oneof(
    fc.tuple(known, fc.option(id)).map(([topic, slot]) => placed(topic, slot)),
    known.map(withdrawn),
    fc
      .tuple(known, known, fc.constantFrom('topic', 'into'))
      .map(([topic, into, as]) => yes(topic, into, as as 'into')),
    fc.tuple(known, known).map(([topic, into]): Deed => ({ kind: 'merge-refused', topic, into })),
    known.map((topic): Deed => ({ kind: 'notes-promised', topic })),
    fc.tuple(id, known, attribution).map(([note, topic, how]) => noted(note, topic, how)),
    fc.tuple(known, attribution).map(([note, how]) => opened(note, how)),
    fc.tuple(known, known).map(([topic, cluster]): Deed => ({ kind: 'topic-clustered', topic, cluster })),
    fc.tuple(id, known).map(([one, cluster]) => group(one, cluster)),
    fc.tuple(known, id).map(([cluster, words]) => drawn(cluster, words)),
  )
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: id.map((topic) => posted(topic)) },
  { weight: 8, arbitrary: about(id) },
  { weight: 2, arbitrary: others },
)
const deeds = fc.array(deed, { maxLength: 40, size: 'max' })
/** Entries of two boxes, each counting on from what it had written; ids may lie in any order. */
const entries = fc
  .uniqueArray(fc.tuple(deed, fc.nat(30), fc.constantFrom('here', 'there'), fc.nat(1_000_000)), {
    maxLength: 40,
    size: 'max',
    selector: ([, turn, box, n]) => `${turn} ${box} ${n}`,
  })
  .map((all) => all.map(([deed, turn, box, n]): Entry => ({ id: `entry ${n}`, turn, box, ...deed })))
const runs = { numRuns: process.env['SLOW'] === '1' ? 20_000 : 500 }

test('whatever the order in which entries are handed over, everybody reads the same day', () => {
  const shuffled = entries.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      assert.deepEqual(told(dayOf(other)), told(dayOf(all)))
    }),
    runs,
  )
})
test('what speaks of something that is not here changes nothing', () => {
  fc.assert(
    fc.property(deeds, about(fc.constantFrom('x', 'y')), (before, stray) => {
      const day = after(...before)
      assert.deepEqual(told(dayAfter(day, stray)), told(day))
    }),
    runs,
  )
})
test('no deed changes a day that somebody still looks at', () => {
  fc.assert(
    fc.property(deeds, deed, (before, next) => {
      const day = after(...before)
      const copy = structuredClone(day)
      dayAfter(day, next)
      assert.deepEqual(told(day), told(copy))
    }),
    runs,
  )
})
test('whatever happens, a merged topic leads in one step to where it went, and nothing off the wall keeps a place or an offer', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const day = after(...all)
      for (const { mergedInto } of day.topics.values())
        if (mergedInto !== null) assert.equal(topicOf(day, mergedInto)?.mergedInto, null)
      const off = [...day.topics.values()].filter((topic) => !isOnTheWall(topic))
      assert.ok(off.every(({ at }) => at === null))
      const gone = new Set(off.map((topic) => topic.id))
      assert.ok(!day.offers.some(({ topic, into }) => gone.has(topic) || gone.has(into)))
    }),
    runs,
  )
})
test('no topic goes off the wall but by its convenor’s withdrawal or by two convenors’ yes', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      for (const topic of after(...all).topics.values()) {
        if (isOnTheWall(topic)) continue
        const [isDown, said] = [
          all.some((one) => one.kind === 'topic-withdrawn' && one.topic === topic.id),
          all.filter((one) => one.kind === 'merge-agreed' && one.topic === topic.id),
        ]
        assert.ok(isDown || new Set(said.map((one) => 'as' in one && one.as)).size === 2)
      }
    }),
    runs,
  )
})
test('no note becomes less open, whatever two boxes have opened at once', () => {
  const openness = (day: Day, note: string) =>
    levels.indexOf(day.notes.get(note)?.attribution.level ?? 'chatham-house')
  fc.assert(
    fc.property(fc.array(attribution, { maxLength: 6 }), attribution, (all, first) => {
      let day = after(posted('a'), noted('n', 'a', first))
      for (const one of all) {
        const next = dayAfter(day, opened('n', one))
        assert.ok(openness(next, 'n') >= openness(day, 'n'))
        day = next
      }
      const most = Math.max(...[first, ...all].map(({ level }) => levels.indexOf(level)))
      assert.equal(openness(day, 'n'), most)
    }),
    runs,
  )
})
