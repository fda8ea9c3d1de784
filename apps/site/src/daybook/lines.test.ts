import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { type Bus, localBus } from '../http/bus.ts'
import type { Line } from './book.ts'
import { leftOff, lineStream } from './lines.ts'

const TOGETHER = 250
const made = (ordinal: number): Line => ({ ordinal, line: `{"id":"e${ordinal}"}` })

/** A daybook that lies in memory, a stream of it, and what has come through so far. */
function makeDesk(t: TestContext, count: number, bus: Bus = localBus()) {
  const timers = t.mock.timers
  timers.enable({ apis: ['setTimeout', 'setInterval'] })
  const lines = Array.from({ length: count }, (_, i) => made(i + 1))
  let asked = 0
  /** What asking for lines waits for. */
  let gate: Promise<void> = Promise.resolve()
  const site = new Hono().get('/', (c) =>
    lineStream(c, bus, 'day:well', leftOff(c), async (after) => {
      asked++
      const found = lines.filter(({ ordinal }) => ordinal > after).slice(0, 10)
      await gate
      return found
    }),
  )
  return {
    lines,
    asked: () => asked,
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
    write: () => {
      lines.push(made(lines.length + 1))
      bus.publish('day:well', '')
    },
    pass: async (ms: number) => {
      timers.tick(ms)
      await settled()
    },
    open: async (headers: Record<string, string> = {}, path = '/') => {
      const reply = await site.request(path, { headers })
      const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
      const phone = { status: reply.status, chunks: [] as string[], leave: () => reader.cancel() }
      void (async () => {
        for (let next = await reader.read(); !next.done; next = await reader.read())
          phone.chunks.push(new TextDecoder().decode(next.value))
      })()
      await settled()
      t.after(phone.leave)
      return phone
    },
  }
}

/** Lets everything happen that waits for no clock. */
async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve))
}

const heard = ({ chunks }: { chunks: readonly string[] }): number[] =>
  [...chunks.join('').matchAll(/^id: (\d+)\ndata: (.*)\n$/gm)].map(([, ordinal, line]) => {
    assert.equal(line, made(Number(ordinal)).line)
    return Number(ordinal)
  })
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

test('a phone that comes for the first time is sent everything, however much that is', async (t) => {
  const desk = makeDesk(t, 35)
  assert.deepEqual(heard(await desk.open()), upTo(35))
})

test('a phone that was away goes on from the last line that it has', async (t) => {
  const desk = makeDesk(t, 7)
  assert.deepEqual(heard(await desk.open({ 'Last-Event-ID': '4' })), [5, 6, 7])
})

test('a page begins where it was made, and after a break where its browser left off', async (t) => {
  const desk = makeDesk(t, 7)
  assert.deepEqual(heard(await desk.open({}, '/?after=5')), [6, 7])
  assert.deepEqual(heard(await desk.open({ 'Last-Event-ID': '6' }, '/?after=2')), [7])
})

test('a place that makes no sense counts as none', async (t) => {
  const desk = makeDesk(t, 2)
  for (const said of ['-1', '1.5', 'x', '1e400', ''])
    assert.deepEqual(heard(await desk.open({ 'Last-Event-ID': said })), [1, 2], said)
})

test('a phone that says it is further than the daybook is sent nothing, and no error', async (t) => {
  const desk = makeDesk(t, 3)
  const phone = await desk.open({ 'Last-Event-ID': '9' })
  desk.write()
  await desk.pass(TOGETHER)
  assert.deepEqual([phone.status, phone.chunks], [200, []])
})

test('what comes within a quarter of a second is sent together', async (t) => {
  const desk = makeDesk(t, 1)
  const phone = await desk.open()
  const before = desk.asked()
  for (let i = 0; i < 5; i++) desk.write()
  await desk.pass(TOGETHER - 1)
  assert.deepEqual([phone.chunks.length, desk.asked()], [1, before])
  await desk.pass(1)
  assert.equal(phone.chunks.length, 2)
  assert.deepEqual(heard(phone), upTo(6))
})

test('a line that is written while the daybook is being looked at is not forgotten', async (t) => {
  const bus = localBus()
  const desk = makeDesk(t, 1, bus)
  const phone = await desk.open()
  const release = desk.hold()
  bus.publish('day:well', '')
  await desk.pass(TOGETHER)
  // The answer that is on its way was made before this line, and says that there is nothing new.
  desk.write()
  release()
  await settled()
  assert.deepEqual(heard(phone), [1, 2])
})

test('news that was lost between processes is made up for', async (t) => {
  const bus = localBus()
  const desk = makeDesk(t, 1, bus)
  const phone = await desk.open()
  desk.lines.push(made(2))
  bus.allMissed()
  await desk.pass(TOGETHER)
  assert.deepEqual(heard(phone), [1, 2])
})

test('who leaves is forgotten', async (t) => {
  let listening = 0
  const inner = localBus()
  const bus: Bus = {
    publish: inner.publish,
    subscribe: (...given) => {
      listening++
      const leave = inner.subscribe(...given)
      return () => {
        listening--
        leave()
      }
    },
  }
  const desk = makeDesk(t, 1, bus)
  const phone = await desk.open()
  assert.equal(listening, 1)
  await phone.leave()
  await settled()
  assert.equal(listening, 0)
})

test('whenever lines are written and news is heard, every phone gets every line once and in its place', async (t) => {
  const step = fc.oneof(
    fc.constant('write' as const),
    fc.record({ pass: fc.integer({ min: 1, max: 400 }) }),
    fc.constant('join' as const),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(30), fc.array(step, { maxLength: 25 }), async (count, steps) => {
      t.mock.timers.reset()
      const desk = makeDesk(t, count)
      const phones = [await desk.open()]
      for (const one of steps) {
        if (one === 'write') desk.write()
        else if (one === 'join') phones.push(await desk.open())
        else await desk.pass(one.pass)
      }
      await desk.pass(TOGETHER)
      for (const phone of phones) {
        assert.deepEqual(heard(phone), upTo(desk.lines.length))
        await phone.leave()
      }
    }),
    { numRuns: process.env['SLOW'] === '1' ? 300 : 20 },
  )
})
