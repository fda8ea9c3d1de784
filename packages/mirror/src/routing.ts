/**
 * Which statement a person is shown next. Polis weighs by agreement, so that what everybody rejects never comes up;
 * here a statement weighs by how little is known of the answers of the person's own side: the width of its interval
 * (Agresti & Coull 1998), to the fourth power, alike for agreement and refusal. A tenth of the draws is even among all
 * that remain, so that nothing starves.
 */
import type { Random } from '@daylight/basics'

/** A statement to show, and how likely it was to be drawn: kept with the vote, it lets exposure be weighted. */
export type Routed = { readonly statement: number; readonly probability: number }

/**
 * Draws among `open` (ordinals that the person may still answer). `tally` counts votes by code, 3 a statement, of the
 * person's own side, or of people without a side for one of them. Null where nothing is open.
 */
export function nextStatement(
  open: readonly number[],
  tally: ArrayLike<number>,
  random: Random,
): Routed | null {
  if (open.length === 0) return null
  const chances = routingChances(open, tally)
  let left = random()
  for (const [i, probability] of chances.entries()) {
    left -= probability
    if (left < 0) return { statement: open[i]!, probability }
  }
  const last = open.length - 1
  return { statement: open[last]!, probability: chances[last]! }
}

/**
 * The statements in the order in which a person meets them, at most `most`: each drawn among those that are left,
 * with the probability of that draw. `chance` gives the number in [0, 1) for each draw, so that a queue that is drawn
 * anew after some answers goes on as it did.
 */
export function statementsInTurn(
  open: readonly number[],
  tally: ArrayLike<number>,
  most: number,
  chance: (draw: number) => number,
): Routed[] {
  const left = [...open]
  const drawn: Routed[] = []
  while (drawn.length < most) {
    const next = nextStatement(left, tally, () => chance(drawn.length))
    if (next === null) break
    drawn.push(next)
    left.splice(left.indexOf(next.statement), 1)
  }
  return drawn
}

/** The probability of each open statement, in their order; they sum to one. */
export function routingChances(open: readonly number[], tally: ArrayLike<number>): number[] {
  const weights = open.map((statement) => doubt(tally, statement) ** 4)
  const sum = weights.reduce((a, b) => a + b, 0)
  // The one that is left alone would come to a hair above one in floating point.
  return weights.map((weight) => Math.min(1, ((1 - EVEN) * weight) / sum + EVEN / open.length))
}

// Half-width of the interval of the less known of both shares, without its constant factor.
function doubt(tally: ArrayLike<number>, statement: number): number {
  const [disagree, pass, agree] = [
    tally[3 * statement]!,
    tally[3 * statement + 1]!,
    tally[3 * statement + 2]!,
  ]
  const n = disagree + pass + agree + 4
  const variance = (count: number) => ((count + 2) / n) * (1 - (count + 2) / n)
  return Math.sqrt(Math.max(variance(agree), variance(disagree)) / n)
}

const EVEN = 0.1
