/** The rooms under one roof: mounts each, and hands one room's values to the next. */
import type { Doubt } from '@daylight/gather'
import type { MirrorReport } from '@daylight/mirror'
import { mayAt } from '@daylight/people'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { checkupRoutes } from './checkup/routes.tsx'
import { StorageProblem, type StorageProblemKind } from './db/problem.ts'
import type { Gathering } from './gathering.ts'
import { hallRoutes } from './hall/routes.tsx'
import type { House } from './house.ts'
import { assetRoutes, workerRoute } from './http/assets.ts'
import { securityHeaders } from './http/headers.ts'
import { healthRoutes } from './http/health.ts'
import { preferredLanguage, type Spoken, speaking } from './http/language.ts'
import { tellingPlainness } from './http/plain.ts'
import { type RefusalKind, refuse } from './http/refusal.tsx'
import { rushGuard } from './http/rush.tsx'
import { sameOriginOnly } from './http/same-origin.ts'
import { NotAllowed } from './not-allowed.ts'
import { personOf } from './rooms/accounts/at-account.tsx'
import { accountsRoutes } from './rooms/accounts/routes.tsx'
import type { AccountsStore } from './rooms/accounts/store.ts'
import { takesDaybooks } from './rooms/convenor/daybook/routes.tsx'
import { convenorRoutes } from './rooms/convenor/routes.tsx'
import type { ConvenorStore } from './rooms/convenor/store.ts'
import { seatMayRead } from './rooms/gather/at-seat.ts'
import { takesPhotos } from './rooms/gather/day/notes/read-note.ts'
import { chanceOfSeat, MOST_IN_QUEUE, type Route } from './rooms/gather/route.ts'
import { gatherRoutes } from './rooms/gather/routes.tsx'
import type { GatherStore } from './rooms/gather/store.ts'
import type { Closing } from './rooms/mirror/closing.ts'
import type { Publisher } from './rooms/mirror/publisher.ts'
import { routed } from './rooms/mirror/route.ts'
import { mirrorRoutes } from './rooms/mirror/routes.tsx'
import type { MirrorStore } from './rooms/mirror/store.ts'

export type Rooms = {
  readonly accounts: AccountsStore
  readonly convenor: ConvenorStore
  readonly gather: GatherStore
  readonly mirror: MirrorStore
  readonly publisher: Publisher
  readonly closing: Closing
}

/** The whole site as one request handler. `ask` rejects where the store does not answer. */
export function makeSite(house: House, rooms: Rooms, ask: () => Promise<void>) {
  const seatMay = seatMayRead(rooms.gather, house)
  const whoAsks = personOf(rooms.accounts, house)
  const mayRead = async (c: Context, gathering: Gathering) => {
    const person = await whoAsks(c)
    return person && mayAt(person, gathering, 'read-mirror') ? 'yes' : seatMay(c, gathering.id)
  }
  const doubts = async ({ id }: Gathering) => doubtIn(await rooms.publisher.current(id))

  const route: Route = async ({ gathering, seat, answered, open }) =>
    routed(await rooms.publisher.current(gathering.id), open, {
      side: seat.side?.kind === 'side' ? seat.side.side : null,
      answered,
      most: MOST_IN_QUEUE,
      chance: (draw) => chanceOfSeat(seat, draw),
    })

  const guard = rushGuard(house)
  const spoken = new Hono<Spoken>()
    .use(speaking)
    .use('/join/*', guard)
    .use('/sign-in', guard)
    .use('/sign-in/passkey', guard)
    .use('/invited', guard)
    .route('/', mirrorRoutes(house, { ...rooms, store: rooms.mirror, mayRead }))
    .route('/', checkupRoutes(house))
    .route('/', hallRoutes)
    .route('/', accountsRoutes(rooms.accounts, house))
    .route('/', convenorRoutes(rooms.convenor, house, whoAsks))
    .route('/', gatherRoutes(rooms.gather, house, doubts, route))

  return (
    new Hono({ strict: false })
      .use(securityHeaders(house.config.isHttps))
      .use(tellingPlainness(house.config))
      .use(sameOriginOnly)
      .use((c, next) => (takesFiles(c.req.path) ? next() : limited(c, next)))
      .route('/assets', assetRoutes())
      .route('/', workerRoute())
      .route('/', healthRoutes(ask))
      .get('/', (c) => c.redirect(`/${languageOf(c)}/`, 302))
      // What a QR code on paper says: without a language, the phone's own decides.
      .get('/g/*', (c) => c.redirect(`/${languageOf(c)}${c.req.path}`, 302))
      .get('/join/:code', (c) => c.redirect(`/${languageOf(c)}/join/${c.req.param('code')}`, 302))
      .route('/:lang', spoken)
      .notFound((c) => refuse(c, 'not-found'))
      .onError((error, c) => answerFault(error, c, house))
  )
}

/** Photographs and daybooks are larger than a form; their routes have limits of their own, and say so in words. */
const takesFiles = (path: string): boolean => takesPhotos(path) || takesDaybooks(path)

const limited = bodyLimit({ maxSize: 64 * 1024, onError: (c) => refuse(c, 'too-large') })

const languageOf = (c: Context) => preferredLanguage(c.req.header('Accept-Language'))

/**
 * How little the published mirror knows of a question: the widest interval of a gap about that side, as a share of
 * all hundred points. What is not published yet is not known at all.
 */
function doubtIn({ views }: Pick<MirrorReport, 'views'>): Doubt {
  return ({ statement, aboutSide }) => {
    const gaps = views.filter((view) => view.about === aboutSide).flatMap((view) => view.gaps)
    const widths = gaps
      .filter((gap) => gap.statement === statement)
      .map(({ interval }) => (interval.high - interval.low) / 100)
    return widths.length === 0 ? 1 : Math.max(...widths)
  }
}

function answerFault(error: Error, c: Context, house: House): Response | Promise<Response> {
  if (error instanceof NotAllowed) return refuse(c, 'not-yours')
  if (error instanceof StorageProblem) {
    house.log({ event: 'storage-problem', kind: error.kind })
    return refuse(c, STORAGE_PAGES[error.kind])
  }
  house.log({ event: 'fault', route: c.req.routePath, name: error.name, at: firstFrame(error) })
  return refuse(c, 'fault')
}

/** What the page says: come back in a moment, or somebody must make room first. */
const STORAGE_PAGES: Readonly<Record<StorageProblemKind, RefusalKind>> = {
  busy: 'storage-busy',
  unreachable: 'storage-busy',
  full: 'storage-full',
  unwritable: 'storage-full',
  refused: 'fault',
  damaged: 'fault',
  newer: 'fault',
  'too-old': 'fault',
  'not-a-database': 'fault',
}

/** File and line of a fault: enough to find it, and nothing that a person typed. */
const firstFrame = (error: Error): string =>
  /([\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1] ?? 'unknown'
