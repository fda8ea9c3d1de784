/**
 * A backup as lines of JSON, the same from either engine, so that what was kept in SQLite can be restored into
 * PostgreSQL and back. First a heading; then for each table its name and columns, followed by its rows; then the end.
 */
import * as v from 'valibot'
import type { Filling, Moment, Row } from './store.ts'

export type Heading = {
  /** The day on which it was made, as 2026-11-23. */
  readonly madeOn: string
  /** The migrations of the database that it was made from, oldest first. */
  readonly migrations: readonly string[]
}

/** A file that opens, and is no backup of Daylight or is not whole. */
export class NoBackup extends Error {}

/** What no backup holds: who is signed in. Everybody signs in anew after a restore. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['sign_in_code', 'session'])

/** The lines of a backup of this moment. */
export async function* backupLines(moment: Moment, madeOn: string): AsyncGenerator<string> {
  yield JSON.stringify({ daylight: 'backup', version: 1, madeOn, migrations: moment.migrations })
  let count = 0
  for (const table of moment.tables.filter(({ name }) => !LEFT_OUT.has(name))) {
    yield JSON.stringify({ table: table.name, columns: table.columns })
    for await (const rows of moment.rows(table))
      for (const row of rows) {
        yield JSON.stringify(table.columns.map((column) => written(row[column] ?? null)))
        count++
      }
  }
  yield JSON.stringify({ end: count })
}

/** The heading of a backup, and its rows to come. Throws `NoBackup` where the lines are none, or end too early. */
export async function readBackup(
  lines: AsyncIterator<string>,
): Promise<{ heading: Heading; fillings: AsyncGenerator<Filling> }> {
  const first = await lines.next()
  const heading = parse(HEADING, first.done ? '' : first.value)
  const { madeOn, migrations } = heading
  return { heading: { madeOn, migrations }, fillings: fillings(lines) }
}

async function* fillings(lines: AsyncIterator<string>): AsyncGenerator<Filling> {
  let table: { table: string; columns: readonly string[] } | null = null
  let rows: Row[] = []
  let count = 0
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = parse(LINE, next.value)
    if (Array.isArray(line) && table) {
      rows.push(rowOf(table.columns, line))
      count++
    }
    const isFull = rows.length >= PORTION || !Array.isArray(line)
    if (table && rows.length > 0 && isFull) {
      yield { table: table.table, rows }
      rows = []
    }
    if ('table' in line) table = line
    if ('end' in line) {
      if (line.end === count) return
      break
    }
  }
  throw new NoBackup('the backup is not whole')
}

const written = (value: Row[string]) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value

function rowOf(columns: readonly string[], values: readonly (WrittenValue | undefined)[]): Row {
  return Object.fromEntries(
    columns.map((column, i) => {
      const value = values[i] ?? null
      return [
        column,
        typeof value === 'object' && value ? new Uint8Array(Buffer.from(value.base64, 'base64')) : value,
      ]
    }),
  )
}

const HEADING = v.object({
  daylight: v.literal('backup'),
  version: v.literal(1),
  madeOn: v.string(),
  migrations: v.pipe(v.array(v.string()), v.minLength(1)),
})
const VALUE = v.union([v.string(), v.number(), v.null(), v.object({ base64: v.string() })])
type WrittenValue = v.InferOutput<typeof VALUE>
const LINE = v.union([
  v.array(VALUE),
  v.object({ table: v.string(), columns: v.array(v.string()) }),
  v.object({ end: v.number() }),
])

function parse<Schema extends v.GenericSchema>(schema: Schema, line: string): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(line))
  } catch (error) {
    throw new NoBackup('a line that no backup has', { cause: error })
  }
}

const PORTION = 500
