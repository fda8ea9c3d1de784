/** Keeps seats, votes, guesses and proposed statements. Nothing here says who came, when, or which code they held. */
import type { GatheringId, SideId, StatementId } from '@daylight/basics'
import {
  type AcceptedVote,
  type Ballot,
  type BallotLine,
  emptyBallot,
  readBallot,
  type SideAnswer,
  withVote,
} from '@daylight/gather'
import type { Room } from '@daylight/mirror'
import type { Insertable, Selectable } from 'kysely'
import { type GivenDots, keepDots, readDotsOf } from '../../daybook/dots/store.ts'
import { makePhotos } from '../../daybook/photos/store.ts'
import { propose } from '../../daybook/proposing/store.ts'
import { type Daybooks, makeDaybooks } from '../../daybook/store.ts'
import { readGathering, readStatements } from '../../db/gatherings.ts'
import { GroupCommit } from '../../db/group-commit.ts'
import { personalId } from '../../db/ids.ts'
import type { Db } from '../../db/open.ts'
import type { Tables } from '../../db/tables.ts'
import { hashOf } from '../../http/cookie.ts'
import { makeCastReads } from './casting/store.ts'
import { makeTongueStore } from './hearing/store.ts'
import { roomOf } from './room-of.ts'
import type { GivenGuess, Redeemed, Seat } from './seat.ts'

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

type KeptVote = { readonly seat: Seat; readonly vote: AcceptedVote }

async function keepVotes(db: Db, batch: readonly KeptVote[]): Promise<boolean[]> {
  return db.transaction().execute(async (tx) => {
    const ids = [...new Set(batch.map(({ seat }) => seat.id))]
    const gatherings = [...new Set(batch.map(({ seat }) => seat.gathering))]
    const rows = await tx
      .selectFrom('ballot')
      .selectAll()
      .where('gathering_id', 'in', gatherings)
      .where('seat_id', 'in', ids)
      .execute()
    const ballots = new Map<string, Ballot>(rows.map((row) => [row.seat_id, row]))
    const touched = new Map<string, Insertable<Tables['ballot']>>()
    const changed = batch.map(({ seat, vote }) => {
      const before = ballots.get(seat.id) ?? emptyBallot
      const after = withVote(before, vote)
      if (after === before) return false
      const row = { gathering_id: seat.gathering, seat_id: seat.id, ...after }
      ballots.set(seat.id, row)
      touched.set(seat.id, row)
      return true
    })
    if (touched.size > 0)
      await tx
        .insertInto('ballot')
        .values([...touched.values()])
        .onConflict((conflict) =>
          conflict.columns(['gathering_id', 'seat_id']).doUpdateSet((row) => ({
            codes: row.ref('excluded.codes'),
            revisions: row.ref('excluded.revisions'),
            chances: row.ref('excluded.chances'),
          })),
        )
        .execute()
    return changed
  })
}

async function readInvitation(db: Db, code: string) {
  const row = await db
    .selectFrom('invitation')
    .select(['gathering_id', 'used_by'])
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst()
  return row ? { gathering: row.gathering_id as GatheringId, isUsed: row.used_by !== null } : null
}

function redeem(db: Db, code: string, token: string, language: string): Promise<Redeemed> {
  return db.transaction().execute(async (tx): Promise<Redeemed> => {
    const invitation = await tx
      .selectFrom('invitation')
      .select(['gathering_id', 'used_by'])
      .where('code_hash', '=', hashOf(code))
      .executeTakeFirstOrThrow()
    const gathering = invitation.gathering_id as GatheringId
    const usedBy = hashOf(code, token)
    if (invitation.used_by === usedBy) return { kind: 'in', gathering }
    if (invitation.used_by !== null) return { kind: 'used', gathering }
    const seat = await tx.selectFrom('seat').select('id').where('token_hash', '=', hashOf(token)).execute()
    if (seat.length > 0) return { kind: 'has-seat', gathering }
    await tx
      .insertInto('seat')
      .values({
        gathering_id: gathering,
        id: personalId(),
        token_hash: hashOf(token),
        side_answer: null,
        side_id: null,
        language,
        has_finished_voting: 0,
        has_committed: 0,
      })
      .execute()
    await tx
      .updateTable('invitation')
      .set({ code: null, used_by: usedBy })
      .where('code_hash', '=', hashOf(code))
      .execute()
    return { kind: 'in', gathering }
  })
}

function asSeat(row: Selectable<Tables['seat']>): Seat {
  return {
    gathering: row.gathering_id as GatheringId,
    id: row.id as Seat['id'],
    side: asAnswer(row.side_answer, row.side_id),
    hasFinishedVoting: row.has_finished_voting === 1,
    hasCommitted: row.has_committed === 1,
  }
}

function asAnswer(kind: Tables['seat']['side_answer'], side: string | null): SideAnswer | null {
  if (kind === null) return null
  return kind === 'side' ? { kind, side: side as SideId } : { kind }
}

async function readLines(db: Db, seat: Seat): Promise<BallotLine[]> {
  const row = await db
    .selectFrom('ballot')
    .selectAll()
    .where('gathering_id', '=', seat.gathering)
    .where('seat_id', '=', seat.id)
    .executeTakeFirst()
  return row ? readBallot(row) : []
}

async function keepSide(db: Db, seat: Seat, answer: SideAnswer): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const voted = await tx
      .selectFrom('ballot')
      .select('seat_id')
      .where('gathering_id', '=', seat.gathering)
      .where('seat_id', '=', seat.id)
      .execute()
    if (voted.length > 0) return false
    await tx
      .updateTable('seat')
      .set({ side_answer: answer.kind, side_id: answer.kind === 'side' ? answer.side : null })
      .where('gathering_id', '=', seat.gathering)
      .where('id', '=', seat.id)
      .execute()
    return true
  })
}

const asGuess = (row: Selectable<Tables['guess']>): GivenGuess => ({
  statement: row.statement_id as StatementId,
  aboutSide: row.about_side_id as SideId,
  ofHundred: row.of_hundred,
  revision: row.revision,
})

async function readGuesses(db: Db, seat: Seat): Promise<GivenGuess[]> {
  const rows = await db
    .selectFrom('guess')
    .selectAll()
    .where('gathering_id', '=', seat.gathering)
    .where('seat_id', '=', seat.id)
    .orderBy('statement_id')
    .execute()
  return rows.map(asGuess)
}

async function keepGuess(db: Db, seat: Seat, guess: GivenGuess): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const open = await tx
      .selectFrom('seat')
      .select('id')
      .where('gathering_id', '=', seat.gathering)
      .where('id', '=', seat.id)
      .where('has_committed', '=', 0)
      .execute()
    if (open.length === 0) return false
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('guess')
      .values({
        gathering_id: seat.gathering,
        seat_id: seat.id,
        statement_id: guess.statement,
        about_side_id: guess.aboutSide,
        of_hundred: guess.ofHundred,
        revision: guess.revision,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['gathering_id', 'seat_id', 'statement_id', 'about_side_id'])
          .doUpdateSet((row) => ({
            of_hundred: row.ref('excluded.of_hundred'),
            revision: row.ref('excluded.revision'),
          }))
          .whereRef('excluded.revision', '>=', 'guess.revision'),
      )
      .executeTakeFirst()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  })
}

async function countSide(db: Db, gathering: GatheringId, side: SideId): Promise<number> {
  const { seats } = await db
    .selectFrom('seat')
    .select(({ fn }) => fn.countAll().as('seats'))
    .where('gathering_id', '=', gathering)
    .where('side_answer', '=', 'side')
    .where('side_id', '=', side)
    .executeTakeFirstOrThrow()
  return Number(seats)
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
