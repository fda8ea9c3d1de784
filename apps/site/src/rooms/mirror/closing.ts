/**
 * Groups and the list for the wall of a gathering whose vote is closed. They are computed once, from the people and
 * answers that the published mirror counts, and kept; a later state could be compared with the earlier one, so there
 * is none unless the vote was opened again and at least ten people more are counted.
 */
import { countedRoom, FEWEST_PEOPLE, mirrorReport, type Publication } from '@daylight/mirror'
import type { Gathering } from '../../gathering.ts'
import type { House } from '../../house.ts'
import { type Asked, findApart } from './find-apart.ts'
import type { Findings, KeptFindings } from './findings.ts'
import type { MirrorStore } from './store.ts'

export type Closing = {
  /** What was found when the vote was closed, also while it is open again; null before it was closed at all. */
  findings(gathering: Gathering): Promise<Findings | null>
}

export type ClosingNeeds = Pick<House, 'now'> & {
  readonly store: Pick<MirrorStore, 'latest' | 'statements' | 'findings' | 'keepFindings'>
  readonly find?: (asked: Asked) => Promise<Findings>
}

/** One process computes a gathering's findings once at a time; of several processes, what one kept first stands. */
export function makeClosing({ now, store, find = findApart }: ClosingNeeds): Closing {
  const running = new Map<string, Promise<Findings>>()

  async function findAnew(gathering: Gathering, publication: Publication, before: KeptFindings | null) {
    const room = countedRoom(publication)
    const people = room.people.length
    const closesAt = gathering.closesAt as number
    if (before && people < before.people + FEWEST_PEOPLE)
      return (await store.keepFindings(gathering.id, { ...before, closesAt }, before)).findings
    const statements = await store.statements(gathering.id)
    const putForward = new Set(statements.filter((s) => s.status === 'listed').map((s) => s.id))
    const findings = await find({ room, report: mirrorReport(publication.published), putForward })
    return (await store.keepFindings(gathering.id, { closesAt, people, findings }, before)).findings
  }

  return {
    async findings(gathering) {
      const { id, closesAt } = gathering
      const before = await store.findings(id)
      const isClosed = closesAt !== null && now() >= closesAt + UNDER_WAY
      if (!isClosed || before?.closesAt === closesAt) return before?.findings ?? null
      const publication = await store.latest(id)
      if (!publication) return null
      const run =
        running.get(id) ?? findAnew(gathering, publication, before).finally(() => running.delete(id))
      running.set(id, run)
      return run
    },
  }
}

// Votes that arrived in time are in the published mirror by then.
const UNDER_WAY = 2_000
