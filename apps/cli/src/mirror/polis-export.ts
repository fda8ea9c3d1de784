/** A Polis export as a folder of files, or one of its files alone. See docs/methods/polis-import.md. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type CastVote, type VoteTable, voteTable } from '@daylight/mirror'
import { parse } from 'csv-parse/sync'
import { Refusal } from '../command.ts'
import { openCsv } from './csv-table.ts'
import { type PolisComment, readComments } from './polis-comments.ts'
import { matrixColumns, type PolisMatrix, readMatrix } from './polis-matrix.ts'
import { readVotes, voteColumns } from './polis-votes.ts'
import type { RowProblems } from './row-problems.ts'
import { isTurnedRound, turnRound } from './sign-of-votes.ts'

export type PolisExport = {
  /** What the conversation was called, or the folder's name. */
  readonly title: string
  readonly table: VoteTable
  /** By statement's number; without comments.csv there are none. */
  readonly comments: ReadonlyMap<string, PolisComment>
  /** Polis' own groups by participant; none where participants-votes.csv is missing. */
  readonly polisGroups: ReadonlyMap<string, string>
  /** Sentences about how the files were read, for the person who runs the command. */
  readonly notes: readonly string[]
}

/** Reads an export. Refuses what is none, saying what was expected. */
export async function readPolisExport(path: string, problems: RowProblems): Promise<PolisExport> {
  const files = filesOf(path)
  const matrix = await matrixIn(files.matrix, problems)
  const comments = await commentsIn(files.comments, problems)
  const votes = await votesIn(files.votes, problems)
  if (!votes && !matrix) throw new Refusal(`${path} is no Polis export. ${EXPECTED}`)
  const notes: string[] = []
  const table = voteTable(votesToUse(votes ?? [], matrix?.votes ?? [], comments, notes))
  if (comments.size === 0) notes.push('There is no comments.csv: statements are shown by their numbers.')
  const silent = comments.size - table.statements.filter((id) => comments.has(id)).length
  if (silent > 0) notes.push(`Statements that nobody voted on are left out: ${silent}.`)
  const title = titleIn(files.summary, path)
  return { title, table, comments, polisGroups: matrix?.groups ?? new Map(), notes }
}

/** votes.csv knows who changed their mind; the matrix serves where it is missing or empty. */
function votesToUse(
  votes: readonly CastVote[],
  matrix: readonly CastVote[],
  comments: ReadonlyMap<string, PolisComment>,
  notes: string[],
): readonly CastVote[] {
  if (votes.length === 0) return matrix
  if (!isTurnedRound(votes, matrix, comments)) return votes
  notes.push('In the votes -1 means agree, as the other files show; they were read so.')
  return turnRound(votes)
}

type Files = Record<'votes' | 'matrix' | 'comments' | 'summary', string | null>

/** The files of the folder; for a single file, that one and its companions of other kinds. */
function filesOf(path: string): Files {
  if (!existsSync(path)) throw new Refusal(`there is no ${path}. ${EXPECTED}`)
  const isFolder = statSync(path).isDirectory()
  const folder = isFolder ? path : dirname(path)
  const named = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : null)
  const all: Files = {
    votes: named('votes.csv'),
    matrix: named('participants-votes.csv'),
    comments: named('comments.csv'),
    summary: named('summary.csv'),
  }
  if (isFolder) return all
  // A file under another name may be either kind: its columns tell.
  return basename(path) === 'votes.csv' ? all : { ...all, votes: path, matrix: path }
}

async function votesIn(path: string | null, problems: RowProblems): Promise<CastVote[] | null> {
  const table = path && (await openCsv(path, problems))
  const columns = table && voteColumns(table)
  return table && columns ? readVotes(table, columns, problems) : null
}

async function matrixIn(path: string | null, problems: RowProblems): Promise<PolisMatrix | null> {
  const table = path && (await openCsv(path, problems))
  const columns = table && matrixColumns(table)
  return table && columns ? readMatrix(table, columns, problems) : null
}

async function commentsIn(
  path: string | null,
  problems: RowProblems,
): Promise<ReadonlyMap<string, PolisComment>> {
  const table = path && (await openCsv(path, problems))
  return table ? readComments(table, problems) : new Map()
}

/** summary.csv has one `topic,…` line; without it the folder's name must do. */
function titleIn(path: string | null, folder: string): string {
  const rows: string[][] = path
    ? parse(readFileSync(path, 'utf8'), { bom: true, relax_column_count: true, relax_quotes: true })
    : []
  return rows.find(([name]) => name === 'topic')?.[1]?.trim() || basename(resolve(folder))
}

const EXPECTED =
  'Expected is a folder with votes.csv (columns timestamp, comment-id, voter-id, vote) or participants-votes.csv (participant, then one column a statement), and comments.csv where there is one: the files of a Polis export.'
