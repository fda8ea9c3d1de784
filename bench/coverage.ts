/**
 * How often the mirror's 95 % intervals hold the truth: for every interval as it comes from exact counts, and as it
 * is printed after the gate has made counts coarse. `npm run bench -- coverage` prints the table.
 *
 * Truths are drawn anew for every run (support from 2 to 98 %, guesses centred from 15 to 85), so that what is
 * printed is the average over them, as for any interval of a count.
 */
import type { Random } from '@daylight/basics'
import {
  type Counted,
  differenceInterval,
  exactly,
  type Guesses,
  gapInterval,
  medianInterval,
  mirrorReport,
  pooledGap,
  publishOnce,
  type Range,
  supportInterval,
} from '@daylight/mirror'
import { drawGuess, guessTruth, madeUpRoom, sidesNamed, type Truth } from './made-up-room.ts'

/** One line of the table: how often one kind of interval held the truth. */
export type CoverageRow = {
  readonly interval: 'share' | 'difference' | 'gap' | 'median guess' | 'pooled gap'
  readonly counts: 'exact' | 'as printed'
  readonly perSide: number
  /** 0…1 */
  readonly coverage: number
  readonly trials: number
}

/** All lines, from so many simulated statements for each size of a side. */
export function coverageTable(random: Random, trials: number): { readonly rows: readonly CoverageRow[] } {
  const rows = [
    ...[8, 15, 30, 100].flatMap((perSide) => exactRows(random, perSide, trials)),
    ...[10, 15, 30, 100].flatMap((perSide) => printedRows(random, perSide, trials)),
  ]
  return { rows }
}

/** The lines as a Markdown table, one column for each size of a side. */
export function coverageMarkdown(rows: readonly CoverageRow[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const tables = (['exact', 'as printed'] as const).map((counts) => {
    const mine = rows.filter((row) => row.counts === counts)
    const sizes = [...new Set(mine.map(({ perSide }) => perSide))]
    const body = [...new Set(mine.map(({ interval }) => interval))].map((interval) =>
      line([
        interval,
        ...sizes.map((size) => {
          const row = mine.find((r) => r.interval === interval && r.perSide === size)
          return row ? `${(100 * row.coverage).toFixed(1)} %` : ''
        }),
      ]),
    )
    const head = line([`${counts} counts: 95 % interval of the`, ...sizes.map((size) => `${size} a side`)])
    return [head, line(['---', ...sizes.map(() => '--:')]), ...body].join('\n')
  })
  return tables.join('\n\n')
}

class Tally {
  readonly held = new Map<CoverageRow['interval'], number[]>()
  add(interval: CoverageRow['interval'], range: Range, truth: number): void {
    const list = this.held.get(interval) ?? []
    list.push(range.low <= truth && truth <= range.high ? 1 : 0)
    this.held.set(interval, list)
  }
  rows(counts: CoverageRow['counts'], perSide: number): CoverageRow[] {
    return Array.from(this.held, ([interval, list]) => ({
      interval,
      counts,
      perSide,
      coverage: list.reduce((sum, x) => sum + x, 0) / list.length,
      trials: list.length,
    }))
  }
}

function exactRows(random: Random, n: number, trials: number): readonly CoverageRow[] {
  const tally = new Tally()
  for (let i = 0; i < trials; i++) {
    const [support, other, centre] = [drawSupport(random), drawSupport(random), drawCentre(random)]
    const truth = guessTruth(centre)
    const guesses = Array.from({ length: n }, () => drawGuess(random, centre))
    const [a, b] = [drawCount(random, support, n), drawCount(random, other, n)]
    tally.add('share', supportInterval(a), support)
    tally.add('difference', differenceInterval(a, b), support - other)
    tally.add('gap', gapInterval(summary(guesses), a)!, truth.mean - 100 * support)
    tally.add('median guess', medianInterval(guesses), truth.median)
  }
  for (let i = 0; i < trials / STATEMENTS; i++) tally.add('pooled gap', ...pooledTrial(random, n))
  return tally.rows('exact', n)
}

/** A room where people lean one way or the other on everything, so that their votes and guesses go together. */
function pooledTrial(random: Random, n: number): [Range, number] {
  const supports = Array.from({ length: STATEMENTS }, () => 0.15 + 0.7 * random())
  const centres = supports.map(() => 25 + 50 * random())
  const guessers = Array.from({ length: n }, () => {
    const lean = random() < 0.5 ? -10 : 10
    const asked = supports.map((_, s) => s).filter(() => random() < GUESSES_EACH / STATEMENTS)
    return asked.map((s) => [s, drawGuess(random, centres[s]! + lean)] as const)
  })
  const answerers = Array.from({ length: n }, () => {
    const lean = random() < 0.5 ? -0.1 : 0.1
    return supports.map((support, s) => [s, random() < support + lean ? 100 : 0] as const)
  })
  const told = guessers.filter((list) => list.length > 0)
  const gap = (support: number, s: number) =>
    (guessTruth(centres[s]! - 10).mean + guessTruth(centres[s]! + 10).mean) / 2 - 100 * support
  const truth = supports.reduce((sum, support, s) => sum + gap(support, s) / STATEMENTS, 0)
  return [pooledGap(told, answerers)!.interval, truth]
}

function printedRows(random: Random, n: number, trials: number): readonly CoverageRow[] {
  const tally = new Tally()
  for (let room = 0; room < trials / STATEMENTS; room++) {
    const truths = Array.from({ length: STATEMENTS }, (): Truth => {
      const centres = () => [drawCentre(random), drawCentre(random)]
      return { support: [drawSupport(random), drawSupport(random)], guess: [centres(), centres()] }
    })
    addPrinted(tally, truths, madeUpRoom(random, n, truths))
  }
  return tally.rows('as printed', n)
}

function addPrinted(tally: Tally, truths: readonly Truth[], room: ReturnType<typeof madeUpRoom>): void {
  const state = publishOnce(room)
  const report = mirrorReport(state)
  const truthOf = (statement: string) => truths[Number(statement.slice(1))]!
  const place = (side: string | null) => sidesNamed(2).indexOf(side as never)
  for (const { side, statement, n, agree } of state.cells) {
    tally.add('share', supportInterval({ count: agree, n }), truthOf(statement).support[place(side)]!)
    const other = state.cells.find((cell) => cell.statement === statement && cell.side !== side)!
    const [a, b] = truthOf(statement).support
    if (place(side) === 0) {
      tally.add(
        'difference',
        differenceInterval({ count: agree, n }, { count: other.agree, n: other.n }),
        a! - b!,
      )
    }
  }
  for (const { guesser, about, gaps, pooled } of report.views) {
    const gapOf = (truth: Truth) =>
      guessTruth(truth.guess[place(guesser)]![place(about)]!).mean - 100 * truth.support[place(about)]!
    for (const { statement, interval, medianInterval: middle } of gaps) {
      const truth = truthOf(statement)
      tally.add('gap', interval, gapOf(truth))
      tally.add('median guess', middle, guessTruth(truth.guess[place(guesser)]![place(about)]!).median)
    }
    const meanGap = truths.reduce((sum, truth) => sum + gapOf(truth) / truths.length, 0)
    if (pooled) tally.add('pooled gap', pooled.interval, meanGap)
  }
}

function summary(guesses: readonly number[]): Guesses {
  const n = guesses.length
  const mean = guesses.reduce((sum, x) => sum + x, 0) / n
  const squares = guesses.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return { n, mean: exactly(mean), deviation: Math.sqrt(squares / (n - 1)) }
}

function drawCount(random: Random, support: number, n: number): Counted {
  let count = 0
  for (let i = 0; i < n; i++) if (random() < support) count++
  return { count: exactly(count), n }
}

const drawSupport = (random: Random): number => 0.02 + 0.96 * random()
const drawCentre = (random: Random): number => 15 + Math.round(70 * random())

const STATEMENTS = 12
const GUESSES_EACH = 7
