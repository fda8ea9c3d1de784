/** The form for a note: words or a photograph, and how it is signed. */

import { MOST_NOTE, type Session } from '@daylight/gather'
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
    >
      <input type="hidden" name="key" value={key} />
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
      <button type="submit" class="main">
        {t('notes.form.post')}
      </button>
    </form>
  )
}
