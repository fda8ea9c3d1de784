/** All that this seat has said, to read over and to change. */
import { Words } from '../../layout/words.tsx'
import { nextPath, seatPath } from './paths.ts'
import { SeatPage, type Seen } from './seat-page.tsx'
import { SideWords } from './side-page.tsx'

/** The seat's answers in the order in which it meets them. */
export const VotesPage = ({ t, view }: Seen) => {
  const { gathering } = view
  const answered = view.statements.filter((s) => view.answers.has(s.id))
  return (
    <SeatPage t={t} view={view} title={t('gather.votes.title')} page="votes">
      <h1>{t('gather.votes.title')}</h1>
      <p>{t(view.roundState === 'closed' ? 'gather.votes.closed' : 'gather.votes.lead')}</p>
      {answered.length === 0 && <p class="empty">{t('gather.votes.none')}</p>}
      <ul class="said">
        {answered.map((s) => (
          <li>
            <p id={`s-${s.id}`}>
              <Words of={s.texts} language={t.language} first={gathering.languages} />
            </p>
            <p>
              <strong>{t(`gather.vote.${view.answers.get(s.id)!.choice}`)}</strong>{' '}
              {view.roundState === 'open' && (
                <a
                  href={`/${t.language}${seatPath(gathering.id, 'vote', s.id)}`}
                  aria-describedby={`s-${s.id}`}
                >
                  {t('gather.votes.change')}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {view.seat.side && (
        <p>
          {t('gather.votes.side')} <SideWords t={t} view={view} />{' '}
          {view.answers.size === 0 && (
            <a href={`/${t.language}${seatPath(gathering.id, 'side')}`}>{t('gather.votes.side-change')}</a>
          )}
        </p>
      )}
      <p class="acts">
        <a class="button main" href={`/${t.language}${nextPath(view)}`}>
          {t('gather.votes.back')}
        </a>
        <a href={`/${t.language}${seatPath(gathering.id, 'votes', 'file')}`} download>
          {t('gather.votes.file')}
        </a>
      </p>
    </SeatPage>
  )
}
