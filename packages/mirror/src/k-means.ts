import type { Random } from '@daylight/basics'

/** Points to be clustered: `count` rows of `dimensions` numbers, each counting `weights` times (once where absent). */
export type Points = {
  readonly count: number
  readonly dimensions: number
  readonly at: Float64Array
  readonly weights?: Uint8Array | undefined
}

/**
 * Cluster of each point, 0 … k − 1, by Lloyd's algorithm from one k-means++ start (Arthur & Vassilvitskii 2007).
 * Clusters may be empty where there are fewer distinct points than k.
 */
export function kMeans(points: Points, k: number, random: Random, rounds = 12): Int32Array {
  const of = new Int32Array(points.count)
  let centres = spreadOut(points, k, random)
  for (let round = 0; round < rounds; round++) {
    const changed = assign(points, centres, k, of)
    if (changed === 0 && round > 0) break
    centres = means(points, of, k, centres)
  }
  return of
}

function spreadOut(points: Points, k: number, random: Random): Float64Array {
  const { count, dimensions: d, at } = points
  const centres = new Float64Array(k * d)
  const away = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let chosen = drawn(count, (i) => weightOf(points, i), random)
  for (let g = 0; g < k; g++) {
    for (let f = 0; f < d; f++) centres[g * d + f] = at[chosen * d + f]!
    for (let i = 0; i < count; i++) away[i] = Math.min(away[i]!, distance(points, i, centres, g))
    chosen = drawn(count, (i) => away[i]! * weightOf(points, i), random)
  }
  return centres
}

// An index with probability proportional to its mass; the first where there is no mass at all.
function drawn(count: number, mass: (i: number) => number, random: Random): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += mass(i)
  let left = random() * sum
  for (let i = 0; i < count; i++) {
    left -= mass(i)
    if (left < 0) return i
  }
  return 0
}

function assign(points: Points, centres: Float64Array, k: number, of: Int32Array): number {
  let changed = 0
  for (let i = 0; i < points.count; i++) {
    let best = 0
    let least = distance(points, i, centres, 0)
    for (let g = 1; g < k; g++) {
      const away = distance(points, i, centres, g)
      if (away < least) {
        least = away
        best = g
      }
    }
    if (of[i] !== best) changed++
    of[i] = best
  }
  return changed
}

function means(points: Points, of: Int32Array, k: number, before: Float64Array): Float64Array {
  const { count, dimensions: d, at } = points
  const sums = new Float64Array(k * d)
  const mass = new Float64Array(k)
  for (let i = 0; i < count; i++) {
    const weight = weightOf(points, i)
    const g = of[i]!
    mass[g]! += weight
    for (let f = 0; f < d; f++) sums[g * d + f]! += weight * at[i * d + f]!
  }
  return sums.map((sum, i) => (mass[Math.floor(i / d)]! > 0 ? sum / mass[Math.floor(i / d)]! : before[i]!))
}

function distance({ dimensions: d, at }: Points, i: number, centres: Float64Array, g: number): number {
  let sum = 0
  for (let f = 0; f < d; f++) sum += (at[i * d + f]! - centres[g * d + f]!) ** 2
  return sum
}

const weightOf = ({ weights }: Points, i: number): number => (weights ? weights[i]! : 1)
