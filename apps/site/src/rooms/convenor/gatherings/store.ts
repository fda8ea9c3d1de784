/** Gatherings as rows: made, changed, opened and closed by their organisation. */
import {
  type GatheringId,
  type Instant,
  type OrganisationId,
  ok,
  type Result,
  type SideId,
} from '@daylight/basics'
import { roundState } from '@daylight/gather'
import { needTwo } from '@daylight/people'
import { readGathering } from '../../../db/gatherings.ts'
import { rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import type { Gathering } from '../../../gathering.ts'
import { leadsOf } from '../../../together/store.ts'
import {
  acceptChange,
  type ChangeRefused,
  type GatheringDraft,
  type SideDraft,
  withKnownSides,
} from './draft.ts'
import type { VotedCounts } from './progress.ts'
import { type Turn, turnAfter } from './turn.ts'

/** Keeps a new gathering and gives its id. */
export function keepGathering(
  db: Db,
  organisation: OrganisationId,
  draft: GatheringDraft,
  now: Instant,
): Promise<GatheringId> {
  return db.transaction().execute(async (tx) => {
    const id = rowId(now) as GatheringId
    await tx
      .insertInto('gathering')
      .values({ organisation_id: organisation, id, is_example: 0, created_at: now, ...columnsOf(draft) })
      .execute()
    await keepSides(tx, id, withKnownSides(draft, []).sides, now)
    return id
  })
}

/** Makes a gathering what the draft says, where that is still allowed when the change arrives. */
export function changeGathering(
  db: Db,
  gathering: GatheringId,
  draft: GatheringDraft,
  now: Instant,
): Promise<Result<null, ChangeRefused>> {
  return db.transaction().execute(async (tx) => {
    const before = await readGathering(tx, gathering)
    if (!before) throw new Error('changeGathering: no such gathering')
    const known = withKnownSides(
      draft,
      before.sides.map((side) => side.id),
    )
    const leads = await leadsOf(tx, gathering)
    const fixed = {
      sides: leads.length > 0 || (await hasSeats(tx, gathering)),
      times: needTwo(leads),
    }
    const decision = acceptChange(before, fixed, known, now)
    if (!decision.ok) return decision
    await tx.updateTable('gathering').set(columnsOf(decision.value)).where('id', '=', gathering).execute()
    await tx.deleteFrom('side').where('gathering_id', '=', gathering).execute()
    await keepSides(tx, gathering, decision.value.sides, now)
    return ok(null)
  })
}

/**
 * Opens or closes the vote from now on. False, with nothing changed, where that is not the turn which the vote may take
 * now: somebody else, or the clock, was faster.
 */
export function turnVote(db: Db, gathering: GatheringId, turn: Turn, now: Instant): Promise<boolean> {
  return db.transaction().execute((tx) => turnVoteIn(tx, gathering, turn, now))
}

/** The same inside a transaction. */
export async function turnVoteIn(tx: Db, gathering: GatheringId, turn: Turn, now: Instant): Promise<boolean> {
  const before = await readGathering(tx, gathering)
  if (!before || turnAfter(roundState(before, now)) !== turn) return false
  await tx
    .updateTable('gathering')
    .set({ opens_at: firstOpening(before, now), closes_at: turn === 'close' ? now : null })
    .where('id', '=', gathering)
    .execute()
  return true
}

/** A gathering that was open before keeps the moment: what people answered to since then stays fixed. */
const firstOpening = ({ opensAt }: Gathering, now: Instant): Instant =>
  opensAt !== null && opensAt <= now ? opensAt : now

/** Whether anybody has taken a seat. */
export async function hasSeats(db: Db, gathering: GatheringId): Promise<boolean> {
  const seat = await db
    .selectFrom('seat')
    .select('id')
    .where('gathering_id', '=', gathering)
    .executeTakeFirst()
  return seat !== undefined
}

/** How many seats have at least one vote. Exact: `progressOf` says what of it may be shown. */
export async function countVoted(db: Db, gathering: GatheringId): Promise<VotedCounts> {
  const rows = await db
    .selectFrom('ballot')
    .innerJoin('seat', (join) =>
      join.onRef('seat.gathering_id', '=', 'ballot.gathering_id').onRef('seat.id', '=', 'ballot.seat_id'),
    )
    .where('ballot.gathering_id', '=', gathering)
    .where((is) => is(is.fn<number>('length', ['ballot.codes']), '>', 0))
    .select(({ fn }) => ['seat.side_id', fn.countAll<number>().as('voted')])
    .groupBy('seat.side_id')
    .execute()
  return {
    all: rows.reduce((sum, row) => sum + Number(row.voted), 0),
    bySide: new Map(rows.flatMap((row) => (row.side_id ? [[row.side_id as SideId, Number(row.voted)]] : []))),
  }
}

const columnsOf = (draft: GatheringDraft) => ({
  title: JSON.stringify(draft.title),
  purpose: JSON.stringify(draft.purpose),
  languages: JSON.stringify(draft.languages),
  opens_at: draft.opensAt,
  closes_at: draft.closesAt,
  time_zone: draft.timeZone,
})

async function keepSides(db: Db, gathering: GatheringId, sides: readonly SideDraft[], now: Instant) {
  const rows = sides.map((side, position) => ({
    gathering_id: gathering,
    id: side.id ?? rowId(now),
    position,
    names: JSON.stringify(side.names),
  }))
  await db.insertInto('side').values(rows).execute()
}
