/**
 * Opinion groups as a report may show them: sizes and counts in steps of five, nothing about fewer than ten people,
 * and nothing that would tell of few people beside what the sides' own figures tell. Computed once: of a file, or of
 * a gathering whose vote is closed. Plain JSON. Why this is safe: docs/methods/suppression.md.
 */
import { type SideId, type StatementId, seededRandom } from '@daylight/basics'
import {
  answersOf,
  crossTable,
  differenceInterval,
  type Groups,
  type GroupTally,
  groupBridges,
  lowerBound,
  type MapPlace,
  type MirrorReport,
  type OpinionMap,
  opinionAxes,
  opinionMap,
  type Room,
  type SetsApart,
  type ShownCrossTable,
  shownCrossTable,
  tallyByGroup,
  whatSetsApart,
  wholeBatches,
} from '@daylight/mirror'
import { coarse } from './coarse.ts'
import type { CountedShare } from './figures.ts'
import { isSafeBeside } from './safe-beside.ts'

export type GroupsView = {
  /** Size of each group in steps of five, the largest first. One group: there are no clear groups. */
  readonly sizes: readonly number[]
  /** Mean agreement (adjusted Rand index) of the groups of other samples with these, to two decimals; null for one. */
  readonly stability: number | null
  readonly isStable: boolean
  /** What sets each group apart, the surest first. */
  readonly apart: readonly (readonly ApartView[])[]
  /** What most of every group say, the surest first. */
  readonly bridges: readonly BridgeView[]
  /** Groups against declared sides; null where nobody declared one, or where it would tell of few people. */
  readonly cross: (ShownCrossTable & { readonly sides: readonly SideId[] }) | null
  readonly map: Pick<OpinionMap, 'cells' | 'groups'> & {
    readonly statements: readonly (MapPlace & { readonly statement: StatementId })[]
  }
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

/** One answer that most of every group give; `bound` is the smallest of the groups' 95 % lower bounds. */
export type BridgeView = { readonly statement: StatementId; readonly answer: Said; readonly bound: number }

/** Fewer people than this say too little about groups. */
export const FEWEST_FOR_GROUPS = 50

/**
 * What may be shown of the groups found in a room, beside its report. Null below fifty people who voted: groups of so
 * few would foretell little more than the statements themselves.
 */
export function groupsView(room: Room, groups: Groups, report: MirrorReport): GroupsView | null {
  if (groups.sizes.reduce((a, b) => a + b, 0) < FEWEST_FOR_GROUPS) return null
  const random = seededRandom(`${groups.seed} view`)
  const { votes, statements } = room
  const tally = tallyByGroup(votes, groups.classes, random)
  const idOf = (ordinal: number) => statements[ordinal] as StatementId
  const isSafe = ({ statement, answer }: { statement: number; answer: Said }) =>
    isSafeBeside(room, report, tally, statement, answer)
  return {
    sizes: groups.sizes.map(wholeBatches),
    stability: groups.stability === null ? null : Math.round(100 * groups.stability) / 100,
    isStable: groups.stable,
    apart: whatSetsApart(tally).map((found) =>
      found
        .filter(isSafe)
        .map((one) => apartView(tally, one, idOf(one.statement)))
        .filter(({ surePoints }) => surePoints > 0),
    ),
    bridges: groupBridges(tally)
      .filter(isSafe)
      .map(({ statement, answer }) => ({
        statement: idOf(statement),
        answer,
        bound: boundOf(tally, statement, answer),
      }))
      .filter(({ bound }) => bound > 0.5)
      .sort((a, b) => b.bound - a.bound),
    cross: crossView(room, groups, report),
    map: mapView(room, groups, report),
  }
}

function apartView(tally: GroupTally, { group, statement, answer }: SetsApart, id: StatementId): ApartView {
  const all = Array.from({ length: tally.k }, (_, g) => answersOf(tally, g, statement))
  const own = all[group]!
  const others = all.filter((_, g) => g !== group)
  const sum = (of: 'n' | Said) => others.reduce((total, answers) => total + answers[of], 0)
  const inside = coarse(own[answer], own.n)
  const outside = coarse(sum(answer), sum('n'))
  return {
    statement: id,
    answer,
    inside,
    outside,
    surePoints: Math.floor(100 * differenceInterval(inside, outside).low),
  }
}

function boundOf(tally: GroupTally, statement: number, answer: Said): number {
  const bounds = Array.from({ length: tally.k }, (_, group) => {
    const answers = answersOf(tally, group, statement)
    return lowerBound(coarse(answers[answer], answers.n))
  })
  return Math.floor(1e4 * Math.min(...bounds)) / 1e4
}

function crossView({ sides, people }: Room, groups: Groups, report: MirrorReport): GroupsView['cross'] {
  if (sides.length < 2) return null
  const sideOf = new Map(sides.map((side, i) => [side, i]))
  const { counts } = crossTable(
    groups.assignment,
    groups.k,
    people.map(({ side }) => (side === null ? -1 : (sideOf.get(side) ?? -1))),
    sides.length,
    seededRandom('counts'),
  )
  const atLeast = sides.map((side) => report.sides.find((one) => one.side === side)?.people ?? null)
  // Drawn with a seed of its own: the seed of the groups is a hash of the votes.
  const shown = shownCrossTable(counts, atLeast, seededRandom('groups and sides'))
  return shown && { sides, ...shown }
}

function mapView(
  { votes, statements }: Room,
  { assignment, k }: Groups,
  report: MirrorReport,
): GroupsView['map'] {
  const map = opinionMap(votes, opinionAxes(votes, 2), assignment, k)
  return {
    cells: map.cells,
    groups: map.groups,
    statements: map.statements.flatMap((place, ordinal) =>
      place && agreeAtLeast(report, ordinal) >= FEWEST_WHO_AGREE
        ? [{ statement: statements[ordinal] as StatementId, ...place }]
        : [],
    ),
  }
}

// As the sides' own figures tell: a place must not say by itself that ten people agree.
const agreeAtLeast = ({ answers }: MirrorReport, ordinal: number): number =>
  (answers[ordinal]?.sides ?? []).reduce((sum, side) => sum + (side.answers?.agree.count.low ?? 0), 0)

const FEWEST_WHO_AGREE = 10
