/**
 * One figure for a small room: how far the guesses of one side about another lie from its answers, over all
 * statements, in points.
 * Method: gaps G_s ~ N(mu, tau²) seen with errors (DerSimonian and Laird 1986); mu is their mean, weighted by how
 * well each is known. Its interval comes from leaving people out, guessers and answerers apart (jackknife, Efron and
 * Stein 1981; in groups from a hundred people on), with t quantiles and Welch–Satterthwaite degrees of freedom: a
 * person answers many statements, so votes are not independent, people are. It needs no chance, where a bootstrap of
 * people would also be too narrow in a small room.
 */
import { tQuantile } from './quantiles.ts'
import type { Range } from './range.ts'

/** One person's guesses, or answers: [statement, points], points 0…100; an agreement is 100, anything else 0. */
export type Told = readonly (readonly [statement: number, points: number])[]

/** The pooled gap, its 95 % interval, and over how many statements it runs. */
export type Pooled = { readonly gap: number; readonly interval: Range; readonly statements: number }

/**
 * The pooled gap over the statements that have both guesses and answers. Null below two guessers, two answerers or
 * one such statement.
 */
export function pooledGap(guessers: readonly Told[], answerers: readonly Told[]): Pooled | null {
  if (guessers.length < 2 || answerers.length < 2) return null
  const guesses = sumUp(guessers)
  const answers = sumUp(answerers)
  const pooled = weightedMean(guesses, answers)
  if (!pooled) return null
  const ofGuessers = spreadWithout(guessers, guesses, (without) => weightedMean(without, answers)?.gap)
  const ofAnswerers = spreadWithout(answerers, answers, (without) => weightedMean(guesses, without)?.gap)
  const variance = ofGuessers.variance + ofAnswerers.variance
  const freedom =
    variance ** 2 /
    (ofGuessers.variance ** 2 / ofGuessers.freedom + ofAnswerers.variance ** 2 / ofAnswerers.freedom)
  const margin = variance > 0 ? tQuantile(0.975, freedom) * Math.sqrt(variance) : 0
  return { ...pooled, interval: { low: pooled.gap - margin, high: pooled.gap + margin } }
}

type Sums = ReadonlyMap<number, { n: number; sum: number; squares: number }>

function sumUp(people: readonly Told[], from?: Sums): Sums {
  const sign = from ? -1 : 1
  const sums = new Map<number, { n: number; sum: number; squares: number }>()
  for (const [statement, seen] of from ?? []) sums.set(statement, { ...seen })
  for (const [statement, points] of people.flat()) {
    const seen = sums.get(statement) ?? { n: 0, sum: 0, squares: 0 }
    seen.n += sign
    seen.sum += sign * points
    seen.squares += sign * points ** 2
    sums.set(statement, seen)
  }
  return sums
}

function weightedMean(guesses: Sums, answers: Sums): { gap: number; statements: number } | undefined {
  const spread = pooledVariance(guesses)
  const gaps: { gap: number; variance: number }[] = []
  for (const [statement, guess] of guesses) {
    const answer = answers.get(statement)
    if (!guess.n || !answer?.n) continue
    const share = (answer.sum / 100 + 0.5) / (answer.n + 1)
    const variance = spread / guess.n + (1e4 * share * (1 - share)) / answer.n
    gaps.push({ gap: guess.sum / guess.n - answer.sum / answer.n, variance })
  }
  if (gaps.length === 0) return undefined
  const between = betweenStatements(gaps)
  const weights = gaps.map(({ variance }) => 1 / (variance + between))
  const total = weights.reduce((sum, w) => sum + w, 0)
  return {
    gap: gaps.reduce((sum, { gap }, i) => sum + (weights[i]! * gap) / total, 0),
    statements: gaps.length,
  }
}

/** Variance of guesses around their statement's mean; 25² points where no statement has two guesses. */
function pooledVariance(guesses: Sums): number {
  let [squares, freedom] = [0, 0]
  for (const { n, sum, squares: all } of guesses.values()) {
    if (n < 2) continue
    squares += Math.max(0, all - sum ** 2 / n)
    freedom += n - 1
  }
  return freedom > 0 ? squares / freedom : 625
}

/** tau², by the method of moments, never below 0. */
function betweenStatements(gaps: readonly { gap: number; variance: number }[]): number {
  const weights = gaps.map(({ variance }) => 1 / variance)
  const total = weights.reduce((sum, w) => sum + w, 0)
  const mean = gaps.reduce((sum, { gap }, i) => sum + weights[i]! * gap, 0) / total
  const q = gaps.reduce((sum, { gap }, i) => sum + weights[i]! * (gap - mean) ** 2, 0)
  const scale = total - weights.reduce((sum, w) => sum + w ** 2, 0) / total
  return scale > 0 ? Math.max(0, (q - (gaps.length - 1)) / scale) : 0
}

function spreadWithout(
  people: readonly Told[],
  all: Sums,
  estimate: (without: Sums) => number | undefined,
): { variance: number; freedom: number } {
  const groups = Math.min(people.length, MOST_GROUPS)
  const estimates: number[] = []
  for (let g = 0; g < groups; g++) {
    const left = people.filter((_, i) => i % groups === g)
    const value = estimate(sumUp(left, all))
    if (value !== undefined) estimates.push(value)
  }
  const mean = estimates.reduce((sum, x) => sum + x, 0) / estimates.length
  const squares = estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return { variance: (squares * (groups - 1)) / groups, freedom: Math.max(1, groups - 1) }
}

const MOST_GROUPS = 100
