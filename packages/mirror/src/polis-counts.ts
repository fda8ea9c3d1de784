import type { VoteMatrix } from './vote-matrix.ts'

/** Answers to one statement; `seen` counts passes as well. */
export type PolisCount = { readonly agree: number; readonly disagree: number; readonly seen: number }

/** Counts by statement: of each group, and of everybody whether in a group or not. */
export type PolisCounts = {
  readonly groups: readonly (readonly PolisCount[])[]
  readonly everybody: readonly PolisCount[]
}

/** Counts the votes of a matrix given a group for each row, 0 … k − 1; −1 for people in no group. */
export function polisCounts(matrix: VoteMatrix, assignment: ArrayLike<number>, k: number): PolisCounts {
  const tables = Array.from({ length: k + 1 }, () => new Uint32Array(3 * matrix.statements))
  for (let row = 0; row < matrix.people; row++)
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++) {
      tables[k]![matrix.codes[at]!]!++
      if (assignment[row]! >= 0) tables[assignment[row]!]![matrix.codes[at]!]!++
    }
  const counts = tables.map((table) => Array.from({ length: matrix.statements }, (_, s) => countAt(table, s)))
  return { groups: counts.slice(0, k), everybody: counts[k]! }
}

function countAt(table: Uint32Array, statement: number): PolisCount {
  const [disagree, pass, agree] = table.subarray(3 * statement, 3 * statement + 3)
  return { agree: agree!, disagree: disagree!, seen: agree! + disagree! + pass! }
}
