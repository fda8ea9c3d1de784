/**
 * The release rule over the few levels of one call: signers with the same desk and the same levels are one
 * number, so that a new signature costs the same whether a thousand or a million stand. Agrees with `greatestSet`
 * (tested); a server keeps one of these, trustees compute the other.
 */
import type { SideOrdinal } from './call.ts'

/** What a tally is over: needs by level (ascending, the same for every side), desks, and sides. */
export type TallyRules = {
  readonly sides: number
  /** How many of a side must stand for each place in the call's list of levels. */
  readonly needs: readonly number[]
  readonly deskSide: readonly SideOrdinal[]
  readonly deskCap: readonly number[]
}

/** The greatest set of a tally: whoever asks no more of each side than `reach`, and the already published. */
export type Reach = {
  /** For each side the highest level that is met, −1 for none. */
  readonly reach: readonly number[]
  /** Signers of each side that count, caps applied. */
  readonly counts: readonly number[]
  /** Signers in the set, without caps. */
  readonly size: number
}

type Row = { readonly level: readonly number[]; readonly perDesk: Int32Array }

/** Signers by desk and levels. Changes in place: one owner, one call. */
export class Tally {
  readonly #rules: TallyRules
  readonly #rows = new Map<number, Row>()
  readonly #bySideAndLevel: readonly (readonly Row[])[][]
  readonly #total: Int32Array

  /** An empty tally. */
  constructor(rules: TallyRules) {
    this.#rules = rules
    this.#total = new Int32Array(rules.deskCap.length)
    this.#bySideAndLevel = Array.from({ length: rules.sides }, () => rules.needs.map(() => []))
  }

  /** One more signer of a desk (its place in the call) with these levels, or, at −1, one less (withdrawn). */
  add(desk: number, level: readonly number[], signers: 1 | -1 = 1): void {
    this.#row(level).perDesk[desk]! += signers
    this.#total[desk]! += signers
  }

  /** One more signer who is published already and asks for nothing any more. */
  addFixed(desk: number): void {
    this.#total[desk]!++
  }

  /** The greatest set as it stands now. Time grows with the different level choices, not with signers. */
  solve(): Reach {
    const { sides, needs } = this.#rules
    const perDesk = this.#total.slice()
    const counts = this.#countsOf(perDesk)
    const reach = new Array<number>(sides).fill(needs.length - 1)
    const out = new Set<Row>()
    for (let moved = true; moved; ) {
      moved = false
      for (let s = 0; s < sides; s++)
        while (reach[s]! >= 0 && needs[reach[s]!]! > counts[s]!) {
          for (const row of this.#bySideAndLevel[s]![reach[s]!]!) this.#takeOut(row, out, perDesk, counts)
          reach[s]!--
          moved = true
        }
    }
    return { reach, counts, size: perDesk.reduce((sum, n) => sum + n, 0) }
  }

  #takeOut(row: Row, out: Set<Row>, perDesk: Int32Array, counts: number[]): void {
    if (out.has(row)) return
    out.add(row)
    const { deskSide, deskCap } = this.#rules
    for (let d = 0; d < perDesk.length; d++) {
      const before = perDesk[d]!
      const after = before - row.perDesk[d]!
      perDesk[d] = after
      counts[deskSide[d]!]! += Math.min(after, deskCap[d]!) - Math.min(before, deskCap[d]!)
    }
  }

  #countsOf(perDesk: Int32Array): number[] {
    const { sides, deskSide, deskCap } = this.#rules
    const counts = new Array<number>(sides).fill(0)
    for (const [d, n] of perDesk.entries()) counts[deskSide[d]!]! += Math.min(n, deskCap[d]!)
    return counts
  }

  #row(level: readonly number[]): Row {
    const key = level.reduce((sum, place) => sum * this.#rules.needs.length + place, 0)
    const known = this.#rows.get(key)
    if (known) return known
    const row = { level, perDesk: new Int32Array(this.#total.length) }
    this.#rows.set(key, row)
    for (const [s, place] of level.entries())
      this.#bySideAndLevel[s]![place] = [...this.#bySideAndLevel[s]![place]!, row]
    return row
  }
}
