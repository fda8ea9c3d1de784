/** Makes the example gathering, once: 24 statements, 120 simulated people, a board with topics. */
import { randomBytes } from 'node:crypto'
import {
  type GatheringId,
  type Instant,
  languages,
  type OrganisationId,
  ok,
  type Random,
  type Result,
  seededRandom,
} from '@daylight/basics'
import {
  type Day,
  type Deed,
  invitationCode,
  placeTopic,
  postTopic,
  shapeBoard,
  turnStep,
  writeBallot,
} from '@daylight/gather'
import { makeDaybooks } from '../daybook/store.ts'
import { personalId, rowId } from '../db/ids.ts'
import type { Db } from '../db/open.ts'
import { hashOf, newSecret } from '../http/cookie.ts'
import { PLACES, TIMES, TOPICS } from './board.ts'
import { type SimulatedPerson, simulatedPeople } from './people.ts'
import { PURPOSE, SIDES, STATEMENTS, type StatementName, TITLE } from './statements.ts'

/** The example of an organisation. It is made where there is none yet; then an existing one is left as it is. */
export async function seedExample(
  db: Db,
  organisation: OrganisationId,
  now: Instant,
  random: Random = seededRandom('two shores of one lake'),
): Promise<GatheringId> {
  const { gathering, isNew } = await db.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('gathering')
      .select('id')
      .where('organisation_id', '=', organisation)
      .where('is_example', '=', 1)
      .executeTakeFirst()
    if (known) return { gathering: known.id as GatheringId, isNew: false }
    const gathering = rowId(now) as GatheringId
    await keepGathering(tx, organisation, gathering, now)
    const sides = await keepSides(tx, gathering, now)
    const statements = await keepStatements(tx, gathering, now)
    await keepPeople(tx, gathering, sides, statements, random)
    return { gathering, isNew: true }
  })
  if (isNew) await keepBoard(db, gathering, now, random)
  return gathering
}

/** An invitation to the example that nobody has used yet; a new one where all are used. */
export async function freeCode(db: Db, gathering: GatheringId): Promise<string> {
  const free = await db
    .selectFrom('invitation')
    .select('code')
    .where('gathering_id', '=', gathering)
    .where('code', 'is not', null)
    .executeTakeFirst()
  if (free?.code) return free.code
  const code = invitationCode(randomBytes(16))
  await db
    .insertInto('invitation')
    .values({
      gathering_id: gathering,
      id: personalId(),
      side_id: null,
      code,
      code_hash: hashOf(code),
      used_by: null,
    })
    .execute()
  return code
}

async function keepGathering(db: Db, organisation: OrganisationId, id: GatheringId, now: Instant) {
  await db
    .insertInto('gathering')
    .values({
      organisation_id: organisation,
      id,
      title: JSON.stringify(TITLE),
      purpose: JSON.stringify(PURPOSE),
      languages: JSON.stringify(languages),
      is_example: 1,
      opens_at: now,
      closes_at: null,
      created_at: now,
    })
    .execute()
}

async function keepSides(db: Db, gathering: GatheringId, now: Instant): Promise<string[]> {
  const rows = SIDES.map((names, position) => ({
    gathering_id: gathering,
    id: rowId(now),
    position,
    names: JSON.stringify(names),
  }))
  await db.insertInto('side').values(rows).execute()
  return rows.map((row) => row.id)
}

type Listed = ReadonlyMap<StatementName, { readonly id: string; readonly ordinal: number }>

async function keepStatements(db: Db, gathering: GatheringId, now: Instant): Promise<Listed> {
  const rows = Object.entries(STATEMENTS).map(([name, texts], ordinal) => ({
    name: name as StatementName,
    row: {
      gathering_id: gathering,
      id: rowId(now),
      ordinal,
      texts: JSON.stringify(texts),
      original_language: 'en',
      status: 'listed' as const,
    },
  }))
  await db
    .insertInto('statement')
    .values(rows.map(({ row }) => row))
    .execute()
  return new Map(rows.map(({ name, row }) => [name, row]))
}

async function keepPeople(
  db: Db,
  gathering: GatheringId,
  sides: readonly string[],
  statements: Listed,
  random: Random,
) {
  // Seats get their ids from the same chance as their votes: the mirror counts people in the order of their ids, and
  // the example shows the same figures on every computer.
  const people = simulatedPeople(random).map((person) => ({ person, id: drawnId(random) }))
  await db
    .insertInto('seat')
    .values(people.map(({ person, id }) => seatRow(gathering, id, person, sides)))
    .execute()
  await db
    .insertInto('ballot')
    .values(people.map(({ person, id }) => ballotRow(gathering, id, person, statements)))
    .execute()
  const guesses = people.flatMap(({ person, id }) =>
    person.guesses.map((guess) => ({
      gathering_id: gathering,
      seat_id: id,
      statement_id: statements.get(guess.statement)!.id,
      about_side_id: sides[guess.about]!,
      of_hundred: guess.ofHundred,
    })),
  )
  await db.insertInto('guess').values(guesses).execute()
}

/** Puts up the board with its topics, as from paper: every facilitator may move them. */
async function keepBoard(db: Db, gathering: GatheringId, now: Instant, random: Random): Promise<void> {
  const books = makeDaybooks(db)
  const write = async (decide: (day: Day) => Result<Deed, unknown>) => {
    const { ok } = await books.write(gathering, drawnId(random), decide)
    if (!ok) throw new Error('the board of the example is not a board')
  }
  const date = new Date(now).toISOString().slice(0, 10)
  const slots = TIMES.map((time) => ({ id: drawnId(random), date, ...time }))
  const places = PLACES.map((names) => ({ id: drawnId(random), names }))
  await write((day) => shapeBoard(day, { slots, places }))
  for (const { at, ...typed } of TOPICS) {
    const topic = drawnId(random)
    await write((day) => postTopic(day, { topic, ...typed }, { kind: 'house' }))
    const cell = at && { slot: slots[at[0]]!.id, place: places[at[1]]!.id }
    if (cell) await write((day) => placeTopic(day, { topic, at: cell, moves: 0 }, { kind: 'house' }))
  }
  await write(() => ok(turnStep('market')))
}

const seatRow = (gathering: GatheringId, id: string, person: SimulatedPerson, sides: readonly string[]) => ({
  gathering_id: gathering,
  id,
  // Nobody holds the secret: a simulated person never comes back.
  token_hash: hashOf(newSecret()),
  side_answer: person.side === null ? ('none' as const) : ('side' as const),
  side_id: person.side === null ? null : sides[person.side]!,
  language: person.language,
  has_finished_voting: 1,
  has_committed: 1,
})

const ballotRow = (gathering: GatheringId, id: string, person: SimulatedPerson, statements: Listed) => ({
  gathering_id: gathering,
  seat_id: id,
  ...writeBallot(
    [...person.votes].map(([name, choice]) => ({
      ordinal: statements.get(name)!.ordinal,
      choice,
      revision: 1,
    })),
  ),
})

/** A name of the shape of a seat's, drawn from a source that can be repeated. */
function drawnId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
