import assert from 'node:assert/strict'
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, type TestContext, test } from 'node:test'
import { type Finding, findingLine } from '@daylight/site/operations'
import { examineHall } from './check.ts'
import { hallHome } from './hall-home.test.ts'
import { identityText, readIdentity } from './identity.ts'
import { type Authority, type Made, makeAuthority } from './made-certificates.test.ts'
import { dnsmasqConf } from './network.ts'
import type { Preflight } from './preflight.ts'
import { writePrivately } from './private-file.ts'
import type { World } from './world.ts'

const NAME = 'd7k2.hall.test'
const DAY = 86_400_000
let authority: Authority
let made: Made
before(() => {
  authority = makeAuthority()
  made = authority.issue([NAME], 60)
})
after(() => authority.remove())

/** A laptop on which all is well. */
function ready(t: TestContext) {
  const { dataDir, files } = hallHome(t)
  writePrivately(files.identity, identityText(made.certificate, made.key))
  const wifi = { ssid: 'guest-417', password: 'k3wz-9mtd' }
  const network = { name: NAME, address: '10.77.0.1', device: 'wlan0', wifi, country: null }
  writePrivately(files.dnsmasq, dnsmasqConf(network))
  const hall: Preflight = {
    files,
    dataDir,
    name: NAME,
    address: '10.77.0.1',
    port: 443,
    signpostPort: 80,
    titles: ['The spring meeting'],
    timeFrom: 'http://time.test',
    byRouter: false,
  }
  const now = Date.now()
  const world: World = {
    now,
    roots: [authority.root],
    publicAnswer: async () => ['10.77.0.1'],
    hallAnswer: async () => 'silent',
    clockOf: async () => now + 20_000,
    port: async () => 'free',
    answering: async () => null,
    ownAddresses: ['127.0.0.1'],
    hasLetters: () => true,
    hasBrowser: true,
  }
  return { hall, world }
}
const toMend = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'mend').map(({ about }) => about)
const levelOf = (findings: readonly Finding[], about: string) =>
  findings.filter((finding) => finding.about === about).map(({ level }) => level)

test('a laptop on which all is well is green, and every line is one line', async (t) => {
  const { hall, world } = ready(t)
  const findings = await examineHall(hall, world)
  assert.deepEqual(toMend(findings), [])
  for (const finding of findings) assert.doesNotMatch(findingLine(finding), /\n|undefined|NaN/)
})
test('a certificate with less than seven days left, or none, is red', async (t) => {
  const { hall, world } = ready(t)
  const short = authority.issue([NAME], 6)
  writePrivately(hall.files.identity, identityText(short.certificate, short.key))
  const soon = await examineHall(hall, world)
  assert.deepEqual(toMend(soon), ['Certificate'])
  assert.match(soon.find(({ level }) => level === 'mend')?.text ?? '', /in [56] days/)
  writePrivately(hall.files.identity, 'nothing')
  assert.deepEqual(toMend(await examineHall(hall, world)), ['Certificate'])
  const nowhere = { ...hall, files: { ...hall.files, identity: join(hall.dataDir, 'none.pem') } }
  assert.deepEqual(toMend(await examineHall(nowhere, world)), ['Certificate'])
})
test('a key that does not fit, a certificate for another name, and one that phones do not know are red', async (t) => {
  const { hall, world } = ready(t)
  const other = authority.issue(['x7k2.hall.test'], 60)
  writePrivately(hall.files.identity, identityText(made.certificate, other.key))
  assert.deepEqual(toMend(await examineHall(hall, world)), ['Certificate'])
  writePrivately(hall.files.identity, identityText(other.certificate, other.key))
  assert.deepEqual(toMend(await examineHall(hall, world)), ['Certificate'])
  writePrivately(hall.files.identity, identityText(made.certificate, made.key))
  assert.deepEqual(toMend(await examineHall(hall, { ...world, roots: [] })), ['Certificate'])
})
test('a name that says something is red, though everything else fits it', async (t) => {
  const { hall, world } = ready(t)
  const titled = await examineHall({ ...hall, titles: ['Talks at d7k2'] }, world)
  assert.deepEqual(toMend(titled), ['Name'])
  const untitled = await examineHall({ ...hall, titles: null }, world)
  assert.deepEqual(levelOf(untitled, 'Name'), ['note'])
})
test('a clock more than five minutes off is red: before the certificate, before what was written, apart from another', async (t) => {
  const { hall, world } = ready(t)
  const read = readIdentity(made.certificate, made.key)
  assert.ok(read.ok)
  const early = await examineHall(hall, { ...world, now: read.value.from - 6 * 60_000 })
  assert.ok(toMend(early).includes('Clock'))
  const apart = await examineHall(hall, { ...world, clockOf: async () => world.now - 6 * 60_000 })
  assert.deepEqual(toMend(apart), ['Clock'])
  const file = join(hall.dataDir, 'daylight.db')
  writeFileSync(file, '')
  utimesSync(file, (world.now + DAY) / 1000, (world.now + DAY) / 1000)
  assert.deepEqual(toMend(await examineHall(hall, world)), ['Clock'])
})
test('a clock that nobody was asked about is no good one: the line says so', async (t) => {
  const { hall, world } = ready(t)
  const alone = await examineHall({ ...hall, timeFrom: null }, world)
  assert.match(alone.find(({ about }) => about === 'Clock')?.text ?? '', /Nobody else was asked/)
  assert.deepEqual(levelOf(alone, 'Clock'), ['note'])
  const silent = await examineHall(hall, { ...world, clockOf: async () => 'ENOTFOUND' })
  assert.deepEqual(levelOf(silent, 'Clock'), ['note'])
})
test('a name that leads elsewhere or nowhere, outside or in the hall, is red', async (t) => {
  const { hall, world } = ready(t)
  for (const publicAnswer of [async () => ['93.184.216.34'], async () => 'none' as const])
    assert.deepEqual(toMend(await examineHall(hall, { ...world, publicAnswer })), ['Name outside'])
  const wrong = { ...world, ownAddresses: ['10.77.0.1'], hallAnswer: async () => ['10.42.0.1'] }
  assert.deepEqual(toMend(await examineHall(hall, wrong)), ['Name in the hall'])
  writePrivately(hall.files.dnsmasq, 'host-record=other.hall.test,10.77.0.1\n')
  assert.deepEqual(toMend(await examineHall(hall, world)), ['Name in the hall'])
})
test('without a network the name outside is a note; a router that cannot be asked is red', async (t) => {
  const { hall, world } = ready(t)
  const offline = { ...world, publicAnswer: async () => 'silent' as const }
  assert.deepEqual(toMend(await examineHall(hall, offline)), [])
  assert.deepEqual(toMend(await examineHall({ ...hall, byRouter: true }, offline)), ['Name in the hall'])
})
test('the DNS of the hall is asked only where this computer is the hall, so no stranger hears the name', async (t) => {
  const { hall, world } = ready(t)
  const asked: string[] = []
  const hallAnswer = async (name: string) => {
    asked.push(name)
    return ['10.77.0.1']
  }
  await examineHall(hall, { ...world, hallAnswer })
  assert.deepEqual(asked, [])
  await examineHall(hall, { ...world, hallAnswer, ownAddresses: ['10.77.0.1'] })
  assert.deepEqual(asked, [NAME])
})
test('a port that is taken or reserved is red, unless the hall itself answers there', async (t) => {
  const { hall, world } = ready(t)
  const reserved = await examineHall(hall, { ...world, port: async () => 'reserved' })
  assert.deepEqual(toMend(reserved), ['Port 443', 'Port 80'])
  const taken = {
    ...world,
    port: async (port: number) => (port === 443 ? ('taken' as const) : ('free' as const)),
  }
  assert.deepEqual(toMend(await examineHall(hall, taken)), ['Port 443'])
  const read = readIdentity(made.certificate, made.key)
  assert.ok(read.ok)
  const own = read.value.leaf.fingerprint256
  assert.deepEqual(toMend(await examineHall(hall, { ...taken, answering: async () => own })), [])
})
test('cards that would print as boxes are red; a missing browser is a note', async (t) => {
  const { hall, world } = ready(t)
  const withoutArabic = await examineHall(hall, { ...world, hasLetters: (language) => language === 'he' })
  assert.deepEqual(toMend(withoutArabic), ['Arabic print'])
  const bare = await examineHall(hall, { ...world, hasBrowser: false, hasLetters: () => null })
  assert.deepEqual(toMend(bare), [])
  assert.deepEqual(levelOf(bare, 'Browser'), ['note'])
})
