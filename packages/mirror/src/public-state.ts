/** The public state that follows from who is counted. */
import type { SideId, StatementId } from '@daylight/basics'
import { FEWEST_PEOPLE, wholeBatches } from './cell-state.ts'
import { type Answers, cellName, everySide } from './collect.ts'
import { guessSummary, pooledSummary } from './guess-summary.ts'
import type { ChoiceLetter, Kept } from './kept.ts'
import type { Told } from './pooled-gap.ts'
import type {
  Cell,
  GuessCell,
  PooledGap,
  Published,
  PublishedSide,
  SideOrOthers,
  Totals,
} from './published.ts'
import type { Room } from './room.ts'

/** Who is counted, and who has answered now: a cell with fewer than ten of the latter is not shown. */
export type Showable = {
  readonly room: Room
  readonly kept: Kept
  readonly totals: Totals
  readonly answers: {
    readonly votes: Answers<ChoiceLetter>
    readonly guesses: Answers<number>
    readonly pooled: Answers<string>
  }
}

/** Everything that may be shown. `version` is left at 0 for the caller to number. */
export function published(showable: Showable): Published {
  const { room, totals } = showable
  const cells = cellsOf(showable)
  return {
    version: 0,
    totals,
    sides: sidesOf(room, cells),
    statements: room.statements,
    cells,
    guessCells: guessCellsOf(showable),
    pooledGaps: pooledGapsOf(showable, cells),
  }
}

/** People with a vote, and votes, as the room may tell them. */
export function publicTotals({ totals, votes }: Room): Totals {
  let participants = 0
  for (let i = 0; i < votes.people; i++) if (votes.offsets[i + 1]! > votes.offsets[i]!) participants++
  const cast = votes.offsets[votes.people] ?? 0
  if (totals === 'exact') return { counted: totals, participants, votes: cast }
  return { counted: totals, participants: wholeBatches(participants), votes: wholeBatches(cast) }
}

/** Sides with the most people counted on any statement; those of no side only when they show. */
export function sidesOf(room: Room, cells: readonly Cell[]): readonly PublishedSide[] {
  const sides = everySide(room).map((side) => {
    const counts = cells.filter((cell) => cell.side === side).map(({ n }) => n)
    return { side, people: counts.length > 0 ? Math.max(...counts) : null }
  })
  return sides.filter(({ side, people }) => side !== null || people !== null)
}

function cellsOf({ room, kept, answers }: Showable): readonly Cell[] {
  const show = (side: SideOrOthers, statement: StatementId): readonly Cell[] => {
    const name = cellName(side, statement)
    const state = kept.cells[name]?.history.at(-1)
    return state && enough(answers.votes, name) ? [{ side, statement, ...state }] : []
  }
  return everySide(room).flatMap((side) => room.statements.flatMap((statement) => show(side, statement)))
}

function guessCellsOf({ room, kept, answers }: Showable): readonly GuessCell[] {
  const show = (guesser: SideId, about: SideId, statement: StatementId): readonly GuessCell[] => {
    const name = cellName(guesser, about, statement)
    const percents = Object.values(kept.guessCells[name] ?? {})
    if (percents.length === 0 || !enough(answers.guesses, name)) return []
    return [{ guesser, about, statement, ...guessSummary(percents) }]
  }
  return pairsOf(room).flatMap(([guesser, about]) => room.statements.flatMap((s) => show(guesser, about, s)))
}

function pooledGapsOf({ room, kept, answers }: Showable, cells: readonly Cell[]): readonly PooledGap[] {
  return pairsOf(room).flatMap(([guesser, about]) => {
    const name = cellName(guesser, about)
    const told = Object.values(kept.pooledGaps[name] ?? {})
    if (told.length === 0 || !enough(answers.pooled, name)) return []
    const guessers = told.map((json): Told => JSON.parse(json).map(withOrdinal(room.statements)))
    const summary = pooledSummary(guessers, answerersOf(about, room, kept, cells))
    return summary ? [{ guesser, about, ...summary }] : []
  })
}

const enough = (answers: Answers<unknown>, name: string): boolean =>
  (answers.get(name)?.size ?? 0) >= FEWEST_PEOPLE

const withOrdinal =
  (statements: readonly StatementId[]) =>
  ([statement, percent]: [StatementId, number]) =>
    [statements.indexOf(statement), percent] as const

/** What the counted people of a side answered on the statements that are shown: 100 for agreement, else 0. */
function answerersOf(side: SideId, room: Room, kept: Kept, cells: readonly Cell[]): readonly Told[] {
  const answers = new Map<string, [number, number][]>()
  for (const cell of cells.filter((c) => c.side === side)) {
    const ordinal = room.statements.indexOf(cell.statement)
    for (const [key, letter] of Object.entries(kept.cells[cellName(side, cell.statement)]!.counted)) {
      const told = answers.get(key) ?? []
      told.push([ordinal, letter === 'a' ? 100 : 0])
      answers.set(key, told)
    }
  }
  return [...answers.values()]
}

const pairsOf = ({ sides }: Room): readonly (readonly [SideId, SideId])[] =>
  sides.flatMap((guesser) => sides.map((about) => [guesser, about] as const))
