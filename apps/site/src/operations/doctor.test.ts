import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, closeSync, mkdirSync, openSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readConfig } from '../config.ts'
import { atEachPlace, temporaryFolder } from '../db/each-engine.ts'
import { openDb } from '../db/open.ts'
import { checkAddress } from './check-address.ts'
import { checkDatabase } from './check-database.ts'
import { checkClock, checkFolder, checkNode } from './check-machine.ts'
import { examine } from './doctor.ts'
import { type Finding, findingLine } from './finding.ts'

const NOW = Date.UTC(2027, 2, 1)
const problem = (error: Error) => error.message
const mended = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level === 'mend').map(({ about }) => about)

test('on a computer where nothing was started yet, nothing has to be mended', async (t) => {
  const dataDir = join(temporaryFolder(t), 'data')
  const findings = await examine(readConfig({ DAYLIGHT_DATA_DIR: dataDir }, []), NOW, 'v24.21.0')
  assert.deepEqual(mended(findings), [])
  assert.deepEqual(
    findings.map(({ about }) => about),
    ['Node', 'Disk', 'Folder', 'Clock', 'Database', 'Address', 'Typefaces'],
  )
  for (const finding of findings) assert.doesNotMatch(findingLine(finding), /\n|undefined|NaN/)
})
atEachPlace(
  'a database that is whole is called whole, and looking changes nothing',
  async (place, _t, engine) => {
    const db = await openDb(place)
    await db.insertInto('organisation').values({ id: 'o', name: '' }).execute()
    await db.destroy()
    const { findings, clock } = await checkDatabase(place, problem)
    const tables = findings.filter(({ about }) => about === 'Tables' || about === 'Contents')
    assert.deepEqual(
      tables.map(({ level }) => level),
      ['good', 'good'],
    )
    assert.equal(clock === null, engine === 'SQLite')
    // The tests' own server does not wait for the disk, which is just what a real one must not do.
    assert.deepEqual(mended(findings), engine === 'SQLite' ? [] : ['Server'])
  },
)
atEachPlace('a database that waits for a newer version of its tables is not touched', async (place) => {
  const db = await openDb(place)
  await sql`drop table published_mirror`.execute(db)
  await sql`delete from kysely_migration`.execute(db)
  await db.destroy()
  const { findings } = await checkDatabase(place, problem)
  assert.equal(findings.find(({ about }) => about === 'Tables')?.level, 'note')
  const again = await openDb(place, null)
  assert.deepEqual((await sql`select name from kysely_migration`.execute(again)).rows, [])
  await again.destroy()
})
test('a damaged file is called damaged', async (t) => {
  const place = join(temporaryFolder(t), 'daylight.db')
  const db = await openDb(place)
  const rows = Array.from({ length: 500 }, (_, i) => ({ id: `${i}`, name: 'x'.repeat(300) }))
  await db.insertInto('organisation').values(rows).execute()
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  await db.destroy()
  const file = openSync(place, 'r+')
  for (let page = 20; page < 30; page++) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
  closeSync(file)
  assert.match(mended((await checkDatabase(place, problem)).findings).join(), /^(Contents|Database)$/)
})
test('a server that is away and a file that is no database are each one finding', async (t) => {
  const away = await checkDatabase('postgres://daylight@127.0.0.1:1/daylight', problem)
  assert.deepEqual(mended(away.findings), ['Database'])
  const file = join(temporaryFolder(t), 'daylight.db')
  writeFileSync(file, 'a shopping list'.repeat(100))
  assert.deepEqual(mended((await checkDatabase(file, problem)).findings), ['Database'])
})
test('a folder that other accounts may look into must be closed', async (t) => {
  const folder = join(temporaryFolder(t), 'data')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  assert.match(findingLine(await checkFolder(folder)), /^mend.*chmod 700/)
  chmodSync(folder, 0o700)
  assert.equal((await checkFolder(folder)).level, 'good')
})
test('a clock before the last write, before this Daylight, or apart from the server is wrong', async (t) => {
  const folder = temporaryFolder(t)
  assert.equal((await checkClock(NOW, folder, null)).level, 'good')
  assert.equal((await checkClock(0, folder, null)).level, 'mend')
  assert.equal((await checkClock(NOW, folder, NOW + 90_000)).level, 'mend')
  assert.equal((await checkClock(NOW, folder, NOW - 1_000)).level, 'good')
  writeFileSync(join(folder, 'daylight.db'), '')
  utimesSync(join(folder, 'daylight.db'), NOW / 1000 + 3 * 86_400, NOW / 1000 + 3 * 86_400)
  assert.equal((await checkClock(NOW, folder, null)).level, 'mend')
})
test('an address is judged by what a browser would meet there', async (t) => {
  assert.equal((await checkAddress('http://127.0.0.1:3000', NOW)).level, 'good')
  assert.equal((await checkAddress('http://192.168.4.1:3000', NOW)).level, 'note')
  assert.match((await checkAddress('https://127.0.0.1:1', NOW)).text, /does not answer/)
  const plain = createServer((_, answer) => answer.end()).listen(0, '127.0.0.1')
  t.after(() => plain.close())
  await once(plain, 'listening')
  const { port } = plain.address() as AddressInfo
  assert.equal((await checkAddress(`https://127.0.0.1:${port}`, NOW)).level, 'mend')
})
test('Node 20 is too old', () => {
  assert.equal(checkNode('v20.20.2').level, 'mend')
  assert.equal(checkNode('v24.21.0').level, 'good')
})
