/** For a phone that may be searched: takes the key to the seat out of this browser. */
import { Page } from '../../layout/page.tsx'
import type { Translate } from '../../words/translator.ts'
import { seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'

/** Says what is lost, and asks once. */
export const LeavePage = ({ t, view }: Seen) => {
  const address = `/${t.language}${seatPath(view.gathering.id)}`
  return (
    <SeatPage t={t} view={view} title={t('gather.leave.title')} page="leave">
      <h1>{t('gather.leave.title')}</h1>
      <p>{t('gather.leave.text')}</p>
      <p>{t('gather.leave.held')}</p>
      {!t.plain && <p>{t('offline.leave')}</p>}
      <p>{t('gather.leave.history')}</p>
      <form method="post" action={`${address}/leave`} class="acts" data-forget>
        <button type="submit" class="danger">
          {t('gather.leave.go')}
        </button>
        <a class="button" href={address}>
          {t('gather.leave.stay')}
        </a>
      </form>
    </SeatPage>
  )
}

/** After the key is gone: nothing here names the gathering. */
export const LeftPage = ({ t }: { t: Translate }) => (
  <Page t={t} title={t('gather.leave.done.title')} path="/" scripts={['forget-all']}>
    <h1>{t('gather.leave.done.title')}</h1>
    <p>{t('gather.leave.done.text')}</p>
    <p>{t('gather.leave.history')}</p>
    <p>
      <a href={`/${t.language}/`}>{t('common.home')}</a>
    </p>
  </Page>
)
