/**
 * What all found groups share: statements that most people of every group agree with, and those that most of every
 * group reject. By the smallest of the groups' lower bounds, as for declared sides; beside it Polis' group-aware
 * consensus, freed of its dependence on the number of groups: the geometric mean (polis #1289).
 */
import { answersOf, type GroupTally } from './group-tally.ts'
import { exactly } from './range.ts'
import { lowerBound } from './support.ts'

/** How far one answer to one statement is shared by all groups. */
export type GroupBridge = {
  /** The statement's ordinal. */
  readonly statement: number
  readonly answer: 'agree' | 'disagree'
  /** The smallest, over groups, of the 95 % lower bounds of the share; above ½ it bridges. */
  readonly bound: number
  /** Geometric mean over groups of (count + 1) / (answers + 2). */
  readonly meanSupport: number
}

/**
 * Both answers to every statement that at least ten people of every group answered, the most widely shared first.
 * With one group it is what everybody shares.
 */
export function groupBridges(tally: GroupTally): GroupBridge[] {
  const bridges: GroupBridge[] = []
  for (let statement = 0; statement < tally.statements; statement++) {
    const groups = Array.from({ length: tally.k }, (_, g) => answersOf(tally, g, statement))
    if (groups.some(({ n }) => n < FEWEST_ANSWERS)) continue
    for (const answer of ['agree', 'disagree'] as const) {
      const bound = Math.min(...groups.map((g) => lowerBound({ count: exactly(g[answer]), n: g.n })))
      const logs = groups.reduce((sum, g) => sum + Math.log((g[answer] + 1) / (g.n + 2)), 0)
      bridges.push({ statement, answer, bound, meanSupport: Math.exp(logs / tally.k) })
    }
  }
  return bridges.sort(
    (a, b) => b.bound - a.bound || b.meanSupport - a.meanSupport || a.statement - b.statement,
  )
}

const FEWEST_ANSWERS = 10
