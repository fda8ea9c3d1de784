/** The notes of one topic, and the form for one more. */
import { directionOf } from '@daylight/basics'
import { isTheirs, isUnsigned, moreOpen, type Note } from '@daylight/gather'
import { SessionNotes, WhenAndWhere } from '../../../../daybook/proceedings-book.tsx'
import { ProblemSummary } from '../../../../layout/form.tsx'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'
import { NoteForm, type NoteFormProps } from './note-form.tsx'

export type TopicNotes = NoteFormProps & {
  /** For the form by which a convenor promises notes: see `entryId`. */
  readonly promise: string
}

export const TopicNotesPage = (props: TopicNotes) => {
  const { t, today, session, problems } = props
  const { topic } = session
  return (
    <DayPage
      t={t}
      today={today}
      title={t('notes.of', { topic: topic.words })}
      page={`topics/${topic.id}/notes`}
      part="notes"
      scripts={['note-photo']}
      styles={['notes.css']}
    >
      <ProblemSummary t={t} problems={problems} />
      <h1 lang={topic.language} dir={directionOf(topic.language)}>
        <bdi>{topic.words}</bdi>
      </h1>
      <WhenAndWhere t={t} gathering={today.gathering} session={session} />
      {session.notes.length > 0 && (
        <p class="no-print">
          <a class="way" href="#write">
            {t('notes.form.title')}
          </a>
        </p>
      )}
      <SessionNotes
        t={t}
        gathering={today.gathering}
        session={session}
        photoPath={(photo) => dayPath({ t, today }, 'photos', photo)}
        noteActs={(note) => <SignWay t={t} today={today} note={note} />}
      />
      <PromiseForm {...props} />
      <h2 id="write">{t('notes.form.title')}</h2>
      <NoteForm {...props} />
    </DayPage>
  )
}

/** The way to sign a note more openly. Whose an unsigned note is, nobody knows: so there it stands for everybody. */
const SignWay = ({ t, today, note }: SeenToday & { note: Note }) => {
  const { level } = note.attribution
  if (moreOpen(level).length === 0) return null
  if (!isUnsigned(level) && !isTheirs(today.actor, note)) return null
  return (
    <p class="no-print">
      <a class="way" href={dayPath({ t, today }, 'notes', note.id)}>
        {t(isUnsigned(level) ? 'notes.sign-later' : 'notes.sign-own')}
      </a>
    </p>
  )
}

/** Only for who convenes the topic, and only while there is nothing to read. */
const PromiseForm = ({ t, today, session: { topic, notes }, promise }: TopicNotes) =>
  isTheirs(today.actor, topic) && notes.length === 0 && !topic.awaitsNotes ? (
    <form method="post" action={dayPath({ t, today }, 'topics', topic.id, 'notes')}>
      <input type="hidden" name="entry" value={promise} />
      <p>{t('notes.promise.text')}</p>
      <button type="submit">{t('notes.promise.button')}</button>
    </form>
  ) : null
