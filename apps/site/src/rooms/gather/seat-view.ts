/** Everything that a seat's pages need to know, read once a request. */
import type { Instant, StatementId } from '@daylight/basics'
import {
  type BallotLine,
  type Doubt,
  type GuessQuestion,
  guessQuestions,
  inSeatOrder,
  nextStep,
  questionsLeft,
  type RoundState,
  roundState,
  type SeatStep,
} from '@daylight/gather'
import type { Gathering, Statement } from '../../gathering.ts'
import type { GivenGuess, Seat } from './seat.ts'
import type { GatherStore } from './store.ts'

/** How little is known yet about each question of a gathering, as site.ts learns it from the mirror. */
export type Doubts = (gathering: Gathering) => Promise<Doubt>

export type SeatView = {
  readonly gathering: Gathering
  readonly seat: Seat
  readonly roundState: RoundState
  /** The listed statements in this seat's order. */
  readonly statements: readonly Statement[]
  readonly answers: ReadonlyMap<StatementId, BallotLine>
  readonly unanswered: readonly Statement[]
  /** Guesses given about statements that are still listed. */
  readonly guesses: readonly GivenGuess[]
  /** Guesses still to be asked. */
  readonly questions: readonly GuessQuestion[]
  readonly step: SeatStep | Waiting | 'done'
  /** Whether there is a board to go to: times and places, or a topic. */
  readonly hasBoard: boolean
}

/** Why a seat has nothing to do just now. */
export type Waiting = 'not-open' | 'closed' | 'empty'

/** What a seat sees at `now`. Null where this secret holds no seat at this gathering. */
export async function seatView(
  store: GatherStore,
  doubts: Doubts,
  from: { readonly gathering: string; readonly token: string | undefined },
  now: Instant,
): Promise<SeatView | null> {
  if (from.token === undefined) return null
  const seat = await store.seat(from.gathering, from.token)
  const gathering = seat && (await store.gathering(from.gathering))
  if (!gathering) return null
  const [all, lines, given, { day }] = await Promise.all([
    store.statements(gathering.id),
    store.ballot(seat),
    store.guesses(seat),
    store.daybooks.book(gathering.id),
  ])
  const listed = all.filter((s) => s.status === 'listed')
  const byOrdinal = new Map(lines.map((line) => [line.ordinal, line]))
  const answers = new Map(
    listed.flatMap((s): [StatementId, BallotLine][] => {
      const line = byOrdinal.get(s.ordinal)
      return line ? [[s.id, line]] : []
    }),
  )
  const statements = inSeatOrder(seat.id, listed)
  const seen = {
    hasBoard: day.slots.length > 0 || day.topics.size > 0,
    gathering,
    seat,
    roundState: roundState(gathering, now),
    statements,
    answers,
    unanswered: statements.filter((s) => !answers.has(s.id)),
    guesses: given.filter((g) => listed.some((s) => s.id === g.statement)),
    questions: seat.hasCommitted
      ? []
      : questionsLeft(
          guessQuestions(
            {
              key: seat.id,
              side: seat.side?.kind === 'side' ? seat.side.side : null,
              votedOn: [...answers.keys()],
            },
            gathering.sides.map((side) => side.id),
            await doubts(gathering),
          ),
          given,
        ),
  }
  return { ...seen, step: stepOf(seen) }
}

function stepOf(seen: Omit<SeatView, 'step'>): SeatView['step'] {
  const isOver = seen.roundState === 'closed'
  const step = nextStep({
    hasSaidSide: seen.seat.side !== null,
    statementsLeft: isOver ? 0 : seen.unanswered.length,
    hasFinishedVoting: seen.seat.hasFinishedVoting,
    guessesLeft: seen.questions.length,
    hasCommitted: seen.seat.hasCommitted,
  })
  if (seen.seat.hasCommitted) return 'done'
  if (step === 'say-side' && !isOver) return step
  if (seen.roundState === 'not-open') return 'not-open'
  if (isOver && seen.answers.size === 0) return 'closed'
  return seen.statements.length === 0 ? 'empty' : step
}
