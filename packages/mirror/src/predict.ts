import { type Progress, untold } from './progress.ts'
import { nowhere, standFinder } from './stand.ts'
import type { VoteMatrix } from './vote-matrix.ts'
import { answerOdds, type Pair, type Prediction, type VoteModel } from './vote-model.ts'

/**
 * How likely each pair's vote is, in the order of the pairs. Someone without votes (or row −1) is anybody; a
 * statement that the model does not know (or −1) is a typical one. Averaged over the doubt about where the person
 * stands, so that few votes give cautious answers; never 0.
 */
export function predictVotes(
  model: VoteModel,
  matrix: VoteMatrix,
  pairs: readonly Pair[],
  progress: Progress = untold,
): Prediction[] {
  const find = standFinder(model)
  const odds = new Float64Array(3)
  const order = pairs.map((_, i) => i).sort((a, b) => pairs[a]!.row - pairs[b]!.row || a - b)
  const predictions = new Array<Prediction>(pairs.length)
  let row = Number.NaN
  let stand = nowhere(model.dimensions)
  for (const [done, i] of order.entries()) {
    const pair = pairs[i]!
    if (done % A_WHILE === 0) progress(done / pairs.length)
    if (pair.row !== row) {
      row = pair.row
      stand = nowhere(model.dimensions)
      const known = row >= 0 && row < matrix.people
      find(matrix.codes, known ? matrix.offsets[row]! : 0, known ? matrix.offsets[row + 1]! : 0, stand, STEPS)
    }
    predictions[i] = averaged(model, pair.statement, stand.points, odds)
  }
  return predictions
}

function averaged(model: VoteModel, statement: number, points: Float64Array, odds: Float64Array): Prediction {
  const { dimensions: d, parameters, typical, statements } = model
  const known = statement >= 0 && statement < statements
  const sums = [0, 0, 0]
  for (let at = 0; at < points.length; at += d) {
    answerOdds(known ? parameters : typical, known ? 3 * statement * (d + 1) : 0, d, points, at, odds)
    for (let choice = 0; choice < 3; choice++) sums[choice]! += odds[choice]!
  }
  const [disagree, pass, agree] = sums.map((sum) => (sum / (2 * d) + LEAST) / (1 + 3 * LEAST))
  return { agree: agree!, disagree: disagree!, pass: pass! }
}

const STEPS = 20
// Pairs between two words of progress.
const A_WHILE = 1_000
// Nobody is surer than that of anybody: keeps one surprising vote from ruining a score.
const LEAST = 0.001
