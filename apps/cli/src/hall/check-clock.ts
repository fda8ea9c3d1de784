/** Is the clock right: with a wrong one phones refuse the certificate, and rounds open and close at wrong times. */
import { type Finding, findingsAbout } from '@daylight/site/operations'
import type { World } from './world.ts'

export type Times = {
  /** This computer's clock, in milliseconds. */
  readonly now: number
  /** From when the certificate holds; null without one. */
  readonly madeAt: number | null
  /** When something here was written last; 0 for nothing. */
  readonly newest: number
}

/** Holds the clock against what cannot be later than now, and where an address is given, against its clock. */
export async function checkClock(
  { now, madeAt, newest }: Times,
  timeFrom: string | null,
  world: Pick<World, 'clockOf'>,
): Promise<Finding[]> {
  const about = findingsAbout('Clock')
  const cure = 'Set the clock of this computer.'
  if (madeAt !== null && now < madeAt - MOST_OFF)
    return [about.mend(`${minute(now)} is before the certificate was made (${minute(madeAt)}). ${cure}`)]
  if (now < newest - MOST_OFF)
    return [about.mend(`${minute(now)} is before something here was written (${minute(newest)}). ${cure}`)]
  if (timeFrom === null)
    return [
      about.note(
        `${minute(now)} is not too early for what is here. Nobody else was asked, so it may still be wrong: compare it with a phone, or ask a web address: --time-from http://example.org`,
      ),
    ]
  const there = await world.clockOf(timeFrom)
  if (typeof there === 'string')
    return [
      about.note(
        `${minute(now)} is not too early for what is here, but ${timeFrom} did not tell the time (${there}). Compare it with a phone. With a very wrong clock https itself fails: try an address with http://.`,
      ),
    ]
  const off = Math.round(Math.abs(there - now) / 1000)
  if (off * 1000 > MOST_OFF) return [about.mend(`${off} seconds apart from ${timeFrom}. ${cure}`)]
  return [about.good(`${minute(now)}, ${off} seconds apart from ${timeFrom}.`)]
}

const minute = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
const MOST_OFF = 5 * 60_000
