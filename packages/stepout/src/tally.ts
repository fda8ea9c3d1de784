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

/** A moment on the way down: whoever asks no more than `reach` is still in; `out` is the side whose level goes next. */
type Step = {
  readonly reach: readonly number[]
  readonly perDesk: Int32Array
  counts: number[]
  out: number | null
}

/**
 * Signers by desk and levels. Changes in place: one owner, one call.
 *
 * It keeps the steps by which levels fell out of reach. A new signer stands in the first of them, up to the one
 * where the own level falls; only where that makes a step wrong (so many stand now that the level would not have
 * fallen) is the way down walked again from there. Most signatures therefore cost a few additions.
 */
export class Tally {
  readonly #rules: TallyRules
  readonly #rows = new Map<number, Row>()
  readonly #bySideAndLevel: readonly Row[][][]
  readonly #steps: Step[]

  /** An empty tally. */
  constructor(rules: TallyRules) {
    const { sides, needs, deskCap } = rules
    this.#rules = rules
    this.#bySideAndLevel = Array.from({ length: sides }, () => needs.map(() => []))
    const everything = new Array<number>(sides).fill(needs.length - 1)
    const nobody = new Array<number>(sides).fill(0)
    this.#steps = [{ reach: everything, perDesk: new Int32Array(deskCap.length), counts: nobody, out: null }]
  }

  /** One more signer of a desk (its place in the call) with these levels, or, at −1, one less (withdrawn). */
  add(desk: number, level: readonly number[], signers: 1 | -1 = 1): void {
    this.#row(level).perDesk[desk]! += signers
    for (const step of this.#steps) {
      if (!isWithin(level, step.reach)) break
      this.#count(step, desk, signers)
    }
  }

  /** One more signer who is published already and asks for nothing any more. */
  addFixed(desk: number): void {
    for (const step of this.#steps) this.#count(step, desk, 1)
  }

  /** The greatest set as it stands now. */
  solve(): Reach {
    const steps = this.#steps
    const wrong = steps.findIndex((step) => step.out !== null && !this.#falls(step, step.out))
    if (wrong >= 0) steps.length = wrong + 1
    for (;;) {
      const last = steps.at(-1)!
      const out = last.reach.findIndex((_, s) => this.#falls(last, s))
      last.out = out < 0 ? null : out
      if (out < 0) {
        const { reach, counts, perDesk } = last
        return { reach, counts: [...counts], size: perDesk.reduce((sum, n) => sum + n, 0) }
      }
      steps.push(this.#without(last, out))
    }
  }

  /** Whether the highest level that is left of side s asks for more than stand there. */
  #falls({ reach, counts }: Step, s: number): boolean {
    return reach[s]! >= 0 && this.#rules.needs[reach[s]!]! > counts[s]!
  }

  #without({ reach, perDesk: before }: Step, s: number): Step {
    const perDesk = before.slice()
    for (const row of this.#bySideAndLevel[s]![reach[s]!]!)
      if (isWithin(row.level, reach)) for (let d = 0; d < perDesk.length; d++) perDesk[d]! -= row.perDesk[d]!
    return { reach: reach.with(s, reach[s]! - 1), perDesk, counts: this.#countsOf(perDesk), out: null }
  }

  #count({ perDesk, counts }: Step, desk: number, signers: 1 | -1): void {
    const { deskSide, deskCap } = this.#rules
    const before = perDesk[desk]!
    perDesk[desk] = before + signers
    counts[deskSide[desk]!]! += Math.min(before + signers, deskCap[desk]!) - Math.min(before, deskCap[desk]!)
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
    const row = { level, perDesk: new Int32Array(this.#rules.deskCap.length) }
    this.#rows.set(key, row)
    for (const [s, place] of level.entries()) this.#bySideAndLevel[s]![place]!.push(row)
    return row
  }
}

const isWithin = (level: readonly number[], reach: readonly number[]): boolean =>
  level.every((place, s) => place <= reach[s]!)
