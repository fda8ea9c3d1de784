/** Gatherings as rows: made, changed, opened and closed by their organisation. */
import {
  type GatheringId,
  type Instant,
  type OrganisationId,
  ok,
  type Result,
  type SideId,
} from '@daylight/basics'
import { readGathering } from '../../../db/gatherings.ts'
import { rowId } from '../../../db/ids.ts'
import type { Db } from '../../../db/open.ts'
import {
  acceptChange,
  type ChangeRefused,
  type GatheringDraft,
  type SideDraft,
  withKnownSides,
} from './draft.ts'
import type { VotedCounts } from './progress.ts'

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
    const decision = acceptChange(before, await hasSeats(tx, gathering), known, now)
    if (!decision.ok) return decision
    await tx.updateTable('gathering').set(columnsOf(decision.value)).where('id', '=', gathering).execute()
    await tx.deleteFrom('side').where('gathering_id', '=', gathering).execute()
    await keepSides(tx, gathering, decision.value.sides, now)
    return ok(null)
  })
}

/** Sets when votes are taken. */
export async function keepTimes(
  db: Db,
  gathering: GatheringId,
  times: { readonly opensAt: Instant; readonly closesAt: Instant | null },
): Promise<void> {
  await db
    .updateTable('gathering')
    .set({ opens_at: times.opensAt, closes_at: times.closesAt })
    .where('id', '=', gathering)
    .execute()
}

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
