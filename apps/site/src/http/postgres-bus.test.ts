import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { onServer, testServer } from '../db/each-engine.ts'
import { type Bus, localBus } from './bus.ts'
import { postgresBus } from './postgres-bus.ts'

/** Resolves with what the topic's listener hears next; 'missed' where it is told to ask anew. */
const nextOn = (bus: Bus, topic: string) =>
  new Promise<string>((resolve) => {
    const leave = bus.subscribe(
      topic,
      (news) => {
        leave()
        resolve(news)
      },
      () => resolve('missed'),
    )
  })

test('listeners of a topic hear it until they leave, and nobody else does', () => {
  const bus = localBus()
  const heard: string[] = []
  const leave = bus.subscribe('a', (news) => heard.push(news))
  bus.subscribe('b', (news) => heard.push(`b${news}`))
  bus.publish('a', '1')
  leave()
  bus.publish('a', '2')
  assert.deepEqual(heard, ['1'])
})
onServer('news of one process reaches the listeners of another, and its own once', async (url, t) => {
  const [one, other] = await Promise.all([postgresBus(url), postgresBus(url)])
  t.after(() => Promise.all([one.close(), other.close()]))
  const own: string[] = []
  one.subscribe('mirror/g', (news) => own.push(news))
  const across = nextOn(other, 'mirror/g')
  one.publish('mirror/g', '7')
  assert.equal(await across, '7')
  const back = nextOn(one, 'mirror/g')
  other.publish('mirror/g', '8')
  assert.equal(await back, '8')
  assert.deepEqual(own, ['7', '8'])
})
onServer('after a lost connection, everybody asks anew or hears what could not be sent', async (url, t) => {
  const [one, other] = await Promise.all([postgresBus(url), postgresBus(url)])
  t.after(() => Promise.all([one.close(), other.close()]))
  const server = await testServer()
  await server.kill()
  while (one.isConnected() || other.isConnected()) await sleep(5)
  const [mine, theirs] = [nextOn(one, 'mirror/g'), nextOn(other, 'mirror/late')]
  one.publish('mirror/late', '9')
  await server.start()
  assert.equal(await mine, 'missed')
  assert.match(await theirs, /^(missed|9)$/)
  while (!one.isConnected() || !other.isConnected()) await sleep(5)
  const across = nextOn(other, 'mirror/g')
  one.publish('mirror/g', '10')
  assert.equal(await across, '10')
})
onServer('a bus may be made while the server is away', async (url, t) => {
  const bus = await postgresBus(url.replace('daylight-pg-', 'daylight-nowhere-'))
  t.after(() => bus.close())
  const heard = nextOn(bus, 'mirror/g')
  bus.publish('mirror/g', '1')
  assert.equal(await heard, '1', 'this process still hears itself')
  assert.equal(bus.isConnected(), false)
})
