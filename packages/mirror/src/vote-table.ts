import { type Choice, choiceOf, hash53, ordinalOf, voteCode } from '@daylight/basics'
import { packCodes, type VoteMatrix } from './vote-matrix.ts'

/** One answer as it was given or taken back. */
export type CastVote = {
  readonly person: string
  readonly statement: string
  /** Null takes an earlier answer back. */
  readonly choice: Choice | null
  /** Any number that grows with time: milliseconds, or a line number. The latest vote on a statement counts. */
  readonly at: number
}

/** A vote matrix with the names of its rows and columns. */
export type VoteTable = {
  readonly matrix: VoteMatrix
  /** Row order: by `hash53` of the id, so that nobody's place tells when they came. */
  readonly people: readonly string[]
  /** Column order, see `inCanonicalOrder`. */
  readonly statements: readonly string[]
}

/**
 * Packs votes that arrive in any order, with changes of mind and withdrawals: the same votes give the same table.
 * `statements` names those to keep (votes on others are dropped) and may hold some nobody voted on; left out, all
 * that were voted on are kept. Someone whose every vote was taken back or dropped has no row.
 *
 * Two answers of one person to one statement at the same moment leave no order to decide by: a withdrawal wins,
 * and answers that contradict each other count as a pass.
 */
export function voteTable(votes: Iterable<CastVote>, statements?: Iterable<string>): VoteTable {
  const latest = latestVotes(votes)
  const columns = inCanonicalOrder(new Set(statements ?? votedOn(latest)))
  const ordinals = new Map(columns.map((id, ordinal) => [id, ordinal]))
  const codesOf = new Map<string, number[]>()
  for (const [person, answers] of latest) {
    const codes = codesOfPerson(answers, ordinals)
    if (codes.length > 0) codesOf.set(person, codes)
  }
  const people = byHash(codesOf.keys())
  return {
    matrix: packCodes(
      columns.length,
      people.map((id) => codesOf.get(id)!),
    ),
    people,
    statements: columns,
  }
}

/** Ids in an order that depends on nothing but themselves: whole numbers ascending, then the rest by code unit. */
export function inCanonicalOrder(ids: Iterable<string>): string[] {
  const numeric = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY)
  return [...ids].sort((a, b) => compare(numeric(a), numeric(b)) || compare(a, b))
}

/** Ids by `hash53`, ties by code unit: the row order of people. */
export function byHash(ids: Iterable<string>): string[] {
  const keyed = Array.from(ids, (id) => ({ id, hash: hash53(id) }))
  return keyed.sort((a, b) => a.hash - b.hash || compare(a.id, b.id)).map(({ id }) => id)
}

/** The answer of a row to a statement, or null where there is none. */
export function answerAt(matrix: VoteMatrix, row: number, ordinal: number): Choice | null {
  const end = matrix.offsets[row + 1]!
  for (let at = matrix.offsets[row]!; at < end; at++) {
    const code = matrix.codes[at]!
    if (ordinalOf(code) === ordinal) return choiceOf(code)
  }
  return null
}

type Answer = { choice: Choice | null; at: number }

function latestVotes(votes: Iterable<CastVote>): Map<string, Map<string, Answer>> {
  const latest = new Map<string, Map<string, Answer>>()
  for (const { person, statement, choice, at } of votes) {
    const answers = latest.get(person) ?? new Map<string, Answer>()
    if (answers.size === 0) latest.set(person, answers)
    const before = answers.get(statement)
    if (!before || at > before.at) answers.set(statement, { choice, at })
    else if (at === before.at) before.choice = atTheSameMoment(before.choice, choice)
  }
  return latest
}

function atTheSameMoment(a: Choice | null, b: Choice | null): Choice | null {
  if (a === null || b === null) return null
  return a === b ? a : 'pass'
}

function* votedOn(latest: Map<string, Map<string, Answer>>): Iterable<string> {
  for (const answers of latest.values())
    for (const [statement, { choice }] of answers) if (choice !== null) yield statement
}

function codesOfPerson(answers: Map<string, Answer>, ordinals: Map<string, number>): number[] {
  const codes: number[] = []
  for (const [statement, { choice }] of answers) {
    const ordinal = ordinals.get(statement)
    if (choice !== null && ordinal !== undefined) codes.push(voteCode(ordinal, choice))
  }
  return codes.sort((a, b) => a - b)
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)
