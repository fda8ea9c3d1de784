/** Stretches of a gathering's day as people say them. */
import type { Slot } from '@daylight/gather'
import { localeOf, type Translate } from './translator.ts'

/** "Thursday 3 December, from 14:30 to 15:30": the gathering's own date and time of day, whatever the reader's zone. */
export function slotWords(t: Translate, { date, from, to }: Slot): string {
  const format = new Intl.DateTimeFormat(localeOf(t.language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return t('notes.when', { day: format.format(new Date(`${date}T00:00Z`)), from, to })
}
