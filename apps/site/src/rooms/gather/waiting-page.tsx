/** When there is nothing to do just now: why, what is kept, what comes next. */
import { momentWords } from '../../words/moment.ts'
import { seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'
import type { Waiting } from './seat-view.ts'

/** Not open yet, closed, or no statements. */
export const WaitingPage = ({ t, view, why }: Seen & { why: Waiting }) => {
  const address = `/${t.language}${seatPath(view.gathering.id)}`
  return (
    <SeatPage t={t} view={view} title={t(`gather.wait.${why}.title`)} page="">
      <h1>{t(`gather.wait.${why}.title`)}</h1>
      <p>{reasonOf({ t, view }, why)}</p>
      <p class="acts">
        {why === 'closed' ? (
          <a class="button main" href={`${address}/commit`}>
            {t('gather.wait.mirror')}
          </a>
        ) : (
          <a class="button" href={address}>
            {t('gather.wait.again')}
          </a>
        )}
      </p>
    </SeatPage>
  )
}

/** After the mirror was opened: the way to it, and to statements that came since. */
export const DonePage = ({ t, view }: Seen) => {
  const address = `/${t.language}${seatPath(view.gathering.id)}`
  const left = view.roundState === 'open' ? view.unanswered.length : 0
  return (
    <SeatPage t={t} view={view} title={t('gather.done.title')} page="">
      <h1>{t('gather.done.title')}</h1>
      <p>{t('gather.done.text')}</p>
      <p class="acts">
        <a class="button main" href={`${address}/mirror`}>
          {t('gather.done.mirror')}
        </a>
      </p>
      {left > 0 && (
        <p>
          {t('gather.done.left', { left })} <a href={`${address}/vote`}>{t('gather.done.vote')}</a>
        </p>
      )}
    </SeatPage>
  )
}

function reasonOf({ t, view }: Seen, why: Waiting): string {
  const { opensAt, closesAt, timeZone } = view.gathering
  const when = (instant: NonNullable<typeof opensAt>) => momentWords(t.language, instant, timeZone)
  if (why === 'empty') return t('gather.wait.empty.text')
  if (why === 'closed')
    return t('gather.wait.closed.text', { closedAt: when(closesAt as NonNullable<typeof closesAt>) })
  return opensAt === null
    ? t('gather.wait.not-open.unknown')
    : t('gather.wait.not-open.at', { opensAt: when(opensAt) })
}
