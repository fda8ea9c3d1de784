/** Lines of people as somebody types them: how many, which mother tongue, what else they understand, and of which side. */
import { fail, ok, type Result } from '@daylight/basics'
import type { LanguageProfile } from '@daylight/gather'
import type { Fields } from '../../../http/fields.ts'
import { languagesTyped, languageTyped } from '../../../words/spoken-languages.ts'
import { latinDigits } from '../seats/piles.ts'

export type PeopleLine = {
  readonly count: string
  readonly speaks: string
  readonly understands: readonly string[]
  /** A side's id, or ''. */
  readonly side: string
}

/** What is wrong with the first line that cannot stand; `field` is the name of the control. */
export type LineRefused = { readonly field: string } & (
  | { readonly kind: 'not-a-number'; readonly most: number }
  | { readonly kind: 'no-tongue' }
)

export const emptyLine: PeopleLine = { count: '', speaks: '', understands: [], side: '' }

/** As many lines as the form has, but no more than anybody types. */
export const readLines = (fields: Fields): PeopleLine[] =>
  Array.from({ length: linesIn(fields, 'count-') }, (_, i) => ({
    count: fields.text(`count-${i}`),
    speaks: languageTyped(fields.text(`speaks-${i}`)) ?? '',
    understands: tagsIn(fields, `understands-${i}`),
    side: fields.text(`side-${i}`),
  }))

/** The languages that are ticked in a field. */
export const tagsIn = (fields: Fields, name: string): string[] =>
  fields.all(name).flatMap((tag) => languageTyped(tag) ?? [])

/** How many lines of a kind a form has, at most `MOST_LINES`. */
export const linesIn = (fields: Fields, prefix: string): number =>
  Math.min(
    MOST_LINES,
    Math.max(
      0,
      ...Object.keys(fields.under(prefix)).flatMap((i) => (/^\d{1,2}$/.test(i) ? Number(i) + 1 : [])),
    ),
  )

/** The people of a line; null for a line that nobody has filled in. */
export function peopleIn(line: PeopleLine, i: number): Result<LanguageProfile | null, LineRefused> {
  const count = countIn(line.count)
  if (count === null) return fail({ kind: 'not-a-number', field: `count-${i}`, most: MOST_IN_A_LINE })
  if (count === 0) return ok(null)
  if (line.speaks === '') return fail({ kind: 'no-tongue', field: `speaks-${i}` })
  return ok({ speaks: line.speaks, understands: line.understands, count })
}

/** The people of all lines, in their order, or everything that is to be mended. */
export function peopleInAll(
  lines: readonly PeopleLine[],
): Result<readonly (LanguageProfile | null)[], readonly LineRefused[]> {
  const read = lines.map(peopleIn)
  const problems = read.flatMap((one) => (one.ok ? [] : [one.error]))
  return problems.length > 0 ? fail(problems) : ok(read.map((one) => (one.ok ? one.value : null)))
}

/** A number of people as typed, nothing typed being nobody; null for what is no such number. */
export function countIn(typed: string, most = MOST_IN_A_LINE): number | null {
  const count = typed.trim() === '' ? 0 : Number(latinDigits(typed.trim()))
  return Number.isInteger(count) && count >= 0 && count <= most ? count : null
}

/**
 * The languages that a form offers to choose from: those that are known, chosen already, or typed as others; and what
 * was typed there and is no language.
 */
export function languagesInPlay(
  known: readonly string[],
  form: { readonly others: string; readonly lines: readonly PeopleLine[] },
) {
  const others = languagesTyped(form.others)
  const chosen = form.lines.flatMap(({ speaks, understands }) => [speaks, ...understands])
  const all = [...known, ...chosen, ...others.known].filter((tag) => tag !== '')
  return { languages: [...new Set(all)], unknown: others.unknown }
}

export const MOST_LINES = 40
export const MOST_IN_A_LINE = 500
