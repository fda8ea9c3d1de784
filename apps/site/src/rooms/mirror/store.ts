/**
 * What the mirror keeps: the latest publication of each gathering, and what was found when its vote closed. Reads
 * titles, sides and statements for its pages.
 */
import type { GatheringId } from '@daylight/basics'
import type { Publication } from '@daylight/mirror'
import { readGathering, readStatements } from '../../db/gatherings.ts'
import type { Db } from '../../db/open.ts'
import type { Gathering, Statement } from '../../gathering.ts'
import type { Findings, KeptFindings } from './findings.ts'

export type MirrorStore = {
  /** The gathering of that id, or null. Who may see it is for the routes to ask. */
  gathering(id: string): Promise<Gathering | null>
  statements(gathering: GatheringId): Promise<Statement[]>
  /** What was published last, or null where nothing has been yet. */
  latest(gathering: GatheringId): Promise<Publication | null>
  /**
   * Keeps a publication in place of the one it goes on from (`before`, or null for the first), in one statement:
   * what the public sees and what the gate must remember never part. False, with nothing kept, where another
   * process has published since then: two branches of one mirror could tell people apart.
   */
  keep(gathering: GatheringId, publication: Publication, before: Publication | null): Promise<boolean>
  /** What was found when the vote was closed, or null where it has not been looked at yet. */
  findings(gathering: GatheringId): Promise<KeptFindings | null>
  /** Keeps findings in place of `before` (null for the first) and gives what is kept: of two processes, the first's. */
  keepFindings(
    gathering: GatheringId,
    found: KeptFindings,
    before: KeptFindings | null,
  ): Promise<KeptFindings>
}

/** The store over one database. */
export function makeMirrorStore(db: Db): MirrorStore {
  return {
    gathering: (id) => readGathering(db, id),
    statements: (gathering) => readStatements(db, gathering),
    async latest(gathering) {
      const row = await db
        .selectFrom('published_mirror')
        .select('state')
        .where('gathering_id', '=', gathering)
        .executeTakeFirst()
      return row ? (JSON.parse(row.state) as Publication) : null
    },
    async keep(gathering, publication, before) {
      const { version } = publication.published
      const state = JSON.stringify(publication)
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('published_mirror')
        .values({ gathering_id: gathering, version, state })
        .onConflict((row) =>
          row
            .column('gathering_id')
            .doUpdateSet({ version, state })
            .where('published_mirror.state', '=', JSON.stringify(before)),
        )
        .executeTakeFirstOrThrow()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    findings: (gathering) => readFindings(db, gathering),
    async keepFindings(gathering, { closesAt, people, findings }, before) {
      const row = { closes_at: closesAt, people, findings: JSON.stringify(findings) }
      await db
        .insertInto('closed_mirror')
        .values({ gathering_id: gathering, ...row })
        .onConflict((conflict) =>
          conflict
            .column('gathering_id')
            .doUpdateSet(row)
            .where('closed_mirror.closes_at', '=', before?.closesAt ?? NEVER)
            .where('closed_mirror.people', '=', before?.people ?? NEVER),
        )
        .execute()
      const kept = await readFindings(db, gathering)
      if (!kept) throw new Error('keepFindings: the gathering is gone')
      return kept
    },
  }
}

async function readFindings(db: Db, gathering: GatheringId): Promise<KeptFindings | null> {
  const row = await db
    .selectFrom('closed_mirror')
    .select(['closes_at', 'people', 'findings'])
    .where('gathering_id', '=', gathering)
    .executeTakeFirst()
  if (!row) return null
  return { closesAt: row.closes_at, people: row.people, findings: JSON.parse(row.findings) as Findings }
}

// No row has it: what another process kept first stays.
const NEVER = -1
