/** Test support: the same test of a store on SQLite and on a real PostgreSQL server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import type { Engine } from './engine.ts'
import { type Db, openDb } from './open.ts'
import { startServer, type TestServer, whyNoServer } from './postgres-for-tests.ts'

let server: Promise<TestServer> | null = null
const noServer = whyNoServer()
if (noServer === null) after(async () => (await server)?.remove())

/** The server of this test process, started when first asked for. It forgets everything with a power cut. */
export const testServer = (): Promise<TestServer> => (server ??= startServer())

/**
 * Why the PostgreSQL half of a test is left out, or false. With DAYLIGHT_DATA_REQUIRED=1 nothing is left out, so
 * that a missing server fails.
 */
export const skipWithoutServer: string | false =
  process.env['DAYLIGHT_DATA_REQUIRED'] === '1' ? false : (noServer ?? false)

/** Registers the test once for each engine and hands it an open, empty database, closed after it. */
export function onEachEngine(
  name: string,
  act: (db: Db, t: TestContext, engine: Engine) => Promise<void>,
): void {
  const withDb = async (place: string, t: TestContext, engine: Engine) => {
    const db = await openDb(place)
    t.after(() => db.destroy())
    await act(db, t, engine)
  }
  test(`${name} (SQLite)`, (t) => withDb(':memory:', t, 'SQLite'))
  onServer(`${name} (PostgreSQL)`, (place, t) => withDb(place, t, 'PostgreSQL'))
}

/** As `onEachEngine`, for tests that open their database themselves: hands over the empty place. */
export function atEachPlace(
  name: string,
  act: (place: string, t: TestContext, engine: Engine) => Promise<void>,
): void {
  test(`${name} (SQLite)`, (t) => act(join(temporaryFolder(t), 'daylight.db'), t, 'SQLite'))
  onServer(`${name} (PostgreSQL)`, (place, t) => act(place, t, 'PostgreSQL'))
}

/** Registers a test for PostgreSQL alone and hands over the address of an empty database. */
export function onServer(name: string, act: (place: string, t: TestContext) => Promise<void>): void {
  test(name, { skip: skipWithoutServer }, async (t) => act(await (await testServer()).newDatabase(), t))
}

/**
 * An empty database for tests that are written once for a whole house: SQLite, or PostgreSQL while
 * DAYLIGHT_TEST_ENGINE says so (`on-postgres.test.ts` runs those tests a second time). Its owner closes it.
 */
export const emptyDb = async (): Promise<Db> =>
  openDb(
    process.env['DAYLIGHT_TEST_ENGINE'] === 'PostgreSQL'
      ? await (await testServer()).newDatabase()
      : ':memory:',
  )

/** A folder that is gone after the test. */
export function temporaryFolder(t: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
