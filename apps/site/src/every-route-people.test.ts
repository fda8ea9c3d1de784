/** Test support: a house with two organisations and everybody whom a route may meet, each with the cookie they hold. */
import type { GatheringId, Instant, OrganisationId } from '@daylight/basics'
import { type Actor, postTopic } from '@daylight/gather'
import type { Role } from '@daylight/people'
import { makeDaybooks } from './daybook/store.ts'
import { keptTables } from './db/kept-tables.ts'
import { type Db, openDb } from './db/open.ts'
import { asset } from './http/assets.ts'
import { localBus } from './http/bus.ts'
import { hashOf } from './http/cookie.ts'
import { silentLog } from './log.ts'
import { type OpenHouse, openHouse } from './open-house.ts'

/** Staff by what they are: role in the organisation, or role and place at a gathering. */
const STAFF = {
  convenor: { role: 'convenor' },
  facilitator: { role: 'facilitator' },
  coder: { role: 'coder' },
  'donor officer': { role: 'donor-officer' },
  secretariat: { role: 'secretariat' },
  trustee: { role: 'trustee' },
  reader: { role: 'reader' },
  'somebody without a task': { role: null },
  'convenor here': { at: 'convenor' },
  'facilitator here': { at: 'facilitator' },
  'coder here': { at: 'coder' },
  'reader here': { at: 'reader' },
  'lead of one side': { at: 'side-lead', side: 0 },
  'lead of the other side': { at: 'side-lead', side: 1 },
  'convenor elsewhere': { at: 'convenor', elsewhere: true },
  'lead elsewhere': { at: 'side-lead', side: 0, elsewhere: true },
  'convenor of another organisation': { role: 'convenor', other: true },
} as const satisfies Record<string, Staff>
type Staff = { role?: Role | null; at?: Role; side?: 0 | 1; elsewhere?: true; other?: true }

/** Everybody else: no cookie, an old one, or that of a seat. */
const OTHERS = [
  'nobody',
  'somebody signed out',
  'seat here',
  'seat that has opened the mirror',
  'seat elsewhere',
] as const

/** Topics on the board: one that the seat here has brought in, and one that came in on paper. */
const TOPIC_OF_SEAT = 'topic-of-the-seat-here'
export const TOPIC_ON_PAPER = 'topic-written-on-paper'

export type Who = keyof typeof STAFF | (typeof OTHERS)[number]
export const everybody = [...OTHERS, ...Object.keys(STAFF)] as readonly Who[]
export const staff = Object.keys(STAFF) as readonly Who[]

export type Meeting = {
  readonly db: Db
  readonly site: OpenHouse['site']
  readonly cookie: string
  /** What stands for each parameter of a path. */
  readonly params: Readonly<Record<string, string>>
  /** Everything that is kept, to see whether a request has changed it. */
  readonly all: () => Promise<string>
}

/** A fresh house, and one of the people in it. */
export async function meet(who: Who): Promise<Meeting> {
  const db = await openDb(':memory:')
  const now = () => NOW as Instant
  const house = {
    now,
    config: { origin: 'http://localhost', isHttps: false },
    bus: localBus(),
    log: silentLog,
  }
  const open = await openHouse(db, house, false)
  const { organisation: ours, account } = await open.rooms.accounts.firstAccount()
  const desk = open.rooms.convenor.desk({ organisation: ours, account, name: '', role: 'convenor', at: [] })
  const [here, elsewhere] = [await desk.create(draft('here')), await desk.create(draft('elsewhere'))]
  const at = await desk.gathering(here)
  await at?.addStatements(['Water for all'], 'en')
  await at?.turn('open')
  await at?.makeInvitations(3)
  await db.insertInto('organisation').values({ id: 'other', name: 'Other' }).execute()
  for (const [name, kind] of Object.entries(STAFF)) await keepStaff(db, name, kind, { ours, here, elsewhere })
  await keepSeats(db, here, elsewhere)
  const lead = { organisation: ours, account: 'lead of one side', name: '', role: null }
  const side = at?.gathering.sides[0]?.id ?? null
  const leadDesk = open.rooms.convenor.desk({ ...lead, at: [{ gathering: here, role: 'side-lead', side }] })
  const together = (await leadDesk.gathering(here))?.together
  const proposal = await together?.propose({ kind: 'turn-vote', turn: 'close' })
  const second = await together?.propose({ kind: 'make-seats', piles: [1] })
  const [statement] = (await at?.statements()) ?? []
  const token = await open.rooms.accounts.signInByLink(
    await open.rooms.accounts.newSignInCode({ organisation: ours, account }),
  )
  const own = await open.rooms.accounts.own(token ?? '')
  const invitation = await own?.people.invite({ role: 'reader', gathering: null, side: null })
  const books = makeDaybooks(db)
  const topic = { words: 'Wells', language: 'en', convenor: '' }
  const bySeat: Actor = { kind: 'seat', markOf: (thing) => hashOf('mark', thing, 'seat here'), side: null }
  for (const [id, by] of [
    [TOPIC_OF_SEAT, bySeat],
    [TOPIC_ON_PAPER, { kind: 'house' }],
  ] as const)
    await books.write(here, id, (day) => postTopic(day, { topic: id, ...topic }, by))
  const cookie = await cookieOf(open, who, here, elsewhere, ours)
  return {
    db,
    site: open.site,
    cookie,
    params: {
      lang: 'en',
      gathering: here,
      statement: statement?.id ?? '',
      proposal: proposal?.id ?? '',
      'second proposal': second?.id ?? '',
      account: 'reader',
      topic: TOPIC_OF_SEAT,
      'topic on paper': TOPIC_ON_PAPER,
      code: 'ABCDEFGH',
      name: asset('site.css').split('/').at(-1) ?? '',
      invitation: invitation?.ok ? invitation.value : '',
    },
    all: () => everything(db),
  }
}

async function cookieOf(open: OpenHouse, who: Who, here: string, elsewhere: string, ours: OrganisationId) {
  if (who === 'nobody') return ''
  if (who === 'somebody signed out') return 'staff=AAAAAAAAAAAAAAAAAAAAAA'
  if (who === 'seat elsewhere') return `seat-${elsewhere}=${who}; seat-${here}=${who}`
  if (!(who in STAFF)) return `seat-${here}=${who}`
  const organisation = who === 'convenor of another organisation' ? ('other' as OrganisationId) : ours
  const code = await open.rooms.accounts.newSignInCode({ organisation, account: who })
  return `staff=${await open.rooms.accounts.signInByLink(code)}`
}

type Places = { readonly ours: OrganisationId; readonly here: GatheringId; readonly elsewhere: GatheringId }

async function keepStaff(
  db: Db,
  name: string,
  kind: Staff,
  { ours, here, elsewhere }: Places,
): Promise<void> {
  const organisation = kind.other ? 'other' : ours
  await db
    .insertInto('account')
    .values({ organisation_id: organisation, id: name, name, role: kind.role ?? null, sign_in_name: name })
    .execute()
  if (!kind.at) return
  const gathering = kind.elsewhere ? elsewhere : here
  const sides = await db
    .selectFrom('side')
    .select('id')
    .where('gathering_id', '=', gathering)
    .orderBy('position')
    .execute()
  const side = kind.side === undefined ? null : (sides[kind.side]?.id ?? null)
  await db
    .insertInto('gathering_role')
    .values({
      organisation_id: organisation,
      account_id: name,
      gathering_id: gathering,
      role: kind.at,
      side_id: side,
    })
    .execute()
}

async function keepSeats(db: Db, here: string, elsewhere: string): Promise<void> {
  const seats = [
    ['seat here', here, 0],
    ['seat that has opened the mirror', here, 1],
    ['seat elsewhere', elsewhere, 1],
  ] as const
  for (const [name, gathering, committed] of seats)
    await db
      .insertInto('seat')
      .values({
        gathering_id: gathering,
        id: name,
        token_hash: hashOf(name),
        side_answer: 'none',
        side_id: null,
        language: 'en',
        has_finished_voting: committed,
        has_committed: committed,
      })
      .execute()
}

async function everything(db: Db): Promise<string> {
  const rows = await Promise.all(
    (await keptTables(db)).map(({ name }) =>
      db
        .selectFrom(name as 'seat')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows)
}

const draft = (title: string) => ({
  title: { en: `A gathering ${title}` },
  purpose: { en: 'To hear' },
  languages: ['en'],
  sides: ['Reed', 'Stone'].map((name) => ({ id: null, names: { en: name } })),
  opensAt: null,
  closesAt: null,
  timeZone: 'UTC',
})
const NOW = Date.parse('2026-12-03T15:00Z')
