/**
 * A few statements for the wall, chosen so that every part of every side that is large enough finds one it agrees
 * with (justified representation), as it may be shown: numbers of people in steps of five, nothing below ten. Computed
 * once: of a file, or of a gathering whose vote is closed. Plain JSON.
 */
import type { SideId, StatementId } from '@daylight/basics'
import {
  BATCH,
  chooseSlate,
  FEWEST_PEOPLE,
  keepVotes,
  type MirrorReport,
  type Room,
  wholeBatches,
} from '@daylight/mirror'

export type SlateView = {
  /** How many statements were asked for; fewer are listed where nobody agrees with any more. */
  readonly size: number
  /** In the order of choice: the first speaks for most people. */
  readonly statements: readonly StatementId[]
  /** Of each side with ten people or more: of `people` (a multiple of five) at least `atLeast` agree with one. */
  readonly sides: readonly { readonly side: SideId; readonly people: number; readonly atLeast: number }[]
  /** Parts of a side that are as large as a statement's share of it, agree with this one, and find none listed. */
  readonly violations: readonly SlateViolationView[]
}

export type SlateViolationView = {
  readonly side: SideId
  readonly statement: StatementId
  /** So many at least: a multiple of five, ten or more. */
  readonly people: number
}

/** As many as a wall holds at a readable size, and as a room will read out. */
export const SLATE_SIZE = 7

/** What may be shown of the slate of a room, beside its report; null where no side has ten people who voted. */
export function slateView(
  room: Room,
  report: MirrorReport,
  isPutForward: (statement: StatementId) => boolean,
): SlateView | null {
  const sides = report.sides.flatMap(({ side, people }) => (side !== null && people !== null ? [side] : []))
  if (sides.length === 0) return null
  const place = new Map(sides.map((side, i) => [side, i]))
  const ofRow = room.people.map(({ side }) => (side === null ? -1 : (place.get(side) ?? -1)))
  const kept = room.statements.map(isPutForward)
  const { codes } = room.votes
  const votes = kept.every(Boolean)
    ? room.votes
    : keepVotes(room.votes, (at) => kept[Math.floor(codes[at]! / 3)] === true)
  const slate = chooseSlate(votes, ofRow, sides.length, SLATE_SIZE)
  const idOf = (ordinal: number) => room.statements[ordinal] as StatementId
  return {
    size: SLATE_SIZE,
    statements: slate.statements.map(idOf),
    sides: sides.map((side, i) => {
      const people = ofRow.filter((of) => of === i).length
      const agree = slate.statements.map((ordinal) => agreeAtLeast(report, ordinal, side))
      return {
        side,
        people: wholeBatches(people),
        atLeast: atLeast(people, Math.round((slate.represented[i] ?? 0) * people), agree),
      }
    }),
    violations: slate.violations
      .filter(({ people }) => people >= FEWEST_PEOPLE)
      .map(({ side, statement, people }) => ({
        side: sides[side]!,
        statement: idOf(statement),
        people: wholeBatches(people),
      }))
      .sort((a, b) => b.people - a.people),
  }
}

// Never more than the sides' own figures add up to, so that they are not narrowed, and never everybody.
function atLeast(people: number, represented: number, told: readonly number[]): number {
  const sum = told.reduce((a, b) => a + b, 0)
  return Math.max(0, Math.min(wholeBatches(people) - BATCH, wholeBatches(represented), wholeBatches(sum)))
}

const agreeAtLeast = ({ answers }: MirrorReport, ordinal: number, side: SideId): number =>
  answers[ordinal]?.sides.find((one) => one.side === side)?.answers?.agree.count.low ?? 0
