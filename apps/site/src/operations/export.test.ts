import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GatheringId, ok } from '@daylight/basics'
import { writeBallot } from '@daylight/gather'
import { makeDaybooks } from '../daybook/store.ts'
import { onEachEngine } from '../db/each-engine.ts'
import { keptTables } from '../db/kept-tables.ts'
import type { Db } from '../db/open.ts'
import { asCsv } from './csv.ts'
import { EXPORTED, exportedFiles, NOT_EXPORTED } from './export.ts'

const SECRET = 'a-secret-that-opens-a-seat'

async function furnish(db: Db, id: string): Promise<void> {
  await db
    .insertInto('gathering')
    .values({
      organisation_id: 'o',
      id,
      title: '{"ar":"لقاء"}',
      purpose: '{}',
      languages: '["ar"]',
      is_example: 0,
      created_at: 1,
    })
    .execute()
  await db
    .insertInto('side')
    .values({ gathering_id: id, id: `${id}-east`, position: 0, names: '{"en":"East bank"}' })
    .execute()
  await db
    .insertInto('statement')
    .values([
      {
        gathering_id: id,
        id: `${id}-s0`,
        ordinal: 0,
        texts: '{"ar":"الماء، للجميع","he":"מים \\"לכולם\\""}',
        original_language: 'ar',
        status: 'listed',
      },
      {
        gathering_id: id,
        id: `${id}-s1`,
        ordinal: 1,
        texts: '{"he":"=1+1"}',
        original_language: 'he',
        status: 'proposed',
      },
    ])
    .execute()
  const seat = { gathering_id: id, language: 'ar', has_finished_voting: 1, has_committed: 0 }
  await db
    .insertInto('seat')
    .values([
      {
        ...seat,
        id: `${id}-seat-b`,
        token_hash: `${SECRET}1${id}`,
        side_answer: 'side',
        side_id: `${id}-east`,
      },
      { ...seat, id: `${id}-seat-a`, token_hash: `${SECRET}2${id}`, side_answer: 'none', side_id: null },
    ])
    .execute()
  const ballot = writeBallot([
    { ordinal: 0, choice: 'agree', revision: 1, chance: 7 },
    { ordinal: 1, choice: 'pass', revision: 4 },
  ])
  await db
    .insertInto('ballot')
    .values({ gathering_id: id, seat_id: `${id}-seat-b`, ...ballot })
    .execute()
  await db
    .insertInto('guess')
    .values({
      gathering_id: id,
      seat_id: `${id}-seat-a`,
      statement_id: `${id}-s0`,
      about_side_id: `${id}-east`,
      of_hundred: 70,
    })
    .execute()
  await makeDaybooks(db).write(id as GatheringId, `${id}-topic`, () =>
    ok({
      ...{ kind: 'topic-posted', topic: `${id}-topic`, words: 'Wells', language: 'en' },
      ...{ convenor: '', mark: 'mark' },
    }),
  )
  await db
    .insertInto('dots')
    .values({ gathering_id: id, seat_id: `${id}-seat-b`, topics: `["${id}-topic"]`, revision: 1 })
    .execute()
  await db
    .insertInto('tongue')
    .values({ gathering_id: id, seat_id: `${id}-seat-a`, speaks: 'tk', understands: '["tk","ar"]' })
    .execute()
  await db
    .insertInto('invitation')
    .values({ gathering_id: id, id: 'i', code: SECRET, code_hash: `${SECRET}${id}` })
    .execute()
}

onEachEngine(
  'an export holds what was said, readable anywhere, and nothing of another gathering',
  async (db) => {
    await furnish(db, 'here')
    await furnish(db, 'elsewhere')
    const files = await exportedFiles(db, 'here')
    assert.ok(files)
    assert.deepEqual([...files.keys()].sort(), [
      'README.txt',
      'daybook.ndjson',
      'dots.csv',
      'gathering.json',
      'guesses.csv',
      'languages.csv',
      'seats.csv',
      'statements.csv',
      'votes.csv',
    ])
    assert.equal(
      files.get('votes.csv'),
      '\ufeffseat,statement,vote,shown_with\r\n2,here-s0,agree,0.354\r\n2,here-s1,pass,\r\n',
    )
    assert.match(files.get('statements.csv') ?? '', /here-s0,listed,ar,الماء، للجميع,"מים ""לכולם"""/)
    assert.match(files.get('seats.csv') ?? '', /\r\n1,none,,ar,1,0\r\n2,side,here-east,ar,1,0\r\n/)
    assert.equal(files.get('dots.csv'), '\ufeffseat,topic\r\n2,here-topic\r\n')
    assert.equal(files.get('languages.csv'), '\ufeffseat,speaks,understands\r\n1,tk,tk ar\r\n')
    assert.match(files.get('daybook.ndjson') ?? '', /"words":"Wells"/)
    const whole = JSON.parse(files.get('gathering.json') ?? '')
    assert.deepEqual(whole.guesses, [
      { seat: 1, statement: 'here-s0', about_side: 'here-east', of_hundred: 70 },
    ])
    assert.deepEqual(whole.gathering.title, { ar: 'لقاء' })
    const all = [...files.values()].join('\n')
    assert.ok(!all.includes('elsewhere'), 'nothing of another gathering')
    assert.ok(!all.includes(SECRET) && !all.includes('seat-a'), 'no secret and no name of a seat')
    assert.equal(await exportedFiles(db, 'nowhere'), null)
  },
)
onEachEngine('every table about a gathering is in the export, or is left out for a reason', async (db) => {
  const tables = (await keptTables(db)).filter(({ columns }) => columns.includes('gathering_id'))
  for (const { name } of tables)
    assert.ok(
      EXPORTED.includes(name) || NOT_EXPORTED[name],
      `"${name}" is neither in EXPORTED nor in NOT_EXPORTED`,
    )
})
test('a spreadsheet never takes words for a formula', () => {
  assert.equal(
    asCsv(['a'], [['=cmd()'], ['+1'], ['-1'], ['@x'], [-1], [null]]),
    "\ufeffa\r\n'=cmd()\r\n'+1\r\n'-1\r\n'@x\r\n-1\r\n\r\n",
  )
})
