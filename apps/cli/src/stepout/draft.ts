/** A call as organisers write it down, before desks and trustees have given their keys. */
import type { Instant } from '@daylight/basics'
import { type Call, type Desk, type Hex, type KemName, type Trustee, thresholdFor } from '@daylight/stepout'
import { refuse } from './refuse.ts'

type Draft = Partial<Pick<Call, 'text' | 'sides' | 'kem' | 'levels' | 'marginPercent' | 'floor'>> &
  Partial<Pick<Call, 'epochHours' | 'embargoHours'>> & {
    readonly opens?: unknown
    readonly closes?: unknown
    readonly destroys?: unknown
  }

/** The call from a draft and everybody's public files; not checked yet. Dates are ISO 8601 with a zone. */
export function callFromDraft(
  value: unknown,
  desks: readonly Desk[],
  trustees: readonly Trustee[],
  log: Hex,
): Call {
  if (typeof value !== 'object' || value === null)
    refuse('malformed', 'The draft is no record. See "daylight call --help" for an example.')
  const draft: Draft = value
  const known = new Set<string>([...Object.keys(DEFAULTS), 'text', 'sides', 'opens', 'closes', 'destroys'])
  const extra = Object.keys(draft).find((field) => !known.has(field))
  if (extra !== undefined)
    refuse('malformed', `The draft has a field "${extra}" that no call has. Take it out.`)
  const { text, sides } = draft
  if (!text || !Array.isArray(sides)) refuse('malformed', 'The draft needs "text" and "sides".')
  const t = thresholdFor(sides.length)
  const kem: KemName = draft.kem ?? DEFAULTS.kem
  return {
    ...DEFAULTS,
    ...draft,
    v: 1,
    kem,
    text,
    sides,
    t,
    desks,
    trustees,
    log,
    opens: instantOf(draft.opens, 'opens'),
    closes: instantOf(draft.closes, 'closes'),
    destroys: instantOf(draft.destroys, 'destroys'),
  }
}

/** The key agreement that a draft asks for; trustees' public files depend on it. */
export const kemOf = (draft: unknown): KemName =>
  (draft as { kem?: unknown } | null)?.kem === 'x-wing' ? 'x-wing' : 'x25519'

function instantOf(written: unknown, field: string): Instant {
  const zoned = typeof written === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(written)
  const instant = zoned ? Date.parse(written) : Number.NaN
  if (Number.isNaN(instant))
    refuse(
      'bad-date',
      `"${field}" in the draft must be a moment like "2027-01-01T08:00:00Z", with its time zone.`,
    )
  return instant as Instant
}

const DEFAULTS = {
  kem: 'x25519' as KemName,
  levels: [0, 10, 25, 50, 100, 250, 500, 1000, 5000, 10_000],
  marginPercent: 10,
  floor: 10,
  epochHours: 24,
  embargoHours: 72,
}
