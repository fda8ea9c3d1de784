import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { startAuthority } from './authority-server.test.ts'
import { byHand } from './dns-hand.ts'
import { hall, hallHome } from './hall-home.test.ts'
import { covers, isTrusted, readIdentity } from './identity.ts'
import { type Authority, makeAuthority } from './made-certificates.test.ts'
import { orderCertificate } from './renew.ts'

const NAME = 'd7k2.hall.test'
let authority: Authority
before(() => {
  authority = makeAuthority()
})
after(() => authority.remove())

/** A hall, an authority, and a script that writes what it is told into a file, which is the authority's DNS. */
async function meeting(t: TestContext, script = 'echo "$1 $2 $3" >> "$(dirname "$0")/dns"') {
  const home = hallHome(t)
  const hook = join(home.folder, 'hook')
  writeFileSync(hook, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const calls = () => {
    const file = join(home.folder, 'dns')
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  }
  const recordOf = (record: string) =>
    calls()
      .map((call) => call.split(' '))
      .find(([act, name]) => act === 'present' && name === record)?.[2] ?? null
  const server = await startAuthority(authority, recordOf)
  t.after(() => server.close())
  const renew = (...more: string[]) =>
    hall(t, 'renew', '--hook', hook, '--directory', server.directory, '--no-wait', ...more)
  const kept = () => {
    const text = readFileSync(home.files.identity, 'utf8')
    const read = readIdentity(text, text)
    assert.ok(read.ok)
    return read.value
  }
  return { ...home, ...server, calls, renew, kept }
}

test('a certificate is ordered, proven by the record that the script sets, and kept for this account alone', async (t) => {
  const { calls, renew, kept, files, asked } = await meeting(t)
  const { code, printed, refused } = await renew('--name', NAME, '--agree-terms')
  assert.equal(code, 0, refused)
  assert.match(printed, /public lists.*for ever/s)
  assert.match(printed, /never a certificate for one gathering/)
  const [present = '', cleanup = '', ...more] = calls()
  assert.match(present, /^present _acme-challenge\.d7k2\.hall\.test [\w-]{43}$/)
  assert.equal(cleanup, present.replace('present', 'cleanup'))
  assert.deepEqual(more, [])
  const acts = asked.filter((path) => path !== 'nonce' && path !== 'directory')
  assert.deepEqual(
    acts.filter((path, i) => acts.indexOf(path) === i),
    ['account', 'order', 'authorization', 'challenge', 'finalize', 'certificate'],
  )
  assert.ok(covers(kept(), NAME) && isTrusted(kept(), [authority.root], Date.now()))
  for (const file of [files.identity, files.account]) assert.equal(statSync(file).mode & 0o777, 0o600)
})
test('a second certificate within twenty days is refused before anybody is asked, unless it must be', async (t) => {
  const { renew, kept, asked, files } = await meeting(t)
  await renew('--name', NAME, '--agree-terms')
  const [first, account] = [kept(), readFileSync(files.account, 'utf8')]
  asked.length = 0
  const soon = await renew('--agree-terms')
  assert.equal(soon.code, 1)
  assert.match(soon.refused, /made 0 days ago.*--again/)
  assert.deepEqual(asked, [])
  assert.equal((await renew('--agree-terms', '--again')).code, 0)
  assert.notEqual(kept().leaf.serialNumber, first.leaf.serialNumber)
  assert.notDeepEqual(
    kept().leaf.publicKey.export({ format: 'jwk' }),
    first.leaf.publicKey.export({ format: 'jwk' }),
  )
  assert.equal(readFileSync(files.account, 'utf8'), account)
})
test('a name that says something never reaches the authority', async (t) => {
  const { renew, asked } = await meeting(t)
  const { code, refused } = await renew('--name', 'peace7.hall.test', '--agree-terms')
  assert.equal(code, 1)
  assert.match(refused, /"peace7" could say something/)
  assert.deepEqual(asked, [])
})
test('nobody agrees to terms without having been shown where they are', async (t) => {
  const { renew, asked } = await meeting(t)
  const { code, refused } = await renew('--name', NAME)
  assert.equal(code, 1)
  assert.match(refused, /\/terms.*--agree-terms/)
  assert.deepEqual(asked, ['directory'])
})
test('where the script fails or the record is not seen, the certificate that is here stays', async (t) => {
  const failing = await meeting(t, 'echo "no such zone" >&2; exit 1')
  const { code, refused } = await failing.renew('--name', NAME, '--agree-terms')
  assert.equal(code, 1)
  assert.match(refused, /no such zone/)
  assert.equal(existsSync(failing.files.identity), false)
  const silent = await meeting(t, 'true')
  const unseen = await silent.renew('--name', NAME, '--agree-terms')
  assert.equal(unseen.code, 1)
  assert.match(unseen.refused, /No certificate came/)
  assert.equal(existsSync(silent.files.identity), false)
})
test('by hand: the record is shown, and the authority is asked to look only after Enter', async (t) => {
  const said: string[] = []
  let isEntered = false
  const record = () => /(_acme-challenge\S+) {2}TXT {2}(\S+)/.exec(said.join('\n'))
  const server = await startAuthority(authority, (name) =>
    isEntered && record()?.[1] === name ? (record()?.[2] ?? null) : null,
  )
  t.after(() => server.close())
  const dns = byHand(
    (line) => said.push(line),
    async () => {
      assert.ok(record() && !server.asked.includes('challenge'))
      isEntered = true
    },
  )
  const order = { name: NAME, directory: server.directory, accountKey: null, dns, waitForRecord: false }
  const issued = await orderCertificate(order)
  assert.ok(readIdentity(issued.certificate, issued.key).ok)
  assert.match(said.at(-1) ?? '', /may remove _acme-challenge/)
})
test('without a terminal, a record by hand is refused with another way', async (t) => {
  const { directory } = await meeting(t)
  const before = process.stdin.isTTY
  t.after(() => {
    process.stdin.isTTY = before
  })
  process.stdin.isTTY = false
  const { refused } = await hall(
    t,
    'renew',
    '--manual',
    '--name',
    NAME,
    '--directory',
    directory,
    '--agree-terms',
  )
  assert.match(refused, /--hook/)
})
test('where the client was not installed, the command says how to go on without it', async () => {
  const absent = Object.assign(new Error('absent'), { code: 'ERR_MODULE_NOT_FOUND' })
  const dns = { present: async () => {}, cleanup: async () => {} }
  const order = orderCertificate(
    { name: NAME, directory: 'http://127.0.0.1:1', accountKey: null, dns, waitForRecord: false },
    () => Promise.reject(absent),
  )
  await assert.rejects(order, /acme-client is not installed.*daylight hall import/)
})
