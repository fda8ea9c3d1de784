/** Reads participants-votes.csv of a Polis export: one line a person, one column a statement. */
import type { CastVote } from '@daylight/mirror'
import { type CsvTable, cellOf, idOf, type Row } from './csv-table.ts'
import { choiceIn } from './polis-votes.ts'
import type { RowProblems } from './row-problems.ts'

export type PolisMatrix = {
  readonly votes: readonly CastVote[]
  /** The opinion group that Polis gave a person, where it gave one. */
  readonly groups: ReadonlyMap<string, string>
}

export type MatrixColumns = {
  readonly person: number
  readonly group: number
  readonly statements: readonly { readonly id: string; readonly column: number }[]
}

/** Where the columns are that are needed; null where this is no participants-votes.csv. */
export function matrixColumns(table: CsvTable): MatrixColumns | null {
  const person = table.column('participant', 'participant-id', 'pid')
  const statements = table.header.flatMap((name, column) =>
    /^\d+$/.test(name) ? [{ id: name, column }] : [],
  )
  if (person < 0 || statements.length === 0) return null
  return { person, group: table.column('group-id', 'group'), statements }
}

/** Every vote of the matrix. A cell that is no vote, and a person's second line, are told to `problems`. */
export async function readMatrix(
  table: CsvTable,
  columns: MatrixColumns,
  problems: RowProblems,
): Promise<PolisMatrix> {
  const votes: CastVote[] = []
  const groups = new Map<string, string>()
  const lineOf = new Map<string, number>()
  for await (const row of table.rows) {
    const person = idOf(row, columns.person)
    const before = lineOf.get(person)
    if (!person) problems.add(table.name, row.line, 'the participant is missing')
    else if (before) problems.add(table.name, row.line, `participant ${person} was already on line ${before}`)
    else {
      lineOf.set(person, row.line)
      readPerson(table, row, columns, person, votes, problems)
      const group = idOf(row, columns.group)
      if (group) groups.set(person, group)
    }
  }
  return { votes, groups }
}

function readPerson(
  table: CsvTable,
  row: Row,
  columns: MatrixColumns,
  person: string,
  into: CastVote[],
  problems: RowProblems,
): void {
  for (const { id, column } of columns.statements) {
    const cell = cellOf(row, column)
    if (cell === '') continue
    const choice = choiceIn(cell)
    if (choice) into.push({ person, statement: id, choice, at: row.line })
    else problems.add(table.name, row.line, `the vote on statement ${id} is "${cell}", not 1, 0 or -1`)
  }
}
