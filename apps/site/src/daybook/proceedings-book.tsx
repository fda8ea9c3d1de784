/** The book of a gathering's day: every topic with what was written down of it. For the hall, the desk and print. */
import { directionOf, wordingFor } from '@daylight/basics'
import type { Attribution, Note, Session } from '@daylight/gather'
import type { Child } from 'hono/jsx'
import type { Gathering } from '../gathering.ts'
import { Words } from '../layout/words.tsx'
import { slotWords } from '../words/slot.ts'
import type { Translate } from '../words/translator.ts'

export type InBook = {
  readonly t: Translate
  readonly gathering: Pick<Gathering, 'languages' | 'sides'>
  /** The address of a photograph by its name. */
  readonly photoPath: (photo: string) => string
  /** What the reader may do with a note; not printed. */
  readonly noteActs?: (note: Note) => Child
}

/** All sessions, each under its own heading. `sessionActs` is what the reader may do with one; not printed. */
export const ProceedingsBook = ({
  sessions,
  sessionActs,
  ...book
}: InBook & { sessions: readonly Session[]; sessionActs?: (session: Session) => Child }) => (
  <>
    {sessions.map((session) => (
      <section class="session">
        <h2
          id={`topic-${session.topic.id}`}
          lang={session.topic.language}
          dir={directionOf(session.topic.language)}
        >
          <bdi>{session.topic.words}</bdi>
        </h2>
        <WhenAndWhere {...book} session={session} />
        <SessionNotes {...book} session={session} />
        {sessionActs?.(session)}
      </section>
    ))}
  </>
)

/** Place, time and convenor of a session, as far as it has them. */
export const WhenAndWhere = ({
  t,
  gathering,
  session: { topic, at },
}: Pick<InBook, 't' | 'gathering'> & { session: Session }) => (
  <p class="muted">
    {at ? (
      <>
        {slotWords(t, at.slot)}
        {' · '}
        <Words of={at.place.names} language={t.language} first={gathering.languages} />
      </>
    ) : (
      t('notes.beside')
    )}
    {topic.convenor !== '' && (
      <>
        {' · '}
        {t('notes.convened', { name: topic.convenor })}
      </>
    )}
  </p>
)

/** The notes of one session, or in a quiet line that there are none (yet). */
export const SessionNotes = ({ session: { topic, notes }, ...book }: InBook & { session: Session }) =>
  notes.length === 0 ? (
    <p class="muted">{book.t(topic.awaitsNotes ? 'notes.will-come' : 'notes.none')}</p>
  ) : (
    <ol class="notes">
      {notes.map((note) => (
        <li id={`note-${note.id}`}>
          <NoteBody {...book} note={note} />
          {book.noteActs?.(note)}
        </li>
      ))}
    </ol>
  )

/** What a note says, shows, and how it is signed. */
export const NoteBody = ({ t, gathering, photoPath, note }: Omit<InBook, 'noteActs'> & { note: Note }) => (
  <>
    {note.words !== '' && (
      <p class="note-words" lang={note.language} dir={directionOf(note.language)}>
        <bdi>{note.words}</bdi>
      </p>
    )}
    {note.photo !== null && (
      <a class="note-photo" href={photoPath(note.photo)}>
        <img src={photoPath(note.photo)} alt={t('notes.photo-alt')} loading="lazy" />
      </a>
    )}
    <p class="signed">{signatureWords(t, gathering, note.attribution)}</p>
  </>
)

/** How a note is signed, as a line below it. */
export function signatureWords(
  t: Translate,
  gathering: Pick<Gathering, 'languages' | 'sides'>,
  attribution: Attribution,
): string {
  if (attribution.level === 'public') return t('notes.signed.public', { name: attribution.name })
  if (attribution.level !== 'side') return t(`notes.signed.${attribution.level}`)
  const side = gathering.sides.find(({ id }) => id === attribution.side)
  // A daybook that was joined from another box may name a side that this gathering has not.
  if (!side) return t('notes.signed.another-side')
  return t('notes.signed.side', { side: wordingFor(side.names, t.language, gathering.languages).text })
}
