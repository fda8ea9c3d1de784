/**
 * Interpreters over sessions that run at the same time: how many hear each other with none, with one a session in the
 * order of the list, and with the best allocation; and what finding it costs beside trying every way.
 */
import { seededRandom } from '@daylight/basics'
import { allocate, allocationAt } from '@daylight/gather'
import { inTurn } from '../packages/gather/src/search-split.ts'
import { bestByEnumeration, madeUpSessions } from '../packages/gather/src/test-hearing.ts'
import type { Say } from './bench.ts'
import { median, milliseconds } from './stepout-clock.ts'
import { markdownTable } from './table.ts'

const SIZE = { people: 60, sessions: 5, interpreters: 6 }
const HALLS = 12

/** All figures as Markdown. Throws where the best allocation is not as good as the best of all ways. */
export function hearingTable(say: Say): string {
  const rows = Array.from({ length: HALLS }, (_, i) => {
    say(`hall ${i + 1} of ${HALLS}`)
    return oneHall(`hall ${i}`)
  })
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const worst = (of: (row: (typeof rows)[number]) => number) => Math.min(...rows.map(of))
  const shares = (['none', 'list', 'best'] as const).map((how) => [
    WORDS[how],
    percent(mean((row) => row[how])),
    percent(worst((row) => row[how])),
  ])
  const ratio = mean((row) => row.enumeration) / mean((row) => row.ours)
  return [
    `${HALLS} made-up halls: ${SIZE.people} people, ${SIZE.sessions} sessions, ${SIZE.interpreters} interpreters. Ordered pairs of people in one session of whom`,
    'the second understands the first:',
    '',
    markdownTable(['interpreters', 'mean', 'worst hall'], shares),
    '',
    `The best allocation takes ${mean((row) => row.ours).toFixed(2)} ms, trying all ${(SIZE.sessions ** SIZE.interpreters).toLocaleString('en')} ways ${mean((row) => row.enumeration).toFixed(0)} ms, which is ${Math.round(ratio).toLocaleString('en')} times as long;`,
    'both found the same number of pairs in every hall.',
  ].join('\n')
}

function oneHall(seed: string) {
  const { sessions, interpreters } = madeUpSessions(seededRandom(seed), SIZE)
  const share = (places: readonly number[]) => {
    const { heard, pairs } = allocationAt(sessions, interpreters, places)
    return heard / pairs
  }
  const best = allocate(sessions, interpreters)
  let found = 0
  const enumeration = milliseconds(1, () => {
    found = bestByEnumeration(sessions, interpreters)
  })
  if (found !== best.heard) throw new Error(`${seed}: ${best.heard} pairs, but ${found} can be had`)
  return {
    none: share(interpreters.map(() => -1)),
    list: share(inTurn(sessions.length, interpreters.length)),
    best: best.heard / best.pairs,
    ours: median(5, () => void allocate(sessions, interpreters)),
    enumeration,
  }
}

const WORDS = {
  none: 'none',
  list: 'one a session, in the order of the list',
  best: 'the best allocation',
} as const

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
