/** How many of each side sit at each table of a World Café, the same in every round, and who stays as host. */

/** Somebody who will draw a card: a side, languages, and the pile that the card lies on. */
export type Sitting = {
  readonly pile: number
  readonly side: string | null
  readonly hears: readonly string[]
}

export type SeatPlan = {
  /** Side after side, those without a side last. */
  readonly people: readonly Sitting[]
  /** The table of each in the first round, before anybody exchanges. */
  readonly tableOf: readonly number[]
  /** One person a table who stays there. */
  readonly hosts: ReadonlySet<number>
}

/**
 * Deals people round the tables, side after side: each side, and all together, are then spread to within one, and no
 * table lacks a side that has as many people as there are tables. Hosts come from the sides in turn, and of a side
 * whoever understands most languages.
 */
export function seatPlan(sitting: readonly Sitting[], tables: number): SeatPlan {
  const sides = [...new Set(sitting.map(({ side }) => side))].sort((a, b) => rank(a) - rank(b))
  const people = sides.flatMap((side) => sitting.filter((one) => one.side === side))
  const tableOf = people.map((_, i) => i % tables)
  const hosts = new Set<number>()
  for (let table = 0; table < tables; table++) {
    const wished = sides[table % sides.length]
    const here = people.flatMap((one, i) => (tableOf[i] === table ? [{ one, i }] : []))
    const own = here.filter(({ one }) => one.side === wished)
    const [first] = (own.length > 0 ? own : here).sort((a, b) => b.one.hears.length - a.one.hears.length)
    if (first) hosts.add(first.i)
  }
  return { people, tableOf, hosts }
}

const rank = (side: string | null): number => (side === null ? 1 : 0)
