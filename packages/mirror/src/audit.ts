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
  const last = states.at(-1)
  if (!last) return false
  const run = latestRun(states)
  const earlier = states.slice(0, states.length - run.length)
  return runTells(run) || earlier.some((state) => runTells(latestRun([state, last])))
}

/** True counts of one state: agree, disagree, pass. */
type Counts = readonly [agree: number, disagree: number, pass: number]
/** Counts of the smaller of two states, and of those whom the larger has more. */
type Atoms = readonly [...before: Counts, ...joined: Counts]

/** The longest ending part of the states that people joining alone can explain, or people leaving alone. */
function latestRun(states: readonly CellState[]): readonly CellState[] {
  let start = states.length - 1
  const joining = (states[start - 1]?.n ?? 0) < states[start]!.n
  let reachable: readonly Counts[] = countsOf(states[start]!)
  while (start > 0 && states[start - 1]!.n !== states[start]!.n) {
    if (joining !== states[start - 1]!.n < states[start]!.n) break
    reachable = countsOf(states[start - 1]!).filter((u) => reachable.some((v) => mayFollow(u, v)))
    if (reachable.length === 0) break
    start--
  }
  return states.slice(start)
}

/**
 * Looks at every two states of a run. Of those before the last, only where it has made the possible counts fewer:
 * the others were looked at when they were new.
 */
function runTells(run: readonly CellState[]): boolean {
  const possible = possibleCounts(run)
  const before = possibleCounts(run.slice(0, -1))
  const isNew = possible.map((counts, i) => counts.length !== before[i]?.length)
  return possible.some((ends, later) => {
    if (!isNew.slice(0, later + 1).some(Boolean)) return false
    let reached = ends.map((to) => ({ to, from: [to] as readonly Counts[] }))
    for (let i = later; i >= 0; i--) {
      if (i < later) reached = reached.map(({ to, from }) => ({ to, from: stepBack(possible[i]!, from) }))
      if ((isNew[i] || isNew[later]) && isTelling(atomsOf(reached))) return true
    }
    return false
  })
}

const stepBack = (earlier: readonly Counts[], later: readonly Counts[]): readonly Counts[] =>
  earlier.filter((u) => later.some((v) => mayFollow(u, v)))

/** For each state of a run, oldest first, the counts that fit all states before and after it. */
function possibleCounts(run: readonly CellState[]): readonly (readonly Counts[])[] {
  const possible: (readonly Counts[])[] = run.map(countsOf)
  for (let i = 1; i < possible.length; i++) {
    possible[i] = possible[i]!.filter((v) => possible[i - 1]!.some((u) => mayFollow(u, v)))
  }
  for (let i = possible.length - 2; i >= 0; i--) possible[i] = stepBack(possible[i]!, possible[i + 1]!)
  return possible
}

function countsOf({ n, agree, disagree }: CellState): Counts[] {
  const counts: Counts[] = []
  for (let a = agree.low; a <= agree.high; a++) {
    for (let d = disagree.low; d <= disagree.high && a + d <= n; d++) counts.push([a, d, n - a - d])
  }
  return counts
}

/** Whether one count can become the other by people joining alone, or leaving alone, as their sizes demand. */
const mayFollow = (u: Counts, v: Counts): boolean =>
  sum(u) <= sum(v)
    ? u[0] <= v[0] && u[1] <= v[1] && u[2] <= v[2]
    : u[0] >= v[0] && u[1] >= v[1] && u[2] >= v[2]

const sum = ([agree, disagree, pass]: Counts): number => agree + disagree + pass

function atomsOf(reached: readonly { to: Counts; from: readonly Counts[] }[]): readonly Atoms[] {
  return reached.flatMap(({ to, from }) =>
    from.map((u): Atoms => {
      const [small, large] = sum(u) <= sum(to) ? [u, to] : [to, u]
      return [...small, large[0] - small[0], large[1] - small[1], large[2] - small[2]]
    }),
  )
}

const isTelling = (possible: readonly Atoms[]): boolean =>
  fewAreCertain(possible) || oneVoiceIsCertain(possible)

function fewAreCertain(possible: readonly Atoms[]): boolean {
  const highest = [0, 1, 2, 3, 4, 5].map((kind) =>
    possible.reduce((most, atoms) => Math.max(most, atoms[kind]!), 0),
  )
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
