/** Keeps seats, votes, guesses and proposed statements. Nothing here says who came, when, or which code they held. */
import type { GatheringId, SideId } from '@daylight/basics'
import type { AcceptedVote, SideAnswer } from '@daylight/gather'
import type { Room } from '@daylight/mirror'
import { type GivenDots, keepDots, readDotsOf } from '../../daybook/dots/store.ts'
import { makePhotos } from '../../daybook/photos/store.ts'
import { propose } from '../../daybook/proposing/store.ts'
import { type Daybooks, makeDaybooks } from '../../daybook/store.ts'
import { readGathering, readStatements } from '../../db/gatherings.ts'
import { GroupCommit } from '../../db/group-commit.ts'
import type { Db } from '../../db/open.ts'
import { type KeptVote, keepVotes, readLines } from './ballots/store.ts'
import { makeCastReads } from './casting/store.ts'
import { asGuess, keepGuess, readGuesses } from './guesses/store.ts'
import { makeTongueStore } from './hearing/store.ts'
import { roomOf } from './room-of.ts'
import type { GivenGuess, Seat } from './seat.ts'
import { asSeat, countSide, keepSide, readInvitation, redeem } from './seats/store.ts'

export type GatherStore = ReturnType<typeof makeGatherStore>

/**
 * The store of this room. `onChange` hears of a gathering after every committed vote, guess and side;
 * a vote that is repeated is no news.
 */
export function makeGatherStore(
  db: Db,
  onChange: (gathering: GatheringId) => void = () => {},
  daybooks: Daybooks = makeDaybooks(db),
) {
  const reads = makeCastReads(db)
  const votes = new GroupCommit((batch: readonly KeptVote[]) => keepVotes(db, batch))
  const news = (gathering: GatheringId, changed: boolean) => {
    if (changed) onChange(gathering)
    return changed
  }
  const mark = (seat: Seat, step: { has_finished_voting: 1 } | { has_committed: 1 }) =>
    db
      .transaction()
      .execute(
        async (tx) =>
          void (await tx
            .updateTable('seat')
            .set(step)
            .where('gathering_id', '=', seat.gathering)
            .where('id', '=', seat.id)
            .execute()),
      )

  return {
    gathering: reads.gathering,
    statements: (gathering: GatheringId) => readStatements(db, gathering),
    /** The place of a listed statement in packed votes; empty where it is not listed. */
    ordinals: reads.ordinals,
    /** To which gathering a code belongs and whether a seat has been taken with it; null for a code nobody printed. */
    invitation: (code: string) => readInvitation(db, code),
    /** Takes a seat with a single-use code. A phone that repeats a lost message gets in again. Throws for no code of ours. */
    redeem: (code: string, token: string, language: string) => redeem(db, code, token, language),
    /** The seat that holds this secret at this gathering, or null. */
    seat: async (gathering: string, token: string) => {
      const row = await reads.seat(gathering, token)
      return row && asSeat(row)
    },
    ballot: (seat: Seat) => readLines(db, seat),
    /** The languages that seats say they have. */
    tongues: makeTongueStore(db),
    guesses: (seat: Seat) => readGuesses(db, seat),
    /** Keeps what a person says of themselves; false, with nothing kept, once the seat has voted. */
    saySide: async (seat: Seat, answer: SideAnswer) => news(seat.gathering, await keepSide(db, seat, answer)),
    /** Resolves when the vote is safe on disk. */
    keepVote: async (seat: Seat, vote: AcceptedVote) =>
      news(seat.gathering, await votes.keep({ seat, vote })),
    /** Keeps a guess unless a later one is there; changes nothing for a seat that has seen the mirror. */
    keepGuess: async (seat: Seat, guess: GivenGuess) =>
      news(seat.gathering, await keepGuess(db, seat, guess)),
    finishVoting: (seat: Seat) => mark(seat, { has_finished_voting: 1 }),
    commit: (seat: Seat) => mark(seat, { has_committed: 1 }),
    /** Hands a statement to the convenor. Whose it is goes nowhere; the same words twice are one statement. */
    propose: (gathering: GatheringId, text: string, language: string) =>
      propose(db, gathering, text, language),
    /** Everything that was said at a gathering, as the mirror takes it; null where there is no such gathering. */
    room: (gathering: GatheringId) => readRoom(db, gathering),
    /** The daybook of a gathering, and how something is written into it; see `daybook/store.ts`. */
    daybooks,
    photos: makePhotos(db),
    /** What a seat has put where, and puts now; see `daybook/dots/store.ts`. */
    dots: (seat: Seat) => readDotsOf(db, seat),
    keepDots: (seat: Seat, given: GivenDots) => keepDots(db, seat, given),
    /** How many seats count themselves to a side. */
    ofSide: (gathering: GatheringId, side: SideId) => countSide(db, gathering, side),
  }
}

async function readRoom(db: Db, id: GatheringId): Promise<Room | null> {
  // One transaction: votes, sides and guesses of the same moment.
  return db.transaction().execute(async (tx) => {
    const gathering = await readGathering(tx, id)
    if (!gathering) return null
    const seats = await tx
      .selectFrom('seat')
      .selectAll()
      .where('gathering_id', '=', id)
      .orderBy('id')
      .execute()
    const ballots = await tx.selectFrom('ballot').selectAll().where('gathering_id', '=', id).execute()
    const guesses = await tx.selectFrom('guess').selectAll().where('gathering_id', '=', id).execute()
    return roomOf(gathering, await readStatements(tx, id), {
      seats: seats.map(asSeat),
      ballots: new Map(ballots.map((row) => [row.seat_id, row])),
      guesses: guesses.map((row) => ({ ...asGuess(row), seat: row.seat_id })),
    })
  })
}
