/**
 * Opinion groups as a report may show them: sizes and counts in steps of five, nothing about fewer than ten people.
 * For a file that is counted once; a gathering that goes on shows no groups, because two states could be compared.
 */
import { type SideId, type StatementId, seededRandom } from '@daylight/basics'
import {
  answersOf,
  BATCH,
  type CrossTable,
  crossTable,
  type Groups,
  groupBridges,
  type OpinionMap,
  opinionAxes,
  opinionMap,
  type Room,
  type SetsApart,
  supportInterval,
  tallyByGroup,
  whatSetsApart,
} from '@daylight/mirror'
import type { CountedShare } from './figures.ts'

export type GroupsView = {
  /** Size of each group in steps of five, the largest first. One group: there are no clear groups. */
  readonly sizes: readonly number[]
  /** Mean agreement (adjusted Rand index) of the groups of other samples with these; null for one group. */
  readonly stability: number | null
  readonly isStable: boolean
  /** What sets each group apart, the surest first. */
  readonly apart: readonly (readonly ApartView[])[]
  /** What most of every group say, the surest first. */
  readonly bridges: readonly {
    readonly statement: StatementId
    readonly answer: Said
    readonly bound: number
  }[]
  /** Groups against declared sides; null where nobody declared one. */
  readonly cross: (CrossTable & { readonly sides: readonly SideId[] }) | null
  readonly map: OpinionMap
}
type Said = 'agree' | 'disagree'

/** One answer that is more frequent in a group than among the others. */
export type ApartView = {
  readonly statement: StatementId
  readonly answer: Said
  readonly inside: CountedShare
  readonly outside: CountedShare
  /** Points by which the group says so more often, at least: the near end of a 95 % interval. */
  readonly surePoints: number
}

/** What may be shown of the groups found in a room. */
export function groupsView(room: Room, groups: Groups): GroupsView {
  const random = seededRandom(`${groups.seed} view`)
  const { votes, statements, sides, people } = room
  const tally = tallyByGroup(votes, groups.classes, random)
  const idOf = (ordinal: number) => statements[ordinal] as StatementId
  const sideOf = new Map(sides.map((side, i) => [side, i]))
  const shown = (one: SetsApart): ApartView => {
    const inside = answersOf(tally, one.group, one.statement)
    const all = Array.from({ length: tally.k }, (_, g) => answersOf(tally, g, one.statement))
    const sum = (of: 'n' | Said) => all.reduce((total, answers) => total + answers[of], 0) - inside[of]
    return {
      statement: idOf(one.statement),
      answer: one.answer,
      inside: coarse(inside[one.answer], inside.n),
      outside: coarse(sum(one.answer), sum('n')),
      surePoints: Math.floor(one.difference.low * 100),
    }
  }
  return {
    sizes: groups.sizes.map((size) => BATCH * Math.floor(size / BATCH)),
    stability: groups.stability,
    isStable: groups.stable,
    apart: whatSetsApart(tally).map((found) => found.map(shown)),
    bridges: groupBridges(tally)
      .filter(({ bound }) => bound > 0.5)
      .map(({ statement, answer, bound }) => ({ statement: idOf(statement), answer, bound })),
    cross:
      sides.length > 1
        ? {
            sides,
            ...crossTable(
              groups.assignment,
              groups.k,
              people.map(({ side }) => (side === null ? -1 : (sideOf.get(side) ?? -1))),
              sides.length,
              random,
            ),
          }
        : null,
    map: opinionMap(votes, opinionAxes(votes, 2), groups.assignment, groups.k),
  }
}

/** A share from counts in steps of five: at least `low`, at most `high` of `n`, the point in steps of five percent. */
function coarse(count: number, people: number): CountedShare {
  const n = BATCH * Math.floor(people / BATCH)
  const low = Math.min(n - BATCH, BATCH * Math.floor(Math.min(count, n) / BATCH))
  const counted = { low, high: low + BATCH - 1 >= n - BATCH ? Math.min(n, low + BATCH) : low + BATCH - 1 }
  const share = Math.round((20 * (counted.low + counted.high)) / 2 / n) / 20
  return { n, count: counted, share, interval: supportInterval({ count: counted, n }) }
}
