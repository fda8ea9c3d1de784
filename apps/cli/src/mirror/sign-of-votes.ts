/**
 * Which sign means agreement. Exports say 1; inside Polis' own database it is −1, and files made from it circulate.
 * The other files of an export tell.
 */
import type { Choice } from '@daylight/basics'
import type { CastVote } from '@daylight/mirror'
import type { PolisComment } from './polis-comments.ts'

/**
 * Whether the signs of these votes are turned round, by the matrix of the same export where there is one, else by
 * the statements' counts of agreement; false where neither tells.
 */
export function isTurnedRound(
  votes: readonly CastVote[],
  matrix: readonly CastVote[],
  comments: ReadonlyMap<string, PolisComment>,
): boolean {
  return matrix.length > 0 ? differsFromMatrix(votes, matrix) : differsFromCounts(votes, comments)
}

/** The same votes with agreement and disagreement exchanged. */
export const turnRound = (votes: readonly CastVote[]): CastVote[] =>
  votes.map((vote) => ({ ...vote, choice: vote.choice && OPPOSITE[vote.choice] }))

function differsFromMatrix(votes: readonly CastVote[], matrix: readonly CastVote[]): boolean {
  const said = new Map(matrix.map(({ person, statement, choice }) => [`${person} ${statement}`, choice]))
  let [same, opposite] = [0, 0]
  for (const { person, statement, choice } of votes) {
    const there = said.get(`${person} ${statement}`)
    if (!there || !choice || choice === 'pass') continue
    if (there === choice) same++
    if (there === OPPOSITE[choice]) opposite++
  }
  return opposite > same
}

function differsFromCounts(votes: readonly CastVote[], comments: ReadonlyMap<string, PolisComment>): boolean {
  const counts = new Map<string, { agree: number; disagree: number; pass: number }>()
  for (const { statement, choice } of votes) {
    const count = counts.get(statement) ?? { agree: 0, disagree: 0, pass: 0 }
    if (choice) count[choice]++
    counts.set(statement, count)
  }
  let [straight, turned] = [0, 0]
  for (const { id, agrees, disagrees } of comments.values()) {
    const count = counts.get(id)
    if (!count || agrees === null || disagrees === null) continue
    straight += Math.abs(count.agree - agrees) + Math.abs(count.disagree - disagrees)
    turned += Math.abs(count.disagree - agrees) + Math.abs(count.agree - disagrees)
  }
  return turned < straight
}

const OPPOSITE: Readonly<Record<Choice, Choice>> = { agree: 'disagree', disagree: 'agree', pass: 'pass' }
