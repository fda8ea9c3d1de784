/** The report as JSON with the words that people gave: docs/methods/mirror-json.md. */
import type { GroupsView } from './groups-view.ts'
import type { Reading } from './reading.ts'

/**
 * The report's own fields, then `wording` (title, sides and statements by id, in every language they have), then what
 * was found of groups and the list for the wall, if it was, and `more`: whatever else a caller has found out, fields
 * of `groups` among it. Statements that a convenor withdrew are without words: they may name
 * somebody.
 */
export function mirrorJson(
  { report, wording, findings }: Pick<Reading, 'report' | 'wording' | 'findings'>,
  { groups = null, ...more }: { readonly groups?: object | null } & Readonly<Record<string, unknown>> = {},
): string {
  const statements = wording.statements.filter((s) => wording.occasion === 'conversation' || !s.isSetAside)
  const found = findings && {
    groups: findings.groups ? { ...groupsInJson(findings.groups), ...groups } : groups,
    slate: findings.slate,
  }
  return `${JSON.stringify({ ...report, wording: { ...wording, statements }, ...found, ...more }, null, 2)}\n`
}

/** Groups as they may be shown. A caller who counts a file may tell more of it. */
const groupsInJson = ({ sizes, stability, isStable, apart, bridges, cross, map }: GroupsView) => ({
  k: sizes.length,
  sizes,
  stability,
  stable: isStable,
  apart,
  bridges,
  sides: cross,
  map,
})
