/** What an operator sees when a start succeeds, and when it cannot. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openDb } from '../apps/site/src/db/open.ts'
import { failingStart, startHouse, temporaryFolder } from './support/house.ts'

const oneLine = (output: string) => {
  assert.equal(output.trim().split('\n').length, 1, output)
  return output
}

test('the first start shows where to go: the convenor’s link and a seat in the example, as a QR code too', async () => {
  const house = await startHouse()
  assert.match(house.output(), /Daylight is open at http:\/\/127\.0\.0\.1:\d+/)
  assert.match(house.output(), /http:\/\/127\.0\.0\.1:\d+\/join\/[0-9A-Z]{8}/)
  assert.match(house.output(), /[█▀▄]{10}/)
  assert.equal(await house.stop(), 0, 'Ctrl-C ends it cleanly')
})
test('a second start finds what the first one kept, and makes no second example', async () => {
  const dataDir = temporaryFolder()
  const first = await startHouse({ dataDir })
  const firstCode = /join\/([0-9A-Z]{8})/.exec(first.output())?.[1]
  await first.stop()
  const second = await startHouse({ dataDir })
  assert.equal(/join\/([0-9A-Z]{8})/.exec(second.output())?.[1], firstCode, 'the same free seat is offered')
  await second.stop()
})
test('an empty start makes no example and offers no seat', async () => {
  const house = await startHouse({ args: ['--empty'] })
  assert.doesNotMatch(house.output(), /\/join\//)
  await house.stop()
})
test('a taken port is told in one line that says what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const { code, output } = await failingStart({
    env: { PORT: String(port), DAYLIGHT_DATA_DIR: temporaryFolder() },
  })
  taken.close()
  assert.equal(code, 1)
  assert.match(oneLine(output), new RegExp(`Port ${port} is taken.*PORT=${port + 1} npm start`))
})
test('a folder that cannot be written is told in one line', async () => {
  const folder = temporaryFolder()
  // A file in the way stops even root, whom no permission stops.
  writeFileSync(join(folder, 'data'), '')
  const { code, output } = await failingStart({ env: { PORT: '0', DAYLIGHT_DATA_DIR: join(folder, 'data') } })
  assert.equal(code, 1)
  assert.match(oneLine(output), /cannot write to .*DAYLIGHT_DATA_DIR/)
})
test('a database of a newer Daylight is told in one line and left alone', async () => {
  const folder = temporaryFolder()
  const db = await openDb(join(folder, 'daylight.db'))
  await sql`insert into kysely_migration (name, timestamp) values ('999_later', '2031-01-01')`.execute(db)
  await db.destroy()
  const { code, output } = await failingStart({ env: { PORT: '0', DAYLIGHT_DATA_DIR: folder } })
  assert.equal(code, 1)
  assert.match(oneLine(output), /newer Daylight/)
})
test('a setting that makes no sense is named', async () => {
  for (const [env, words] of [
    [{ PORT: 'eighty' }, /PORT is "eighty"/],
    [{ DAYLIGHT_ORIGIN: 'meeting' }, /DAYLIGHT_ORIGIN is "meeting"/],
    [{ HOST: '203.0.113.9', PORT: '0' }, /HOST is "203\.0\.113\.9"/],
  ] as const) {
    const { code, output } = await failingStart({ env: { DAYLIGHT_DATA_DIR: temporaryFolder(), ...env } })
    assert.equal(code, 1)
    assert.match(oneLine(output), words)
  }
  const { output } = await failingStart({ args: ['--emtpy'], env: { DAYLIGHT_DATA_DIR: temporaryFolder() } })
  assert.match(oneLine(output), /does not know "--emtpy"/)
})
