/**
 * The picture of a conversation: how many people stand where on the two lines along which votes differ most, and
 * where those stand who agree with each statement. Never a point for a person: the plane is quartered only as long
 * as every quarter holds nobody or at least ten people.
 */
import { type OpinionAxes, ridgeScores } from './ridge.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** A square of the plane, its lower corner and its width; `people` in steps of five, rounded down. */
export type MapCell = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly people: number
}

/** A place on the map. */
export type MapPlace = { readonly x: number; readonly y: number }

/** What a page needs to draw the map, or to print it as a table. Coordinates run from −1 to 1. */
export type OpinionMap = {
  /** Squares with people in them, none with fewer than ten; together they hold everybody who voted. */
  readonly cells: readonly MapCell[]
  /** By ordinal: the mean place of those who agree, to two decimals; null for fewer than ten. */
  readonly statements: readonly (MapPlace | null)[]
  /** By group: the mean place of its people; null for fewer than ten. */
  readonly groups: readonly (MapPlace | null)[]
}

/** The map of everybody who voted; nothing on it where they are fewer than ten. `assignment` by row, negative for none. */
export function opinionMap(
  matrix: VoteMatrix,
  axes: OpinionAxes,
  assignment: ArrayLike<number>,
  k: number,
): OpinionMap {
  const places = ridgeScores(matrix, axes, 2)
  const rows = Array.from({ length: matrix.people }, (_, row) => row).filter(
    (row) => matrix.offsets[row + 1]! > matrix.offsets[row]!,
  )
  squeeze(places, rows)
  const statements = new Means(matrix.statements)
  const groups = new Means(k)
  for (const row of rows) {
    if (assignment[row]! >= 0) groups.add(assignment[row]!, places, row)
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      if (matrix.codes[at]! % 3 === 2) statements.add((matrix.codes[at]! - 2) / 3, places, row)
  }
  const cells = rows.length < FEWEST ? [] : quartered(places, rows, { x: -1, y: -1, width: 2 }, DEEPEST)
  return { cells, statements: statements.places(), groups: groups.places() }
}

// Scales to the square that holds all but the nine outermost, who are drawn to its edge: no edge is one person's.
function squeeze(places: Float64Array, rows: readonly number[]) {
  const reach = rows.map((row) => Math.max(Math.abs(places[2 * row]!), Math.abs(places[2 * row + 1]!)))
  const edge = reach.sort((a, b) => b - a)[Math.min(FEWEST, reach.length) - 1] ?? 0
  for (let i = 0; i < places.length; i++)
    places[i] = edge > 0 ? Math.max(-1, Math.min(1, places[i]! / edge)) : 0
}

type Square = { readonly x: number; readonly y: number; readonly width: number }

function quartered(places: Float64Array, rows: readonly number[], square: Square, deeper: number): MapCell[] {
  const half = square.width / 2
  const quarters: number[][] = [[], [], [], []]
  for (const row of rows) {
    const right = places[2 * row]! >= square.x + half ? 1 : 0
    const above = places[2 * row + 1]! >= square.y + half ? 2 : 0
    quarters[right + above]!.push(row)
  }
  if (deeper === 0 || quarters.some(({ length }) => length > 0 && length < FEWEST))
    return [{ ...square, people: 5 * Math.floor(rows.length / 5) }]
  return quarters.flatMap((inside, q) => {
    const corner = { x: square.x + (q % 2) * half, y: square.y + (q > 1 ? half : 0), width: half }
    return inside.length > 0 ? quartered(places, inside, corner, deeper - 1) : []
  })
}

class Means {
  readonly #sums: Float64Array
  readonly #counts: Uint32Array
  constructor(length: number) {
    this.#sums = new Float64Array(2 * length)
    this.#counts = new Uint32Array(length)
  }
  add(of: number, places: Float64Array, row: number) {
    this.#sums[2 * of]! += places[2 * row]!
    this.#sums[2 * of + 1]! += places[2 * row + 1]!
    this.#counts[of]!++
  }
  places(): (MapPlace | null)[] {
    const mean = (i: number, n: number) => Math.round((100 * this.#sums[i]!) / n) / 100
    return Array.from(this.#counts, (n, i) =>
      n < FEWEST ? null : { x: mean(2 * i, n), y: mean(2 * i + 1, n) },
    )
  }
}

const FEWEST = 10
// Squares of a sixteenth of the map's width at the finest.
const DEEPEST = 4
