/** Times and dates on paper. */
import type { Language } from '@daylight/basics'
import type { Slot } from '@daylight/gather'
import { localeOf } from '../../../words/translator.ts'
import { Label } from './in-each.tsx'
import { clockOf } from './sheets.ts'

/** 14:30–15:30, from left to right in every language, as on every clock. */
export const Clock = ({ slot }: { slot: Slot }) => (
  <bdi class="clock" dir="ltr">
    {clockOf(slot)}
  </bdi>
)

/** The date of a slot in each language. */
export const DateWords = ({ languages, date }: { languages: readonly Language[]; date: string }) => (
  <Label languages={languages} say={(t) => dateIn(t.language, date)} />
)

const dateIn = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00Z`))
