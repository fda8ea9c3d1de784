/** When the topic of a note was taken down meanwhile: what was typed stands here, to be copied. */
import { directionOf } from '@daylight/basics'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'
import type { TypedNote } from './note-form.tsx'

export const GonePage = ({ t, today, typed }: SeenToday & { typed: TypedNote }) => (
  <DayPage
    t={t}
    today={today}
    title={t('notes.told.no-such-topic.title')}
    page="notes"
    part="notes"
    styles={['notes.css']}
  >
    <h1>{t('notes.told.no-such-topic.title')}</h1>
    <p>{t('notes.told.no-such-topic.text')}</p>
    {typed.words !== '' && (
      <>
        <h2>{t('notes.told.typed')}</h2>
        <p class="note-words" lang={typed.language} dir={directionOf(typed.language)}>
          <bdi>{typed.words}</bdi>
        </p>
      </>
    )}
    <p class="acts">
      <a class="button main" href={dayPath({ t, today }, 'notes')}>
        {t('notes.told.to-all')}
      </a>
    </p>
  </DayPage>
)
