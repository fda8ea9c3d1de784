/**
 * Everything that a gathering holds, in formats that any program reads, without secrets: no code of an invitation, no
 * token of a seat, and a plain number in place of each seat's own name, so that no file leads back to a phone.
 */
import type { GatheringId } from '@daylight/basics'
import { chanceOf, readBallot, UNKNOWN } from '@daylight/gather'
import { fileLines } from '../daybook/carrying/store.ts'
import type { Gathering } from '../gathering.ts'
import { asCsv, type CsvValue } from './csv.ts'
import { type Db, readGathering, readStatements } from './store.ts'

/** The tables whose rows are in the export. */
export const EXPORTED: readonly string[] = [
  'ballot',
  'closed_mirror',
  'dots',
  'entry',
  'guess',
  'photo',
  'published_mirror',
  'seat',
  'side',
  'statement',
  'tongue',
]
const STAFF = 'what staff of the organisation did and may do: no participant said it'

/** Those that are left out, and why. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  invitation: 'codes that open seats, and marks that only the phone itself can make sense of',
  gathering_role: STAFF,
  offered_task: STAFF,
  proposed_act: STAFF,
  act_log: STAFF,
}

/** Rows under the names of their columns, in the order of the columns. */
type Rows = readonly Readonly<Record<string, CsvValue>>[]

/** The files of an export by name, or null where there is no such gathering. */
export function exportedFiles(db: Db, id: string): Promise<ReadonlyMap<string, string> | null> {
  // One transaction: everything of the same moment.
  return db.transaction().execute(async (tx) => {
    const gathering = await readGathering(tx, id)
    if (!gathering) return null
    const { organisation: _, ...about } = gathering
    const tables = {
      statements: await statementRows(tx, gathering.id),
      ...(await saidRows(tx, gathering.id)),
    }
    const whole = { daylight: 'gathering', version: 1, gathering: about, ...tables }
    return new Map<string, string>([
      ['README.txt', READ_ME],
      jsonFile('gathering', whole),
      ...(await publishedFiles(tx, gathering.id)),
      ...(await daybookFile(tx, gathering)),
      ...Object.entries(tables)
        .filter(([, rows]) => rows.length > 0)
        .map(([name, rows]) => [`${name}.csv`, tableOf(rows)] as const),
    ])
  })
}

async function statementRows(db: Db, gathering: GatheringId): Promise<Rows> {
  const statements = await readStatements(db, gathering)
  const languages = [...new Set(statements.flatMap(({ texts }) => Object.keys(texts)))].sort()
  return statements.map(({ id, status, originalLanguage, texts }) => ({
    statement: id,
    status,
    original_language: originalLanguage,
    ...Object.fromEntries(languages.map((tag) => [`text_${tag}`, texts[tag] ?? null])),
  }))
}

/** Seats, votes, guesses, dots and languages. Seats are numbered in the order of their random names, which says nothing. */
async function saidRows(db: Db, gathering: GatheringId): Promise<Record<string, Rows>> {
  const seats = await db
    .selectFrom('seat')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('id')
    .execute()
  const ballots = await db
    .selectFrom('ballot')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('seat_id')
    .execute()
  const guesses = await db
    .selectFrom('guess')
    .selectAll()
    .where('gathering_id', '=', gathering)
    .orderBy('seat_id')
    .orderBy('statement_id')
    .orderBy('about_side_id')
    .execute()
  const dots = await db.selectFrom('dots').selectAll().where('gathering_id', '=', gathering).execute()
  const tongues = await db.selectFrom('tongue').selectAll().where('gathering_id', '=', gathering).execute()
  const statements = new Map((await readStatements(db, gathering)).map((s) => [s.ordinal, s.id as string]))
  const number = new Map(seats.map((seat, i) => [seat.id, i + 1]))
  return {
    seats: seats.map((seat) => ({
      seat: number.get(seat.id) ?? null,
      side_answer: seat.side_answer,
      side: seat.side_id,
      language: seat.language,
      has_finished_voting: seat.has_finished_voting,
      has_committed: seat.has_committed,
    })),
    votes: ballots.flatMap((ballot) =>
      readBallot(ballot).map(({ ordinal, choice, chance = UNKNOWN }) => ({
        seat: number.get(ballot.seat_id) ?? null,
        statement: statements.get(ordinal) ?? null,
        vote: choice,
        shown_with: rounded(chanceOf(chance)),
      })),
    ),
    guesses: guesses.map((guess) => ({
      seat: number.get(guess.seat_id) ?? null,
      statement: guess.statement_id,
      about_side: guess.about_side_id,
      of_hundred: guess.of_hundred,
    })),
    dots: dots.flatMap(({ seat_id, topics }) =>
      (JSON.parse(topics) as string[]).map((topic) => ({ seat: number.get(seat_id) ?? null, topic })),
    ),
    languages: tongues.map(({ seat_id, speaks, understands }) => ({
      seat: number.get(seat_id) ?? null,
      speaks,
      understands: (JSON.parse(understands) as string[]).join(' '),
    })),
  }
}

/** The daybook with its photographs, as it travels between boxes; no file where nothing was written. */
async function daybookFile(db: Db, gathering: Gathering): Promise<(readonly [string, string])[]> {
  const lines: string[] = []
  for await (const line of fileLines(db, gathering)) lines.push(line)
  return lines.length > 1 ? [['daybook.ndjson', lines.join('')]] : []
}

/** What everybody may see: the figures as last published, and what was found when the vote closed. */
async function publishedFiles(db: Db, gathering: GatheringId): Promise<(readonly [string, string])[]> {
  const published = await db
    .selectFrom('published_mirror')
    .select('state')
    .where('gathering_id', '=', gathering)
    .executeTakeFirst()
  const closed = await db
    .selectFrom('closed_mirror')
    .select('findings')
    .where('gathering_id', '=', gathering)
    .executeTakeFirst()
  return [
    ...(published ? [jsonFile('published-mirror', JSON.parse(published.state).published)] : []),
    ...(closed ? [jsonFile('closed-mirror', JSON.parse(closed.findings))] : []),
  ]
}

// Kept within nine percent: more digits would say nothing.
const rounded = (probability: number | null) => probability && Number(probability.toPrecision(3))

const jsonFile = (name: string, value: unknown) =>
  [`${name}.json`, `${JSON.stringify(value, null, 1)}\n`] as const

const tableOf = (rows: Rows): string => asCsv(Object.keys(rows[0] ?? {}), rows.map(Object.values))

const READ_ME = `A gathering of Daylight, in open formats (UTF-8).

gathering.json          everything in one file: the gathering, and the tables below
statements.csv          what was put to the vote, in each language
seats.csv               one row a seat: what the person says of their side, and how far they came
votes.csv               one row a vote: agree, disagree or pass; with what probability the statement was shown, if known
dots.csv                one row a dot: the topic that it was put on
languages.csv           one row a seat: the language it speaks, and those it understands
guesses.csv             one row a guess: of 100 people of that side, how many agree
published-mirror.json   the figures that everybody may see, as last published
daybook.ndjson          what hung on the wall: topics, notes with their photographs, clusters, groups; a line each
closed-mirror.json      groups of opinion and the list for the wall, as found when the vote closed

A table without rows has no file, and neither has what was never published.

Seats are numbered for this export alone. What one seat said together with its side can point at a person whom somebody
knows: keep these files as you keep the database, and publish only what the published mirror shows. In the CSV files, words
that a spreadsheet would take for a formula have an apostrophe before them; gathering.json has them as they were written.
`
