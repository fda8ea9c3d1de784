/**
 * The votes of a running conversation, kept up vote by vote between two full computations: tallies by side and each
 * person's place on the axes of the last computation. Counts equal a full recount exactly; places equal those of
 * `ridgeScores` on the same axes, for they are computed from the same codes in the same order.
 */
import { type Choice, ordinalOf, voteCode } from '@daylight/basics'
import { type OpinionAxes, ridgeScorer, type Scorer } from './ridge.ts'
import { packCodes, type VoteMatrix } from './vote-matrix.ts'

/** A running conversation. Mutable: `castLive` changes it. */
export type LiveVotes = {
  readonly statements: number
  readonly sideCount: number
  /** Per person their codes, ascending. */
  readonly rows: number[][]
  /** Per person their side, or −1. */
  readonly sides: number[]
  /** Votes by side and code: entry side·3S + code; the last 3S are people of no side. */
  readonly tallies: Uint32Array
  /** Per person x and y. */
  readonly places: Float64Array[]
  readonly score: Scorer
}

/** Takes a conversation as it stands. `sides` by row, negative for none. */
export function openLive(
  matrix: VoteMatrix,
  sides: ArrayLike<number>,
  sideCount: number,
  axes: OpinionAxes,
): LiveVotes {
  const live: LiveVotes = {
    statements: matrix.statements,
    sideCount,
    rows: [],
    sides: [],
    tallies: new Uint32Array(3 * matrix.statements * (sideCount + 1)),
    places: [],
    score: ridgeScorer(axes, 2),
  }
  for (let row = 0; row < matrix.people; row++) {
    seatLive(live, sides[row]!)
    const codes = Array.from(matrix.codes.subarray(matrix.offsets[row]!, matrix.offsets[row + 1]!))
    live.rows[row] = codes
    for (const code of codes) live.tallies[tallyAt(live, row, code)]!++
    placeAgain(live, row)
  }
  return live
}

/** Adds a person who has not voted yet and gives their row. */
export function seatLive(live: LiveVotes, side: number): number {
  live.rows.push([])
  live.sides.push(side)
  live.places.push(new Float64Array(2))
  return live.rows.length - 1
}

/** Records an answer, a changed one, or (null) one taken back. Throws for a row or statement that is not there. */
export function castLive(live: LiveVotes, row: number, statement: number, choice: Choice | null) {
  const codes = live.rows[row]
  if (!codes || !(statement >= 0 && statement < live.statements))
    throw new RangeError(`castLive: person ${row}, statement ${statement}`)
  const at = codes.findIndex((code) => ordinalOf(code) >= statement)
  const there = at >= 0 && ordinalOf(codes[at]!) === statement
  if (there) live.tallies[tallyAt(live, row, codes[at]!)]!--
  const code = choice === null ? [] : [voteCode(statement, choice)]
  codes.splice(at < 0 ? codes.length : at, there ? 1 : 0, ...code)
  for (const added of code) live.tallies[tallyAt(live, row, added)]!++
  placeAgain(live, row)
}

/** The votes as a matrix, for the next full computation. */
export const liveMatrix = (live: LiveVotes): VoteMatrix => packCodes(live.statements, live.rows)

function placeAgain({ rows, places, score }: LiveVotes, row: number) {
  const codes = rows[row]!
  score(codes, 0, codes.length, places[row]!, 0)
}

function tallyAt({ sides, sideCount, statements }: LiveVotes, row: number, code: number): number {
  const side = sides[row]! < 0 ? sideCount : sides[row]!
  return side * 3 * statements + code
}
