/** Every figure of the mirror as one table for a spreadsheet. */
import { wordingFor } from '@daylight/basics'
import type { GapFigure, ShownShare, View } from '@daylight/mirror'
import type { Reading } from './reading.ts'

type Value = string | number | null

/**
 * RFC 4180 with a byte order mark, so that spreadsheets read Hebrew and Arabic. One row a figure: the share of a side
 * that agrees or disagrees (0…1), or a guess with its gap (points). Hidden figures have no row.
 */
export function mirrorCsv(reading: Reading): string {
  const rows: Value[][] = [[...COLUMNS]]
  for (const { statement, sides } of reading.report.answers)
    for (const { side, answers } of sides) {
      if (!answers) continue
      const about = [statement, textOf(reading, statement), reading.sideName(side), null]
      rows.push(['agree', ...about, ...shareColumns(answers.agree)])
      rows.push(['disagree', ...about, ...shareColumns(answers.disagree)])
    }
  for (const view of reading.report.views)
    for (const gap of view.gaps) rows.push(guessRow(reading, view, gap))
  return `\ufeff${rows.map((row) => row.map(asField).join(',')).join('\r\n')}\r\n`
}

const shareColumns = ({ n, count, share, interval }: ShownShare): Value[] => [
  n,
  count.low,
  count.high,
  share,
  interval.low,
  interval.high,
  null,
  null,
  null,
]

const guessRow = (reading: Reading, view: View, gap: GapFigure): Value[] => [
  'guess',
  gap.statement,
  textOf(reading, gap.statement),
  reading.sideName(view.guesser),
  reading.sideName(view.about),
  gap.guessers,
  null,
  null,
  gap.guess,
  gap.medianInterval.low,
  gap.medianInterval.high,
  gap.gap,
  gap.interval.low,
  gap.interval.high,
]

const textOf = ({ texts, t, wording }: Reading, statement: GapFigure['statement']): string =>
  wordingFor(texts(statement), t.language, wording.languages).text

function asField(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A spreadsheet would run a statement that begins like a formula (OWASP, CSV injection).
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const COLUMNS = [
  'figure',
  'statement',
  'text',
  'side',
  'about_side',
  'n',
  'at_least',
  'at_most',
  'value',
  'interval_low',
  'interval_high',
  'gap',
  'gap_low',
  'gap_high',
] as const
