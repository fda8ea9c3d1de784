/**
 * How well the opinion groups by themselves foretell held-out votes, on the folds that `heldOutFold` uses: the number
 * of groups and the groups are found on the training votes alone, and a vote is foretold by the shares of the
 * person's likely groups.
 */
import { seededRandom } from '@daylight/basics'
import { FOLDS, findGroups, foldOf, keepVotes, membership, tablesOf, type VoteMatrix } from '@daylight/mirror'

/** Nats per held-out vote. */
export function groupsHeldOut(matrix: VoteMatrix, seed: string): number {
  const folds = foldOf(matrix.codes.length, seededRandom(`${seed} held out`))
  let loss = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = keepVotes(matrix, (at) => folds[at] !== fold)
    const hidden = keepVotes(matrix, (at) => folds[at] === fold)
    loss += lossOf(known, hidden)
  }
  return loss / matrix.codes.length
}

function lossOf(known: VoteMatrix, hidden: VoteMatrix): number {
  const { classes } = findGroups(known)
  const tables = tablesOf(classes)
  const belongs = new Float64Array(classes.k)
  let loss = 0
  for (let row = 0; row < known.people; row++) {
    membership(known.codes, known.offsets[row]!, known.offsets[row + 1]!, tables, belongs)
    for (let at = hidden.offsets[row]!; at < hidden.offsets[row + 1]!; at++) {
      const first = hidden.codes[at]! * classes.k
      loss -= Math.log(belongs.reduce((sum, share, g) => sum + share * classes.shares[first + g]!, 0))
    }
  }
  return loss
}
