import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Choice, GatheringId, SideId, StatementId } from '@daylight/basics'
import { choices } from '@daylight/basics'
import fc from 'fast-check'
import { onEachEngine } from '../../db/each-engine.ts'
import type { Db } from '../../db/open.ts'
import { hashOf } from '../../http/cookie.ts'
import { makeHall, WELL } from './hall.test.ts'
import type { Seat } from './seat.ts'
import { type GatherStore, makeGatherStore } from './store.ts'

const HALL = 'hall' as GatheringId
const code = (n: number) => `CODE${n}`

/** A gathering without sides or statements, with as many codes. */
async function withCodes(db: Db, howMany: number): Promise<{ store: GatherStore; news: string[] }> {
  const [title, purpose] = ['{"en":"Hall"}', '{"en":"To talk"}']
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id: HALL,
      title,
      purpose,
      languages: '["en"]',
      is_example: 0,
      opens_at: 0,
      closes_at: null,
      created_at: 0,
    })
    .execute()
  const rows = Array.from({ length: howMany }, (_, n) => ({
    gathering_id: HALL,
    id: `i${n}`,
    side_id: null,
    code: code(n),
    code_hash: hashOf(code(n)),
    used_by: null,
  }))
  await db.insertInto('invitation').values(rows).execute()
  const news: string[] = []
  return { store: makeGatherStore(db, (gathering) => news.push(gathering)), news }
}
async function seated(store: GatherStore, n: number): Promise<Seat> {
  await store.redeem(code(n), `token-${n}`, 'en')
  return (await store.seat(HALL, `token-${n}`)) as Seat
}
const vote = (ordinal: number, choice: Choice, revision: number) => ({ ordinal, choice, revision })

onEachEngine('several votes of one seat in one batch, and seats side by side, all count', async (db) => {
  const { store, news } = await withCodes(db, 3)
  const seats = await Promise.all([0, 1, 2].map((n) => seated(store, n)))
  await Promise.all(
    seats.flatMap((seat, n) => [
      store.keepVote(seat, vote(0, 'agree', 1)),
      store.keepVote(seat, vote(n + 1, 'pass', 1)),
      store.keepVote(seat, vote(0, 'disagree', 2)),
      store.keepVote(seat, vote(0, 'agree', 1)),
    ]),
  )
  for (const [n, seat] of seats.entries())
    assert.deepEqual(await store.ballot(seat), [vote(0, 'disagree', 2), vote(n + 1, 'pass', 1)])
  assert.equal(news.length, 9)
})
onEachEngine('a code used by two phones at once opens one seat', async (db) => {
  const { store } = await withCodes(db, 1)
  const both = await Promise.all(['a', 'b'].map((token) => store.redeem(code(0), token, 'en')))
  assert.deepEqual(both.map((r) => r.kind).sort(), ['in', 'used'])
  const again = await Promise.all(['a', 'b'].map((token) => store.redeem(code(0), token, 'en')))
  assert.deepEqual(
    again.map((r) => r.kind),
    both.map((r) => r.kind),
  )
  assert.equal((await db.selectFrom('seat').select('id').execute()).length, 1)
})
onEachEngine(
  'a guess that arrives late does not undo a later one, and none changes after the mirror',
  async (db) => {
    const { store } = await withCodes(db, 1)
    const seat = await seated(store, 0)
    const guess = (ofHundred: number, revision: number) =>
      store.keepGuess(seat, {
        statement: 's' as StatementId,
        aboutSide: 'x' as SideId,
        ofHundred,
        revision,
      })
    await guess(20, 1)
    await guess(40, 2)
    assert.equal(await guess(20, 1), false)
    await store.commit(seat)
    assert.equal(await guess(60, 3), false)
    assert.deepEqual(
      (await store.guesses(seat)).map((g) => g.ofHundred),
      [40],
    )
  },
)
onEachEngine('statements proposed at the same moment each get a place of their own', async (db) => {
  const { store } = await withCodes(db, 1)
  await Promise.all(['a', 'b', 'c', 'a'].map((text) => store.propose(HALL, text, 'en')))
  const statements = await store.statements(HALL)
  assert.deepEqual(
    statements.map((s) => s.ordinal),
    [0, 1, 2],
  )
  assert.deepEqual(new Set(statements.map((s) => s.texts['en'])), new Set(['a', 'b', 'c']))
})
onEachEngine('a side said beside the first vote is either in time or refused, never half', async (db) => {
  const { store } = await withCodes(db, 1)
  const seat = await seated(store, 0)
  await store.saySide(seat, { kind: 'none' })
  const [, isKept] = await Promise.all([
    store.keepVote(seat, vote(0, 'agree', 1)),
    store.saySide(seat, { kind: 'other' }),
  ])
  const now = await store.seat(HALL, 'token-0')
  assert.equal(now?.side?.kind, isKept ? 'other' : 'none')
  assert.equal(await store.saySide(seat, { kind: 'prefer-not' }), false)
})
test('the mirror is handed whoever has voted; a withdrawn statement keeps its place without votes, a proposal has none', async (t) => {
  const hall = await makeHall({ statements: 4 })
  t.after(hall.close)
  const [voter] = [await hall.seated(0), await hall.seated(1)]
  const said: [number, Choice][] = [0, 1, 3].map((s, i) => [s, choices[i] as Choice])
  for (const [s, choice] of said) await voter.vote(`s${s}`, choice)
  await hall.db.updateTable('statement').set({ status: 'proposed' }).where('id', '=', 's2').execute()
  await hall.db.updateTable('statement').set({ status: 'withdrawn' }).where('id', '=', 's0').execute()
  const room = await hall.store.room(WELL)
  assert.deepEqual(room?.statements, ['s0', 's1', 's3'])
  assert.equal(room?.people.length, 1)
  assert.deepEqual([...(room?.votes.codes ?? [])], [3, 7])
  assert.equal(room?.totals, 'by-five')
  assert.equal(await hall.store.room('nowhere' as GatheringId), null)
})
test('however the batches fall, each seat keeps the last answer to each statement', async (t) => {
  const hall = await makeHall({ statements: 0 })
  t.after(hall.close)
  const act = fc.record({ seat: fc.nat(2), ordinal: fc.nat(4), choice: fc.constantFrom(...choices) })
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const seats = [0, 1, 2].map((n) => ({ gathering: WELL, id: `${round}-${n}` }) as Seat)
      round++
      const revisions = new Map<string, number>()
      await Promise.all(
        acts.map(({ seat, ordinal, choice }) => {
          const revision = (revisions.get(`${seat}/${ordinal}`) ?? 0) + 1
          revisions.set(`${seat}/${ordinal}`, revision)
          return hall.store.keepVote(seats[seat] as Seat, { ordinal, choice, revision })
        }),
      )
      for (const [n, seat] of seats.entries()) {
        const last = new Map(acts.filter((a) => a.seat === n).map((a) => [a.ordinal, a.choice]))
        const ballot = await hall.store.ballot(seat)
        assert.deepEqual(new Map(ballot.map((l) => [l.ordinal, l.choice])), last)
      }
    }),
    { numRuns: process.env['SLOW'] === '1' ? 300 : 30 },
  )
})
