/**
 * The picture of a conversation: how many people stand where on the two lines along which votes differ most, and
 * where those stand who agree with each statement. Never a point for a person: the plane is cut along lines of a
 * fixed grid, and only where each part then holds nobody or at least ten people.
 */
import { type OpinionAxes, ridgeScores } from './ridge.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** A rectangle of the plane, its lower corner and its size; `people` in steps of five, rounded down. */
export type MapCell = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly people: number
}

/** A place on the map. */
export type MapPlace = { readonly x: number; readonly y: number }

/** What a page needs to draw the map, or to print it as a table. Coordinates run from −1 to 1. */
export type OpinionMap = {
  /** Rectangles with people in them, none with fewer than ten; together they hold everybody who voted. */
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
  const cells = rows.length < FEWEST ? [] : cut(gridOf(places, rows), WHOLE)
  return { cells, statements: statements.places(), groups: groups.places() }
}

// Scales to the square that holds all but the nine outermost, who are drawn to its edge: no edge is one person's.
function squeeze(places: Float64Array, rows: readonly number[]) {
  const reach = rows.map((row) => Math.max(Math.abs(places[2 * row]!), Math.abs(places[2 * row + 1]!)))
  const edge = reach.sort((a, b) => b - a)[Math.min(FEWEST, reach.length) - 1] ?? 0
  for (let i = 0; i < places.length; i++)
    places[i] = edge > 0 ? Math.max(-1, Math.min(1, places[i]! / edge)) : 0
}

/** A rectangle of the grid: columns `left` … `right` − 1, rows `low` … `high` − 1. */
type Block = { readonly left: number; readonly right: number; readonly low: number; readonly high: number }

/** How many people stand in each square of the grid, row after row. */
function gridOf(places: Float64Array, rows: readonly number[]): Uint32Array {
  const lineOf = (place: number) => Math.min(LINES - 1, Math.floor(((place + 1) / 2) * LINES))
  const grid = new Uint32Array(LINES * LINES)
  for (const row of rows) grid[lineOf(places[2 * row + 1]!) * LINES + lineOf(places[2 * row]!)]!++
  return grid
}

function peopleIn(grid: Uint32Array, { left, right, low, high }: Block): number {
  let people = 0
  for (let y = low; y < high; y++) for (let x = left; x < right; x++) people += grid[y * LINES + x]!
  return people
}

function cut(grid: Uint32Array, block: Block): MapCell[] {
  const people = peopleIn(grid, block)
  if (people === 0) return []
  const best = bestCut(grid, block)
  if (best) return best.flatMap((part) => cut(grid, part))
  const side = (lines: number) => (2 * lines) / LINES
  const { left, right, low, high } = block
  const corner = { x: side(left) - 1, y: side(low) - 1 }
  return [
    { ...corner, width: side(right - left), height: side(high - low), people: 5 * Math.floor(people / 5) },
  ]
}

/**
 * The two parts of the allowed cut that divides people most evenly; failing that, of the one that sets the largest
 * empty part aside; null where none is allowed.
 */
function bestCut(grid: Uint32Array, block: Block): readonly Block[] | null {
  let best: { parts: readonly Block[]; worth: number } | null = null
  for (const parts of cutsOf(block)) {
    const worth = worthOf(grid, parts)
    if (worth > (best?.worth ?? 0)) best = { parts, worth }
  }
  return best?.parts ?? null
}

function cutsOf({ left, right, low, high }: Block): (readonly [Block, Block])[] {
  const between = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => from + 1 + i)
  return [
    ...between(left, right).map(
      (at) =>
        [
          { left, right: at, low, high },
          { left: at, right, low, high },
        ] as const,
    ),
    ...between(low, high).map(
      (at) =>
        [
          { left, right, low, high: at },
          { left, right, low: at, high },
        ] as const,
    ),
  ]
}

function worthOf(grid: Uint32Array, parts: readonly [Block, Block]): number {
  const [below, above] = [peopleIn(grid, parts[0]), peopleIn(grid, parts[1])]
  const fewer = Math.min(below, above)
  if (fewer > 0) return fewer >= FEWEST ? 1 + fewer : 0
  const empty = below === 0 ? parts[0] : parts[1]
  return ((empty.right - empty.left) * (empty.high - empty.low)) / LINES ** 2
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
// The grid has so many columns and rows. A power of two, so that its lines are exact numbers.
const LINES = 32
const WHOLE: Block = { left: 0, right: LINES, low: 0, high: LINES }
