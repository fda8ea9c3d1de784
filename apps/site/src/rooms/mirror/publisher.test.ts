import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GatheringId, Instant } from '@daylight/basics'
import type { Publication, Room } from '@daylight/mirror'
import { localBus } from '../../http/bus.ts'
import { silentLog } from '../../log.ts'
import { makePublisher, mirrorTopic, type PublisherNeeds } from './publisher.ts'
import { ONE_OF_EACH, plannedRoom } from './test-report.ts'

const WELL = 'well' as GatheringId

/** A hall whose clock stands still until somebody moves it. */
function hall(people = 20) {
  const told: string[] = []
  const bus = localBus()
  bus.subscribe(mirrorTopic(WELL), (version) => told.push(version))
  const kept = new Map<GatheringId, Publication>()
  const waiting: { act: () => void; at: number }[] = []
  const clock = { now: 0, roomTakes: 0 }
  const state = { people, reads: 0, isDiskFull: false }
  const needs: PublisherNeeds = {
    now: () => clock.now as Instant,
    bus,
    log: silentLog,
    store: {
      latest: async (id) => kept.get(id) ?? null,
      keep: async (id, publication, before) => {
        if (state.isDiskFull) throw new Error('full')
        if ((kept.get(id) ?? null) !== before) return false
        kept.set(id, publication)
        return true
      },
    },
    room: async (): Promise<Room> => {
      state.reads++
      clock.now += clock.roomTakes
      return plannedRoom(ONE_OF_EACH, state.people)
    },
    after: (act, ms) => waiting.push({ act, at: clock.now + ms }),
  }
  const publisher = makePublisher(needs)
  /** Lets the clock reach `now`, doing on the way what was due. */
  const until = async (now: number) => {
    for (;;) {
      const next = waiting.findIndex(({ at }) => at <= now)
      if (next < 0) break
      const [due] = waiting.splice(next, 1)
      clock.now = Math.max(clock.now, due?.at ?? 0)
      due?.act()
      await new Promise((resolve) => setImmediate(resolve))
    }
    clock.now = now
  }
  return { needs, publisher, told, state, clock, until, kept, waiting }
}

test('the first change is published at once, and all that follow within a quarter of a second together', async () => {
  const { publisher, told, state, until } = hall()
  publisher.changed(WELL)
  await until(0)
  assert.deepEqual(told, ['1'])
  state.people = 40
  for (let i = 0; i < 100; i++) publisher.changed(WELL)
  await until(249)
  assert.deepEqual(told, ['1'])
  await until(250)
  assert.deepEqual(told, ['1', '2'])
  assert.equal(state.reads, 2)
})
test('a gathering that changes all the time is published four times a second, no more', async () => {
  const { publisher, state, until } = hall()
  for (let ms = 0; ms < 1_000; ms += 10) {
    publisher.changed(WELL)
    await until(ms)
  }
  assert.equal(state.reads, 4)
})
test('a room that takes long to read rests ten times as long', async () => {
  const { publisher, state, clock, until } = hall()
  clock.roomTakes = 100
  publisher.changed(WELL)
  await until(0)
  publisher.changed(WELL)
  await until(900)
  assert.equal(state.reads, 1)
  await until(1_000)
  assert.equal(state.reads, 2)
})
test('what does not change the mirror is told to nobody', async () => {
  const { publisher, told, until } = hall()
  publisher.changed(WELL)
  await until(0)
  publisher.changed(WELL)
  await until(1_000)
  assert.deepEqual(told, ['1'])
})
test('after a restart the mirror goes on from where it was, and nothing is told twice', async () => {
  const { needs, publisher, told, state, until, kept } = hall()
  publisher.changed(WELL)
  await until(0)
  const before = kept.get(WELL)?.published
  const next = makePublisher(needs)
  assert.equal((await next.current(WELL)).version, 1)
  assert.deepEqual(told, ['1'])
  assert.deepEqual(kept.get(WELL)?.published, before)
  state.people = 40
  next.changed(WELL)
  await next.settled()
  assert.deepEqual(told, ['1', '2'])
})
test('two processes on one database publish one mirror, each going on from what the other has told', async () => {
  const { needs, publisher, told, state, until } = hall()
  const other = makePublisher(needs)
  publisher.changed(WELL)
  await until(0)
  assert.equal((await other.current(WELL)).version, 1)
  for (const [i, next] of [other, publisher, other, other, publisher].entries()) {
    state.people += 20
    next.changed(WELL)
    await next.settled()
    assert.equal((await publisher.current(WELL)).version, i + 2)
    assert.equal((await other.current(WELL)).participants, 2 * state.people)
  }
  assert.deepEqual(told, ['1', '2', '3', '4', '5', '6'])
})
test('an empty mirror that somebody looks at hears of the first state that has people in it', async () => {
  const { publisher, told, state, until } = hall(0)
  const empty = await publisher.current(WELL)
  assert.deepEqual(told, [], 'that there is nothing is no news')
  state.people = 20
  publisher.changed(WELL)
  await until(10_000)
  assert.deepEqual(told, ['1'])
  assert.notEqual(String(empty.version), told[0])
})
test('a gathering where nobody has voted has its mirror, too', async () => {
  const { publisher } = hall(0)
  assert.equal((await publisher.current(WELL)).participants, 0)
  publisher.changed(WELL)
  await publisher.settled()
  assert.equal((await publisher.current(WELL)).participants, 0)
})
test('when two processes publish at the same moment, one mirror comes of it', async () => {
  const { needs, publisher, state } = hall()
  // News on the way between processes is late: here it never comes.
  const other = makePublisher({ ...needs, bus: localBus() })
  await Promise.all([publisher.current(WELL), other.current(WELL)])
  state.people = 40
  publisher.changed(WELL)
  other.changed(WELL)
  await Promise.all([publisher.settled(), other.settled()])
  const [one, two] = await Promise.all([publisher.current(WELL), other.current(WELL)])
  assert.deepEqual(two, one)
  assert.equal(one.version, 2)
})
test('votes that were kept before a crash are in the mirror when somebody first looks at it', async () => {
  const { publisher, told } = hall(20)
  const report = await publisher.current(WELL)
  assert.equal(report.participants, 40)
  assert.deepEqual(told, ['1'])
})
test('while the disk is full nobody is told anything, and the next change is published with all before it', async () => {
  const { publisher, told, state, until } = hall()
  state.isDiskFull = true
  publisher.changed(WELL)
  await until(0)
  await assert.rejects(publisher.current(WELL), /full/)
  assert.deepEqual(told, [])
  state.isDiskFull = false
  publisher.changed(WELL)
  await until(2_000)
  assert.deepEqual(told, ['1'])
})
test('a change that comes while a publication is being made is not forgotten', async () => {
  const { publisher, told, state, until } = hall()
  const first = publisher.current(WELL)
  publisher.changed(WELL)
  state.people = 40
  await first
  await until(1_000)
  assert.equal((await publisher.current(WELL)).participants, 80)
  assert.ok(told.length <= 2)
})
