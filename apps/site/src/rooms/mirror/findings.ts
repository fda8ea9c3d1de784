/** What is found by looking at everybody's answers together, once: opinion groups and the list for the wall. */
import type { StatementId } from '@daylight/basics'
import type { Groups, MirrorReport, Room } from '@daylight/mirror'
import { type GroupsView, groupsView } from './groups-view.ts'
import { type SlateView, slateView } from './slate-view.ts'

/** As it may be shown. Plain JSON. */
export type Findings = {
  /** Null where too few voted. */
  readonly groups: GroupsView | null
  /** Null where no side has ten people who voted. */
  readonly slate: SlateView | null
}

/** What is kept of a closed vote. `people` were counted; a gathering that closes at another time was opened again. */
export type KeptFindings = {
  readonly closesAt: number
  readonly people: number
  readonly findings: Findings
}

/** What may be shown of a room and of the groups found in it, beside its report. */
export const findingsOf = (
  room: Room,
  groups: Groups,
  report: MirrorReport,
  isPutForward: (statement: StatementId) => boolean,
): Findings => ({
  groups: groupsView(room, groups, report),
  slate: slateView(room, report, isPutForward),
})
