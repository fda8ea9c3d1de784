/** What the files say about opinion groups. */
import {
  type Groups,
  polisConsensus,
  polisCounts,
  polisGroupAwareConsensus,
  polisRepresentatives,
  type VoteTable,
} from '@daylight/mirror'
import { stringify } from './csv-line.ts'
import type { PolisExport } from './polis-export.ts'

/** The part of the JSON that tells about groups: nobody's own group is in it. */
export const groupsInJson = ({
  k,
  sizes,
  stability,
  stable,
  heldOutLogLoss,
  baselineLogLoss,
  seed,
}: Groups) => ({
  k,
  sizes,
  stability,
  stable,
  heldOutLogLoss,
  baselineLogLoss,
  seed,
})

/** participant,group with groups from 0, in the order of the participants' ids. For local research only. */
export function groupsCsv(table: VoteTable, { assignment }: Groups): string {
  const rows = table.people.map((id, row) => stringify([id, String(assignment[row])]))
  return `${['participant,group', ...rows.sort(byNumber)].join('\n')}\n`
}

/**
 * The statistics that Polis prints, by its own formulas, for its own groups where the export tells them, else for
 * ours. Statements by their numbers.
 */
export function polisInJson({ table, comments, polisGroups }: PolisExport, groups: Groups) {
  const labels = [...new Set(polisGroups.values())].sort(byNumber)
  const places = new Map(labels.map((label, place) => [label, place]))
  const assignment =
    labels.length > 0
      ? table.people.map((id) => places.get(polisGroups.get(id) ?? '') ?? -1)
      : groups.assignment
  const counts = polisCounts(table.matrix, assignment, labels.length || groups.k)
  const excluded = new Set(
    table.statements.flatMap((id, tid) => (comments.get(id)?.isModeratedOut ? [tid] : [])),
  )
  const named = <S extends { readonly tid: number }>(found: readonly S[]) =>
    found.map((s) => ({ ...s, tid: table.statements[s.tid] }))
  const consensus = polisConsensus(counts.everybody, excluded)
  return {
    groupsFrom: labels.length > 0 ? 'export' : 'daylight',
    representative: polisRepresentatives(counts.groups, excluded).map(named),
    consensus: { agree: named(consensus.agree), disagree: named(consensus.disagree) },
    groupAwareConsensus: Object.fromEntries(
      polisGroupAwareConsensus(counts.groups).map((score, tid) => [table.statements[tid], score]),
    ),
  }
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
