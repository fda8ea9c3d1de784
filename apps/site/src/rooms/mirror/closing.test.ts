import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type GatheringId,
  type Instant,
  type OrganisationId,
  type StatementId,
  seededRandom,
  voteCode,
} from '@daylight/basics'
import { findGroups, mirrorReport, type Publication, packCodes, publish, type Room } from '@daylight/mirror'
import { openDb } from '../../db/open.ts'
import type { Gathering } from '../../gathering.ts'
import { makeClosing } from './closing.ts'
import { findApart } from './find-apart.ts'
import { type Findings, findingsOf } from './findings.ts'
import { makeMirrorStore } from './store.ts'
import { NORTH, SOUTH } from './test-report.ts'

const CLOSES = 1_000_000 as Instant
const LATER = 2_000_000 as Instant
const gathering: Gathering = {
  organisation: 'o' as OrganisationId,
  id: 'g' as GatheringId,
  title: {},
  purpose: {},
  languages: ['en'],
  sides: [],
  isExample: false,
  timeZone: 'UTC',
  opensAt: 0 as Instant,
  closesAt: CLOSES,
}
const listed = Array.from({ length: 12 }, (_, i) => ({
  id: `s${i}` as StatementId,
  ordinal: i,
  texts: {},
  originalLanguage: 'en',
  status: i === 0 ? ('withdrawn' as const) : ('listed' as const),
}))

/** Two camps across two sides. */
function roomOf(people: number): Room {
  const random = seededRandom('closing')
  const says = (person: number, s: number) =>
    random() < ((s + (person % 3 === 0 ? 1 : 0)) % 2 === 0 ? 0.9 : 0.1) ? 'agree' : 'disagree'
  return {
    sides: [NORTH, SOUTH],
    statements: listed.map(({ id }) => id),
    people: Array.from({ length: people }, (_, i) => ({ key: `p${i}`, side: i % 2 === 0 ? NORTH : SOUTH })),
    votes: packCodes(
      listed.length,
      Array.from({ length: people }, (_, i) => listed.map((_, s) => voteCode(s, says(i, s)))),
    ),
    guesses: [],
    totals: 'by-five',
  }
}

/** A house in which the vote goes on by hand: what is published, what time it is, how often groups were computed. */
async function house() {
  const db = await openDb(':memory:')
  const store = makeMirrorStore(db)
  const state: { now: number; published: Publication | null; computed: number } = {
    now: 0,
    published: null,
    computed: 0,
  }
  const closing = () =>
    makeClosing({
      now: () => state.now as Instant,
      store: { ...store, latest: async () => state.published, statements: async () => listed },
      find: async ({ room, report, putForward }) => {
        state.computed++
        return findApart({ room, report, putForward })
      },
    })
  return { state, store, closing }
}

test('groups are not told while people vote, are computed once when the vote is closed, and survive a restart', async () => {
  const { state, closing } = await house()
  state.published = publish(roomOf(120), null)
  assert.equal(await closing().findings(gathering), null)
  state.now = CLOSES + 5_000
  const one = closing()
  const [first, second] = await Promise.all([one.findings(gathering), one.findings(gathering)])
  assert.ok(first?.groups && first.groups.sizes.length === 2 && first.slate)
  assert.deepEqual(second, first)
  assert.deepEqual(await closing().findings(gathering), first)
  assert.equal(state.computed, 1)
})
test('votes that come late, or a vote opened again for fewer than ten people more, show no second state', async () => {
  const { state, closing } = await house()
  state.published = publish(roomOf(120), null)
  state.now = CLOSES + 5_000
  const first = await closing().findings(gathering)
  state.published = publish(roomOf(150), state.published)
  assert.deepEqual(await closing().findings(gathering), first)

  const reopened = { ...gathering, closesAt: LATER }
  state.published = publish(roomOf(125), null)
  assert.deepEqual(await closing().findings(reopened), first)
  state.now = LATER + 5_000
  assert.deepEqual(await closing().findings(reopened), first)
  assert.equal(state.computed, 1)
})
test('after a vote that was opened again and found ten people more, groups are computed anew', async () => {
  const { state, closing } = await house()
  state.published = publish(roomOf(120), null)
  state.now = CLOSES + 5_000
  const first = await closing().findings(gathering)
  state.published = publish(roomOf(160), state.published)
  state.now = LATER + 5_000
  const second = await closing().findings({ ...gathering, closesAt: LATER })
  assert.equal(state.computed, 2)
  assert.notDeepEqual(second?.groups?.sizes, first?.groups?.sizes)
})
test('of two processes that look at the same time, what one kept first is what both show', async () => {
  const { state, store } = await house()
  state.now = CLOSES + 5_000
  const found = (people: number): Findings => ({
    groups: null,
    slate: { size: people, statements: [], sides: [], violations: [] },
  })
  const kept = await store.keepFindings(
    gathering.id,
    { closesAt: CLOSES, people: 60, findings: found(60) },
    null,
  )
  const other = await store.keepFindings(
    gathering.id,
    { closesAt: CLOSES, people: 65, findings: found(65) },
    null,
  )
  assert.deepEqual(other, kept)
})
test('a room of thirty has a list for the wall but no groups, and a withdrawn statement is never on the list', async () => {
  const { state, closing } = await house()
  state.published = publish(roomOf(30), null)
  state.now = CLOSES + 5_000
  const found = await closing().findings(gathering)
  assert.equal(found?.groups, null)
  assert.ok(found.slate && found.slate.statements.length > 0)
  assert.equal(found.slate.statements.includes('s0' as StatementId), false)
})
test('a large room is looked at in another thread, and the same is found there', async () => {
  const room = roomOf(160)
  const report = mirrorReport(publish(room, null).published)
  const putForward = new Set(room.statements)
  assert.deepEqual(
    await findApart({ room, report, putForward }),
    findingsOf(room, findGroups(room.votes), report, () => true),
  )
})
