/** The report as JSON with the words that people gave: docs/methods/mirror-json.md. */
import type { Reading } from './reading.ts'

/**
 * The report's own fields, then `wording` (title, sides and statements by id, in every language they have), then
 * `more`: whatever else a caller has found out. Statements that a convenor withdrew are without words: they may name
 * somebody.
 */
export function mirrorJson(
  { report, wording }: Pick<Reading, 'report' | 'wording'>,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const statements = wording.statements.filter((s) => wording.occasion === 'conversation' || !s.isSetAside)
  return `${JSON.stringify({ ...report, wording: { ...wording, statements }, ...more }, null, 2)}\n`
}
