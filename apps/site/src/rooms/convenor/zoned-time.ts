/** Clock times of a place: what a `datetime-local` field holds, read and written in a named time zone. */
import { fail, type Instant, ok, type Result } from '@daylight/basics'

export type LocalTimeRefused = 'not-a-time' | 'skipped-by-the-clock'

/**
 * The moment at which clocks in `zone` show `typed` ("2026-12-03T18:00"). Where clocks go back and show it twice, the
 * first; where they go forward and never show it, `skipped-by-the-clock`.
 */
export function readLocalTime(typed: string, zone: string): Result<Instant, LocalTimeRefused> {
  const wall = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(\.\d+)?)?$/.exec(typed)?.[1]
  const asIfUtc = wall ? Date.parse(`${wall}Z`) : Number.NaN
  if (!wall || Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 16) !== wall)
    return fail('not-a-time')
  // No zone is more than a day from UTC, and none moves its clocks twice within two days.
  const candidates = [asIfUtc - DAY, asIfUtc + DAY]
    .map((near) => (asIfUtc - offsetAt(near, zone)) as Instant)
    .sort((a, b) => a - b)
  const found = candidates.find((instant) => localTime(instant, zone) === wall)
  return found === undefined ? fail('skipped-by-the-clock') : ok(found)
}

/** What clocks in `zone` show at a moment, as a `datetime-local` field wants it. Throws for an unknown zone. */
export const localTime = (instant: Instant, zone: string): string =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16)

/** Whether this is the name of a time zone ("Asia/Amman", "UTC"). */
export function isTimeZone(name: string): boolean {
  return timeZones().includes(name)
}

/** The names of all time zones, UTC first. */
export const timeZones = (): readonly string[] => {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
  return zones
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return wall - Math.floor(moment / 1000) * 1000
}

let zones: readonly string[] | undefined
const DAY = 24 * 60 * 60 * 1000
