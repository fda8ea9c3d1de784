/** One report as one reader reads it: in a language, with the names that people gave to sides and statements. */
import {
  type Direction,
  directionOf,
  type SideId,
  type StatementId,
  type Translated,
  wordingFor,
} from '@daylight/basics'
import { EVERYONE, type MirrorReport, type SideOrOthers } from '@daylight/mirror'
import { sidesInTurn } from '../../gathering.ts'
import type { Translate } from '../../words/translator.ts'
import type { Findings } from './findings.ts'
import type { Wording } from './wording.ts'

export type Reading = {
  readonly t: Translate
  readonly report: MirrorReport
  readonly wording: Wording
  /** Opinion groups and the list for the wall; null as long as a vote is open. */
  readonly findings: Findings | null
  readonly direction: Direction
  /** True where nobody declared a side: one list of people, no sides to speak of. */
  readonly isUndivided: boolean
  readonly sideName: (side: SideOrOthers) => string
  /** The place of a side's shape and colour; null for people of no side and for a conversation without sides. */
  readonly position: (side: SideOrOthers) => number | null
  readonly texts: (statement: StatementId) => Translated
  /** False for statements that were withdrawn or taken out: these are counted and listed, not put forward. */
  readonly isPutForward: (about: { readonly statement: StatementId }) => boolean
}

/** Prepares a report for reading. Ids without words (an old file without its statements) are shown as they are. */
export function readingOf(
  t: Translate,
  report: MirrorReport,
  wording: Wording,
  findings: Findings | null = null,
): Reading {
  const names = new Map(wording.sides.map(({ id, names }) => [id, names]))
  const positions = new Map(wording.sides.map(({ id }, position) => [id, position]))
  const statements = new Map(wording.statements.map((s) => [s.id, s]))
  const nameOf = (side: SideId) =>
    wordingFor(names.get(side) ?? { und: side }, t.language, wording.languages).text
  return {
    t,
    report,
    wording,
    findings,
    direction: directionOf(t.language),
    isUndivided: report.sides.length === 1 && report.sides[0]?.side === EVERYONE,
    sideName(side) {
      if (side === null) return t('mirror.others')
      return side === EVERYONE ? t('mirror.everyone') : nameOf(side)
    },
    position: (side) => (side === null ? null : (positions.get(side) ?? null)),
    texts: (statement) => statements.get(statement)?.texts ?? { und: statement },
    isPutForward: ({ statement }) => statements.get(statement)?.isSetAside !== true,
  }
}

/** Anything that belongs to sides, in the order of one part of a page: no side comes first by habit. */
export const inTurn = <S>(reading: Reading, items: readonly S[], part: string): S[] =>
  sidesInTurn(items, `${reading.wording.id}/${part}`)
