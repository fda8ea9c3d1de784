/** How long groups take, and how much memory: every size in a process of its own, cold. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Say } from './bench.ts'
import type { Once } from './mirror-once.ts'
import { markdownTable } from './table.ts'

/** One table: sizes from a room to a country, Daylight beside the rendering of Polis. */
export async function mirrorSpeed(say: Say): Promise<string> {
  const rows: string[][] = []
  for (const { size, people, statements, votesEach, polis } of SIZES) {
    say(`speed, ${size}`)
    const ours = await once('daylight', people, statements, votesEach)
    const theirs = polis ? await once('polis', people, statements, votesEach) : null
    rows.push([
      `${size}: ${people.toLocaleString('en')} × ${statements.toLocaleString('en')}`,
      ours.votes.toLocaleString('en'),
      inWords(ours.first),
      inWords(ours.again),
      megabytes(ours.peak),
      theirs ? inWords(theirs.first) : '–',
      theirs ? inWords(theirs.again) : '–',
      theirs ? `${(theirs.first / ours.first).toFixed(1)}×` : '–',
    ])
  }
  return [
    `From packed votes to groups with their number chosen and their stability. "First" is the first time in a new
process, "again" the median of what follows; memory is the peak of the whole process, votes and generator included.
The rendering of Polis finds groups without stability; it was not run on the largest, for Polis admits at most 100,000 people.`,
    markdownTable(
      [
        'size: people × statements',
        'votes',
        'first',
        'again',
        'memory',
        'Polis rendering, first',
        'again',
        'Polis / Daylight, first',
      ],
      rows,
    ),
  ].join('\n\n')
}

async function once(
  what: 'daylight' | 'polis',
  people: number,
  statements: number,
  votes: number,
): Promise<Once> {
  const script = fileURLToPath(new URL('./mirror-once.ts', import.meta.url))
  const args = ['--import', 'tsx', script, what, `${people}`, `${statements}`, `${votes}`]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

const inWords = (ms: number) =>
  ms < 1000 ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

const SIZES = [
  { size: 'a room', people: 30, statements: 30, votesEach: 20, polis: true },
  { size: 'a town', people: 1000, statements: 100, votesEach: 35, polis: true },
  { size: 'a city', people: 10_000, statements: 300, votesEach: 35, polis: true },
  { size: 'a region', people: 100_000, statements: 500, votesEach: 59, polis: true },
  { size: 'a country', people: 1_000_000, statements: 1000, votesEach: 100, polis: false },
]
