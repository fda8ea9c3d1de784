/** How long groups take, and how much memory: every size in a process of its own, cold. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { choices, seededRandom } from '@daylight/basics'
import { castLive, openLive, opinionAxes } from '@daylight/mirror'
import type { Say } from './bench.ts'
import type { Once } from './mirror-once.ts'
import { synthetic } from './synthetic.ts'
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
      megabytes(ours.held),
      megabytes(ours.peak),
      theirs ? inWords(theirs.first) : '–',
      theirs ? inWords(theirs.again) : '–',
      theirs ? `${(theirs.first / ours.first).toFixed(1)}×` : '–',
    ])
  }
  say('one vote')
  return [
    oneVote(),
    `From packed votes to groups with their number chosen and their stability. "First" is the first time in a new
process, "again" the median of what follows; memory of the whole process is its peak, the generator included.
The rendering of Polis finds groups without stability; it was not run on the largest, for Polis admits at most 100,000 people.`,
    markdownTable(
      [
        'size: people × statements',
        'votes',
        'first',
        'again',
        'votes in memory',
        'whole process',
        'Polis rendering, first',
        'again',
        'Polis / Daylight, first',
      ],
      rows,
    ),
  ].join('\n\n')
}

// Ten thousand people, three hundred statements: a hundred thousand votes and changes of mind, one at a time.
function oneVote(): string {
  const random = seededRandom('one vote')
  const { matrix } = synthetic({ people: 10_000, statements: 300, votesEach: 35, seed: 'live' })
  const live = openLive(matrix, new Int8Array(matrix.people), 1, opinionAxes(matrix, 2))
  const times = Array.from({ length: 100_000 }, () => {
    const [row, statement] = [Math.floor(random() * 10_000), Math.floor(random() * 300)]
    const start = performance.now()
    castLive(live, row, statement, choices[Math.floor(random() * 3)]!)
    return performance.now() - start
  }).sort((a, b) => a - b)
  const micro = (share: number) => `${(1000 * times[Math.floor(share * (times.length - 1))]!).toFixed(1)} µs`
  return `One vote among 10,000 people and 300 statements, counts and the person's place brought up to date: median
${micro(0.5)}, 99 of 100 within ${micro(0.99)}, the slowest of 100,000 ${micro(1)}.`
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
