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
