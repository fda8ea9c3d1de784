/** Whoever comes leaves no address, browser or way behind: not in the data, the log, or the temporary folder. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { skipWithoutServer } from '../apps/site/src/db/each-engine.ts'
import { startServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { startHouse, temporaryFolder } from './support/house.ts'

const MARKS = {
  'X-Forwarded-For': '203.0.113.77',
  'X-Real-IP': '203.0.113.78',
  Forwarded: 'for=203.0.113.79',
  'User-Agent': 'Wanderer/7.7 (a phone like no other)',
  Referer: 'https://checkpoint.example.org/waiting-room',
}
const REQUESTS = 500

/** Ways that exist and ways that do not, read and written, well and badly. */
const WAYS: readonly (readonly [string, string?])[] = [
  ['/en/'],
  ['/ar/convenor'],
  ['/nowhere/at/all'],
  ['/en/join/ABCD-EFGH'],
  ['/en/join', 'code=ABCD-EFGH'],
  ['/en/g/00000000-0000-4000-8000-000000000000/vote', 'statement=x&choice=agree&revision=1'],
  ['/en/sign-in', 'code=wrong'],
  ['/en/sign-in', '%00%ff=%'],
  ['/health'],
]

async function wander(origin: string): Promise<void> {
  for (let i = 0; i < REQUESTS; i += 10)
    await Promise.all(
      Array.from({ length: 10 }, async (_, j) => {
        const [path, body] = WAYS[(i + j) % WAYS.length] as (typeof WAYS)[number]
        const form = { method: 'POST', body: body ?? '', headers: { ...MARKS, 'Content-Type': FORM } }
        const look = { headers: MARKS }
        const answer = await fetch(origin + path, {
          ...(body === undefined ? look : form),
          redirect: 'manual',
        })
        await answer.text()
      }),
    )
}

/** The marks that stand anywhere below the folders, in any file. */
function marksIn(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const texts = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file))
  const needles = ['203.0.113', 'Wanderer', 'waiting-room']
  return needles.filter((needle) => texts.some((text) => text.includes(needle)))
}

async function leavesNoTrace(folders: readonly string[], env: Record<string, string>): Promise<void> {
  const [dataDir, temporary] = [temporaryFolder(), temporaryFolder()]
  const house = await startHouse({ dataDir, env: { ...env, TMPDIR: temporary } })
  await wander(house.origin)
  writeFileSync(join(temporary, 'while-running'), house.output())
  const all = [dataDir, temporary, ...folders]
  assert.deepEqual(marksIn(all), [], 'while it runs')
  assert.equal(await house.stop(), 0)
  writeFileSync(join(temporary, 'to-the-end'), house.output())
  assert.deepEqual(marksIn(all), [], 'after it has stopped')
  writeFileSync(join(temporary, 'to-the-end'), `${house.output()}${JSON.stringify(MARKS)}`)
  assert.equal(marksIn(all).length, 3, 'the search finds what is there')
}

test(`${REQUESTS} requests leave no trace of who sent them`, () => leavesNoTrace([], {}))
test(`${REQUESTS} requests leave no trace on a PostgreSQL server`, {
  skip: skipWithoutServer,
}, async (t: TestContext) => {
  const server = await startServer()
  t.after(() => server.remove())
  await leavesNoTrace([server.folder], { DATABASE_URL: await server.newDatabase() })
})

const FORM = 'application/x-www-form-urlencoded'
