/** Reads a CSV file row by row, with line numbers, whatever its line ends, its mark at the start and its column names. */
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { type CsvError, parse } from 'csv-parse'
import { progressOf } from './progress.ts'
import type { RowProblems } from './row-problems.ts'

/** A row's cells, in the order of the header, and the line on which the row ends. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

export type CsvTable = {
  /** The file's name without its folder, for messages. */
  readonly name: string
  /** Column names as they stand in the file. */
  readonly names: readonly string[]
  /** Column names in small letters, words joined by hyphens: `comment_id` and `Comment ID` are `comment-id`. */
  readonly header: readonly string[]
  /** The place of the first of these columns that exists, or −1. */
  readonly column: (...names: readonly string[]) => number
  /** All rows after the header. Rows that are no CSV are told to `problems`. */
  readonly rows: AsyncIterable<Row>
}

/** Opens a table; null where the file has no readable header. */
export async function openCsv(path: string, problems: RowProblems): Promise<CsvTable | null> {
  const name = basename(path)
  const rows = rowsOf(path, name, problems)
  const first = await rows.next()
  if (first.done) return null
  const header = first.value.cells.map(columnName)
  return {
    name,
    names: first.value.cells,
    header,
    column: (...names) => header.findIndex((cell) => names.includes(cell)),
    rows,
  }
}

/** A cell without the spaces around it; '' where the row is too short. */
export const cellOf = ({ cells }: Row, column: number): string => cells[column]?.trim() ?? ''

/** An id as written: spreadsheets turn 12 into 12.0, which is the same statement. */
export const idOf = (row: Row, column: number): string => cellOf(row, column).replace(/^(\d+)\.0+$/, '$1')

async function* rowsOf(path: string, name: string, problems: RowProblems): AsyncGenerator<Row> {
  const size = Math.max(1, statSync(path).size)
  const progress = progressOf(`Reading ${name}`)
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error) problems.add(name, lineOf(error), 'the quotation marks of this row do not match')
      },
    }),
  )
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    progress(info.bytes / size)
    yield { line: info.lines, cells: record }
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { lines: number; bytes: number } }

const lineOf = (error: CsvError): number => Number((error as unknown as { lines?: number }).lines ?? 0)

const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
