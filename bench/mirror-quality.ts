/** How well groups are found: held-out votes of real conversations, planted groups, and every order of the votes. */
import { seededRandom } from '@daylight/basics'
import { adjustedRand, findGroups, type Groups, heldOutLoss, voteTable } from '@daylight/mirror'
import type { Say } from './bench.ts'
import { type Conversation, polisConversations } from './data.ts'
import { groupsHeldOut } from './groups-held-out.ts'
import { polisHeldOut } from './polis-held-out.ts'
import { polisGroups } from './polis-rendering.ts'
import { oracle, synthetic } from './synthetic.ts'
import { markdownTable } from './table.ts'

/** Two tables: real conversations, and planted groups. */
export async function mirrorQuality(say: Say): Promise<string> {
  const real = polisConversations().map((conversation) => realRow(conversation, say))
  const planted = PLANS.map((plan) => plantedRow(plan, say))
  return [
    `Real conversations: nats per held-out vote, five folds over the votes, all people and votes. Everything is learned
on the other four folds, the number of groups too; Polis-style groups get the shrinkage that serves them best on the
votes that are scored. "Different results": of ${ORDERS} random orders of the same vote lines.`,
    markdownTable(
      [
        'conversation',
        'people × statements, votes',
        'statements alone',
        'Polis-style groups',
        'our groups alone',
        'our predictions',
        'predictions / Polis',
        'groups',
        'stability',
        'different results',
      ],
      real,
    ),
    `Planted groups: adjusted Rand index against the truth, mean of ${SEEDS} seeds (bench/synthetic.ts).`,
    markdownTable(
      ['people × statements, votes a person', 'best possible', 'Polis rendering', 'Daylight'],
      planted,
    ),
  ].join('\n\n')
}

function realRow({ name, votes, table }: Conversation, say: Say): string[] {
  say(`${name}: held-out votes`)
  const { matrix } = table
  const first = findGroups(matrix)
  const loss = heldOutLoss(matrix, first.seed)!
  const polis = polisHeldOut(matrix, first.seed)
  const groups = groupsHeldOut(matrix, first.seed)
  say(`${name}: ${ORDERS} orders`)
  const results = new Set([bytes(first)])
  for (let order = 0; order < ORDERS; order++)
    results.add(bytes(findGroups(voteTable(mixed(votes, order)).matrix)))
  return [
    name,
    `${matrix.people} × ${matrix.statements}, ${matrix.codes.length}`,
    loss.baseline.toFixed(3),
    polis.toFixed(3),
    groups.toFixed(3),
    loss.logLoss.toFixed(3),
    (loss.logLoss / polis).toFixed(2),
    first.sizes.join(' + '),
    first.stability?.toFixed(2) ?? '–',
    `${results.size - 1} of ${ORDERS}`,
  ]
}

function plantedRow(plan: (typeof PLANS)[number], say: Say): string[] {
  say(`planted groups, ${plan.people} people`)
  const sums = [0, 0, 0]
  for (let seed = 0; seed < SEEDS; seed++) {
    const planted = synthetic({ ...plan, seed: `truth ${seed}` })
    const found = [
      oracle(planted),
      polisGroups(planted.matrix).assignment,
      findGroups(planted.matrix).assignment,
    ]
    found.forEach((groups, i) => {
      sums[i]! += adjustedRand(groups, planted.truth)!
    })
  }
  const size = `${plan.people.toLocaleString('en')} × ${plan.statements}, ${plan.votesEach}`
  return [size, ...sums.map((sum) => (sum / SEEDS).toFixed(3))]
}

function mixed<T>(list: readonly T[], order: number): T[] {
  const random = seededRandom(`order ${order}`)
  const keyed = list.map((item) => ({ item, key: random() }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

const bytes = (groups: Groups) =>
  JSON.stringify(groups, (_, value) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
  )

const ORDERS = 100
const SEEDS = 10
const PLANS = [
  { people: 1000, statements: 100, votesEach: 12 },
  { people: 10_000, statements: 300, votesEach: 35 },
]
