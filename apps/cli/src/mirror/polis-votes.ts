/** Reads votes.csv of a Polis export: one line an act, in any order, with changes of mind. */
import type { Choice } from '@daylight/basics'
import type { CastVote } from '@daylight/mirror'
import { type CsvTable, cellOf, idOf, type Row } from './csv-table.ts'
import type { RowProblems } from './row-problems.ts'

/** Where the columns are that are needed; null where this is no votes.csv. */
export function voteColumns(table: CsvTable): VoteColumns | null {
  const columns = {
    person: table.column('voter-id', 'participant-id', 'participant', 'pid'),
    statement: table.column('comment-id', 'statement-id', 'statement', 'tid'),
    vote: table.column('vote'),
    at: table.column('timestamp', 'created', 'modified'),
  }
  return columns.person < 0 || columns.statement < 0 || columns.vote < 0 ? null : columns
}

/** `at` is −1 where the file has no times: then a later line is a later vote. */
export type VoteColumns = Record<'person' | 'statement' | 'vote' | 'at', number>

/** Every readable vote with 1 as agree. Rows that cannot be read are told to `problems`. */
export async function readVotes(
  table: CsvTable,
  columns: VoteColumns,
  problems: RowProblems,
): Promise<CastVote[]> {
  const votes: CastVote[] = []
  for await (const row of table.rows) {
    const read = voteIn(row, columns)
    if (typeof read === 'string') problems.add(table.name, row.line, read)
    else votes.push(read)
  }
  return votes
}

/** The vote of a row, or in words why there is none. */
function voteIn(row: Row, columns: VoteColumns): CastVote | string {
  const person = idOf(row, columns.person)
  const statement = idOf(row, columns.statement)
  if (!person) return 'the person is missing'
  if (!statement) return 'the statement is missing'
  const choice = choiceIn(cellOf(row, columns.vote))
  if (!choice) return `the vote is "${cellOf(row, columns.vote)}", not 1, 0 or -1`
  const at = columns.at < 0 ? row.line : timeIn(cellOf(row, columns.at))
  if (at === null) return `the time is "${cellOf(row, columns.at)}", not a number`
  return { person, statement, choice, at }
}

/** 1 agree, 0 pass, −1 disagree, also as 1.0 or as words; null for anything else. */
export function choiceIn(cell: string): Choice | null {
  return CHOICES[cell.toLowerCase().replace(/\.0+$/, '')] ?? null
}

/** Milliseconds or seconds as a number, or a date in ISO 8601; null for anything else. */
function timeIn(cell: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}/.test(cell) ? Date.parse(cell) : Number(cell || Number.NaN)
  return Number.isFinite(at) ? at : null
}

const CHOICES: Readonly<Record<string, Choice>> = {
  '1': 'agree',
  '+1': 'agree',
  agree: 'agree',
  '0': 'pass',
  '-0': 'pass',
  pass: 'pass',
  '-1': 'disagree',
  disagree: 'disagree',
}
