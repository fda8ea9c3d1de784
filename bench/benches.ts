/** What `npm run bench` can measure. */
import { seededRandom } from '@daylight/basics'
import type { Bench } from './bench.ts'
import { coverageMarkdown, coverageTable } from './coverage.ts'
import { mirrorQuality } from './mirror-quality.ts'
import { mirrorSpeed } from './mirror-speed.ts'
import { falseBridgeRate, falseDivisionRate, foundRates, planted } from './null-and-planted.ts'
import { stepout } from './stepout.ts'
import { voteRates } from './store.ts'
import { markdownTable } from './table.ts'

/** In the order in which they are listed. */
export const benches: readonly Bench[] = [
  {
    name: 'mirror',
    summary: 'opinion groups: how well, how repeatable and how fast, beside a rendering of Polis',
    run: async (say) => `${await mirrorQuality(say)}\n\n${await mirrorSpeed(say)}`,
  },
  {
    name: 'coverage',
    summary: 'how often the 95 % intervals of the mirror hold the truth',
    run: async () => coverageMarkdown(coverageTable(seededRandom('coverage'), 4000).rows),
  },
  {
    name: 'planted',
    summary: 'what the mirror finds of what was planted, and what it finds where nothing was',
    run: async () => plantedTable(),
  },
  {
    name: 'store',
    summary: 'how many single votes a second become durable',
    run: async () => storeTable(),
  },
  {
    name: 'stepout',
    summary: 'the release rule over a million signers; what a call costs phone, desk and trustee',
    run: stepout,
  },
]

function plantedTable(): string {
  const random = seededRandom('planted')
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const invented = [15, 30, 100].map((perSide) => [
    `${perSide}`,
    percent(falseBridgeRate(random, 'half', perSide, ROOMS)),
    percent(falseBridgeRate(random, 'all', perSide, ROOMS)),
    percent(falseDivisionRate(random, perSide, ROOMS)),
  ])
  const found = [15, 30, 100].map((perSide) => {
    const rates = foundRates(random, perSide, ROOMS)
    return [`${perSide}`, ...planted.map((name) => percent(rates[name]))]
  })
  return [
    'Invented where nothing is, share of statements:',
    markdownTable(
      ['people a side', 'bridge, both at half', 'bridge, other side at all', 'division'],
      invented,
    ),
    'Found where planted, share of rooms:',
    markdownTable(['people a side', ...planted], found),
  ].join('\n\n')
}

async function storeTable(): Promise<string> {
  const rows = (await voteRates()).map(({ engine, clients, votesPerSecond, p50, p99, rssMb }) => [
    engine,
    `${clients}`,
    votesPerSecond.toLocaleString('en'),
    `${p50.toFixed(1)} ms`,
    `${p99.toFixed(1)} ms`,
    `${rssMb} MB`,
  ])
  return markdownTable(['store', 'clients', 'votes a second', 'p50', 'p99', 'memory'], rows)
}

const ROOMS = 200
