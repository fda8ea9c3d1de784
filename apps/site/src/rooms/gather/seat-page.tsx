/** The frame of a seat's pages: the gathering's name above, the outbox around, quiet ways below. */
import type { Child } from 'hono/jsx'
import { Page } from '../../layout/page.tsx'
import { Words } from '../../layout/words.tsx'
import type { Translate } from '../../words/translator.ts'
import { Outbox } from './outbox.tsx'
import { seatPath } from './paths.ts'
import type { SeatView } from './seat-view.ts'

/** What every page of a seat is handed. */
export type Seen = { readonly t: Translate; readonly view: SeatView }

/** What the frame needs of a seat's view. Pages of the day have their own way to the board. */
type Framed = Pick<SeatView, 'gathering'> & Partial<Pick<SeatView, 'hasBoard'>>

/** `page` is the path behind the gathering's: "vote". */
export const SeatPage = (props: {
  t: Translate
  view: Framed
  title: string
  page: string
  scripts?: readonly string[]
  styles?: readonly string[]
  width?: 'narrow' | 'wide'
  /** Ways of this part of the day, above the page. */
  nav?: Child
  children: Child
}) => {
  const { t, view } = props
  const { gathering } = view
  const path = seatPath(gathering.id, ...(props.page ? [props.page] : []))
  return (
    <Page
      t={t}
      title={props.title}
      path={path}
      heading={<Words of={gathering.title} language={t.language} first={gathering.languages} />}
      scripts={['vote-outbox', ...(props.scripts ?? [])]}
      styles={props.styles ?? []}
      width={props.width ?? 'narrow'}
      nav={props.nav}
    >
      <Outbox t={t}>{props.children}</Outbox>
      <Ways t={t} view={view} page={props.page} />
    </Page>
  )
}

const Ways = ({ t, view, page }: Pick<Seen, 't'> & { view: Framed; page: string }) => (
  <nav class="ways" aria-label={t('gather.ways.label')}>
    {view.hasBoard && (
      <a href={`/${t.language}${seatPath(view.gathering.id, 'board')}`}>{t('gather.ways.board')}</a>
    )}
    {(['votes', 'propose', 'leave'] as const)
      .filter((way) => way !== page)
      .map((way) => (
        <a href={`/${t.language}${seatPath(view.gathering.id, way)}`}>{t(`gather.ways.${way}`)}</a>
      ))}
  </nav>
)
