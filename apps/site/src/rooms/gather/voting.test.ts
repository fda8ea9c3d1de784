import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choices } from '@daylight/basics'
import fc from 'fast-check'
import { makeHall, NOON, NORTH, type Phone, SOUTH, WELL } from './hall.test.ts'

const HOUR = 3_600_000
const runs = process.env['SLOW'] === '1' ? 100 : 12

/** What the mirror would be handed of the only seat: statement → code of the choice. */
async function kept(hall: Awaited<ReturnType<typeof makeHall>>): Promise<number[]> {
  return [...((await hall.store.room(WELL))?.votes.codes ?? [])]
}
const kind = (reply: { text: string }) => JSON.parse(reply.text).kind

test('a plain form takes a vote and leads on; the side comes first', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0, null)
  assert.equal((await phone.get('/en/g/well/vote')).to, '/en/g/well')
  const early = await phone.post('/en/g/well/vote/s0', { choice: 'agree', revision: '1' })
  assert.equal(early.status, 409)
  assert.match(early.text, /prefer not to say/)
  await phone.post('/en/g/well/side', { side: 'prefer-not' })
  const vote = await phone.post('/en/g/well/vote/s0', { choice: 'agree', revision: '1' })
  assert.deepEqual([vote.status, vote.to], [303, '/en/g/well'])
  assert.deepEqual(await kept(hall), [2])
})
test('without an answer the side page says so, and every answer that names no side is taken', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated(0, null)
  assert.equal((await phone.post('/en/g/well/side')).status, 422)
  assert.equal((await phone.post('/en/g/well/side', { side: 'side:east' })).status, 422)
  for (const side of ['none', 'other', 'prefer-not', `side:${SOUTH}`])
    assert.equal((await phone.post('/en/g/well/side', { side })).status, 303)
  await phone.vote('s0', 'pass')
  assert.deepEqual(
    (await hall.store.room(WELL))?.people.map((p) => p.side),
    [SOUTH],
  )
})
test('what a person says of themselves can change until the first vote, and then stands', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.post('/en/g/well/side', { side: `side:${SOUTH}` })
  await phone.vote('s0', 'agree')
  const late = await phone.post('/en/g/well/side', { side: `side:${NORTH}` })
  assert.equal(late.status, 409)
  assert.equal((await phone.get('/en/g/well/side')).status, 409)
  assert.deepEqual(
    (await hall.store.room(WELL))?.people.map((p) => p.side),
    [SOUTH],
  )
})
test('a message that arrives twice counts once and is answered alike; a changed mind replaces the vote', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  const before = hall.news.length
  for (let i = 0; i < 3; i++) assert.equal(kind(await phone.vote('s0', 'agree')), 'kept')
  assert.equal(hall.news.length, before + 1)
  await phone.vote('s0', 'disagree', 2)
  await phone.vote('s0', 'agree', 1)
  assert.deepEqual(await kept(hall), [0])
})
test('two tabs of one phone: the answer that arrives last stands', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.vote('s1', 'agree')
  await phone.vote('s1', 'pass')
  assert.deepEqual(await kept(hall), [4])
})
test('whatever is repeated and however it arrives, the last answer to each statement stays', async (t) => {
  const hall = await makeHall({ statements: 4 })
  t.after(hall.close)
  const act = fc.record({ statement: fc.nat(3), choice: fc.constantFrom(...choices) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      async (acts, order) => {
        await hall.db.deleteFrom('ballot').execute()
        await hall.db.deleteFrom('seat').execute()
        await hall.db.updateTable('invitation').set({ used_by: null }).execute()
        const phone = await hall.seated()
        const revisions = new Map<number, number>()
        const messages = acts.map(({ statement, choice }) => {
          const revision = (revisions.get(statement) ?? 0) + 1
          revisions.set(statement, revision)
          return { statement, choice, revision }
        })
        const mixed = [...messages, ...messages]
          .map((m) => ({ m, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
        await Promise.all(mixed.map(({ m }) => phone.vote(`s${m.statement}`, m.choice, m.revision)))
        const last = new Map(messages.map((m) => [m.statement, m.choice]))
        const codes = [...last].map(([s, choice]) => 3 * s + ['disagree', 'pass', 'agree'].indexOf(choice))
        assert.deepEqual(
          await kept(hall),
          codes.sort((a, b) => a - b),
        )
      },
    ),
    { numRuns: runs },
  )
})
test('two seats never mix, though they vote on the same statements at the same moment', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const [north, south] = [await hall.seated(0), await hall.seated(1, `side:${SOUTH}`)] as [Phone, Phone]
  await Promise.all(hall.statements.flatMap((s) => [north.vote(s, 'agree'), south.vote(s, 'disagree')]))
  const room = await hall.store.room(WELL)
  const rows = room?.people.map((person, i) => ({
    side: person.side,
    codes: [...room.votes.codes.slice(room.votes.offsets[i], room.votes.offsets[i + 1])],
  }))
  assert.deepEqual(
    rows?.sort((a, b) => ((a.side ?? '') < (b.side ?? '') ? -1 : 1)),
    [
      { side: NORTH, codes: [2, 5, 8] },
      { side: SOUTH, codes: [0, 3, 6] },
    ],
  )
  assert.doesNotMatch((await north.get('/en/g/well/votes')).text, />Disagree</)
})
test('before the opening a seat waits and is told when; the closed round says when it closed', async (t) => {
  const hall = await makeHall({ opensAt: NOON + HOUR, closesAt: NOON + 2 * HOUR })
  t.after(hall.close)
  const phone = await hall.seated()
  const waiting = await phone.get('/en/g/well')
  assert.match(waiting.text, /Voting has not opened yet/)
  assert.match(waiting.text, /13:00/)
  assert.equal(kind(await phone.vote('s0', 'agree')), 'round-not-open')
  hall.clock.now = NOON + 2 * HOUR
  const closed = await phone.get('/en/g/well')
  assert.match(closed.text, /Voting has closed/)
  assert.match(closed.text, /14:00/)
  assert.equal((await phone.get('/en/g/well/vote')).to, '/en/g/well')
})
test('a vote cast in time counts though it arrives after closing; one cast after closing is told why not', async (t) => {
  const closesAt = NOON + HOUR
  const hall = await makeHall({ closesAt })
  t.after(hall.close)
  const phone = await hall.seated()
  hall.clock.now = closesAt + HOUR
  const late = await phone.vote('s0', 'agree', 1, { castAt: String(closesAt) })
  assert.equal(late.status, 409)
  assert.match(JSON.parse(late.text).text, /13:00/)
  assert.equal(kind(await phone.vote('s0', 'agree', 1, { castAt: String(closesAt - 1) })), 'kept')
  assert.deepEqual(await kept(hall), [2])
  assert.match((await phone.get('/en/g/well/votes')).text, /Voting has closed/)
})
test('a gathering without statements is a place to begin', async (t) => {
  const hall = await makeHall({ statements: 0 })
  t.after(hall.close)
  const page = await (await hall.seated()).get('/en/g/well')
  assert.match(page.text, /There are no statements yet/)
  assert.match(page.text, /\/en\/g\/well\/propose/)
})
test('what is no vote changes nothing and is told in words', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  for (const fields of [
    { choice: 'maybe', revision: '1' },
    { choice: 'agree' },
    { choice: 'agree', revision: '0' },
    { choice: 'agree', revision: '65536' },
    { choice: 'agree', revision: '1', castAt: 'yesterday' },
  ] as Record<string, string>[])
    assert.equal((await phone.post('/en/g/well/vote/s0', fields)).status, 422)
  assert.equal(kind(await phone.vote('s9', 'agree')), 'no-such-statement')
  assert.deepEqual(await kept(hall), [])
})
test('a statement that was withdrawn is refused, and the answers to the others stay', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.vote('s0', 'agree')
  await phone.vote('s2', 'agree')
  await hall.db.updateTable('statement').set({ status: 'withdrawn' }).where('id', '=', 's0').execute()
  assert.equal((await phone.vote('s0', 'pass', 2)).status, 404)
  const room = await hall.store.room(WELL)
  assert.deepEqual(room?.statements, ['s0', 's1', 's2'])
  assert.deepEqual([...(room?.votes.codes ?? [])], [8])
})
test('the page carries the statements still to come, each once, for a phone that loses its network', async (t) => {
  const hall = await makeHall({ statements: 9 })
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.vote('s4', 'agree')
  const { text } = await phone.get('/en/g/well/vote')
  const addresses = [...text.matchAll(/data-address="\/en\/g\/well\/vote\/(s\d)"/g)].map((m) => m[1])
  assert.deepEqual([...addresses].sort(), ['s0', 's1', 's2', 's3', 's5', 's6', 's7', 's8'])
  assert.equal(text.match(/action="\/en\/g\/well\/vote\/(s\d)"/)?.[1], addresses[0])
})
test('a statement stands in the reader’s language with its direction, and shows how it was first written', async (t) => {
  const hall = await makeHall({ statements: 1 })
  t.after(hall.close)
  const phone = await hall.seated()
  const page = await phone.get('/ar/g/well/vote')
  assert.match(page.text, /<h1 class="statement" lang="en" dir="ltr"[^>]*><bdi>Claim 0\.<\/bdi>/)
  assert.match(page.text, /<p lang="he" dir="rtl"><bdi>היגד 0\.<\/bdi>/)
  assert.doesNotMatch((await phone.get('/he/g/well/vote')).text, /<details/)
})
test('the list of one’s own answers lets each be changed, and counts the change as a later answer', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const phone = await hall.seated()
  await phone.vote('s0', 'agree')
  assert.match((await phone.get('/en/g/well/votes')).text, /href="\/en\/g\/well\/vote\/s0"/)
  const form = await phone.get('/en/g/well/vote/s0')
  assert.match(form.text, /You said: agree/)
  assert.match(form.text, /name="revision" value="2"/)
  const changed = await phone.post('/en/g/well/vote/s0', { choice: 'pass', revision: '2', from: 'votes' })
  assert.equal(changed.to, '/en/g/well/votes')
  assert.deepEqual(await kept(hall), [1])
})
test('how likely a statement was to be shown goes with the vote as the page says, and nothing else is taken for it', async (t) => {
  const hall = await makeHall({ statements: 3 })
  t.after(hall.close)
  const phone = await hall.seated()
  const { text } = await phone.get('/en/g/well/vote')
  const turns = [...text.matchAll(/vote\/(s\d)"(?:(?!data-address).)*?name="chance" value="(\d+)"/gs)]
  // Three of three: a third, a half of those left, the last for certain; in quarter octaves.
  assert.deepEqual(
    turns.slice(-3).map((turn) => Number(turn[2])),
    [7, 5, 1],
  )
  for (const chance of ['0', '256', '-1', 'often'])
    assert.equal(
      (await phone.post('/en/g/well/vote/s0', { choice: 'agree', revision: '1', chance })).status,
      422,
    )
  await phone.vote('s0', 'agree', 1, { chance: '7' })
  await phone.vote('s1', 'pass')
  await phone.vote('s0', 'disagree', 2)
  const { chances } = await hall.db.selectFrom('ballot').select('chances').executeTakeFirstOrThrow()
  assert.deepEqual([...(chances ?? [])], [7, 0])
})
test('a person takes along all that is kept of them, and nothing of anybody else', async (t) => {
  const hall = await makeHall()
  t.after(hall.close)
  const [mine, other] = [await hall.seated(0), await hall.seated(1, `side:${SOUTH}`)]
  await mine.vote('s0', 'agree')
  await other.vote('s1', 'disagree')
  await mine.post('/en/g/well/languages', { speaks: 'tk', understands: 'ar' })
  const { status, text } = await mine.get('/en/g/well/votes/file')
  assert.equal(status, 200)
  const file = JSON.parse(text)
  assert.equal(file.format, 'daylight-seat/1')
  assert.deepEqual(
    file.votes.map(({ choice }: { choice: string }) => choice),
    ['agree'],
  )
  assert.deepEqual(file.languages, { speaks: 'tk', understands: ['ar'] })
  assert.deepEqual(file.guesses, [])
  assert.ok(Object.values(file.side).length > 0)
})
