import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { makeDoor, networkOf } from './door.ts'

const door = (burst: number) => {
  const clock = { now: 0 }
  const keys: Uint8Array[] = []
  const newKey = () => {
    keys.push(Uint8Array.of(keys.length))
    return keys.at(-1) as Uint8Array
  }
  return { clock, keys, ...makeDoor(() => clock.now, { burst, everyMs: 1000, newKey }) }
}

test('after too many wrong codes the door closes for that network only, and is told once', () => {
  const d = door(3)
  assert.deepEqual([d.failed('a'), d.failed('a'), d.failed('a'), d.failed('a')], [false, false, true, false])
  assert.equal(d.isOpenFor('a'), false)
  assert.equal(d.isOpenFor('b'), true)
})
test('the door opens again by itself, one try after the other', () => {
  const d = door(2)
  d.failed('a')
  d.failed('a')
  d.clock.now = 999
  assert.equal(d.isOpenFor('a'), false)
  d.clock.now = 1000
  assert.equal(d.isOpenFor('a'), true)
  d.failed('a')
  assert.equal(d.isOpenFor('a'), false)
})
test('every hour the key is thrown away, and with it all that was counted', () => {
  const d = door(1)
  d.failed('a')
  assert.equal(d.isOpenFor('a'), false)
  d.clock.now = 60 * 60 * 1000
  assert.equal(d.isOpenFor('a'), true)
  assert.equal(d.keys.length, 2)
})
test('a flood of networks forgets the oldest first and keeps the door working', () => {
  const d = door(1)
  for (let i = 0; i < 10_001; i++) d.failed(`net-${i}`)
  assert.equal(d.isOpenFor('net-0'), true)
  assert.equal(d.isOpenFor('net-10000'), false)
})
test('an address is only ever looked at as its network, and a proxy is believed on this machine alone', async () => {
  const app = new Hono().get('/', (c) => c.text(networkOf(c)))
  const from = async (remoteAddress: string, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
    return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text()
  }
  assert.equal(await from('192.168.7.41'), '192.168.7')
  assert.equal(await from('::ffff:192.168.7.41'), '192.168.7')
  assert.equal(await from('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
  assert.equal(await from('2001:db8::6'), '2001:db8:0:0')
  assert.equal(await from('127.0.0.1', '10.1.1.1, 203.0.113.9'), '203.0.113')
  assert.equal(await from('203.0.113.9', '10.1.1.1'), '203.0.113')
  assert.equal(await (await app.request('/')).text(), '')
})
