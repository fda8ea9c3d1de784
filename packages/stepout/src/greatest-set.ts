/**
 * Who may be named: the greatest set of signers in which everybody's own condition is met by that set itself.
 *
 * Let count_s(S) be the signers of side s in S, each desk counted up to its cap, and F(S) the signers whose needs
 * are met by those counts. A larger S meets more needs, so F is monotone, and by Knaster and Tarski there is a
 * greatest S with F(S) = S: start with everybody and take away whoever is not satisfied until nobody is. One more
 * signer never removes anyone. (The least fixed point is stepping out one after another, as in Granovetter 1978;
 * it names almost nobody.)
 *
 * Here for arbitrary needs, in time proportional to signers × sides; for the few levels of one call, see `Tally`.
 */
export type Standing = {
  /** How many sides there are. */
  readonly sides: number
  /** For each desk: its side, and how many of its signers count at most. */
  readonly deskSide: Uint8Array
  readonly deskCap: Int32Array
  /** For each signer: the desk. */
  readonly desk: Uint32Array
  /** For each side, for each signer: how many of that side must stand. Zero is always met. */
  readonly need: readonly Int32Array[]
  /** For each signer: 1 where already published. Such a signer counts and is never taken out. */
  readonly fixed?: Uint8Array
}

/** The set (1 for each signer in it) and what it counts for each side. */
export type GreatestSet = { readonly inSet: Uint8Array; readonly counts: readonly number[] }

/** The greatest set. Exact; no order of signers makes a difference. */
export function greatestSet(standing: Standing): GreatestSet {
  const { sides, desk, need, fixed, deskSide, deskCap } = standing
  const inSet = new Uint8Array(desk.length).fill(1)
  const perDesk = new Int32Array(deskCap.length)
  for (const d of desk) perDesk[d]!++
  const counts = new Array<number>(sides).fill(0)
  for (const [d, n] of perDesk.entries()) counts[deskSide[d]!]! += Math.min(n, deskCap[d]!)
  const queues = need.map(fromMostDemanding)
  const next = new Int32Array(sides)
  const remove = (i: number) => {
    inSet[i] = 0
    const d = desk[i]!
    if (perDesk[d]!-- <= deskCap[d]!) counts[deskSide[d]!]!--
  }
  /** Takes out everybody who needs more of one side than stand there. */
  const peel = (s: number): boolean => {
    const queue = queues[s]!
    const needs = need[s]!
    let at = next[s]!
    let removed = false
    while (at < queue.length && needs[queue[at]!]! > counts[s]!) {
      const i = queue[at++]!
      if (inSet[i] === 0 || fixed?.[i] === 1) continue
      remove(i)
      removed = true
    }
    next[s] = at
    return removed
  }
  for (let removed = true; removed; ) {
    removed = false
    for (let s = 0; s < sides; s++) removed = peel(s) || removed
  }
  return { inSet, counts }
}

/** Signers by need, the most demanding first (counting sort; needs no set can meet share the first place). */
function fromMostDemanding(needs: Int32Array): Uint32Array {
  const n = needs.length
  const starts = new Uint32Array(n + 3)
  const place = (need: number) => n + 1 - Math.min(Math.max(need, 0), n + 1)
  for (const need of needs) starts[place(need) + 1]!++
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!
  const order = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[starts[place(needs[i]!)]!++] = i
  return order
}
