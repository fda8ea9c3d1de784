/** A made-up hall for the tests beside it: one gathering in memory, its codes, and phones that keep cookies. */
import type { GatheringId, Instant, SideId, StatementId } from '@daylight/basics'
import { Hono } from 'hono'
import { emptyDb } from '../../db/each-engine.ts'
import { localBus } from '../../http/bus.ts'
import { hashOf } from '../../http/cookie.ts'
import { speaking } from '../../http/language.ts'
import type { LogEvent } from '../../log.ts'
import { gatherRoutes } from './routes.tsx'
import { makeGatherStore } from './store.ts'

export const WELL = 'well' as GatheringId
export const [NORTH, SOUTH] = ['north', 'south'] as [SideId, SideId]

type Wish = { statements?: number; opensAt?: number | null; closesAt?: number | null; isHttps?: boolean }

/** Opens at noon by default and stays open; `clock.now` moves by hand. */
export async function makeHall(wish: Wish = {}) {
  const { statements: howMany = 3, opensAt = NOON, closesAt = null, isHttps = false } = wish
  const db = await emptyDb()
  const words = (en: string, he: string) => JSON.stringify({ en, he })
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'house',
      id: WELL,
      title: words('The well', 'הבאר'),
      purpose: words('What to do about water', 'מה עושים עם המים'),
      languages: JSON.stringify(['en', 'he']),
      is_example: 0,
      opens_at: opensAt,
      closes_at: closesAt,
      created_at: 0,
    })
    .execute()
  await db
    .insertInto('side')
    .values([
      { gathering_id: WELL, id: NORTH, position: 0, names: words('North bank', 'הגדה הצפונית') },
      { gathering_id: WELL, id: SOUTH, position: 1, names: words('South bank', 'הגדה הדרומית') },
    ])
    .execute()
  const statements = Array.from({ length: howMany }, (_, i) => `s${i}` as StatementId)
  for (const [ordinal, id] of statements.entries())
    await db
      .insertInto('statement')
      .values({
        gathering_id: WELL,
        id,
        ordinal,
        texts: words(`Claim ${ordinal}.`, `היגד ${ordinal}.`),
        original_language: 'he',
        status: 'listed',
      })
      .execute()
  for (const code of CODES)
    await db
      .insertInto('invitation')
      .values({ gathering_id: WELL, id: code, side_id: null, code, code_hash: hashOf(code), used_by: null })
      .execute()

  const clock = { now: NOON + 1000 }
  const news: string[] = []
  const logged: LogEvent[] = []
  const store = makeGatherStore(db, (gathering) => news.push(gathering))
  const house = {
    now: () => clock.now as Instant,
    config: { origin: 'http://hall.test', isHttps },
    bus: localBus(),
    log: (event: LogEvent) => void logged.push(event),
  }
  const app = new Hono().use('/:lang/*', speaking).route(
    '/:lang/',
    gatherRoutes(store, house, async () => () => 1),
  )
  const phone = () => new Phone((path, init) => app.request(path, init))
  return {
    db,
    clock,
    news,
    logged,
    store,
    house,
    statements,
    phone,
    close: () => db.destroy(),
    /** A phone that has taken a seat with the n-th code and, unless null, said its side. */
    async seated(n = 0, side: string | null = `side:${NORTH}`) {
      const here = phone()
      await here.join(CODES[n] as string)
      if (side !== null) await here.post('/en/g/well/side', { side })
      return here
    },
  }
}

export const NOON = Date.parse('2026-05-01T12:00:00Z')
export const CODES = ['CDFG2346', 'HJKM4567', 'NPQR6789', 'TVWX1234']

/** What came back: status, where to, the text. */
export type Reply = { status: number; to: string | null; text: string }

/** A browser that follows nothing by itself. */
export class Phone {
  readonly cookies = new Map<string, string>()
  readonly #request: (path: string, init: RequestInit) => Response | Promise<Response>
  constructor(request: (path: string, init: RequestInit) => Response | Promise<Response>) {
    this.#request = request
  }
  get(path: string): Promise<Reply> {
    return this.#send(path, {})
  }
  post(path: string, fields: Record<string, string> = {}, accept = 'text/html'): Promise<Reply> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Accept: accept },
    })
  }
  /** Posts a form as a browser does that sends a file with it. */
  postForm(path: string, fields: Record<string, string | Blob>, accept = 'text/html'): Promise<Reply> {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return this.postBody(path, body, accept)
  }
  postBody(path: string, body: FormData | Blob, accept = 'text/html'): Promise<Reply> {
    return this.#send(path, { method: 'POST', body, headers: { Accept: accept } })
  }
  async join(code: string): Promise<Reply> {
    await this.get(`/en/join/${code}`)
    return this.post(`/en/join/${code}`, { language: 'en' })
  }
  vote(statement: string, choice: string, revision = 1, more: Record<string, string> = {}): Promise<Reply> {
    return this.post(
      `/en/g/well/vote/${statement}`,
      { choice, revision: String(revision), ...more },
      'application/json',
    )
  }
  async #send(path: string, init: RequestInit): Promise<Reply> {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const reply = await this.#request(path, { ...init, headers })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return { status: reply.status, to: reply.headers.get('Location'), text: await reply.text() }
  }
}
