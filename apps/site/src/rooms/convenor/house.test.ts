/** What the tests of this room share: the pages over a fresh database, a clock, and browsers that keep cookies. */
import { afterEach } from 'node:test'
import type { GatheringId, Instant, OrganisationId, SideId } from '@daylight/basics'
import type { Person, RoleAt } from '@daylight/people'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { emptyDb } from '../../db/each-engine.ts'
import type { Db } from '../../db/open.ts'
import { localBus } from '../../http/bus.ts'
import { speaking } from '../../http/language.ts'
import { sameOriginOnly } from '../../http/same-origin.ts'
import { silentLog } from '../../log.ts'
import type { Press } from '../../press/press.ts'
import { convenorRoutes } from './routes.tsx'
import { type ConvenorStore, makeConvenorStore } from './store.ts'

export const ORIGIN = 'http://hall.test:3000'
/** A server lets only so many databases be open at once. */
const open: Db[] = []
afterEach(async () => void (await Promise.all(open.splice(0).map((db) => db.destroy()))))

export const HOUR = 60 * 60 * 1000

export type Answer = {
  readonly status: number
  readonly text: string
  readonly to: string
  readonly cookie: string
}
export type Browser = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (
    path: string,
    fields?: readonly (readonly [string, string])[],
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Sends a form with a file. */
  readonly upload: (path: string, field: string, file: File) => Promise<Answer>
}

export type TestHouse = {
  readonly db: Db
  readonly store: ConvenorStore
  /** Moves the clock on by so many milliseconds. */
  readonly wait: (milliseconds: number) => void
  readonly now: () => Instant
  readonly browser: () => Browser
  /** A browser in which a convenor of the organisation "ours" is signed in. */
  readonly desk: () => Promise<Browser>
  /** A browser in which the convenor of another organisation is signed in. */
  readonly otherDesk: () => Promise<Browser>
  /** A browser in which the lead of a side is signed in. */
  readonly leadDesk: (name: string, gathering: string, side: string) => Promise<Browser>
  readonly convenor: Person
}

/** A house with nothing in it, on the third of December 2026 at three in the afternoon UTC. */
export async function testHouse(origin = ORIGIN, press?: Press): Promise<TestHouse> {
  let clock = Date.parse('2026-12-03T15:00Z')
  const now = () => clock as Instant
  const db = await emptyDb()
  open.push(db)
  const store = makeConvenorStore(db, now)
  const house = { now, config: { origin, isHttps: false }, bus: localBus(), log: silentLog }
  const people = new Map<string, Person>()
  const personOf = async (c: Context) => people.get(getCookie(c, 'who') ?? '') ?? null
  const site = new Hono()
    .use(sameOriginOnly)
    .route('/:lang', new Hono().use(speaking).route('/', convenorRoutes(store, house, personOf, press)))
  const known = async (
    name: string,
    organisation: string,
    role: Person['role'],
    at: readonly RoleAt[] = [],
  ) => {
    const person: Person = { organisation: organisation as OrganisationId, account: name, name, role, at }
    people.set(name, person)
    await db
      .insertInto('organisation')
      .values({ id: organisation, name: organisation })
      .onConflict((row) => row.doNothing())
      .execute()
    await db
      .insertInto('account')
      .values({ organisation_id: organisation, id: name, name, role })
      .onConflict((row) => row.doNothing())
      .execute()
    return person
  }
  const convenor = await known('amal', 'ours', 'convenor')
  return {
    db,
    store,
    now,
    convenor,
    browser: () => browserOf(site),
    wait: (milliseconds) => {
      clock += milliseconds
    },
    desk: async () => browserOf(site, convenor.account),
    otherDesk: async () => browserOf(site, (await known('zoe', 'other', 'convenor')).account),
    leadDesk: async (name, gathering, side) => {
      const at: RoleAt = { gathering: gathering as GatheringId, role: 'side-lead', side: side as SideId }
      await known(name, 'ours', null, [at])
      await db
        .insertInto('gathering_role')
        .values({
          organisation_id: 'ours',
          account_id: name,
          gathering_id: gathering,
          role: 'side-lead',
          side_id: side,
        })
        .execute()
      return browserOf(site, name)
    },
  }
}

function browserOf(
  site: { request: (path: string, init: RequestInit) => Response | Promise<Response> },
  who?: string,
): Browser {
  const cookies = new Map(who === undefined ? [] : [['who', who]])
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('Host', new URL(ORIGIN).host)
    if (cookies.size > 0)
      headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await site.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      text: await response.text(),
      to: response.headers.get('Location') ?? '',
      cookie: response.headers.getSetCookie().join('\n'),
    }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields = [], headers = {}) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      }),
    upload: (path, field, file) => {
      const body = new FormData()
      body.set(field, file)
      return send(path, { method: 'POST', body })
    },
  }
}

/** A form that makes a gathering of two sides in English and Arabic. */
export const GATHERING: readonly (readonly [string, string])[] = [
  ['act', 'save'],
  ['languages', 'en'],
  ['languages', 'ar'],
  ['other-languages', ''],
  ['title-en', 'The spring meeting'],
  ['title-ar', 'لقاء الربيع'],
  ['purpose-en', 'To hear each other'],
  ['sides', '2'],
  ['side-name-0-en', 'Reed Shore'],
  ['side-name-0-ar', 'شاطئ القصب'],
  ['side-name-1-en', 'Stone Shore'],
  ['side-name-1-ar', 'شاطئ الحجر'],
  ['opens', ''],
  ['closes', ''],
  ['zone', 'Asia/Amman'],
]

/** The same form with some fields filled in otherwise. */
export const gatheringWith = (changes: Record<string, string>): (readonly [string, string])[] => [
  ...GATHERING.filter(([name]) => !(name in changes)),
  ...Object.entries(changes),
]

/** Makes a gathering and gives the address of its overview. */
export async function makeGathering(at: Browser, changes: Record<string, string> = {}): Promise<string> {
  const { to } = await at.post('/en/convenor/new', gatheringWith(changes))
  return to.replace(/\?.*/, '')
}

/** The id at the end of an overview's address. */
export const idIn = (address: string): string => address.split('/').at(-1) ?? ''

/** Puts people into a gathering: each with a seat of a side (null for none) and one vote. */
export async function seatPeople(
  house: TestHouse,
  gathering: string,
  sides: readonly (string | null)[],
): Promise<void> {
  const before = (await house.db.selectFrom('seat').select('id').execute()).length
  for (const [i, side] of sides.entries()) {
    const id = `${gathering}/${before + i}`
    await house.db
      .insertInto('seat')
      .values({
        gathering_id: gathering,
        id,
        token_hash: id,
        side_answer: side ? 'side' : 'none',
        side_id: side,
        language: 'en',
        has_finished_voting: 0,
        has_committed: 0,
      })
      .execute()
    const bytes = new Uint8Array([2, 0])
    await house.db
      .insertInto('ballot')
      .values({ gathering_id: gathering, seat_id: id, codes: bytes, revisions: bytes })
      .execute()
  }
}
