/** Reads guesses.csv: of 100 people of a side, how many agree, says a participant. */
import type { SideId } from '@daylight/basics'
import type { Guess, VoteTable } from '@daylight/mirror'
import { cellOf, idOf, type Row } from './csv-table.ts'
import type { RowProblems } from './row-problems.ts'
import { type DeclaredSides, openNamed } from './sides-file.ts'

/** Guesses of people who declared a side and voted. All other rows are told to `problems`. */
export async function readGuesses(
  path: string,
  table: VoteTable,
  declared: DeclaredSides,
  problems: RowProblems,
): Promise<Guess[]> {
  const file = await openNamed(path, ['participant', 'statement', 'about-side', 'guess'], problems)
  const columns = {
    person: file.column('participant'),
    statement: file.column('statement'),
    about: file.column('about-side'),
    guess: file.column('guess'),
  }
  const known = {
    people: new Map(table.people.map((id, row) => [id, row])),
    statements: new Map(table.statements.map((id, ordinal) => [id, ordinal])),
    sides: new Set<string>(declared.sides),
    declared,
  }
  const guesses = new Map<string, Guess>()
  for await (const row of file.rows) {
    const read = guessIn(row, columns, known)
    if (typeof read === 'string') problems.add(file.name, row.line, read)
    // Somebody who guesses again has thought again: the last guess counts.
    else guesses.set(`${read.person} ${read.statement} ${read.about}`, read)
  }
  return [...guesses.values()]
}

type Known = {
  readonly people: ReadonlyMap<string, number>
  readonly statements: ReadonlyMap<string, number>
  readonly sides: ReadonlySet<string>
  readonly declared: DeclaredSides
}

/** The guess of a row, or in words why there is none. */
function guessIn(
  row: Row,
  columns: Record<'person' | 'statement' | 'about' | 'guess', number>,
  known: Known,
): Guess | string {
  const who = idOf(row, columns.person)
  const person = known.people.get(who)
  const statement = known.statements.get(idOf(row, columns.statement))
  const about = cellOf(row, columns.about)
  const percent = Number(cellOf(row, columns.guess) || Number.NaN)
  if (person === undefined) return `participant "${who}" has no votes`
  if (!known.declared.of.get(who)) return `participant ${who} has declared no side`
  if (statement === undefined) return `nobody voted on statement "${idOf(row, columns.statement)}"`
  if (!known.sides.has(about)) return `there is no side "${about}" in the file of sides`
  if (!(percent >= 0 && percent <= 100))
    return `the guess is "${cellOf(row, columns.guess)}", not a number from 0 to 100`
  return { person, statement, about: about as SideId, percent }
}
