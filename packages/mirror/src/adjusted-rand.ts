/**
 * How far two partitions of the same people agree, corrected for chance: 1 the same groups, about 0 unrelated ones
 * (Hubert & Arabie 1985). People who are in no group (negative) in either are left out. Null where fewer than two
 * people remain; 1 where both partitions put everybody together.
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const together = new Map<number, number>()
  const inA = new Map<number, number>()
  const inB = new Map<number, number>()
  let people = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i]! < 0 || b[i]! < 0) continue
    people++
    count(together, a[i]! * LARGE + b[i]!)
    count(inA, a[i]!)
    count(inB, b[i]!)
  }
  if (people < 2) return null
  const expected = (pairs(inA) * pairs(inB)) / pairsOf(people)
  const most = (pairs(inA) + pairs(inB)) / 2
  return most === expected ? 1 : (pairs(together) - expected) / (most - expected)
}

const count = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
const pairsOf = (n: number) => (n * (n - 1)) / 2
const pairs = (counts: Map<number, number>) => {
  let sum = 0
  for (const n of counts.values()) sum += pairsOf(n)
  return sum
}
const LARGE = 2 ** 26
