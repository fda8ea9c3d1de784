import { type Choice, choiceOf, ordinalOf, voteCode } from '@daylight/basics'
import { UNKNOWN } from './chance.ts'
import type { AcceptedVote } from './vote.ts'

/**
 * All that one seat has said, packed for storage: one sixteen-bit code a vote, ascending, and beside each the
 * revision that put it there. Both are little-endian bytes, whatever the machine. `chances` holds one byte a vote, as
 * `chance.ts` writes it; null in ballots from before it was kept.
 */
export type Ballot = {
  readonly codes: Uint8Array
  readonly revisions: Uint8Array
  readonly chances: Uint8Array | null
}

/** A ballot on which nothing is said. */
export const emptyBallot: Ballot = {
  codes: new Uint8Array(0),
  revisions: new Uint8Array(0),
  chances: new Uint8Array(0),
}

/** One line of a ballot. */
export type BallotLine = {
  readonly ordinal: number
  readonly choice: Choice
  readonly revision: number
  /** How likely the statement was to be shown when it was first answered, 1 … 255; absent where nobody knows. */
  readonly chance?: number
}

/** What a ballot says, by statement ordinal, ascending. Throws on bytes that no ballot has. */
export function readBallot(ballot: Ballot): BallotLine[] {
  const codes = unpack(ballot.codes)
  const revisions = unpack(ballot.revisions)
  if (codes.length !== revisions.length) throw new Error('readBallot: codes and revisions differ in length')
  const chances = ballot.chances?.length === codes.length ? ballot.chances : null
  return codes.map((code, i) => {
    const line = { ordinal: ordinalOf(code), choice: choiceOf(code), revision: revisions[i]! }
    const chance = chances?.[i] ?? UNKNOWN
    return chance === UNKNOWN ? line : { ...line, chance }
  })
}

/** Packs lines into a ballot, in ascending order of ordinal. */
export function writeBallot(lines: readonly BallotLine[]): Ballot {
  const sorted = [...lines].sort((a, b) => a.ordinal - b.ordinal)
  return {
    codes: pack(sorted.map((l) => voteCode(l.ordinal, l.choice))),
    revisions: pack(sorted.map((l) => l.revision)),
    chances: new Uint8Array(sorted.map((l) => l.chance ?? UNKNOWN)),
  }
}

/**
 * The ballot after a vote. A later revision replaces an earlier one; an earlier one that comes late changes
 * nothing; of two with the same revision (two tabs of one phone) the one that arrives last stands. The chance of the
 * first answer stays. Returns the same object where nothing changes, so that a repeated message costs no write.
 */
export function withVote(ballot: Ballot, vote: AcceptedVote): Ballot {
  const lines = readBallot(ballot)
  const at = lines.findIndex((line) => line.ordinal === vote.ordinal)
  const before = lines[at]
  if (before && before.revision > vote.revision) return ballot
  if (before && before.revision === vote.revision && before.choice === vote.choice) return ballot
  if (before) lines[at] = { ...vote, ...(before.chance && { chance: before.chance }) }
  else lines.push(vote)
  return writeBallot(lines)
}

/** The sixteen-bit numbers in little-endian bytes. Throws on an odd number of bytes. */
export function unpack(bytes: Uint8Array): number[] {
  if (bytes.length % 2) throw new Error(`unpack: ${bytes.length} bytes are no whole number of codes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true))
}

function pack(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2)
  const view = new DataView(bytes.buffer)
  numbers.forEach((n, i) => {
    view.setUint16(2 * i, Math.min(n, 0xffff), true)
  })
  return bytes
}
