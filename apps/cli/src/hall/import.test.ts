import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { hall, hallHome } from './hall-home.test.ts'
import { readIdentity } from './identity.ts'
import { type Authority, type Made, makeAuthority } from './made-certificates.test.ts'

let authority: Authority
before(() => {
  authority = makeAuthority()
})
after(() => authority.remove())

/** Imports a certificate as files of somebody's. */
function imported(t: TestContext, folder: string, { certificate, key }: Made, ...more: string[]) {
  const [cert, secret] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]
  writeFileSync(cert, certificate)
  writeFileSync(secret, key)
  return hall(t, 'import', '--cert', cert, '--key', secret, ...more)
}

test('a certificate that was imported is kept with its key for this account alone, and its name is remembered', async (t) => {
  const { folder, files } = hallHome(t)
  const made = authority.issue(['d7k2.hall.test'], 60)
  const { code, printed } = await imported(t, folder, {
    ...made,
    certificate: made.certificate + authority.root,
  })
  assert.equal(code, 0)
  assert.match(printed, /d7k2\.hall\.test/)
  for (const file of readdirSync(files.folder))
    assert.equal(statSync(join(files.folder, file)).mode & 0o777, 0o600)
  assert.equal(statSync(files.folder).mode & 0o777, 0o700)
  const text = readFileSync(files.identity, 'utf8')
  const read = readIdentity(text, text)
  assert.ok(read.ok && read.value.chain.length === 1)
  assert.equal(JSON.parse(readFileSync(files.notes, 'utf8')).name, 'd7k2.hall.test')
})
test('what does not fit changes nothing: a foreign key, a locked key, no certificate, another name', async (t) => {
  const { folder, files } = hallHome(t)
  const first = authority.issue(['d7k2.hall.test'], 60)
  await imported(t, folder, first)
  const kept = readFileSync(files.identity, 'utf8')
  const second = authority.issue(['d7k2.hall.test'], 60)
  const locked = first.key.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY')
  const cases: [Made, string[], RegExp][] = [
    [{ ...first, key: second.key }, [], /does not fit/],
    [{ ...first, key: locked }, [], /locked/],
    [{ ...first, key: 'x' }, [], /no key/],
    [{ ...first, certificate: first.key }, [], /no certificate/],
    [first, ['--name', 'x7k2.hall.test'], /not for x7k2/],
  ]
  for (const [made, more, words] of cases) {
    const { code, refused } = await imported(t, folder, made, ...more)
    assert.equal(code, 1)
    assert.match(refused, words)
    assert.equal(readFileSync(files.identity, 'utf8'), kept)
  }
})
test('a certificate for all names of a domain serves the hall whose name is given', async (t) => {
  const { folder, files } = hallHome(t)
  const wild = authority.issue(['*.hall.test'], 60)
  const nameless = await imported(t, folder, wild)
  assert.equal(nameless.code, 2)
  assert.match(nameless.refused, /--name/)
  assert.equal((await imported(t, folder, wild, '--name', 'D7k2.hall.test')).code, 0)
  assert.equal(JSON.parse(readFileSync(files.notes, 'utf8')).name, 'd7k2.hall.test')
})
test('the hall’s parts say what they need, and there are no others', async (t) => {
  hallHome(t)
  assert.match((await hall(t)).refused, /check, import, renew/)
  assert.equal((await hall(t, 'toString')).code, 2)
  for (const part of ['check', 'import', 'renew', 'network'])
    assert.equal((await hall(t, part)).code, 2, part)
  assert.match((await hall(t, 'sheet')).refused, /daylight hall network/)
})
test('network remembers the Wi-Fi, so that the sheet shows the same, until a new password is asked for', async (t) => {
  const { folder, files } = hallHome(t)
  const [first, again, fresh] = [
    await hall(t, 'network', '--name', 'd7k2.hall.test'),
    await hall(t, 'network'),
    await hall(t, 'network', '--new-password'),
  ].map(({ printed }) => /Wi-Fi (\S+), password (\S+):/.exec(printed)?.slice(1))
  assert.deepEqual(first, again)
  assert.equal(first?.[0], fresh?.[0])
  assert.notEqual(first?.[1], fresh?.[1])
  assert.equal(statSync(files.hostapd).mode & 0o777, 0o600)
  const out = join(folder, 'sheet.html')
  assert.equal((await hall(t, 'sheet', '--out', out)).code, 0)
  const sheet = readFileSync(out, 'utf8')
  assert.ok(sheet.includes(fresh?.[1] ?? '-') && sheet.includes('https://d7k2.hall.test/'))
})
