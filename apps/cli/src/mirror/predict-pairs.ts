/** Appends to rows of participant and statement how likely each answer is. */
import { learnVotes, type Progress, partOf, predictVotes, type VoteTable } from '@daylight/mirror'
import { stringify } from './csv-line.ts'
import { idOf, type Row } from './csv-table.ts'
import type { RowProblems } from './row-problems.ts'
import { openNamed } from './sides-file.ts'

/**
 * The lines of a CSV with the same columns and rows in the same order, and pAgree, pDisagree, pPass at the end of
 * each. People and statements that the votes do not know are foretold as anybody and a typical statement.
 */
export async function predictPairs(
  path: string,
  table: VoteTable,
  problems: RowProblems,
  progress: Progress,
): Promise<string[]> {
  const file = await openNamed(path, ['participant', 'statement'], problems)
  const [person, statement] = [file.column('participant'), file.column('statement')]
  const rowOf = new Map(table.people.map((id, row) => [id, row]))
  const ordinalOf = new Map(table.statements.map((id, ordinal) => [id, ordinal]))
  const rows: Row[] = []
  for await (const row of file.rows) rows.push(row)
  const predictions = predictVotes(
    learnVotes(table.matrix, partOf(progress, 0, LEARNED)),
    table.matrix,
    rows.map((row) => ({
      row: rowOf.get(idOf(row, person)) ?? -1,
      statement: ordinalOf.get(idOf(row, statement)) ?? -1,
    })),
    partOf(progress, LEARNED, 1),
  )
  const head = stringify([...file.names, 'pAgree', 'pDisagree', 'pPass'])
  return [
    head,
    ...rows.map(({ cells }, i) => {
      const { agree, disagree, pass } = predictions[i] ?? { agree: 1 / 3, disagree: 1 / 3, pass: 1 / 3 }
      const given = file.names.map((_, column) => cells[column] ?? '')
      return stringify([...given, ...[agree, disagree, pass].map((p) => p.toFixed(6))])
    }),
  ]
}

// Of the time, about so much goes into learning, however many pairs there are.
const LEARNED = 0.8
