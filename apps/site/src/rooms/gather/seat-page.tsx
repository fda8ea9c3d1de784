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

/** `page` is the path behind the gathering's: "vote". */
export const SeatPage = (
  props: Seen & { title: string; page: string; scripts?: readonly string[]; children: Child },
) => {
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
    >
      <Outbox t={t}>{props.children}</Outbox>
      <Ways t={t} view={view} page={props.page} />
    </Page>
  )
}

const Ways = ({ t, view, page }: Seen & { page: string }) => (
  <nav class="ways" aria-label={t('gather.ways.label')}>
    {(['votes', 'propose', 'leave'] as const)
      .filter((way) => way !== page)
      .map((way) => (
        <a href={`/${t.language}${seatPath(view.gathering.id, way)}`}>{t(`gather.ways.${way}`)}</a>
      ))}
    {page !== 'languages' && (
      <a href={`/${t.language}${seatPath(view.gathering.id, 'languages')}`}>{t('hearing.seat.way')}</a>
    )}
  </nav>
)
