import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Instant } from '@daylight/basics'
import { sql } from 'kysely'
import { temporaryFolder } from '../db/each-engine.ts'
import { type Db, openDb } from '../db/open.ts'
import { StorageProblem } from '../db/problem.ts'
import { localBus } from '../http/bus.ts'
import type { LogEvent } from '../log.ts'
import { openHouse } from '../open-house.ts'
import { backup } from './backup.ts'
import { makeReadOnly, noSmallDisk, smallDisk } from './small-disk-for-tests.ts'

const ORIGIN = 'http://localhost:3000'
const kindOf = (kind: string) => (error: unknown) => error instanceof StorageProblem && error.kind === kind

/** A house over the database, a sign-in link of it, and what it logs. */
async function houseOver(db: Db) {
  const events: LogEvent[] = []
  const now = () => Date.UTC(2026, 10, 23) as Instant
  const house = {
    now,
    config: { origin: ORIGIN, isHttps: false },
    bus: localBus(),
    log: (e: LogEvent) => void events.push(e),
  }
  const open = await openHouse(db, house, false)
  const { signInLink } = await open.addresses()
  const code = new URL(signInLink).searchParams.get('code') ?? ''
  const signIn = () =>
    open.site.request('/en/sign-in', { method: 'POST', body: new URLSearchParams({ code }) })
  return { signIn, events }
}

/** Fills what is left of the disk with one file. */
function fillDisk(folder: string): string {
  const ballast = join(folder, 'ballast')
  for (const size of [1e6, 1e5, 1e4, 1e3, 1])
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full for pieces of this size; smaller ones may still fit.
    }
  return ballast
}

/** Writes until the disk takes no more. */
async function writeUntilFull(db: Db): Promise<void> {
  for (let i = 0; ; i++)
    await db
      .insertInto('organisation')
      .values({ id: `filler${i}`, name: 'x'.repeat(2_000) })
      .execute()
}

test('a full disk is refused with a clear page, nothing is half kept, and it goes on when there is room', {
  skip: noSmallDisk,
}, async (t) => {
  const folder = smallDisk(t, 3)
  const db = await openDb(join(folder, 'daylight.db'))
  t.after(() => db.destroy())
  const { signIn, events } = await houseOver(db)
  const ballast = fillDisk(folder)
  await assert.rejects(writeUntilFull(db), kindOf('full'))
  const refused = await signIn()
  assert.equal(refused.status, 507)
  assert.match(await refused.text(), /The disk of this computer is full/)
  assert.deepEqual(events, [{ event: 'storage-problem', kind: 'full' }])
  assert.deepEqual(
    (await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)).rows.map(
      (row) => row.integrity_check,
    ),
    ['ok'],
  )
  rmSync(ballast)
  const taken = await signIn()
  assert.equal(taken.status, 303, 'the code was not half used: it still opens')
})
test('a transaction that meets the limit of the disk leaves nothing of itself', async (t) => {
  const db = await openDb(join(temporaryFolder(t), 'daylight.db'))
  t.after(() => db.destroy())
  // The engine's own limit answers as a full disk does, on every computer.
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 5}`).execute(db)
  await assert.rejects(
    db.transaction().execute((tx) => writeUntilFull(tx)),
    kindOf('full'),
  )
  assert.deepEqual(await db.selectFrom('organisation').selectAll().execute(), [])
  await db.insertInto('organisation').values({ id: 'o', name: 'small enough' }).execute()
})
test('a disk that cannot be written is named at start', { skip: noSmallDisk }, async (t) => {
  const folder = smallDisk(t, 3)
  const place = join(folder, 'daylight.db')
  await (await openDb(place)).destroy()
  makeReadOnly(folder)
  await assert.rejects(openDb(place), kindOf('unwritable'))
  await assert.rejects(openDb(join(folder, 'other', 'daylight.db')), kindOf('unwritable'))
})
test('a backup onto a full disk leaves nothing there', { skip: noSmallDisk }, async (t) => {
  const folder = smallDisk(t, 1)
  fillDisk(folder)
  const db = await openDb(':memory:')
  t.after(() => db.destroy())
  const file = join(folder, 'backup.age')
  const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
  await assert.rejects(backup(db, { file, recipients: [recipient] }, '2026-11-23'), { code: 'ENOSPC' })
  assert.equal(existsSync(file), false)
  assert.deepEqual(readdirSync(folder), ['ballast'])
})
