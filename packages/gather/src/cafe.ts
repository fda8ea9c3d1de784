/**
 * World Café (Juanita Brown and David Isaacs, 1995): small tables, a few rounds, at each table one host who stays and
 * tells the next what was said. Here the routes are dealt so that each table keeps people of every side in every round,
 * has a language in common where that can be, and people meet new faces. A route goes on a card, the cards of one kind
 * on one pile, and people draw: nobody is placed by name, and whoever likes another table better goes there.
 *
 * How: seats are dealt side by side round the tables, which spreads each side and the table sizes to within one; then
 * people of one side exchange tables in a round as long as that mends something (local search, three starts).
 */
import { fail, ok, type Random, type Result, type SideId } from '@daylight/basics'
import { betterRounds } from './cafe-search.ts'
import { type Sitting, seatPlan } from './cafe-seats.ts'
import { lackAt, meetings, type TableLack } from './cafe-tables.ts'
import { heardBy, type LanguageProfile } from './tongue.ts'

/** Cards that are alike: people of one side, or of none, with the same languages. */
export type CafePile = LanguageProfile & { readonly side: SideId | null }

export type CafeWish = {
  readonly piles: readonly CafePile[]
  readonly tables: number
  readonly rounds: number
}

/** One card: where to sit in each round, tables and chairs counted from 0. A host stays. */
export type CafeRoute = {
  readonly isHost: boolean
  readonly stops: readonly { readonly table: number; readonly chair: number }[]
}

export type CafePlan = {
  /** In the order of the wish, each in no order that tells anything. */
  readonly piles: readonly (CafePile & { readonly routes: readonly CafeRoute[] })[]
  /** What could not be had, round by round, tables and rounds counted from 0. Empty where all is well. */
  readonly lacks: readonly TableLack[]
  /** Two people at one table: how often in all, and how often the same two met before. */
  readonly meetings: { readonly all: number; readonly again: number }
}

export type CafeRefused =
  | { readonly kind: 'too-few-people'; readonly people: number; readonly needed: number }
  | { readonly kind: 'too-many-people'; readonly most: number }
  | { readonly kind: 'tables'; readonly most: number }
  | { readonly kind: 'rounds'; readonly most: number }

/** The plan. The same wish and the same chance give the same plan. Throws for a count that is no whole number. */
export function cafePlan(wish: CafeWish, random: Random): Result<CafePlan, CafeRefused> {
  const { piles, tables, rounds } = wish
  if (!isCount(tables, MOST_TABLES)) return fail({ kind: 'tables', most: MOST_TABLES })
  if (!isCount(rounds, MOST_ROUNDS)) return fail({ kind: 'rounds', most: MOST_ROUNDS })
  const sitting = piles.flatMap((pile, of) => {
    if (!isCount(pile.count + 1, MOST_PEOPLE * 2)) throw new Error(`cafePlan: ${pile.count} people in a pile`)
    return Array.from(
      { length: pile.count },
      (): Sitting => ({ pile: of, side: pile.side, hears: heardBy(pile) }),
    )
  })
  const needed = tables * FEWEST_AT_A_TABLE
  if (sitting.length < needed) return fail({ kind: 'too-few-people', people: sitting.length, needed })
  if (sitting.length > MOST_PEOPLE) return fail({ kind: 'too-many-people', most: MOST_PEOPLE })

  const { people, hosts, tableOf } = seatPlan(sitting, tables)
  const dealt = betterRounds({ people, hosts, tableOf, tables, rounds }, random)
  const chairs = dealt.map((round) => chairsOf({ round, tables, hosts }, random))
  const routes = people.map(
    (_, i): CafeRoute => ({
      isHost: hosts.has(i),
      stops: dealt.map((round, r) => ({ table: round[i]!, chair: chairs[r]![i]! })),
    }),
  )
  const sides = [...new Set(piles.filter((p) => p.count > 0).flatMap((p) => p.side ?? []))]
  return ok({
    piles: piles.map((pile, of) => ({
      ...pile,
      routes: mixed(
        routes.filter((_, i) => people[i]!.pile === of),
        random,
      ),
    })),
    lacks: dealt.flatMap((round, r) =>
      Array.from({ length: tables }, (_, table) =>
        lackAt(
          { round: r, table },
          people.filter((_, i) => round[i] === table),
          sides,
        ),
      ).flat(),
    ),
    meetings: meetings(dealt),
  })
}

/** Chairs at each table: the first is the host's, the others by chance, so that their order tells no side. */
function chairsOf(
  { round, tables, hosts }: { round: readonly number[]; tables: number; hosts: ReadonlySet<number> },
  random: Random,
): number[] {
  const chairs = new Array<number>(round.length).fill(0)
  for (let table = 0; table < tables; table++) {
    const here = round.flatMap((at, i) => (at === table ? [i] : []))
    const guests = here.filter((i) => !hosts.has(i))
    const inOrder = [...here.filter((i) => hosts.has(i)), ...mixed(guests, random)]
    for (const [chair, i] of inOrder.entries()) chairs[i] = chair
  }
  return chairs
}

/** A shuffled copy (Fisher and Yates). */
export function mixed<T>(all: readonly T[], random: Random): T[] {
  const left = [...all]
  for (let i = left.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[left[i], left[j]] = [left[j]!, left[i]!]
  }
  return left
}

const isCount = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most

/** A conversation takes two guests and a host. */
export const FEWEST_AT_A_TABLE = 3
/** Tables have letters. */
export const MOST_TABLES = 24
export const MOST_ROUNDS = 6
export const MOST_PEOPLE = 160
