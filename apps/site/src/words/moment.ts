/** Moments as people say them. */
import type { Instant, Language } from '@daylight/basics'
import { localeOf } from './translator.ts'

/** "Thursday 3 December 2026 at 18:00 (Asia/Amman)": day and time of a zone, and which zone that is. */
export function momentWords(language: Language, instant: Instant, zone: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'full',
    timeStyle: 'short',
    hour12: false,
    timeZone: zone,
  })
  return `${format.format(instant)} (${zone.replaceAll('_', ' ')})`
}

/** "18:00": the time of day in a zone. */
export const timeWords = (language: Language, instant: Instant, zone: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeStyle: 'short',
    hour12: false,
    timeZone: zone,
  }).format(instant)
/** "Thursday 10 December 2026" for a day of the calendar, 2026-12-10. */
export const dayWords = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date))
