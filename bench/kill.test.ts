import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { seededRandom } from '@daylight/basics'
import { skipWithoutServer } from '../apps/site/src/db/each-engine.ts'
import { startServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { killAndCount, killServer } from './kill.ts'
import { makeCuttableDisk, noCuttableDisk } from './power-cut.ts'

const KILLS = process.env['SLOW'] ? 20 : 2

test(`SQLite loses no acknowledged vote when its process is killed ${KILLS} times`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-kill-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const tally = await killAndCount(join(folder, 'daylight.db'), KILLS, seededRandom('a killed process'))
  t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.lost} lost in ${tally.kills} kills`)
  assert.ok(tally.acknowledged > 10 * KILLS)
  assert.equal(tally.lost, 0)
})
test(`PostgreSQL loses no acknowledged vote when its server is killed ${KILLS} times`, {
  skip: skipWithoutServer,
}, async (t) => {
  const server = await startServer(true)
  t.after(() => server.remove())
  const tally = await killAndCount(
    await server.newDatabase(),
    KILLS,
    seededRandom('a killed server'),
    killServer(server),
  )
  t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.lost} lost in ${tally.kills} kills`)
  assert.ok(tally.acknowledged > 10 * KILLS)
  assert.equal(tally.lost, 0)
})
test('SQLite loses no acknowledged vote when the plug is pulled 20 times', {
  skip: process.env['SLOW'] ? noCuttableDisk() : 'with SLOW=1',
}, async (t) => {
  const disk = makeCuttableDisk()
  t.after(() => disk.remove())
  const plug = { strike: disk.cut, mend: disk.mount, isFinal: true }
  const tally = await killAndCount(
    join(disk.folder, 'daylight.db'),
    KILLS,
    seededRandom('a pulled plug'),
    plug,
  )
  t.diagnostic(`${tally.acknowledged} acknowledged, ${tally.lost} lost in ${tally.kills} cuts`)
  assert.ok(tally.acknowledged > 10 * KILLS)
  assert.equal(tally.lost, 0)
})
