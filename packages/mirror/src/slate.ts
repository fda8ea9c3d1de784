/**
 * A few statements for the wall that speak for as many people of every side as possible: justified representation
 * (Aziz, Brill, Conitzer, Elkind, Freeman & Walsh 2017), by greedy choice. Each side counts alike, whatever its
 * number; where a statement was seen by a part of a side only, its approvals are scaled up to the whole side.
 */
import { voteCode } from '@daylight/basics'
import type { VoteMatrix } from './vote-matrix.ts'

/** Statements chosen for the wall, and who is left without one. */
export type Slate = {
  /** Ordinals in the order of choice: the first speaks for most people. */
  readonly statements: readonly number[]
  /** Per side the share of its people, 0…1, who agree with at least one of them. Sides nobody is of: null. */
  readonly represented: readonly (number | null)[]
  readonly violations: readonly SlateViolation[]
}

/**
 * At least n / m people of a side of n agree with this statement and with none of the m chosen. `people` is how
 * many; it may be small and is for the facilitator's eyes only as far as the gate allows.
 */
export type SlateViolation = { readonly side: number; readonly statement: number; readonly people: number }

/** The most representative `size` statements; fewer where nobody agrees with any more. `sides` by row, negative for none. */
export function chooseSlate(
  matrix: VoteMatrix,
  sides: ArrayLike<number>,
  sideCount: number,
  size: number,
): Slate {
  const scale = exposureScale(matrix, sides, sideCount)
  const members = new Array<number>(sideCount).fill(0)
  for (let row = 0; row < matrix.people; row++) if (sides[row]! >= 0) members[sides[row]!]!++
  const open = new Uint8Array(matrix.people).fill(1)
  const chosen: number[] = []
  const next = () => mostApproved(approvals(matrix, sides, sideCount, open), scale, members, chosen)
  while (chosen.length < Math.min(size, matrix.statements)) {
    let best = next()
    if (best === null) {
      open.fill(1)
      best = next()
    }
    if (best === null) break
    chosen.push(best)
    close(matrix, best, open)
  }
  open.fill(1)
  for (const statement of chosen) close(matrix, statement, open)
  const left = approvals(matrix, sides, sideCount, open)
  return {
    statements: chosen,
    represented: members.map((n, side) => (n > 0 ? 1 - openIn(side, sides, open) / n : null)),
    violations: violationsIn(left, members, chosen, size),
  }
}

// Approvals by side and statement, of people who have no statement yet.
function approvals(
  matrix: VoteMatrix,
  sides: ArrayLike<number>,
  sideCount: number,
  open: Uint8Array,
): Uint32Array[] {
  const counts = Array.from({ length: sideCount }, () => new Uint32Array(matrix.statements))
  for (let row = 0; row < matrix.people; row++) {
    if (sides[row]! < 0 || open[row] === 0) continue
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      if (matrix.codes[at]! % 3 === 2) counts[sides[row]!]![(matrix.codes[at]! - 2) / 3]!++
  }
  return counts
}

// Members of a side per member who answered, at most five: beyond that too few answered to speak for the others.
function exposureScale(matrix: VoteMatrix, sides: ArrayLike<number>, sideCount: number): Float64Array[] {
  const answered = Array.from({ length: sideCount }, () => new Float64Array(matrix.statements))
  const voters = new Array<number>(sideCount).fill(0)
  for (let row = 0; row < matrix.people; row++) {
    if (sides[row]! < 0) continue
    voters[sides[row]!]!++
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      answered[sides[row]!]![Math.floor(matrix.codes[at]! / 3)]!++
  }
  return answered.map((counts, side) =>
    counts.map((n) => Math.min(MOST_SCALE, voters[side]! / Math.max(1, n))),
  )
}

function mostApproved(
  left: readonly Uint32Array[],
  scale: readonly Float64Array[],
  members: readonly number[],
  chosen: readonly number[],
): number | null {
  let best: number | null = null
  let most = 0
  const statements = left[0]?.length ?? 0
  for (let s = 0; s < statements; s++) {
    if (chosen.includes(s)) continue
    const score = left.reduce((sum, counts, side) => {
      return sum + (members[side]! > 0 ? (counts[s]! * scale[side]![s]!) / members[side]! : 0)
    }, 0)
    if (score > most) {
      most = score
      best = s
    }
  }
  return best
}

// Nobody who agrees with the statement waits for one any more.
function close(matrix: VoteMatrix, statement: number, open: Uint8Array) {
  const agree = voteCode(statement, 'agree')
  for (let row = 0; row < matrix.people; row++)
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      if (matrix.codes[at] === agree) open[row] = 0
}

function openIn(side: number, sides: ArrayLike<number>, open: Uint8Array): number {
  let count = 0
  for (let row = 0; row < open.length; row++) if (sides[row] === side && open[row] === 1) count++
  return count
}

function violationsIn(
  left: readonly Uint32Array[],
  members: readonly number[],
  chosen: readonly number[],
  size: number,
): SlateViolation[] {
  return left.flatMap((counts, side) =>
    Array.from(counts.keys())
      .filter((s) => !chosen.includes(s) && members[side]! > 0 && counts[s]! >= members[side]! / size)
      .map((statement) => ({ side, statement, people: counts[statement]! })),
  )
}

const MOST_SCALE = 5
