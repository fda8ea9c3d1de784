import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '@daylight/basics'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import {
  clustersOf,
  clusterTopic,
  drawStatement,
  isConvenor,
  isDate,
  MOST_CLUSTER,
  makeCluster,
  startGroup,
} from './converging.ts'
import { type Day, dayAfter, emptyDay } from './day.ts'
import type { Deed, Step } from './entry.ts'
import { agreeToMerge, postTopic, withdrawTopic } from './topics.ts'

const seat = (name: string): Actor => ({ kind: 'seat', markOf: (thing) => `${name}/${thing}`, side: null })
const [ANN, BEN, CAL] = [seat('ann'), seat('ben'), seat('cal')]
const HOUSE: Actor = { kind: 'house' }

const after = (day: Day, ...deeds: readonly Deed[]): Day => deeds.reduce(dayAfter, day)
function decided(answer: Result<Deed, unknown>): Deed {
  assert.ok(answer.ok)
  return answer.value
}
const kindOf = (answer: Result<unknown, { kind: string }>) => (answer.ok ? null : answer.error.kind)
const posted = (day: Day, topic: string, by = ANN) =>
  after(day, decided(postTopic(day, { topic, words: `About ${topic}`, language: 'en', convenor: '' }, by)))
const at = (day: Day, step: Step) => after(day, { kind: 'step-turned', step })
/** Water and roads by Ann, schools by Ben; Cal brought in nothing. */
const WALL = [
  ['water', ANN],
  ['roads', ANN],
  ['schools', BEN],
].reduce((day, [topic, by]) => posted(day, topic as string, by as Actor), emptyDay)
const DOTTING = at(WALL, 'dots')
const CLUSTERING = at(WALL, 'clusters')
const cluster = (day: Day, id = 'needs', by = ANN) =>
  makeCluster(day, { cluster: id, words: 'What we need', language: 'en' }, by)
const WITH_CLUSTER = after(CLUSTERING, decided(cluster(CLUSTERING)))
const group = (changes: Partial<Parameters<typeof startGroup>[1]> = {}, day = WITH_CLUSTER) =>
  startGroup(day, {
    group: 'walk',
    cluster: 'needs',
    initiator: 'Noor',
    firstStep: 'Walk the canal together',
    language: 'en',
    date: '2026-12-10',
    ...changes,
  })

test('only who brought in a topic says what belongs together, also after it was merged into another', () => {
  assert.equal(kindOf(cluster(CLUSTERING, 'needs', CAL)), 'convenors-only')
  assert.equal(
    kindOf(clusterTopic(WITH_CLUSTER, { topic: 'water', cluster: 'needs' }, CAL)),
    'convenors-only',
  )
  const statement = { cluster: 'needs', words: 'Water first.', language: 'en' }
  assert.equal(kindOf(drawStatement(WITH_CLUSTER, statement, CAL)), 'convenors-only')
  for (const who of [ANN, BEN, HOUSE]) assert.equal(kindOf(cluster(CLUSTERING, 'needs', who)), null)
  const offered = decided(agreeToMerge(CLUSTERING, { topic: 'schools', into: 'roads', as: 'topic' }, BEN))
  const both = after(CLUSTERING, offered)
  const day = after(both, decided(agreeToMerge(both, { topic: 'schools', into: 'roads', as: 'into' }, ANN)))
  assert.ok(isConvenor(day, BEN))
  const alone = after(CLUSTERING, decided(withdrawTopic(CLUSTERING, 'schools', BEN)))
  assert.ok(!isConvenor(alone, BEN))
})
test('convenors begin when the day has come to the clusters; a facilitator may prepare them', () => {
  assert.equal(kindOf(cluster(DOTTING)), 'not-now')
  assert.equal(kindOf(cluster(DOTTING, 'needs', HOUSE)), null)
  assert.equal(kindOf(cluster(at(WALL, 'closing'))), null)
})
test('a cluster needs words, not too many, in a language', () => {
  const typed = { cluster: 'c', words: ' What\nwe  need ', language: 'en' }
  assert.deepEqual(makeCluster(CLUSTERING, typed, ANN), {
    ok: true,
    value: { kind: 'cluster-made', cluster: 'c', words: 'What we need', language: 'en' },
  })
  assert.equal(kindOf(makeCluster(CLUSTERING, { ...typed, words: ' ' }, ANN)), 'words-missing')
  const long = 'x'.repeat(MOST_CLUSTER + 1)
  assert.equal(kindOf(makeCluster(CLUSTERING, { ...typed, words: long }, ANN)), 'words-too-long')
  assert.equal(kindOf(makeCluster(CLUSTERING, { ...typed, language: '!' }, ANN)), 'language-unknown')
})
test('of two phones that move one topic into two clusters the last stands, and both clusters stay', () => {
  const two = after(WITH_CLUSTER, decided(cluster(WITH_CLUSTER, 'hopes', BEN)))
  const first = decided(clusterTopic(two, { topic: 'water', cluster: 'needs' }, ANN))
  const second = decided(clusterTopic(two, { topic: 'water', cluster: 'hopes' }, BEN))
  const day = after(two, first, second)
  assert.equal(day.topics.get('water')?.cluster, 'hopes')
  assert.deepEqual([...day.clusters.keys()], ['needs', 'hopes'])
})
test('a topic goes out of a cluster again, and neither into one that nobody made nor in when nobody posted it', () => {
  const day = after(
    WITH_CLUSTER,
    decided(clusterTopic(WITH_CLUSTER, { topic: 'water', cluster: 'needs' }, BEN)),
  )
  const out = after(day, decided(clusterTopic(day, { topic: 'water', cluster: null }, ANN)))
  assert.equal(out.topics.get('water')?.cluster, null)
  assert.equal(kindOf(clusterTopic(day, { topic: 'water', cluster: 'sky' }, ANN)), 'no-such-cluster')
  assert.equal(kindOf(clusterTopic(day, { topic: 'sky', cluster: 'needs' }, ANN)), 'no-such-topic')
})

test('anybody begins a group, with a name to be called by, a first step and a day', () => {
  const day = after(WITH_CLUSTER, decided(group()))
  assert.deepEqual(day.groups.get('walk'), {
    id: 'walk',
    cluster: 'needs',
    initiator: 'Noor',
    firstStep: 'Walk the canal together',
    language: 'en',
    date: '2026-12-10',
  })
  assert.deepEqual(group({ initiator: ' ' }), {
    ok: false,
    error: { kind: 'words-missing', field: 'initiator' },
  })
  assert.deepEqual(group({ firstStep: '' }), {
    ok: false,
    error: { kind: 'words-missing', field: 'firstStep' },
  })
  assert.equal(kindOf(group({ cluster: 'sky' })), 'no-such-cluster')
})
test('a group cannot promise something for a day that no calendar has', () => {
  for (const date of ['', '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '10.12.2026', '2026-12-1'])
    assert.equal(kindOf(group({ date })), 'no-such-date', date)
  for (const date of ['2028-02-29', '2000-02-29', '2026-12-31'])
    assert.equal(kindOf(group({ date })), null, date)
  assert.ok(!isDate('1900-02-29'))
})
test('every day of the calendar is a date, and the day after the last of a month is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      const on = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      assert.ok(isDate(on(1)) && isDate(on(last)) && !isDate(on(last + 1)) && !isDate(on(0)))
    }),
  )
})

test('a statement that a cluster hands over stands once, however often it is sent', () => {
  const draw = (words: string) =>
    drawStatement(WITH_CLUSTER, { cluster: 'needs', words, language: 'en' }, ANN)
  const deed = decided(draw('  Water\nfirst. '))
  assert.deepEqual(after(WITH_CLUSTER, deed, deed).statements, [
    { cluster: 'needs', words: 'Water first.', language: 'en' },
  ])
  assert.equal(kindOf(draw(' ')), 'statement-empty')
  assert.equal(kindOf(draw('see www.example.org')), 'statement-has-a-link')
  assert.equal(kindOf(draw('x'.repeat(281))), 'statement-too-long')
})

test('clusters stand in the order of their dots, each with its topics, groups and statements', () => {
  const deeds: Deed[] = [
    decided(cluster(WITH_CLUSTER, 'hopes', BEN)),
    { kind: 'topic-clustered', topic: 'water', cluster: 'needs' },
    { kind: 'topic-clustered', topic: 'schools', cluster: 'hopes' },
    decided(group()),
    { kind: 'statement-drawn', cluster: 'needs', words: 'Water first.', language: 'en' },
  ]
  const day = after(WITH_CLUSTER, ...deeds)
  assert.deepEqual(
    clustersOf(day).clusters.map(({ cluster, dots }) => [cluster.id, dots]),
    [
      ['needs', null],
      ['hopes', null],
    ],
  )
  const { clusters, loose } = clustersOf(after(day, { kind: 'dots-counted', dots: { schools: 2, roads: 1 } }))
  assert.deepEqual(
    clusters.map((one) => [
      one.cluster.id,
      one.dots,
      one.topics.map(({ topic }) => topic.id),
      one.groups.map(({ id }) => id),
      one.statements.map(({ words }) => words),
    ]),
    [
      ['hopes', 2, ['schools'], [], []],
      ['needs', 0, ['water'], ['walk'], ['Water first.']],
    ],
  )
  assert.deepEqual(
    loose.map(({ topic, dots }) => [topic.id, dots]),
    [['roads', 1]],
  )
})
