/** "Read all": the notes of the whole day, to read on a phone and to print as the book of proceedings. */
import { proceedingsOf } from '@daylight/gather'
import { ProceedingsBook } from '../../../../daybook/proceedings-book.tsx'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'

export const BookPage = ({ t, today }: SeenToday) => {
  const sessions = proceedingsOf(today.day)
  return (
    <DayPage
      t={t}
      today={today}
      title={t('notes.title')}
      page="notes"
      part="notes"
      styles={['notes.css', 'book.css']}
    >
      <h1>{t('notes.title')}</h1>
      {sessions.length === 0 ? (
        <>
          <p>{t('notes.empty')}</p>
          <p class="acts">
            <a class="button main" href={dayPath({ t, today }, 'board')}>
              {t('notes.empty-go')}
            </a>
          </p>
        </>
      ) : (
        <p class="no-print">{t('notes.lead')}</p>
      )}
      <ProceedingsBook
        t={t}
        gathering={today.gathering}
        sessions={sessions}
        photoPath={(photo) => dayPath({ t, today }, 'photos', photo)}
        sessionActs={({ topic }) => (
          <p class="no-print">
            <a class="way" href={dayPath({ t, today }, 'topics', topic.id, 'notes')}>
              {t('notes.write')}
            </a>
          </p>
        )}
      />
    </DayPage>
  )
}
