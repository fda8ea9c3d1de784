/** Makes the rounds of a World Café better: exchanges within a side, where they mend languages or bring new faces. */
import type { Random } from '@daylight/basics'
import type { SeatPlan } from './cafe-seats.ts'
import { languageTie } from './cafe-tables.ts'

export type Search = SeatPlan & { readonly tables: number; readonly rounds: number }

/** The table of each person in each round: the best of some starts. Hosts stay, and no exchange changes a table's sides. */
export function betterRounds(search: Search, random: Random): number[][] {
  const starts = search.people.length > MANY_PEOPLE ? 1 : STARTS
  const found = Array.from({ length: starts }, () => improved(search, random))
  return found.reduce((best, next) => (next.cost < best.cost ? next : best)).rounds
}

function improved(search: Search, random: Random) {
  const board = new Board(search, random)
  for (let pass = 0; pass < PASSES; pass++) if (!board.exchangeOnce()) break
  return { rounds: board.rounds.map(({ tableOf }) => tableOf), cost: board.cost() }
}

/** One round: the table of each person, and the people at each table. */
type Round = { readonly tableOf: number[]; readonly at: number[][] }

/** Who sits where, and how often any two have met. */
class Board {
  readonly rounds: readonly Round[]
  readonly #people: SeatPlan['people']
  /** met[i · n + j] for i and j in either order. */
  readonly #met: Uint8Array
  /** visits[i · tables + table]: how many rounds somebody sits there. */
  readonly #visits: Uint8Array
  readonly #isHost: (i: number) => boolean
  /** Pairs who may exchange: of one side, neither a host. */
  readonly #pairs: readonly (readonly [number, number])[]

  constructor({ people, hosts, tableOf, tables, rounds }: Search, random: Random) {
    this.#people = people
    this.#met = new Uint8Array(people.length ** 2)
    this.#visits = new Uint8Array(people.length * tables)
    this.#isHost = (i) => hosts.has(i)
    const guests = people.flatMap((_, i) => (hosts.has(i) ? [] : [i]))
    this.#pairs = guests.flatMap((i) =>
      guests.filter((j) => j < i && people[j]!.side === people[i]!.side).map((j) => [i, j] as const),
    )
    this.rounds = Array.from({ length: rounds }, () => {
      const at = Array.from({ length: tables }, (_, table) =>
        people.flatMap((_, i) => (tableOf[i] === table ? [i] : [])),
      )
      const round: Round = { tableOf: [...tableOf], at }
      for (const [i, j] of this.#pairs) if (random() < 0.5) swap(round, i, j)
      for (const [table, here] of at.entries())
        for (const i of here) {
          this.#count(i, here, 1)
          this.#visits[i * tables + table]!++
        }
      return round
    })
    // Each of a pair has counted the other.
    for (const [k, twice] of this.#met.entries()) this.#met[k] = twice / 2
  }

  cost(): number {
    const again = this.#met.reduce((sum, times) => sum + Math.max(0, times - 1), 0) / 2
    const ties = this.rounds.flatMap(({ at }) => at.map((here) => this.#tieCost(here)))
    const tables = this.rounds[0]?.at.length ?? 0
    const visits = this.#people.flatMap((_, i) =>
      Array.from({ length: tables }, (_, table) => this.#visitCost(i, table)),
    )
    return again + [...ties, ...visits].reduce((a, b) => a + b, 0)
  }

  /** Tries every exchange in every round once; whether any was worth it. */
  exchangeOnce(): boolean {
    let hasChanged = false
    for (const round of this.rounds)
      for (const [i, j] of this.#pairs)
        if (round.tableOf[i] !== round.tableOf[j] && this.#exchangeIfBetter(round, i, j)) hasChanged = true
    return hasChanged
  }

  #exchangeIfBetter(round: Round, i: number, j: number): boolean {
    const before = this.#costOf(round, i, j)
    this.#exchange(round, i, j)
    if (this.#costOf(round, i, j) < before) return true
    this.#exchange(round, i, j)
    return false
  }

  #exchange(round: Round, i: number, j: number): void {
    for (const one of [i, j]) this.#sit(round, one, -1)
    swap(round, i, j)
    for (const one of [i, j]) this.#sit(round, one, 1)
  }

  /** Takes somebody into the counts at their table, or out of them. */
  #sit({ tableOf, at }: Round, one: number, by: 1 | -1): void {
    this.#visits[one * at.length + tableOf[one]!]! += by
    this.#count(one, at[tableOf[one]!]!, by)
  }

  /** What the tables of the two cost, and what the two have with everybody at either. */
  #costOf({ tableOf, at }: Round, i: number, j: number): number {
    const [here, there] = [at[tableOf[i]!]!, at[tableOf[j]!]!]
    let again = 0
    for (const one of [i, j])
      for (const table of [here, there])
        for (const other of table) again += Math.max(0, this.#met[one * this.#people.length + other]! - 1)
    for (const one of [i, j])
      for (const table of [tableOf[i]!, tableOf[j]!]) again += this.#visitCost(one, table)
    return again + this.#tieCost(here) + this.#tieCost(there)
  }

  #visitCost(one: number, table: number): number {
    const tables = this.rounds[0]?.at.length ?? 0
    return this.#isHost(one) ? 0 : VISIT_COST * Math.max(0, this.#visits[one * tables + table]! - 1)
  }

  #tieCost(here: readonly number[]): number {
    return TIE_COST[languageTie(here.map((i) => this.#people[i]!.hears))]
  }

  #count(one: number, table: readonly number[], by: 1 | -1): void {
    const n = this.#people.length
    for (const other of table) {
      if (other === one) continue
      this.#met[one * n + other]! += by
      this.#met[other * n + one]! += by
    }
  }
}

function swap({ tableOf, at }: Round, i: number, j: number): void {
  const [here, there] = [tableOf[i]!, tableOf[j]!]
  if (here === there) return
  at[here]![at[here]!.indexOf(i)] = j
  at[there]![at[there]!.indexOf(j)] = i
  ;[tableOf[i], tableOf[j]] = [there, here]
}

/** A table where some understand nobody outweighs any number of faces seen before. */
const TIE_COST = { common: 0, chain: 10_000, apart: 1_000_000 } as const
/** Who comes back to a table meets its host again, and hears the same told twice. */
const VISIT_COST = 10
const STARTS = 3
/** More than so many have so many ways to meet that one start does. */
const MANY_PEOPLE = 100
const PASSES = 8
