/** After a note that nobody signs: its key, shown this once. */
import { printedNoteKey } from '@daylight/gather'
import { Notice } from '../../../../layout/form.tsx'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'

export const KeyPage = ({ t, today, topic, noteKey }: SeenToday & { topic: string; noteKey: string }) => (
  <DayPage
    t={t}
    today={today}
    title={t('notes.key.title')}
    page={`topics/${topic}/notes`}
    part="notes"
    styles={['notes.css']}
  >
    <Notice kind="good">
      <p>{t('notes.key.kept')}</p>
    </Notice>
    <h1>{t('notes.key.title')}</h1>
    <p class="note-key" dir="ltr">
      {printedNoteKey(noteKey)}
    </p>
    <p>{t('notes.key.write-down')}</p>
    <ul>
      <li>{t('notes.key.lost')}</li>
      <li>{t('notes.key.found')}</li>
    </ul>
    <p class="acts">
      <a class="button main" href={dayPath({ t, today }, 'topics', topic, 'notes')}>
        {t('notes.key.back')}
      </a>
    </p>
  </DayPage>
)
