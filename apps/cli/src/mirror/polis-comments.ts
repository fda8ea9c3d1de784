/** Reads comments.csv of a Polis export: the statements' words and what the moderators did. */
import { type CsvTable, cellOf, idOf } from './csv-table.ts'
import type { RowProblems } from './row-problems.ts'

export type PolisComment = {
  readonly id: string
  readonly text: string
  readonly isModeratedOut: boolean
  /** Polis' own count of agreement, null where the file has none. It may differ a little from the votes. */
  readonly agrees: number | null
  readonly disagrees: number | null
}

/** The statements by id. A table without the columns of one gives none. */
export async function readComments(
  table: CsvTable,
  problems: RowProblems,
): Promise<ReadonlyMap<string, PolisComment>> {
  const id = table.column('comment-id', 'statement-id', 'tid')
  const text = table.column('comment-body', 'comment', 'statement', 'txt', 'text', 'body')
  const moderated = table.column('moderated', 'mod', 'moderation')
  const [agrees, disagrees] = [table.column('agrees', 'agree'), table.column('disagrees', 'disagree')]
  const comments = new Map<string, PolisComment>()
  if (id < 0 || text < 0) return comments
  for await (const row of table.rows) {
    const statement = idOf(row, id)
    if (!statement || cellOf(row, text) === '')
      problems.add(
        table.name,
        row.line,
        statement ? 'the text is missing' : 'the statement’s number is missing',
      )
    else if (comments.has(statement))
      problems.add(table.name, row.line, `statement ${statement} stands here a second time`)
    else
      comments.set(statement, {
        id: statement,
        text: cellOf(row, text),
        isModeratedOut: idOf(row, moderated) === '-1',
        agrees: countIn(cellOf(row, agrees)),
        disagrees: countIn(cellOf(row, disagrees)),
      })
  }
  return comments
}

const countIn = (cell: string): number | null => (/^\d+(\.0+)?$/.test(cell) ? Number(cell) : null)
