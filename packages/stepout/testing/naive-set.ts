/** The definition of the greatest set, word for word and slow: apply F to everybody until nothing changes. */
import type { Standing } from '../src/greatest-set.ts'

/** Signers in the greatest set, by their place. */
export function naiveSet({ sides, desk, need, fixed, deskSide, deskCap }: Standing): ReadonlySet<number> {
  const everybody = Array.from(desk.keys())
  const count = (set: ReadonlySet<number>, side: number): number =>
    [...deskSide.keys()]
      .filter((d) => deskSide[d] === side)
      .map((d) => Math.min(deskCap[d]!, [...set].filter((i) => desk[i] === d).length))
      .reduce((sum, n) => sum + n, 0)
  const satisfied = (set: ReadonlySet<number>) => {
    const counts = Array.from({ length: sides }, (_, s) => count(set, s))
    return everybody.filter((i) => fixed?.[i] === 1 || counts.every((n, s) => n >= need[s]![i]!))
  }
  let set: ReadonlySet<number> = new Set(everybody)
  for (;;) {
    const next = new Set(satisfied(set).filter((i) => set.has(i)))
    if (next.size === set.size) return set
    set = next
  }
}
