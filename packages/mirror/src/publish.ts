/**
 * The gate: the one function through which anything about a gathering becomes public. Screen, projector, export and
 * interface read what it returns and nothing else. Rules and reasons: docs/methods/suppression.md.
 */
import { nextBatch } from './batch.ts'
import { checkRoom } from './check-room.ts'
import { type Answers, canonicalOrder, collectGuesses, collectPooled, collectVotes } from './collect.ts'
import { countVotes } from './count-votes.ts'
import type { CountedPeople, Kept, Publication } from './kept.ts'
import { publicTotals, published } from './public-state.ts'
import type { Published } from './published.ts'
import type { Room } from './room.ts'

/**
 * The next public state, given the one before (null the first time): the same room gives the same version. The
 * caller sends `published` to whoever asks, keeps `kept` to itself, and hands both in again next time. Statements
 * may be added at the end and sides stay; throws where they do not, or where people and rows do not match.
 *
 * Who withdraws or changes their mind stays counted as they were until five contributions to the cell differ. A cell
 * whose side falls below ten people is hidden at once.
 */
export function publish(room: Room, previous: Publication | null): Publication {
  checkRoom(room, previous?.published ?? null)
  const order = canonicalOrder(room.people)
  const votes = collectVotes(room, order)
  const guesses = collectGuesses(room, order)
  const pooled = collectPooled(room, order)
  const kept: Kept = {
    cells: countVotes(votes, previous?.kept.cells ?? {}),
    guessCells: countPeople(guesses, previous?.kept.guessCells ?? {}),
    pooledGaps: countPeople(pooled, previous?.kept.pooledGaps ?? {}),
  }
  const state = published({
    room,
    kept,
    totals: publicTotals(room),
    answers: { votes, guesses, pooled },
  })
  const version = previous?.published.version ?? 0
  const same = previous !== null && sameContent(previous.published, state)
  return { published: same ? previous.published : { ...state, version: version + 1 }, kept }
}

function countPeople<Said>(
  answers: Answers<Said>,
  before: Readonly<Record<string, CountedPeople<Said>>>,
): Readonly<Record<string, CountedPeople<Said>>> {
  const after = new Map(Object.entries(before))
  for (const name of new Set([...after.keys(), ...answers.keys()])) {
    const counted = new Map(Object.entries(before[name] ?? {}))
    const next = nextBatch(counted, answers.get(name) ?? new Map<string, Said>())
    if (next) after.set(name, Object.fromEntries(next))
  }
  return Object.fromEntries(after)
}

const sameContent = (before: Published, after: Published): boolean =>
  JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...after, version: 0 })
