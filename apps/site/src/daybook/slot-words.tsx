/** A stretch of the day in a reader's language. Hours stand left to right in every language: 14:30 is never 03:41. */
import type { Language } from '@daylight/basics'
import type { Slot } from '@daylight/gather'
import { localeOf } from '../words/translator.ts'

/** "Thu 3 December" as this language says it. */
export const dayName = (language: Language, { date }: Pick<Slot, 'date'>): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))

/** "14:30–15:30" */
export const hoursOf = ({ from, to }: Pick<Slot, 'from' | 'to'>): string => `${from}–${to}`

/** The hours of a slot, with its day where the board has several. */
export const SlotTime = (props: { language: Language; slot: Slot; withDay: boolean }) => (
  <>
    {props.withDay && `${dayName(props.language, props.slot)} `}
    <bdi dir="ltr">{hoursOf(props.slot)}</bdi>
  </>
)

/** Whether slots lie on more than one day, so that hours alone do not say when. */
export const onSeveralDays = (slots: readonly Slot[]): boolean => new Set(slots.map((s) => s.date)).size > 1
