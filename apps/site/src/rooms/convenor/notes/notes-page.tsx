/** The book of a gathering's day on the desk, and the form for a note that came on paper. */
import { type Day, MOST_NOTE, proceedingsOf, type Session } from '@daylight/gather'
import { ProceedingsBook } from '../../../daybook/proceedings-book.tsx'
import { type Level, SigningField } from '../../../daybook/signing-field.tsx'
import { Field, type FieldProblem, Notice, ProblemSummary } from '../../../layout/form.tsx'
import { LanguageOptions } from '../../../layout/language-options.tsx'
import { Words } from '../../../layout/words.tsx'
import type { Translate } from '../../../words/translator.ts'
import { deskPath, GatheringPage, type SeenGathering } from '../desk-page.tsx'

/** What somebody has typed in from a sheet of paper. */
export type PaperNote = {
  readonly topic: string
  readonly words: string
  readonly language: string
  readonly level: Level
  readonly name: string
}

export type NotesProps = {
  readonly t: Translate
  readonly gathering: SeenGathering
  readonly day: Day
  /** The id that the note will have, so that sending it twice writes it once. */
  readonly note: string
  readonly typed: PaperNote
  readonly problems: readonly FieldProblem[]
  readonly isKept: boolean
}

export const NotesPage = (props: NotesProps) => {
  const { t, gathering, problems } = props
  const sessions = proceedingsOf(props.day)
  return (
    <GatheringPage
      t={t}
      gathering={gathering}
      part="day"
      title={t('notes.title')}
      styles={['notes.css', 'book.css']}
    >
      {props.isKept && (
        <Notice kind="good">
          <p>{t('notes.desk.kept')}</p>
        </Notice>
      )}
      <ProblemSummary t={t} problems={problems} />
      <p class="lead in-print">
        <Words of={gathering.title} language={t.language} first={gathering.languages} />
      </p>
      <h1>{t('notes.title')}</h1>
      <p class="no-print">{t(sessions.length === 0 ? 'notes.desk.empty' : 'notes.desk.lead')}</p>
      {sessions.length > 0 && (
        <p class="no-print">
          <a class="way" href="#paper">
            {t('notes.desk.title')}
          </a>
        </p>
      )}
      <ProceedingsBook
        t={t}
        gathering={gathering}
        sessions={sessions}
        photoPath={(photo) => deskPath(t, gathering, `photos/${photo}`)}
      />
      {sessions.length > 0 && <PaperForm {...props} sessions={sessions} />}
    </GatheringPage>
  )
}

const PaperForm = (props: NotesProps & { sessions: readonly Session[] }) => {
  const { t, gathering, typed, problems, sessions } = props
  return (
    <form method="post" action={deskPath(t, gathering, `notes/${props.note}`)} class="no-print">
      <h2 id="paper">{t('notes.desk.title')}</h2>
      <p>{t('notes.desk.text')}</p>
      <Field
        name="topic"
        label={t('notes.desk.topic')}
        problems={problems}
        control={(tied) => (
          <select {...tied}>
            {sessions.map(({ topic }) => (
              <option value={topic.id} selected={topic.id === typed.topic} lang={topic.language} dir="auto">
                {topic.words}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        name="words"
        label={t('notes.form.words')}
        hint={t('notes.form.words-hint', { most: MOST_NOTE })}
        problems={problems}
        control={(tied) => (
          <textarea {...tied} rows={7} lang={typed.language} dir="auto" autocomplete="off">
            {typed.words}
          </textarea>
        )}
      />
      <Field
        name="language"
        label={t('notes.form.language')}
        problems={problems}
        control={(tied) => (
          <select {...tied}>
            <LanguageOptions t={t} tags={gathering.languages} chosen={typed.language} />
          </select>
        )}
      />
      <SigningField
        t={t}
        legend={t('notes.form.sign')}
        options={[
          { level: 'chatham-house', off: null },
          { level: 'public', off: null },
        ]}
        chosen={typed.level}
        name={typed.name}
        side={null}
        problems={problems}
      />
      <button type="submit" class="main">
        {t('notes.form.post')}
      </button>
    </form>
  )
}
