/** Reads sides.csv: which side a participant says is theirs. */
import type { SideId } from '@daylight/basics'
import { inCanonicalOrder } from '@daylight/mirror'
import { Refusal } from '../command.ts'
import { cellOf, idOf, openCsv } from './csv-table.ts'
import type { RowProblems } from './row-problems.ts'

export type DeclaredSides = {
  /** Every side that somebody named, in an order that depends on nothing but the names. */
  readonly sides: readonly SideId[]
  /** Null for those who named none. */
  readonly of: ReadonlyMap<string, SideId | null>
}

/** Refuses a file without the columns `participant` and `side`, and one with more than six sides. */
export async function readSides(path: string, problems: RowProblems): Promise<DeclaredSides> {
  const table = await openNamed(path, ['participant', 'side'], problems)
  const [person, side] = [table.column('participant'), table.column('side')]
  const of = new Map<string, SideId | null>()
  for await (const row of table.rows) {
    const who = idOf(row, person)
    if (!who) problems.add(table.name, row.line, 'the participant is missing')
    else if (of.has(who)) problems.add(table.name, row.line, `participant ${who} stands here a second time`)
    else of.set(who, sideIn(cellOf(row, side)))
  }
  const sides = inCanonicalOrder(new Set([...of.values()].filter((s) => s !== null))) as SideId[]
  if (sides.length > MOST_SIDES)
    throw new Refusal(`${path} names ${sides.length} sides; the mirror takes at most ${MOST_SIDES}.`)
  if (sides.length === 0) throw new Refusal(`${path} names no side.`)
  return { sides, of }
}

/** Opens a table that must have these columns; refuses it otherwise. */
export async function openNamed(path: string, columns: readonly string[], problems: RowProblems) {
  const table = await openCsv(path, problems).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Refusal(`there is no ${path}.`) : error
  })
  const missing = columns.filter((name) => (table?.column(name) ?? -1) < 0)
  if (!table || missing.length > 0)
    throw new Refusal(`${path} lacks the column ${missing.join(', ')}. Expected is ${columns.join(',')}.`)
  return table
}

const sideIn = (cell: string): SideId | null =>
  cell === '' || NO_SIDE.has(cell.toLowerCase()) ? null : (cell as SideId)

const NO_SIDE = new Set(['none', 'other', 'prefer-not', 'prefer not to say'])
const MOST_SIDES = 6
