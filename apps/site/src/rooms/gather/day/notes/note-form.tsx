/** The form for a note: words or a photograph, and how it is signed. */
import { isUnsigned, levels, MOST_NOTE, printedNoteKey, type Session } from '@daylight/gather'
import { MOST_PHOTO_BYTES } from '../../../../daybook/photos/plain-photo.ts'
import { type Level, SigningField } from '../../../../daybook/signing-field.tsx'
import { Field, type FieldProblem } from '../../../../layout/form.tsx'
import { LanguageOptions, languagesOffered } from '../../../../layout/language-options.tsx'
import { dayPath, type SeenToday } from '../day-page.tsx'
import { type HallFacts, signingOptions } from './hall-facts.ts'

/** What was typed so far; it stands in the form again when something is wrong with it. */
export type TypedNote = {
  readonly words: string
  readonly language: string
  readonly level: Level
  readonly name: string
}

export type NoteFormState = {
  /** The id that the note will have, so that sending it twice writes it once. */
  readonly note: string
  /** The key of the note, should nobody sign it. */
  readonly key: string
  readonly typed: TypedNote
}

export type NoteFormProps = SeenToday & {
  readonly session: Session
  readonly hall: HallFacts
  readonly form: NoteFormState
  readonly problems?: readonly FieldProblem[]
}

export const NoteForm = ({ t, today, session: { topic }, hall, form, problems }: NoteFormProps) => {
  const { note, key, typed } = form
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={dayPath({ t, today }, 'topics', topic.id, 'notes', note)}
      data-keep="without-network"
      data-fresh
    >
      <input type="hidden" name="key" value={printedNoteKey(key)} />
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
            <LanguageOptions
              t={t}
              tags={languagesOffered(today.gathering.languages, t.language)}
              chosen={typed.language}
            />
          </select>
        )}
      />
      <SigningField
        t={t}
        legend={t('notes.form.sign')}
        options={signingOptions(t, hall)}
        chosen={typed.level}
        name={typed.name}
        side={hall.sideWords}
        problems={problems}
      />
      {/* Last in the form: of one that is too large, what stands before it can still be read. */}
      <note-photo
        data-most={MOST_PHOTO_BYTES}
        data-working={t('notes.photo.working')}
        data-ready={t('notes.photo.ready')}
        data-too-large={t('notes.refused.photo-too-large')}
        data-unreadable={t('notes.refused.photo-unreadable')}
      >
        <Field
          name="photo"
          label={t('notes.form.photo')}
          hint={
            <>
              <strong>{t('notes.form.faces')}</strong> {t('notes.form.photo-hint')}
            </>
          }
          problems={problems}
          control={(tied) => <input {...tied} type="file" accept="image/jpeg,image/png,image/webp" />}
        />
      </note-photo>
      <p class="notice" role="status" data-file-waits hidden>
        {t('offline.note.photo')}
      </p>
      <button type="submit" class="main">
        {t('notes.form.post')}
      </button>
      <template data-later>
        <HeldNote t={t} today={today} topic={topic.id} />
      </template>
    </form>
  )
}

/** In place of the form, for a note that waits in the phone: its key is shown now, for nobody can show it later. */
const HeldNote = ({ t, today, topic }: SeenToday & { topic: string }) => (
  <div>
    <div role="status" tabindex={-1}>
      <p class="lead" data-until-sent>
        {t('offline.note.held')}
      </p>
      <p data-until-sent>{t('offline.note.read')}</p>
      <p class="lead" data-once-sent hidden>
        {t('offline.note.sent')}
      </p>
    </div>
    <div data-when={['level', ...levels.filter(isUnsigned)].join(' ')}>
      <h3>{t('notes.key.title')}</h3>
      <p class="note-key" dir="ltr" data-shows="key" />
      <p>{t('notes.key.write-down')}</p>
      <ul>
        <li>{t('notes.key.lost')}</li>
        <li>{t('notes.key.found')}</li>
      </ul>
    </div>
    <p class="acts">
      <a class="button" href={dayPath({ t, today }, 'topics', topic, 'notes')}>
        {t('notes.key.back')}
      </a>
    </p>
  </div>
)
