/** The report as JSON with the words that people gave: docs/methods/mirror-json.md. */
import type { Reading } from './reading.ts'

/**
 * The report's own fields, then `wording` (title, sides and statements by id, in every language they have), then
 * `more`: whatever else a caller has found out.
 */
export function mirrorJson(
  { report, wording }: Pick<Reading, 'report' | 'wording'>,
  more: Readonly<Record<string, unknown>> = {},
): string {
  return `${JSON.stringify({ ...report, wording, ...more }, null, 2)}\n`
}
