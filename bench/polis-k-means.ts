/** k-means and silhouette as Polis has them, for `polis-rendering.ts`. Points lie as x, y, x, y … */

/** Which cluster each point is in, and the centres; there may be fewer than asked for. */
export type Clusters = { readonly of: Int32Array; readonly centres: Float64Array }

/** Weighted k-means from the first k distinct points, until sorted centres move less than 0.01. */
export function weightedKMeans(
  points: Float64Array,
  weights: Float64Array,
  k: number,
  rounds: number,
): Clusters {
  let centres = firstDistinct(points, k)
  const of = new Int32Array(weights.length)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < of.length; i++) of[i] = nearest(points[2 * i]!, points[2 * i + 1]!, centres)
    const moved = means(points, weights, of, centres)
    const settled = moved.every((x, i) => Math.abs(x - centres[i]!) < 0.01)
    centres = moved
    if (settled) break
  }
  return { of, centres }
}

/** Mean silhouette over points, each counting one whatever its weight; a point alone in its cluster scores 0. */
export function silhouette(points: Float64Array, of: Int32Array, k: number): number {
  const sizes = new Float64Array(k)
  for (const g of of) sizes[g]!++
  let sum = 0
  of.forEach((own, i) => {
    if (sizes[own]! > 1) sum += contrast(distancesTo(points, of, k, i), sizes, own)
  })
  return of.length > 0 ? sum / of.length : 0
}

function distancesTo(points: Float64Array, of: Int32Array, k: number, i: number): Float64Array {
  const far = new Float64Array(k)
  for (let j = 0; j < of.length; j++)
    far[of[j]!]! += Math.hypot(points[2 * i]! - points[2 * j]!, points[2 * i + 1]! - points[2 * j + 1]!)
  return far
}

function contrast(far: Float64Array, sizes: Float64Array, own: number): number {
  const inside = far[own]! / (sizes[own]! - 1)
  let outside = Number.POSITIVE_INFINITY
  far.forEach((sum, g) => {
    if (g !== own && sizes[g]! > 0) outside = Math.min(outside, sum / sizes[g]!)
  })
  const wider = Math.max(inside, outside)
  return Number.isFinite(outside) && wider > 0 ? (outside - inside) / wider : 0
}

function firstDistinct(points: Float64Array, k: number): Float64Array<ArrayBuffer> {
  const seen = new Set<string>()
  const chosen: number[] = []
  for (let i = 0; i < points.length && seen.size < k; i += 2) {
    const key = `${points[i]} ${points[i + 1]}`
    if (seen.has(key)) continue
    seen.add(key)
    chosen.push(points[i]!, points[i + 1]!)
  }
  return Float64Array.from(chosen)
}

function nearest(x: number, y: number, centres: Float64Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let g = 0; 2 * g < centres.length; g++) {
    const away = (x - centres[2 * g]!) ** 2 + (y - centres[2 * g + 1]!) ** 2
    if (away < least) {
      least = away
      best = g
    }
  }
  return best
}

// An emptied cluster keeps its centre.
function means(points: Float64Array, weights: Float64Array, of: Int32Array, before: Float64Array) {
  const sums = new Float64Array(before.length)
  const mass = new Float64Array(before.length / 2)
  of.forEach((g, i) => {
    mass[g]! += weights[i]!
    sums[2 * g]! += weights[i]! * points[2 * i]!
    sums[2 * g + 1]! += weights[i]! * points[2 * i + 1]!
  })
  return sums.map((sum, i) => (mass[i >> 1]! > 0 ? sum / mass[i >> 1]! : before[i]!))
}
