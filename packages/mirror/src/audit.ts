/**
 * What a reader can work out for certain from all states of a cell that were ever published, by comparing them.
 *
 * The reader is assumed to know that between two states people only joined (or only left) and nobody changed their
 * mind: whoever knows less can be certain of less. Each state then allows some true counts (agree, disagree, pass);
 * a sequence of states allows those chains of counts that only grow. For every two states this leaves a set of
 * possibilities, enumerated exactly, and in it six kinds of people: those counted before who agree, disagree or
 * pass, and the newcomers who do. Where some kinds together must be one to four people, or all of a group must have
 * said the same, the states tell too much. Why this suffices: docs/methods/suppression.md.
 */
import type { CellState } from './cell-state.ts'

/**
 * Whether the last of a cell's states (oldest first), beside any earlier one or all that lead to it, tells something
 * certain about one to four people or about everyone. The states before it are taken to be sound already.
 */
export function tellsTooMuch(states: readonly CellState[]): boolean {
  const last = states.slice(-1)
  const pairs = states.slice(0, -1).map((earlier) => [earlier, ...last])
  return [...pairs, states].some((part) => runTells(latestRun(part)))
}

function runTells(run: readonly CellState[]): boolean {
  const possible = possibleCounts(run)
  for (const [i, starts] of possible.entries()) {
    let reached = starts.map((from) => ({ from, to: [from] }))
    if (isTelling(pairsOf(reached))) return true
    for (const next of possible.slice(i + 1)) {
      reached = reached.map(({ from, to }) => ({ from, to: next.filter((v) => to.some((u) => grows(u, v))) }))
      if (isTelling(pairsOf(reached))) return true
    }
  }
  return false
}

/** True counts of one state: agree, disagree, pass. */
type Counts = readonly [agree: number, disagree: number, pass: number]
/** Counts before, and counts of the newcomers. */
type Atoms = readonly [...before: Counts, ...joined: Counts]

/**
 * The longest ending part of the states that people joining alone can explain, or people leaving alone; then with
 * time turned round, as who leaves forwards joins backwards.
 */
function latestRun(states: readonly CellState[]): readonly CellState[] {
  const [before, last] = states.slice(-2)
  if (!before || !last || before.n === last.n) return states.slice(-1)
  const joining = before.n < last.n
  let start = states.length - 1
  let reachable = countsOf(states[start]!)
  while (start > 0 && joining === states[start - 1]!.n < states[start]!.n) {
    const earlier = countsOf(states[start - 1]!).filter((u) =>
      reachable.some((v) => (joining ? grows(u, v) : grows(v, u))),
    )
    if (earlier.length === 0 || states[start - 1]!.n === states[start]!.n) break
    reachable = earlier
    start--
  }
  const run = states.slice(start)
  return joining ? run : run.reverse()
}

/** For each state of a growing run, the counts that fit all states before and after it. */
function possibleCounts(run: readonly CellState[]): readonly (readonly Counts[])[] {
  const possible = run.map(countsOf)
  for (let i = 1; i < possible.length; i++) {
    possible[i] = possible[i]!.filter((v) => possible[i - 1]!.some((u) => grows(u, v)))
  }
  for (let i = possible.length - 2; i >= 0; i--) {
    possible[i] = possible[i]!.filter((u) => possible[i + 1]!.some((v) => grows(u, v)))
  }
  return possible
}

function countsOf({ n, agree, disagree }: CellState): Counts[] {
  const counts: Counts[] = []
  for (let a = agree.low; a <= agree.high; a++) {
    for (let d = disagree.low; d <= disagree.high && a + d <= n; d++) counts.push([a, d, n - a - d])
  }
  return counts
}

const grows = (u: Counts, v: Counts): boolean => u[0] <= v[0] && u[1] <= v[1] && u[2] <= v[2]

const pairsOf = (reached: readonly { from: Counts; to: readonly Counts[] }[]): readonly Atoms[] =>
  reached.flatMap(({ from: u, to }) => to.map((v): Atoms => [...u, v[0] - u[0], v[1] - u[1], v[2] - u[2]]))

const isTelling = (possible: readonly Atoms[]): boolean =>
  fewAreCertain(possible) || oneVoiceIsCertain(possible)

function fewAreCertain(possible: readonly Atoms[]): boolean {
  const highest = [0, 1, 2, 3, 4, 5].map((kind) => Math.max(...possible.map((atoms) => atoms[kind]!)))
  // Only kinds of at most four people can make up a group of at most four.
  const small = highest.flatMap((most, kind) => (most > 0 && most < 5 ? [kind] : []))
  for (let union = 1; union < 2 ** small.length; union++) {
    const kinds = small.filter((_, i) => (union >> i) & 1)
    const sizes = possible.map((atoms) => kinds.reduce((sum, kind) => sum + atoms[kind]!, 0))
    if (Math.min(...sizes) >= 1 && Math.max(...sizes) <= 4) return true
  }
  return false
}

/** Whether all who were counted before, all newcomers, or all together must have said the same. */
const oneVoiceIsCertain = (possible: readonly Atoms[]): boolean =>
  [0, 1, 2].some((choice) => {
    const others = [0, 1, 2].filter((other) => other !== choice)
    const silent = (offset: number) => possible.every((atoms) => others.every((o) => atoms[o + offset] === 0))
    const someone = (offset: number) => possible.every((atoms) => atoms[choice + offset]! > 0)
    return (silent(0) && someone(0)) || (silent(3) && someone(3))
  })
