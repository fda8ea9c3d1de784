/** Many statements at once: one a line. */
import { fail, ok, type Result } from '@daylight/basics'
import { readStatement, type StatementRefused } from '@daylight/gather'

export type LineProblem = { readonly line: number; readonly refused: StatementRefused }

/** The statements in a text, one a line, or every line that cannot stand. Empty lines are passed over. */
export function readLines(typed: string): Result<readonly string[], readonly LineProblem[]> {
  const texts: string[] = []
  const problems: LineProblem[] = []
  typed.split(/\r\n|\r|\n/).forEach((line, i) => {
    const read = readStatement(line)
    if (read.ok) texts.push(read.value)
    else if (read.error.kind !== 'statement-empty') problems.push({ line: i + 1, refused: read.error })
  })
  if (problems.length > 0) return fail(problems)
  return texts.length > 0 ? ok(texts) : fail([{ line: 1, refused: { kind: 'statement-empty' } }])
}
