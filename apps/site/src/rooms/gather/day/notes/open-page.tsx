/** Signing a note later: which way, and then, before it is done, what everybody will read from then on. */
import { type Attribution, isTheirs, moreOpen, type Note } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import { NoteBody, signatureWords } from '../../../../daybook/proceedings-book.tsx'
import { type Level, SigningField } from '../../../../daybook/signing-field.tsx'
import { Field, type FieldProblem, ProblemSummary } from '../../../../layout/form.tsx'
import { DayPage, dayPath, type SeenToday } from '../day-page.tsx'
import { type HallFacts, signingOptions } from './hall-facts.ts'

export type TypedOpening = {
  /** See `entryId`. */
  readonly entry: string
  readonly level: Level
  readonly name: string
  readonly key: string
}

type Opening = SeenToday & { readonly note: Note; readonly typed: TypedOpening }

/** Which way to sign, and the key where nobody knows whose the note is. */
export const OpenPage = (props: Opening & { hall: HallFacts; problems: readonly FieldProblem[] }) => {
  const { t, today, note, typed, hall, problems } = props
  const offered = moreOpen(note.attribution.level)
  return (
    <Frame {...props} title={t('notes.open.title')}>
      <ProblemSummary t={t} problems={problems} />
      <h1>{t('notes.open.title')}</h1>
      <Quoted {...props} />
      {offered.length === 0 ? (
        <p>{t('notes.open.nothing-more')}</p>
      ) : (
        <form method="post" action={dayPath({ t, today }, 'notes', note.id)}>
          <input type="hidden" name="entry" value={typed.entry} />
          <p>{t('notes.open.lead')}</p>
          {!isTheirs(today.actor, note) && (
            <Field
              name="key"
              label={t('notes.open.key')}
              hint={t('notes.open.key-hint')}
              problems={problems}
              control={(tied) => (
                <input
                  {...tied}
                  class="code note-key-field"
                  type="text"
                  value={typed.key}
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck={false}
                  maxlength={100}
                />
              )}
            />
          )}
          <SigningField
            t={t}
            legend={t('notes.open.choose')}
            options={signingOptions(t, hall, offered)}
            chosen={typed.level}
            name={typed.name}
            side={hall.sideWords}
            problems={problems}
          />
          <button type="submit" class="main">
            {t('notes.open.go-on')}
          </button>
        </form>
      )}
      <Back {...props} />
    </Frame>
  )
}

/** What will be seen, by whom, and that it stays so; then the button. */
export const SurePage = (props: Opening & { attribution: Attribution }) => {
  const { t, today, note, typed, attribution } = props
  return (
    <Frame {...props} title={t('notes.sure.title')}>
      <h1>{t('notes.sure.title')}</h1>
      <p>{t('notes.sure.will-stand')}</p>
      <Quoted {...props} note={{ ...note, attribution }} />
      <ul>
        <li>{t('notes.sure.who')}</li>
        <li>{t('notes.sure.stays', { words: signatureWords(t, today.gathering, attribution) })}</li>
      </ul>
      <form method="post" action={dayPath({ t, today }, 'notes', note.id)}>
        {(['entry', 'level', 'name', 'key'] as const).map((name) => (
          <input type="hidden" name={name} value={typed[name]} />
        ))}
        <input type="hidden" name="sure" value="yes" />
        <div class="acts">
          <button type="submit" class="danger">
            {t('notes.sure.button')}
          </button>
          <a class="button" href={dayPath({ t, today }, 'topics', note.topic, 'notes')}>
            {t('notes.sure.not-now')}
          </a>
        </div>
      </form>
    </Frame>
  )
}

const Frame = ({ t, today, note, title, children }: Opening & { title: string; children: Child }) => (
  <DayPage t={t} today={today} title={title} page={`notes/${note.id}`} part="notes" styles={['notes.css']}>
    {children}
  </DayPage>
)

const Quoted = ({ t, today, note }: Opening) => (
  <div class="quoted-note">
    <NoteBody
      t={t}
      gathering={today.gathering}
      note={note}
      photoPath={(photo) => dayPath({ t, today }, 'photos', photo)}
    />
  </div>
)

const Back = ({ t, today, note }: Opening) => (
  <p>
    <a class="way" href={dayPath({ t, today }, 'topics', note.topic, 'notes')}>
      {t('notes.open.back')}
    </a>
  </p>
)
