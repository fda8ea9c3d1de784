/**
 * What sets each opinion group apart: the answers that its people give more often than all other people do, with
 * Newcombe's interval for the difference, as many as stand when at most one in ten of those shown may be false
 * (Benjamini & Hochberg 1995, over all groups, statements and both answers).
 */
import { differenceInterval, differencePValue } from './difference.ts'
import { discoveries } from './false-discovery.ts'
import { type Answers, answersOf, type GroupTally } from './group-tally.ts'
import { exactly, type Range } from './range.ts'

/** One answer that is more frequent inside a group than outside. */
export type SetsApart = {
  readonly group: number
  /** The statement's ordinal. */
  readonly statement: number
  readonly answer: 'agree' | 'disagree'
  /** Share of the group's answers, and of everybody else's, 0…1. */
  readonly inside: number
  readonly outside: number
  /** 95 % interval of inside − outside; `low` is above 0 for all that is listed. */
  readonly difference: Range
  /** People who answered the statement, inside and outside; passes count. */
  readonly answers: { readonly inside: number; readonly outside: number }
}

/**
 * For each group what sets it apart, the surest first. Statements with fewer than ten answers inside or outside say
 * nothing. One group: nothing.
 */
export function whatSetsApart(tally: GroupTally): SetsApart[][] {
  const asked: (SetsApart & { p: number })[] = []
  for (let group = 0; group < tally.k; group++)
    for (let statement = 0; statement < tally.statements; statement++) {
      const inside = answersOf(tally, group, statement)
      const outside = restOf(tally, group, statement)
      if (inside.n < FEWEST_ANSWERS || outside.n < FEWEST_ANSWERS) continue
      for (const answer of ['agree', 'disagree'] as const)
        asked.push(compared({ group, statement, answer }, inside, outside))
    }
  const stands = discoveries(
    asked.map(({ p }) => p),
    FALSE_SHARE,
  )
  const found = asked.filter((one, i) => stands[i] && one.difference.low > 0)
  return Array.from({ length: tally.k }, (_, group) =>
    found
      .filter((one) => one.group === group)
      .sort((a, b) => b.difference.low - a.difference.low || a.statement - b.statement)
      .map(({ p: _, ...one }) => one),
  )
}

function compared(
  what: Pick<SetsApart, 'group' | 'statement' | 'answer'>,
  inside: Answers,
  outside: Answers,
): SetsApart & { p: number } {
  const a = { count: exactly(inside[what.answer]), n: inside.n }
  const b = { count: exactly(outside[what.answer]), n: outside.n }
  return {
    ...what,
    inside: inside[what.answer] / inside.n,
    outside: outside[what.answer] / outside.n,
    difference: differenceInterval(a, b),
    answers: { inside: inside.n, outside: outside.n },
    p: differencePValue(a, b),
  }
}

function restOf(tally: GroupTally, group: number, statement: number): Answers {
  let rest: Answers = { agree: 0, disagree: 0, n: 0 }
  for (let other = 0; other < tally.k; other++) {
    if (other === group) continue
    const { agree, disagree, n } = answersOf(tally, other, statement)
    rest = { agree: rest.agree + agree, disagree: rest.disagree + disagree, n: rest.n + n }
  }
  return rest
}

const FEWEST_ANSWERS = 10
const FALSE_SHARE = 0.1
