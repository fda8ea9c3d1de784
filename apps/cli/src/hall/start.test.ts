import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Identity, readIdentity } from './identity.ts'
import { type Authority, makeAuthority } from './made-certificates.test.ts'
import { planStart, type StartWish } from './start.ts'

let authority: Authority
let identity: Identity
before(() => {
  authority = makeAuthority()
  const made = authority.issue(['d7k2.hall.test'], 60)
  const read = readIdentity(made.certificate, made.key)
  assert.ok(read.ok)
  identity = read.value
})
after(() => authority.remove())

const WISH: StartWish = {
  name: 'd7k2.hall.test',
  address: '10.77.0.1',
  listen: '10.77.0.1',
  port: null,
  signpostPort: 80,
  plain: false,
}
const plan = (wish: Partial<StartWish>, own: Identity | null, now = identity.from + 1) =>
  planStart({ ...WISH, ...wish }, own, '/data/hall/identity.pem', now)

test('with a certificate that holds, the hall is served under its name, with a signpost in plain http', () => {
  const { origin, because, ports, env } = plan({}, identity)
  assert.equal(origin, 'https://d7k2.hall.test')
  assert.equal(because, null)
  assert.deepEqual(ports, [443, 80])
  assert.equal(env['DAYLIGHT_CERT'], '/data/hall/identity.pem')
  assert.equal(env['DAYLIGHT_SIGNPOST_PORT'], '80')
  assert.equal(env['DAYLIGHT_PLAIN'], undefined)
})
test('without one, after its end, before its beginning, for another name, or when asked, the hall runs in paper mode', () => {
  const cases = [
    [plan({}, null), 'no-certificate'],
    [plan({ name: null }, identity), 'no-certificate'],
    [plan({ name: 'x7k2.hall.test' }, identity), 'no-certificate'],
    [plan({}, identity, identity.until), 'certificate-ended'],
    [plan({}, identity, identity.from - 1), 'certificate-ended'],
    [plan({ plain: true }, identity), 'chosen'],
  ] as const
  for (const [{ origin, because, ports, env }, expected] of cases) {
    assert.equal(because, expected)
    assert.equal(origin, 'http://10.77.0.1')
    assert.deepEqual(ports, [80])
    assert.equal(env['DAYLIGHT_PLAIN'], expected)
    assert.equal(env['DAYLIGHT_CERT'], undefined)
    assert.equal(env['DAYLIGHT_SIGNPOST_PORT'], undefined)
  }
})
test('another port stands in the address', () => {
  assert.equal(plan({ port: 8443, signpostPort: null }, identity).origin, 'https://d7k2.hall.test:8443')
  assert.equal(plan({ port: 8080 }, null).origin, 'http://10.77.0.1:8080')
})
