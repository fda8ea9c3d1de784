import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import {
  type GatheringId,
  type Instant,
  languages,
  type OrganisationId,
  type StatementId,
  seededRandom,
} from '@daylight/basics'
import { boardOf, HOUSE, MOST_CHARACTERS } from '@daylight/gather'
import { findGroups, type MirrorReport, mirrorReport, publish, type Room } from '@daylight/mirror'
import { makeDaybooks } from '../daybook/store.ts'
import { emptyDb } from '../db/each-engine.ts'
import { readGathering, readStatements } from '../db/gatherings.ts'
import type { Db } from '../db/open.ts'
import { makeGatherStore } from '../rooms/gather/store.ts'
import { PLACES, TOPICS } from './board.ts'
import { type Finding, PEOPLE, PLAN } from './plan.ts'
import { PURPOSE, SIDES, STATEMENTS, type StatementName, TITLE } from './statements.ts'
import { freeCode, seedExample } from './store.ts'

const NOW = Date.parse('2026-12-03T15:00Z') as Instant
const names = Object.keys(STATEMENTS) as StatementName[]

type Seeded = { db: Db; room: Room; report: MirrorReport; nameOf: (id: StatementId) => StatementName }

async function seeded(random = seededRandom('two shores of one lake')): Promise<Seeded> {
  const db = await emptyDb()
  const id = await seedExample(db, 'house' as OrganisationId, NOW, random)
  const room = await makeGatherStore(db).room(id)
  assert.ok(room)
  const report = mirrorReport(publish(room, null).published)
  return { db, room, report, nameOf: (statement) => names[room.statements.indexOf(statement)]! }
}

/** What the mirror says, in the words of the plan. */
function found({ report, room, nameOf }: Seeded): Map<Finding, Set<StatementName>> {
  const of = (rows: readonly { readonly statement: StatementId }[]) =>
    new Set(rows.map((r) => nameOf(r.statement)))
  const view = (guesser: number) =>
    report.views.find((v) => v.guesser === room.sides[guesser] && v.about === room.sides[1 - guesser])!
  return new Map<Finding, Set<StatementName>>([
    ['shared-ground', of(report.sharedGround)],
    ['shared-refusal', of(report.sharedRefusals)],
    ['division', of(report.divisions)],
    ['hidden-common-ground', of(report.mutualErrors.filter((e) => e.kind === 'hidden-common-ground'))],
    ['false-hope', of(report.mutualErrors.filter((e) => e.kind === 'false-hope'))],
    ['unseen-by-reed', of(view(0).reversals.filter((r) => r.kind === 'unseen-agreement'))],
    ['imagined-by-stone', of(view(1).reversals.filter((r) => r.kind === 'imagined-agreement'))],
    ['overestimated-by-reed', of(view(0).gaps.filter((gap) => gap.direction === 'overestimates'))],
  ])
}

let example: Seeded
before(async () => {
  example = await seeded()
})

test('the mirror finds everything that is planted in the example', () => {
  const findings = found(example)
  for (const name of names)
    for (const finding of PLAN[name].finds) assert.ok(findings.get(finding)?.has(name), `${finding}: ${name}`)
})
test('the mirror claims no shared ground, refusal, hidden common ground or false hope that is not planted', () => {
  const findings = found(example)
  for (const finding of ['shared-ground', 'shared-refusal', 'hidden-common-ground', 'false-hope'] as const)
    for (const name of findings.get(finding)!)
      assert.ok(PLAN[name].finds.includes(finding), `${finding}: ${name}`)
})
test('each side underestimates the other on some statements and overestimates it on others', () => {
  const { report, room } = example
  for (const guesser of room.sides) {
    const view = report.views.find((v) => v.guesser === guesser && v.about !== guesser)
    const directions = new Set(view?.gaps.map((gap) => gap.direction))
    assert.ok(directions.has('underestimates') && directions.has('overestimates'))
  }
})
test('there are two groups of opinion, and each is about half of either side', () => {
  const { room } = example
  const groups = findGroups(room.votes)
  assert.equal(groups.k, 2)
  assert.ok(groups.stable)
  for (const side of room.sides) {
    const rows = room.people.flatMap((person, row) => (person.side === side ? [groups.assignment[row]] : []))
    const share = rows.filter((group) => group === 0).length / rows.length
    assert.ok(share > 0.4 && share < 0.6, `${share}`)
  }
})
test('the example holds 60, 52 and 8 people, is marked as one and open', async () => {
  const { db, room } = example
  assert.deepEqual(
    [...room.sides, null].map((side) => room.people.filter((person) => person.side === side).length),
    [PEOPLE.reed, PEOPLE.stone, PEOPLE.neither],
  )
  const { id } = await db.selectFrom('gathering').select('id').executeTakeFirstOrThrow()
  const gathering = await readGathering(db, id)
  assert.ok(gathering?.isExample)
  assert.equal(gathering.opensAt, NOW)
  assert.equal(gathering.closesAt, null)
})
test('the example has a market of topics in three languages, and one that still waits for a place', async () => {
  const { id } = await example.db.selectFrom('gathering').select('id').executeTakeFirstOrThrow()
  const { day } = await makeDaybooks(example.db).book(id as GatheringId)
  const { rows, waiting } = boardOf(day)
  const hung = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.topics))
  assert.equal(day.step, 'market')
  assert.equal(waiting.length, 1)
  assert.deepEqual([...hung, ...waiting].map(({ words }) => words).sort(), TOPICS.map((t) => t.words).sort())
  assert.deepEqual(new Set(hung.map((topic) => topic.language)), new Set(languages))
  assert.ok(
    rows.every(({ slot, cells }) => slot.date === '2026-12-03' && cells.some((c) => c.topics.length > 0)),
  )
  assert.ok(
    [...day.topics.values()].every((topic) => topic.mark === HOUSE),
    'any facilitator may move them',
  )
})
test('starting again makes no second example and changes nothing in the first', async () => {
  const { db } = example
  const before = await db.selectFrom('ballot').selectAll().execute()
  const lines = await db.selectFrom('entry').selectAll().execute()
  await seedExample(db, 'house' as OrganisationId, (NOW + 1) as Instant)
  assert.deepEqual(await db.selectFrom('ballot').selectAll().execute(), before)
  assert.deepEqual(await db.selectFrom('entry').selectAll().execute(), lines)
  assert.equal((await db.selectFrom('gathering').selectAll().execute()).length, 1)
})
test('a free seat of the example stays the same until somebody takes it', async () => {
  const { db } = example
  const { id } = await db.selectFrom('gathering').select('id').executeTakeFirstOrThrow()
  const code = await freeCode(db, id as never)
  assert.equal(await freeCode(db, id as never), code)
  await makeGatherStore(db).redeem(code, 'a phone', 'he')
  assert.notEqual(await freeCode(db, id as never), code)
})
test('every text of the example stands in every language and fits a phone', async () => {
  for (const texts of [...Object.values(STATEMENTS), ...SIDES, ...PLACES, TITLE, PURPOSE])
    for (const language of languages) {
      const text = texts[language]
      assert.ok(text && [...text].length <= MOST_CHARACTERS, text)
    }
  const { id } = await example.db.selectFrom('gathering').select('id').executeTakeFirstOrThrow()
  assert.equal((await readStatements(example.db, id as never)).length, 24)
})
test('other draws of the same plan tell the same story', async () => {
  let [planted, seen] = [0, 0]
  for (let i = 0; i < (process.env['SLOW'] ? 100 : 5); i++) {
    const findings = found(await seeded(seededRandom(`draw ${i}`)))
    for (const name of names)
      for (const finding of PLAN[name].finds) {
        planted++
        if (findings.get(finding)?.has(name)) seen++
      }
  }
  assert.ok(seen / planted > 0.97, `${seen} of ${planted}`)
})
