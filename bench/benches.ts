/** What `npm run bench` can measure. */
import { seededRandom } from '@daylight/basics'
import type { Bench } from './bench.ts'
import { coverageMarkdown, coverageTable } from './coverage.ts'
import { dayTable } from './day.ts'
import { hearingTable } from './hearing.ts'
import { httpRates } from './http-votes.ts'
import { liveTable } from './live.ts'
import { mirrorQuality } from './mirror-quality.ts'
import { mirrorSpeed } from './mirror-speed.ts'
import { falseBridgeRate, falseDivisionRate, foundRates, planted } from './null-and-planted.ts'
import { stepout } from './stepout.ts'
import { voteRates } from './store.ts'
import { openStreams, seenAcross } from './streams.ts'
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
    name: 'live',
    summary: 'from a vote to the counted tally and to every open page, two hundred phones in a hall',
    run: liveTable,
  },
  {
    name: 'day',
    summary: 'from an act on the board to every phone in the hall, a hundred and fifty phones',
    run: dayTable,
  },
  {
    name: 'streams',
    summary: 'how soon pages open at another process hear of a vote, and what ten thousand open pages cost',
    run: async () => streamsTable(),
  },
  {
    name: 'stepout',
    summary: 'the release rule over a million signers; what a call costs phone, desk and trustee',
    run: stepout,
  },
  {
    name: 'hearing',
    summary: 'how many hear each other with interpreters placed best, and what finding the place costs',
    run: async (say) => hearingTable(say),
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
  const stored = (await voteRates()).map(({ engine, clients, votesPerSecond, p50, p99, rssMb }) => [
    engine,
    `${clients}`,
    votesPerSecond.toLocaleString('en'),
    milliseconds(p50),
    milliseconds(p99),
    `${rssMb} MB`,
  ])
  const answered = (await httpRates()).map(({ engine, phones, votesPerSecond, p50, p99 }) => [
    engine,
    `${phones}`,
    votesPerSecond.toLocaleString('en'),
    milliseconds(p50),
    milliseconds(p99),
  ])
  return [
    'Straight into the store, the load in the same process:',
    markdownTable(['store', 'clients', 'votes a second', 'p50', 'p99', 'memory'], stored),
    'Through the whole server: form, seat, decision, disk, answer; the load on the same two cores:',
    markdownTable(['store', 'phones', 'votes a second', 'p50', 'p99'], answered),
  ].join('\n\n')
}

async function streamsTable(): Promise<string> {
  const across = await seenAcross()
  const open = await openStreams()
  return [
    `Two processes on one PostgreSQL, ${across.clientsEach} open pages at each: a vote at one is heard of at the other`,
    `after ${milliseconds(across.p50)} (median), ${milliseconds(across.p99)} (p99), from sending the vote.`,
    '',
    `${open.streams.toLocaleString('en')} open pages at one process: ${open.rssMb} MB in all, ${Math.round(open.kbEach)} KB each; all of`,
    `them have heard of a publication after ${Math.round(open.allHeardMs)} ms.`,
  ].join('\n')
}

const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`

const ROOMS = 200
