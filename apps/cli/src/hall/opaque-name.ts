/**
 * Names that say nothing. Every certificate is entered into public lists that nobody can take back (Certificate
 * Transparency, RFC 9162), and phones remember the names they have asked for: so the name of a hall is a few random
 * letters and figures.
 */
import { fail, ok, type Result } from '@daylight/basics'

export type NameFault =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'not-random'; readonly label: string }
  | { readonly kind: 'says-something'; readonly word: string }

/**
 * Takes a name such as d7k2.example.org. Its first part has 4 to 12 letters and figures, at least one figure and no four
 * letters in a row, which is where words begin; and no part of it holds a word of `titles`, whatever their language.
 */
export function acceptName(name: string, titles: readonly string[]): Result<string, NameFault> {
  const lower = name.toLowerCase().replace(/\.$/, '')
  const [label = '', ...domain] = lower.split('.')
  if (domain.length < 2 || !domain.every((part) => PART.test(part))) return fail({ kind: 'no-name' })
  if (!/^[a-z0-9]{4,12}$/.test(label) || !/\d/.test(label) || /[a-z]{4}/.test(label))
    return fail({ kind: 'not-random', label })
  const word = wordsOf(titles).find((one) => lower.includes(one))
  return word === undefined ? ok(lower) : fail({ kind: 'says-something', word })
}

/** A label that passes. `chance` gives a number from 0 to below its argument. */
export function newLabel(chance: (below: number) => number): string {
  const letter = () => LETTERS[chance(LETTERS.length)]
  const figure = () => FIGURES[chance(FIGURES.length)]
  return [letter(), figure(), letter(), letter(), figure()].join('')
}

/** Why a name is refused, and what to do. */
export function nameFaultText(fault: NameFault, suggestion: string): string {
  switch (fault.kind) {
    case 'no-name':
      return `a name has at least three parts, such as ${suggestion}.example.org.`
    case 'not-random':
      return `"${fault.label}" could say something. Everybody can read the names of certificates, for ever. Take 4 to 12 random letters and figures, at least one figure, no four letters in a row: for example ${suggestion}.`
    case 'says-something':
      return `the name holds "${fault.word}", a word of a gathering or organisation here. Everybody can read the names of certificates, for ever. Take a name that says nothing: for example ${suggestion}, under a domain that says nothing either.`
  }
}

/** Words of three letters and more; shorter ones stand in random labels by chance. */
const wordsOf = (titles: readonly string[]): string[] =>
  titles.flatMap((title) =>
    (
      title
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .match(/[a-z0-9]+/g) ?? []
    ).filter((word) => word.length >= 3),
  )

const PART = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
// None that are mistaken for each other when read aloud or from a wall.
const LETTERS = 'bcdfghjkmnpqrstvwxz'
const FIGURES = '23456789'
