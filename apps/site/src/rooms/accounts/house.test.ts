/** What the tests of this room share: its pages over a fresh database, a clock, and browsers that keep cookies. */
import assert from 'node:assert/strict'
import { afterEach } from 'node:test'
import type { Instant } from '@daylight/basics'
import { Hono } from 'hono'
import { emptyDb } from '../../db/each-engine.ts'
import type { Db } from '../../db/open.ts'
import { localBus } from '../../http/bus.ts'
import { speaking } from '../../http/language.ts'
import { sameOriginOnly } from '../../http/same-origin.ts'
import { silentLog } from '../../log.ts'
import { fromBase32 } from './keys/base32.ts'
import { stepAt, totpAt } from './keys/totp.ts'
import { accountsRoutes } from './routes.tsx'
import { type AccountsStore, makeAccountsStore } from './store.ts'

/** A server lets only so many databases be open at once. */
const open: Db[] = []
afterEach(async () => void (await Promise.all(open.splice(0).map((db) => db.destroy()))))

export const MINUTE = 60 * 1000
export const HOUR = 60 * MINUTE
export const PASSPHRASE = 'four quiet olive trees'
const ORIGIN = 'http://localhost:3000'

export type Answer = {
  readonly status: number
  readonly text: string
  readonly to: string
  readonly cookie: string
}
export type Browser = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Answer>
}

export type TestHouse = {
  readonly db: Db
  readonly store: AccountsStore
  readonly wait: (milliseconds: number) => void
  readonly now: () => Instant
  readonly browser: () => Browser
  /** A link's code for the first convenor. */
  readonly code: () => Promise<string>
  /** A browser in which the first convenor is signed in by a link, without any key. */
  readonly desk: () => Promise<Browser>
}

/** A house with nothing in it, on the third of December 2026 at three in the afternoon UTC. */
export async function testHouse(): Promise<TestHouse> {
  let clock = Date.parse('2026-12-03T15:00Z')
  const now = () => clock as Instant
  const db = await emptyDb()
  open.push(db)
  const store = makeAccountsStore(db, now, ORIGIN)
  const house = { now, config: { origin: ORIGIN, isHttps: false }, bus: localBus(), log: silentLog }
  const site = new Hono()
    .use(sameOriginOnly)
    .route('/:lang', new Hono().use(speaking).route('/', accountsRoutes(store, house)))
  const code = async () => store.newSignInCode(await store.firstAccount())
  return {
    db,
    store,
    now,
    code,
    browser: () => browserOf(site),
    wait: (milliseconds) => {
      clock += milliseconds
    },
    desk: async () => {
      const at = browserOf(site)
      await at.post('/en/sign-in', { code: await code() })
      return at
    },
  }
}

function browserOf(site: Hono): Browser {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers({ Host: new URL(ORIGIN).host })
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const reply = await site.request(path, { ...init, headers })
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: reply.status,
      text: await reply.text(),
      to: reply.headers.get('Location') ?? '',
      cookie: reply.headers.getSetCookie().join('\n'),
    }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}

/** Sets a passphrase in a browser that is signed in; gives the app's secret and the recovery codes. */
export async function setPassphrase(house: TestHouse, at: Browser, name: string) {
  const page = await at.get('/en/account/keys/passphrase')
  const secret = /name="secret" value="(\w+)"/.exec(page.text)?.[1] as string
  const { text, status } = await at.post('/en/account/keys/passphrase', {
    ...{ name, secret, passphrase: PASSPHRASE },
    code: digits(house, secret),
  })
  assert.equal(status, 200)
  const codes = [...text.matchAll(/>\s*([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})\s*</g)].map((m) => m[1] as string)
  return { secret, codes }
}

/** The six digits of an app at the house's time. */
export const digits = (house: TestHouse, secret: string): string =>
  totpAt(fromBase32(secret) as Uint8Array, stepAt(house.now()))
