/**
 * What the decision about a vote needs, read for a whole hall at once: the requests that arrive while one query runs
 * share the next one. Nothing is remembered between queries, so what is read is never older than the request.
 */
import type { GatheringId, StatementId } from '@daylight/basics'
import { readGathering } from '../../../db/gatherings.ts'
import { GroupCommit } from '../../../db/group-commit.ts'
import type { Db } from '../../../db/open.ts'
import type { Tables } from '../../../db/tables.ts'
import type { Gathering } from '../../../gathering.ts'
import { hashOf } from '../../../http/cookie.ts'

export type CastReads = {
  /** A gathering by its id, or null. */
  readonly gathering: (id: string) => Promise<Gathering | null>
  /** The row of the seat that holds this secret at this gathering, or null. */
  readonly seat: (gathering: string, token: string) => Promise<Tables['seat'] | null>
  /** The place of a listed statement in packed votes; empty where it is not listed. */
  readonly ordinals: (
    gathering: GatheringId,
    statement: StatementId,
  ) => Promise<ReadonlyMap<StatementId, number>>
}

/** The shared reads over one database. */
export function makeCastReads(db: Db): CastReads {
  const gatherings = new GroupCommit((ids: readonly string[]) => readGatherings(db, ids))
  const seats = new GroupCommit((keys: readonly SeatKey[]) => readSeats(db, keys))
  const ordinals = new GroupCommit((keys: readonly StatementKey[]) => readOrdinals(db, keys))
  return {
    gathering: (id) => gatherings.keep(id),
    seat: (gathering, token) => seats.keep({ gathering, tokenHash: hashOf(token) }),
    ordinals: async (gathering, statement) => {
      const ordinal = await ordinals.keep({ gathering, statement })
      return new Map(ordinal === null ? [] : [[statement, ordinal]])
    },
  }
}

type SeatKey = { readonly gathering: string; readonly tokenHash: string }
type StatementKey = { readonly gathering: GatheringId; readonly statement: StatementId }

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

async function readGatherings(db: Db, ids: readonly string[]): Promise<(Gathering | null)[]> {
  const found = await Promise.all(unique(ids).map(async (id) => [id, await readGathering(db, id)] as const))
  const byId = new Map(found)
  return ids.map((id) => byId.get(id) ?? null)
}

async function readSeats(db: Db, keys: readonly SeatKey[]): Promise<(Tables['seat'] | null)[]> {
  const hashes = unique(keys.map((key) => key.tokenHash))
  const rows = await db.selectFrom('seat').selectAll().where('token_hash', 'in', hashes).execute()
  const byHash = new Map(rows.map((row) => [row.token_hash, row]))
  return keys.map(({ gathering, tokenHash }) => {
    const row = byHash.get(tokenHash)
    return row?.gathering_id === gathering ? row : null
  })
}

async function readOrdinals(db: Db, keys: readonly StatementKey[]): Promise<(number | null)[]> {
  const rows = await db
    .selectFrom('statement')
    .select(['gathering_id', 'id', 'ordinal'])
    .where('gathering_id', 'in', unique(keys.map((key) => key.gathering)))
    .where('id', 'in', unique(keys.map((key) => key.statement)))
    .where('status', '=', 'listed')
    .execute()
  const byKey = new Map(rows.map((row) => [`${row.gathering_id}/${row.id}`, row.ordinal]))
  return keys.map(({ gathering, statement }) => byKey.get(`${gathering}/${statement}`) ?? null)
}
