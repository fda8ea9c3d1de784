import { MOST_STATEMENTS_IN_16_BITS } from '@daylight/basics'

/**
 * Who said what to which statement, packed: person i's votes are `codes[offsets[i]] … codes[offsets[i + 1] - 1]`,
 * ascending, at most one a statement; a code is `voteCode(statement, choice)` of basics. A missing vote is absent.
 */
export type VoteMatrix = {
  readonly people: number
  readonly statements: number
  /** people + 1 numbers; offsets[0] = 0. */
  readonly offsets: Uint32Array
  readonly codes: Uint16Array | Uint32Array
}

/** Packs one list of ascending codes per person, as they stand. Two bytes a vote up to 21,845 statements, else four. */
export function packCodes(statements: number, rows: readonly (readonly number[])[]): VoteMatrix {
  const offsets = new Uint32Array(rows.length + 1)
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length
  })
  const codes = emptyCodes(statements, offsets[rows.length]!)
  rows.forEach((row, i) => {
    codes.set(row, offsets[i]!)
  })
  return { people: rows.length, statements, offsets, codes }
}

/** Room for so many votes on so many statements, in the narrowest array that holds their codes. */
export const emptyCodes = (statements: number, votes: number): Uint16Array | Uint32Array =>
  statements <= MOST_STATEMENTS_IN_16_BITS ? new Uint16Array(votes) : new Uint32Array(votes)

/** The first `people` rows, without copying. In canonical row order they are a random sample of everybody. */
export function firstRows(matrix: VoteMatrix, people: number): VoteMatrix {
  if (people >= matrix.people) return matrix
  const offsets = matrix.offsets.subarray(0, people + 1)
  return { people, statements: matrix.statements, offsets, codes: matrix.codes.subarray(0, offsets[people]!) }
}

/** The votes for which `keep` is true; every person keeps a row, be it empty. */
export function keepVotes(matrix: VoteMatrix, keep: (at: number, row: number) => boolean): VoteMatrix {
  const { people, statements, offsets, codes } = matrix
  const kept = emptyCodes(statements, codes.length)
  const newOffsets = new Uint32Array(people + 1)
  let to = 0
  for (let row = 0; row < people; row++) {
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (keep(at, row)) kept[to++] = codes[at]!
    newOffsets[row + 1] = to
  }
  return { people, statements, offsets: newOffsets, codes: kept.slice(0, to) }
}
