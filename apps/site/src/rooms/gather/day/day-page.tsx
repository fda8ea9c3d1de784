/** The frame of the pages of a gathering's day: the ways between them, above; a seat's own ways, below. */
import { hasReached, type Step } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import type { DayView } from '../../../daybook/day-view.ts'
import type { Translate } from '../../../words/translator.ts'
import { seatPath } from '../paths.ts'
import { SeatPage } from '../seat-page.tsx'
import type { Today } from './at-day.ts'

/** What every page of the day is handed. */
export type SeenToday = { readonly t: Translate; readonly today: Today }

/** The parts of the day, in their order, and from which step on a part is worth a way to it. */
const PARTS = {
  board: 'arriving',
  notes: 'sessions',
  dots: 'dots',
  clusters: 'clusters',
  circle: 'arriving',
  vote: 'arriving',
} as const satisfies Record<string, Step>
export type DayPart = keyof typeof PARTS

/** The address of a page of the day, in the reader's language. */
export const dayPath = ({ t, today }: SeenToday, ...rest: readonly string[]): string =>
  `/${t.language}${seatPath(today.gathering.id, ...rest)}`

/** The same look, for components that serve phones and the desk alike. */
export const viewOf = ({ t, today }: SeenToday): DayView => ({
  ...today,
  path: (...rest) => dayPath({ t, today }, ...rest),
})

/** `page` is the path behind the gathering's: "topics/4f…". `part` is null for a page that none of the ways leads to. */
export const DayPage = (
  props: SeenToday & {
    title: string
    page: string
    part: DayPart | null
    scripts?: readonly string[]
    styles?: readonly string[]
    width?: 'narrow' | 'wide'
    children: Child
  },
) => {
  const { t, today, part } = props
  return (
    <SeatPage
      t={t}
      view={today}
      title={props.title}
      page={props.page}
      scripts={[...(props.scripts ?? []), ...(t.plain ? [] : ['offline-page'])]}
      styles={['day.css', 'offline.css', ...(props.styles ?? [])]}
      width={props.width ?? 'narrow'}
      nav={
        <nav class="parts" aria-label={t('day.parts')}>
          {(Object.keys(PARTS) as DayPart[])
            .filter((name) => hasReached(today.day, PARTS[name]))
            .map((name) => (
              <a href={dayPath({ t, today }, name)} aria-current={name === part ? 'page' : undefined}>
                {t(`day.part.${name}`)}
              </a>
            ))}
        </nav>
      }
    >
      {!t.plain && (
        <offline-page data-worker="/offline.js">
          <p class="as-last-read">{t('offline.line')}</p>
        </offline-page>
      )}
      {props.children}
    </SeatPage>
  )
}
