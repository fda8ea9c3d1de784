import { firstRows, type VoteMatrix } from './vote-matrix.ts'

/** As many of the first rows as hold about `votes` votes: everybody where there are fewer. Copies nothing. */
export function sampleOf(matrix: VoteMatrix, votes: number): VoteMatrix {
  if (matrix.codes.length <= votes) return matrix
  let low = 1
  let high = matrix.people
  while (low < high) {
    const middle = (low + high) >> 1
    if (matrix.offsets[middle]! < votes) low = middle + 1
    else high = middle
  }
  return firstRows(matrix, low)
}
