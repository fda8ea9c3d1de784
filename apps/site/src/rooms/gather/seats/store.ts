/** Seats as rows: taken with a code, and the side that a person says. Nothing here says who came, when, or which code they held. */
import type { GatheringId, SideId } from '@daylight/basics'
import type { SideAnswer } from '@daylight/gather'
import type { Selectable } from 'kysely'
import { personalId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import type { Tables } from '../../../db/tables.ts'
import { hashOf } from '../../../http/cookie.ts'
import type { Redeemed, Seat } from '../seat.ts'

export async function readInvitation(db: Db, code: string) {
  const row = await db
    .selectFrom('invitation')
    .select(['gathering_id', 'used_by'])
    .where('code_hash', '=', hashOf(code))
    .executeTakeFirst()
  return row ? { gathering: row.gathering_id as GatheringId, isUsed: row.used_by !== null } : null
}

export function redeem(db: Db, code: string, token: string, language: string): Promise<Redeemed> {
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

export function asSeat(row: Selectable<Tables['seat']>): Seat {
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

export async function keepSide(db: Db, seat: Seat, answer: SideAnswer): Promise<boolean> {
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

export async function countSide(db: Db, gathering: GatheringId, side: SideId): Promise<number> {
  const { seats } = await db
    .selectFrom('seat')
    .select(({ fn }) => fn.countAll().as('seats'))
    .where('gathering_id', '=', gathering)
    .where('side_answer', '=', 'side')
    .where('side_id', '=', side)
    .executeTakeFirstOrThrow()
  return Number(seats)
}
