import { randomBytes } from 'node:crypto'
import {
  type Deed,
  isUnsigned,
  levels,
  type Note,
  noteKey,
  postNote,
  promiseNotes,
  readNoteKey,
  sessionOf,
  topicOnTheWall,
} from '@daylight/gather'
import { type Context, Hono } from 'hono'
import { isNoteProblem, noteProblem } from '../../../../daybook/note-refused.ts'
import { type PlainPhoto, plainPhoto } from '../../../../daybook/photos/plain-photo.ts'
import type { House } from '../../../../house.ts'
import { hashOf, newSecret } from '../../../../http/cookie.ts'
import { makeDoor } from '../../../../http/door.ts'
import { readFields } from '../../../../http/fields.ts'
import type { FieldProblem } from '../../../../layout/form.tsx'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import { type AtDay, entryId } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'
import { keptToday, refusedToday } from '../told-today.tsx'
import { GonePage } from './gone-page.tsx'
import { hallFacts } from './hall-facts.ts'
import { KeyPage } from './key-page.tsx'
import type { TypedNote } from './note-form.tsx'
import { readNote, type SentNote } from './read-note.ts'
import { TopicNotesPage } from './topic-notes-page.tsx'

type At = Context<AtDay>
type NotePosted = Extract<Deed, { kind: 'note-posted' }>
/** Why the form is shown again: `kind` is what machines read. */
type Again = { readonly kind: string; readonly status: 403 | 409 | 413 | 422 | 429 } & FieldProblem

/** The notes of one topic, and how one is added. */
export function writingRoutes(store: GatherStore, house: House): Hono<AtDay> {
  // Thirty at once, then one a minute: counted in memory only, so that nothing kept says who wrote.
  const door = makeDoor(house.now, { burst: 30, everyMs: 60_000 })

  /** The page of a topic with its form; a fresh form unless `form` is handed over. */
  async function topicPage(c: At, topic: string, typed: TypedNote, form = freshForm(), again?: Again) {
    const [t, today] = [c.get('t'), c.get('today')]
    const session = sessionOf(today.day, topic)
    if (!session) return noSuchTopic(c)
    const hall = await hallFacts(store, house, t, today)
    return c.html(
      <TopicNotesPage
        {...{ t, today, session, hall }}
        form={{ ...form, typed }}
        promise={newSecret()}
        problems={again ? [again] : []}
      />,
      again?.status ?? 200,
    )
  }

  /** Keeps the photograph, then the note that shows it; a photograph that no note shows is let go. */
  async function keep(c: At, id: string, photo: NamedPhoto | null, decide: ReturnType<typeof decideBy>) {
    const { gathering } = c.get('today')
    if (photo) await store.photos.keep(gathering.id, photo.id, photo)
    const kept = await store.daybooks.write(gathering.id, id, decide)
    const { day } = await store.daybooks.book(gathering.id)
    if (photo && day.notes.get(id)?.photo !== photo.id) await store.photos.drop(gathering.id, photo.id)
    return { kept, note: day.notes.get(id) }
  }

  return new Hono<AtDay>()
    .get('/:gathering/topics/:topic/notes', async (c) => {
      const { day } = c.get('today')
      const topic = topicOnTheWall(day, c.req.param('topic'))
      if (!topic) return noSuchTopic(c)
      if (topic.id !== c.req.param('topic')) return keptToday(c, 'topics', topic.id, 'notes')
      const { language } = c.get('t')
      return topicPage(c, topic.id, { words: '', language, level: 'chatham-house', name: '' })
    })
    .post('/:gathering/topics/:topic/notes', async (c) => {
      const today = c.get('today')
      const entry = entryId((await readFields(c)).text('entry'))
      if (!entry) return tell(c, { kind: 'not-understood' }, today.gathering)
      const topic = c.req.param('topic')
      const kept = await store.daybooks.write(today.gathering.id, entry, (day) =>
        promiseNotes(day, topic, today.actor),
      )
      if (kept.ok) return keptToday(c, 'topics', topic, 'notes')
      return kept.error.kind === 'not-yours' ? notYours(c, topic) : noSuchTopic(c)
    })
    .post('/:gathering/topics/:topic/notes/:note', async (c) => {
      const [t, today] = [c.get('t'), c.get('today')]
      const id = entryId(c.req.param('note'))
      if (!id) return tell(c, { kind: 'not-understood' }, today.gathering)
      const sent = await readNote(c.req.raw)
      const [typed, key] = [typedIn(sent), readNoteKey(sent.text('key')) ?? freshKey()]
      const topic = topicOnTheWall(today.day, c.req.param('topic'))
      if (!topic) return wantsJson(c) ? noSuchTopic(c) : c.html(<GonePage {...{ t, today, typed }} />, 404)

      const again = (kind: string, status: Again['status'], problem: FieldProblem) => {
        if (wantsJson(c)) return c.json({ kind, text: problem.reason }, status)
        const form = kind === 'form-used' ? freshForm() : { note: id, key }
        const hadPhoto = sent.photo !== null && problem.field !== 'photo'
        const reason = hadPhoto ? `${problem.reason} ${t('notes.refused.photo-again')}` : problem.reason
        return topicPage(c, topic.id, typed, form, { kind, status, field: problem.field, reason })
      }
      const wrongPhoto = (kind: 'photo-too-large' | 'photo-unreadable', status: 413 | 422) =>
        again(kind, status, { field: 'photo', reason: t(`notes.refused.${kind}`) })
      const formUsed = () =>
        again('form-used', 409, { field: 'words', reason: t('notes.refused.form-used') })

      if (sent.isTooLarge) return wrongPhoto('photo-too-large', 413)
      const photo = sent.photo && namedPhoto(id, plainPhoto(sent.photo))
      if (sent.photo && !photo) return wrongPhoto('photo-unreadable', 422)
      const keyMark = hashOf('note', id, key)
      const hall = await hallFacts(store, house, t, today)
      const decide = decideBy(
        { note: id, topic: topic.id, ...typed, photo: photo?.id ?? null, signing: typed, keyMark },
        today.actor,
        hall,
      )
      const before = today.day.notes.get(id)
      const decided = decide(today.day)
      if (before && !(decided.ok && isSame(before, decided.value))) return formUsed()
      if (!before && !door.isOpenFor(today.seat.id))
        return again('too-often', 429, { field: 'words', reason: t('notes.refused.too-often') })
      if (!decided.ok) {
        if (!isNoteProblem(decided.error)) return noSuchTopic(c)
        const status = decided.error.kind === 'needs-https' ? 403 : 422
        return again(decided.error.kind, status, noteProblem(t, decided.error))
      }
      if (!before) door.failed(today.seat.id)
      const { kept, note } = await keep(c, id, photo, decide)
      // Another phone was faster by a moment: filled the wall, took the topic down, or used this form.
      if (!kept.ok && isNoteProblem(kept.error)) return again(kept.error.kind, 409, noteProblem(t, kept.error))
      if (!kept.ok) return wantsJson(c) ? noSuchTopic(c) : c.html(<GonePage {...{ t, today, typed }} />, 404)
      if (!note || !isSame(note, decided.value)) return formUsed()
      if (wantsJson(c)) return c.json({ kind: 'kept' })
      return isUnsigned(note.attribution.level)
        ? c.html(<KeyPage {...{ t, today, topic: topic.id, noteKey: key }} />)
        : c.redirect(`${dayPath({ t, today }, 'topics', topic.id, 'notes')}#note-${id}`, 303)
    })
}

const freshKey = (): string => noteKey(randomBytes(16))
const freshForm = () => ({ note: newSecret(), key: freshKey() })

/** What a form says; without a way to sign that we know, the least open one. */
const typedIn = ({ text }: SentNote): TypedNote => ({
  words: text('words'),
  language: text('language'),
  level: levels.find((level) => level === text('level')) ?? 'chatham-house',
  name: text('name'),
})

type NamedPhoto = PlainPhoto & { readonly id: string }

/** The photograph under a name that its bytes and its note give it: the same for a form that is sent twice. */
const namedPhoto = (note: string, photo: PlainPhoto | null): NamedPhoto | null =>
  photo && { ...photo, id: hashOf('photo', note, Buffer.from(photo.bytes).toString('base64')) }

const decideBy =
  (...[typed, actor, hall]: DropFirst<Parameters<typeof postNote>>) =>
  (day: Parameters<typeof postNote>[0]) =>
    postNote(day, typed, actor, hall)
type DropFirst<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never

/** Whether what is written under a note's id is what this form has brought. */
function isSame(note: Note, deed: Deed): boolean {
  const { words, language, photo, mark, attribution } = deed as NotePosted
  return (
    note.words === words &&
    note.language === language &&
    note.photo === photo &&
    note.mark === mark &&
    JSON.stringify(note.attribution) === JSON.stringify(attribution)
  )
}

/** Says that a topic is not on the wall, and leads to all notes. */
export const noSuchTopic = (c: At) =>
  refusedToday(c, {
    kind: 'no-such-topic',
    status: 404,
    title: c.get('t')('notes.told.no-such-topic.title'),
    text: c.get('t')('notes.told.no-such-topic.text'),
    part: 'notes',
    to: ['notes'],
  })

const notYours = (c: At, topic: string) =>
  refusedToday(c, {
    kind: 'not-yours',
    status: 403,
    title: c.get('t')('notes.told.not-yours.title'),
    text: c.get('t')('notes.told.not-yours.text'),
    part: 'notes',
    to: ['topics', topic, 'notes'],
  })
