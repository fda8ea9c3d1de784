/**
 * Conversations whose groups are known, for measuring how well they are found: people belong to one of three groups
 * (half, three tenths, two tenths); a statement has log-odds of its own and each group departs from them by normal
 * noise; one person in ten follows no group and answers by the statement alone; what people get to see follows a Zipf-like law, as in real conversations, where early statements collect
 * most votes; how much they vote is skewed as well.
 */
import { type Random, seededRandom } from '@daylight/basics'
import { emptyCodes, type VoteMatrix } from '@daylight/mirror'

/** What to plant. */
export type Plan = {
  readonly people: number
  readonly statements: number
  /** Mean votes a person. */
  readonly votesEach: number
  readonly seed: string
  /** Shares of the groups; sums to one. */
  readonly groups?: readonly number[]
  /** Standard deviation, in log-odds, with which a group departs from a statement's own answer. 0 plants none. */
  readonly apart?: number
}

/** Votes with the truth behind them. */
export type Synthetic = {
  readonly matrix: VoteMatrix
  /** The planted group of each row. */
  readonly truth: Uint8Array
  /** 3·statements·(groups + 1) log-probabilities, as `code·(groups + 1) + group`; the last is nobody's group. */
  readonly logShares: Float64Array
  readonly groups: readonly number[]
}

/** Draws votes. Every row is random, so that any row order is as good as the canonical one. */
export function synthetic(plan: Plan): Synthetic {
  const groups = plan.groups ?? [0.5, 0.3, 0.2]
  const random = seededRandom(plan.seed)
  const logShares = plantedAnswers(plan.statements, groups.length + 1, plan.apart ?? APART, random)
  const seen = aliasTable(Array.from({ length: plan.statements }, (_, s) => (s + ZIPF_SHIFT) ** -ZIPF))
  const truth = new Uint8Array(plan.people)
  const offsets = new Uint32Array(plan.people + 1)
  let codes = emptyCodes(plan.statements, Math.ceil(plan.people * plan.votesEach * 1.05) + 1000)
  const taken = new Int32Array(plan.statements).fill(-1)
  for (let row = 0; row < plan.people; row++) {
    truth[row] = pick(groups, random())
    const group = random() < OWN_WAY ? groups.length : truth[row]!
    const start = offsets[row]!
    const wanted = start + howMany(plan, random)
    if (wanted > codes.length) codes = grown(codes, plan.statements)
    let at = start
    for (let tries = 0; at < wanted && tries < 50 * plan.statements; tries++) {
      const statement = seen(random)
      if (taken[statement] === row) continue
      taken[statement] = row
      codes[at++] = answer(logShares, statement, groups.length + 1, group, random())
    }
    codes.subarray(start, at).sort()
    offsets[row + 1] = at
  }
  const matrix = {
    people: plan.people,
    statements: plan.statements,
    offsets,
    codes: codes.subarray(0, offsets[plan.people]),
  }
  return { matrix, truth, logShares, groups }
}

/** The best that anybody could do: each person's most probable group, knowing what was planted. */
export function oracle({ matrix, logShares, groups }: Synthetic): Uint8Array {
  const best = new Uint8Array(matrix.people)
  for (let row = 0; row < matrix.people; row++) {
    const score = groups.map((share) => Math.log(share))
    for (let at = matrix.offsets[row]!; at < matrix.offsets[row + 1]!; at++)
      for (let g = 0; g < groups.length; g++)
        score[g]! += logShares[matrix.codes[at]! * (groups.length + 1) + g]!
    best[row] = score.indexOf(Math.max(...score))
  }
  return best
}

function plantedAnswers(statements: number, groups: number, apart: number, random: Random): Float64Array {
  const logShares = new Float64Array(3 * statements * groups)
  for (let s = 0; s < statements; s++) {
    const own = [0, -1.2 + 0.5 * normal(random), 0.6 + 0.6 * normal(random)]
    for (let g = 0; g < groups; g++) {
      const leaning = g === groups - 1 ? 0 : apart * normal(random)
      const odds = own.map((x, c) => Math.exp(x + (leaning * (c - 1)) / 2))
      const sum = odds.reduce((a, b) => a + b)
      odds.forEach((x, c) => {
        logShares[(3 * s + c) * groups + g] = Math.log(x / sum)
      })
    }
  }
  return logShares
}

// Votes a person: geometric-like with the asked mean, at least three fifths of it, at most half of the statements.
function howMany({ votesEach, statements }: Plan, random: Random): number {
  const skewed = votesEach * (0.6 - 0.4 * Math.log(1 - random()))
  return Math.max(1, Math.min(Math.round(skewed), Math.floor(statements / 2), 4 * votesEach))
}

function answer(
  logShares: Float64Array,
  statement: number,
  groups: number,
  group: number,
  u: number,
): number {
  let left = u
  for (let c = 0; c < 2; c++) {
    left -= Math.exp(logShares[(3 * statement + c) * groups + group]!)
    if (left < 0) return 3 * statement + c
  }
  return 3 * statement + 2
}

function grown(codes: Uint16Array | Uint32Array, statements: number): Uint16Array | Uint32Array {
  const more = emptyCodes(statements, Math.ceil(codes.length * 1.2) + 100_000)
  more.set(codes)
  return more
}

function pick(shares: readonly number[], u: number): number {
  let left = u
  for (let g = 0; g < shares.length - 1; g++) {
    left -= shares[g]!
    if (left < 0) return g
  }
  return shares.length - 1
}

// Walker's alias method: one draw in constant time.
function aliasTable(weights: readonly number[]): (random: Random) => number {
  const n = weights.length
  const sum = weights.reduce((a, b) => a + b, 0)
  const share = weights.map((w) => (w * n) / sum)
  const alias = new Int32Array(n)
  const small = [...share.keys()].filter((i) => share[i]! < 1)
  const large = [...share.keys()].filter((i) => share[i]! >= 1)
  while (small.length > 0 && large.length > 0) {
    const low = small.pop()!
    const high = large[large.length - 1]!
    alias[low] = high
    share[high]! -= 1 - share[low]!
    if (share[high]! < 1) small.push(large.pop()!)
  }
  for (const i of [...small, ...large]) share[i] = 1
  return (random) => {
    const u = random() * n
    const i = Math.floor(u)
    return u - i < share[i]! ? i : alias[i]!
  }
}

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const ZIPF = 0.3
const ZIPF_SHIFT = 5
const APART = 1.7
const OWN_WAY = 0.1
