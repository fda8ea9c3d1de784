/** The form of a World Café as somebody fills it in. It lives in the address of the page: nothing of it is kept. */
import { fail, ok, type Result } from '@daylight/basics'
import { type CafeWish, MOST_ROUNDS, MOST_TABLES } from '@daylight/gather'
import type { Side } from '../../../gathering.ts'
import type { Fields } from '../../../http/fields.ts'
import {
  countIn,
  emptyLine,
  type LineRefused,
  languagesInPlay,
  type PeopleLine,
  peopleInAll,
  readLines,
} from '../hearing/people-lines.ts'

export type CafeForm = {
  readonly others: string
  readonly lines: readonly PeopleLine[]
  readonly tables: string
  readonly rounds: string
  /** Deals the cards: the same address gives the same cards. */
  readonly mix: string
}

export type CafeFormRefused =
  | LineRefused
  | { readonly kind: 'unknown-language'; readonly field: 'others'; readonly typed: string }
  | { readonly kind: 'not-a-count'; readonly field: 'tables' | 'rounds'; readonly most: number }

/** One line for each side, one for people who name none. */
export const newCafeForm = (sides: readonly Side[], mix: string): CafeForm => ({
  others: '',
  lines: [...sides.map(({ id }) => ({ ...emptyLine, side: id as string })), emptyLine],
  tables: '5',
  rounds: '3',
  mix,
})

/** The form in an address, after one of its own buttons. */
export function readCafeForm(fields: Fields): CafeForm {
  const lines = readLines(fields)
  return {
    others: fields.text('others'),
    lines: fields.text('act') === 'more-people' ? [...lines, emptyLine, emptyLine] : lines,
    tables: fields.text('tables'),
    rounds: fields.text('rounds'),
    mix: fields.text('mix').slice(0, 64),
  }
}

/** What the form asks for, or everything that is to be mended. */
export function cafeWish(
  form: CafeForm,
  sides: readonly Side[],
): Result<CafeWish, readonly CafeFormRefused[]> {
  const people = peopleInAll(form.lines)
  const [tables, rounds] = [countIn(form.tables, MOST_TABLES), countIn(form.rounds, MOST_ROUNDS)]
  const problems: CafeFormRefused[] = [
    ...languagesInPlay([], form).unknown.map(
      (typed) => ({ kind: 'unknown-language', field: 'others', typed }) as const,
    ),
    ...(people.ok ? [] : people.error),
    ...(tables ? [] : [{ kind: 'not-a-count', field: 'tables', most: MOST_TABLES } as const]),
    ...(rounds ? [] : [{ kind: 'not-a-count', field: 'rounds', most: MOST_ROUNDS } as const]),
  ]
  if (!people.ok || !tables || !rounds || problems.length > 0) return fail(problems)
  const piles = people.value.flatMap((profile, i) => {
    const side = sides.find(({ id }) => id === form.lines[i]?.side)?.id ?? null
    return profile ? [{ ...profile, side }] : []
  })
  return ok({ piles, tables, rounds })
}
