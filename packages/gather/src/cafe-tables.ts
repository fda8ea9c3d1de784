/** What a table of a World Café has: its sides, its languages, and who meets whom again. */
import type { Sitting } from './cafe-seats.ts'

/** What a table lacks in a round: a side, or a language that all there understand. */
export type TableLack = { readonly round: number; readonly table: number } & (
  | { readonly kind: 'side'; readonly side: string }
  | {
      /** `chain`: no language is common, though each understands a neighbour. `apart`: some understand nobody else. */
      readonly kind: 'chain' | 'apart'
    }
)

/** What the people at a table lack; `sides` are those that each table is to have. */
export function lackAt(
  at: { readonly round: number; readonly table: number },
  here: readonly Sitting[],
  sides: readonly string[],
): TableLack[] {
  const tie = languageTie(here.map(({ hears }) => hears))
  return [
    ...sides
      .filter((side) => !here.some((one) => one.side === side))
      .map((side) => ({ ...at, kind: 'side' as const, side })),
    ...(tie === 'common' ? [] : [{ ...at, kind: tie }]),
  ]
}

/**
 * How languages tie people together: one that all understand, a chain from neighbour to neighbour, or neither. Only the
 * first lets a table talk without an interpreter.
 */
export function languageTie(hears: readonly (readonly string[])[]): 'common' | 'chain' | 'apart' {
  const [first = [], ...others] = hears
  if (others.length === 0 || first.some((language) => others.every((one) => one.includes(language))))
    return 'common'
  const reached = new Set(first)
  let left = others
  for (;;) {
    const near = left.filter((one) => one.some((language) => reached.has(language)))
    if (near.length === 0) return left.length === 0 ? 'chain' : 'apart'
    for (const language of near.flat()) reached.add(language)
    left = left.filter((one) => !near.includes(one))
  }
}

/** Two people at one table, over all rounds: how often, and how often the same two met before. */
export function meetings(rounds: readonly (readonly number[])[]): { all: number; again: number } {
  const met = new Set<number>()
  let all = 0
  for (const round of rounds)
    for (const [i, table] of round.entries())
      for (let j = 0; j < i; j++)
        if (round[j] === table) {
          all++
          met.add(i * round.length + j)
        }
  return { all, again: all - met.size }
}
