/**
 * A plain rendering of what Polis computes (compdemocracy/polis 08e03eb, math/src/polismath/math): mean-imputed
 * two-component PCA by power iteration, k-means to a hundred base clusters, weighted k-means over those, the number
 * of groups by silhouette. Written for comparison only: as Polis does, it takes rows as they come, so that another
 * order gives other groups. Left out: what only repeats between updates (warm starts, the four-update smoother).
 */
import type { VoteMatrix } from '@daylight/mirror'
import { type Clusters, silhouette, weightedKMeans } from './polis-k-means.ts'

/** Polis-style groups: for each row the group, or −1 for people with too few votes to be placed. */
export type PolisGroups = { readonly k: number; readonly assignment: Int8Array }

/** The pipeline of one update from a cold start. Statements are never moderated here. */
export function polisGroups(matrix: VoteMatrix): PolisGroups {
  const means = columnMeans(matrix)
  const { points, rows } = placed(matrix, means, principalComponents(matrix, means))
  const assignment = new Int8Array(matrix.people).fill(-1)
  if (rows.length === 0) return { k: 0, assignment }
  const each = new Float64Array(rows.length).fill(1)
  const bases = weightedKMeans(points, each, 100, 100)
  const weights = new Float64Array(bases.centres.length / 2)
  for (const base of bases.of) weights[base]!++
  let best: { score: number; clusters: Clusters } | undefined
  const most = Math.min(5, 2 + Math.floor(weights.length / 12))
  for (let k = 2; k <= most; k++) {
    const clusters = weightedKMeans(bases.centres, weights, k, 20)
    const score = silhouette(bases.centres, clusters.of, clusters.centres.length / 2)
    if (!best || score > best.score) best = { score, clusters }
  }
  rows.forEach((row, i) => {
    assignment[row] = best!.clusters.of[bases.of[i]!]!
  })
  return { k: best!.clusters.centres.length / 2, assignment }
}

/** agree 1, pass 0, disagree −1, averaged over those who voted. */
function columnMeans({ statements, codes }: VoteMatrix): Float64Array {
  const sums = new Float64Array(statements)
  const counts = new Float64Array(statements)
  for (const code of codes) {
    const s = Math.floor(code / 3)
    sums[s]! += (code % 3) - 1
    counts[s]!++
  }
  return sums.map((sum, s) => (counts[s]! > 0 ? sum / counts[s]! : 0))
}

// A missing vote equals the mean, so after centring only the votes that were cast count.
function principalComponents(matrix: VoteMatrix, means: Float64Array): readonly Float64Array[] {
  const found: Float64Array[] = []
  for (let component = 0; component < 2; component++) {
    let vector = new Float64Array(matrix.statements).map((_, s) => Math.sin(1 + s + component))
    for (let round = 0; round < 100; round++) {
      const next = timesCovariance(matrix, means, vector)
      for (const other of found) removeFrom(next, other)
      const length = Math.hypot(...next) || 1
      vector = next.map((x) => x / length)
    }
    found.push(vector)
  }
  return found
}

function timesCovariance(
  matrix: VoteMatrix,
  means: Float64Array,
  vector: Float64Array,
): Float64Array<ArrayBuffer> {
  const { people, offsets, codes } = matrix
  const result = new Float64Array(vector.length)
  for (let row = 0; row < people; row++) {
    let dot = 0
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const s = Math.floor(codes[at]! / 3)
      dot += ((codes[at]! % 3) - 1 - means[s]!) * vector[s]!
    }
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const s = Math.floor(codes[at]! / 3)
      result[s]! += ((codes[at]! % 3) - 1 - means[s]!) * dot
    }
  }
  return result
}

function removeFrom(vector: Float64Array, other: Float64Array) {
  const dot = vector.reduce((sum, x, i) => sum + x * other[i]!, 0)
  other.forEach((x, i) => {
    vector[i]! -= dot * x
  })
}

// People with at least seven votes, or the fifteen busiest where fewer have; stretched by √(statements / votes).
function placed(matrix: VoteMatrix, means: Float64Array, [first, second]: readonly Float64Array[]) {
  const { people, statements, offsets, codes } = matrix
  const votesOf = (row: number) => offsets[row + 1]! - offsets[row]!
  const everyone = Array.from({ length: people }, (_, row) => row).filter((row) => votesOf(row) > 0)
  const enough = everyone.filter((row) => votesOf(row) >= Math.min(7, statements))
  const busiest = everyone.toSorted((a, b) => votesOf(b) - votesOf(a)).slice(0, 15)
  const rows = enough.length >= 15 ? enough : busiest.sort((a, b) => a - b)
  const points = new Float64Array(2 * rows.length)
  rows.forEach((row, i) => {
    const stretch = Math.sqrt(statements / votesOf(row))
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const s = Math.floor(codes[at]! / 3)
      const value = stretch * ((codes[at]! % 3) - 1 - means[s]!)
      points[2 * i]! += value * first![s]!
      points[2 * i + 1]! += value * second![s]!
    }
  })
  return { points, rows }
}
