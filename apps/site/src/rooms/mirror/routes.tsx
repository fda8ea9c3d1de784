/** The mirror of one gathering: its page, its news, and three files to take along. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Gathering } from '../../gathering.ts'
import type { House } from '../../house.ts'
import type { Spoken } from '../../http/language.ts'
import { liveStream } from '../../http/live.ts'
import { refuse } from '../../http/refusal.tsx'
import type { Closing } from './closing.ts'
import { mirrorCsv } from './mirror-csv.ts'
import { mirrorJson } from './mirror-json.ts'
import { MirrorPage, type NotYet, NotYetPage } from './mirror-page.tsx'
import { mirrorTopic, type Publisher } from './publisher.ts'
import { readingOf } from './reading.ts'
import { reportFile } from './report-file.tsx'
import type { MirrorStore } from './store.ts'
import { wordingOf } from './wording.ts'

export type MirrorNeeds = {
  readonly store: MirrorStore
  readonly publisher: Publisher
  readonly closing: Closing
  /** Who asks: a convenor of the organisation or a seat that has committed may read, nobody else. */
  readonly mayRead: (c: Context, gathering: Gathering) => Promise<'yes' | NotYet>
}

/** Mounted under `/:lang`. */
export function mirrorRoutes(house: Pick<House, 'bus'>, { store, publisher, closing, mayRead }: MirrorNeeds) {
  const routes = new Hono<Spoken>()

  async function reading(c: Context<Spoken>, gathering: Gathering) {
    const report = await publisher.current(gathering.id)
    const [statements, findings] = await Promise.all([
      store.statements(gathering.id),
      closing.findings(gathering),
    ])
    return readingOf(c.get('t'), report, wordingOf(gathering, statements), findings)
  }

  /** Answers those who may read with `answer`, all others with what to do first. */
  const forReaders =
    (answer: (c: Context<Spoken>, gathering: Gathering) => Response | Promise<Response>) =>
    async (c: Context<Spoken>) => {
      const gathering = await store.gathering(c.req.param('gathering') ?? '')
      if (!gathering) return refuse(c, 'not-found')
      const permission = await mayRead(c, gathering)
      if (permission === 'yes') return answer(c, gathering)
      const t = c.get('t')
      const next = permission === 'no-seat' ? `/${t.language}/` : `/${t.language}/g/${gathering.id}`
      return c.html(<NotYetPage t={t} why={permission} path={pathOf(gathering)} next={next} />, 403)
    }

  return routes
    .get(
      '/g/:gathering/mirror',
      forReaders(async (c, gathering) =>
        c.html(<MirrorPage reading={await reading(c, gathering)} path={pathOf(gathering)} />),
      ),
    )
    .get(
      '/g/:gathering/mirror/live',
      forReaders((c, { id }) =>
        liveStream(c, house.bus, mirrorTopic(id), async () => String((await publisher.current(id)).version)),
      ),
    )
    .get(
      '/g/:gathering/mirror.html',
      forReaders(async (c, gathering) =>
        download(c, 'html', 'text/html', reportFile(await reading(c, gathering))),
      ),
    )
    .get(
      '/g/:gathering/mirror.csv',
      forReaders(async (c, gathering) =>
        download(c, 'csv', 'text/csv', mirrorCsv(await reading(c, gathering))),
      ),
    )
    .get(
      '/g/:gathering/mirror.json',
      forReaders(async (c, gathering) =>
        download(c, 'json', 'application/json', mirrorJson(await reading(c, gathering))),
      ),
    )
}

const pathOf = ({ id }: Gathering): string => `/g/${id}/mirror`

const download = (c: Context, ending: string, type: string, body: string): Response =>
  c.body(body, 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="mirror.${ending}"`,
  })
