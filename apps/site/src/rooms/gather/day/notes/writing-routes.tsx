import { randomBytes } from 'node:crypto'
import {
  isUnsigned,
  levels,
  noteKey,
  promiseNotes,
  readNoteKey,
  sessionOf,
  topicOnTheWall,
} from '@daylight/gather'
import { type Context, Hono } from 'hono'
import { entryId } from '../../../../daybook/entry-id.ts'
import { isNoteProblem, noteProblem } from '../../../../daybook/note-refused.ts'
import type { House } from '../../../../house.ts'
import { newSecret } from '../../../../http/cookie.ts'
import { makeDoor } from '../../../../http/door.ts'
import { readFields } from '../../../../http/fields.ts'
import type { FieldProblem } from '../../../../layout/form.tsx'
import type { Translate } from '../../../../words/translator.ts'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import type { AtDay } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'
import { keptToday, refusedToday } from '../told-today.tsx'
import { GonePage } from './gone-page.tsx'
import { hallFacts } from './hall-facts.ts'
import { KeyPage } from './key-page.tsx'
import type { TypedNote } from './note-form.tsx'
import { readNote, type SentNote } from './read-note.ts'
import { TopicNotesPage } from './topic-notes-page.tsx'
import { type NotWritten, type Writing, writeNote } from './write-note.ts'

type At = Context<AtDay>
/** Why the form is shown again, beside which field, and the status that machines read. */
type Again = FieldProblem & { readonly status: 403 | 409 | 413 | 422 | 429 }

/** The notes of one topic, and how one is added. */
export function writingRoutes(store: GatherStore, house: House): Hono<AtDay> {
  // Thirty at once, then one a minute: counted in memory only, so that nothing kept says who wrote.
  const door = makeDoor(house.now, { burst: 30, everyMs: 60_000 })

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

  function notWritten(c: At, { note, key, topic, typed, sent }: Writing, error: NotWritten) {
    const [t, today] = [c.get('t'), c.get('today')]
    const again = againFor(t, error)
    if (wantsJson(c))
      return again ? c.json({ kind: error.kind, text: again.reason }, again.status) : noSuchTopic(c)
    if (!again) return c.html(<GonePage {...{ t, today, typed }} />, 404)
    const hasLostPhoto = sent.photo !== null && again.field !== 'photo'
    const reason = hasLostPhoto ? `${again.reason} ${t('notes.refused.photo-again')}` : again.reason
    const form = error.kind === 'form-used' ? freshForm() : { note, key }
    return topicPage(c, topic, typed, form, { ...again, reason })
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
      const note = entryId(c.req.param('note'))
      if (!note) return tell(c, { kind: 'not-understood' }, today.gathering)
      const sent = await readNote(c.req.raw)
      const topic = topicOnTheWall(today.day, c.req.param('topic'))?.id ?? c.req.param('topic')
      const key = readNoteKey(sent.text('key')) ?? freshKey()
      const writing: Writing = { note, topic, key, typed: typedIn(sent), sent }
      const hall = await hallFacts(store, house, t, today)
      const written = await writeNote(store, door, today, hall, writing)
      if (!written.ok) return notWritten(c, writing, written.error)
      if (wantsJson(c)) return keptToday(c)
      return isUnsigned(written.value.attribution.level)
        ? c.html(<KeyPage {...{ t, today, topic, noteKey: key }} />)
        : c.redirect(`${dayPath({ t, today }, 'topics', topic, 'notes')}#note-${note}`, 303)
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

/** How the form is shown again; null where there is no topic left to show it under. */
function againFor(t: Translate, error: NotWritten): Again | null {
  switch (error.kind) {
    case 'photo-too-large':
      return { status: 413, field: 'photo', reason: t('notes.refused.photo-too-large') }
    case 'photo-unreadable':
      return { status: 422, field: 'photo', reason: t('notes.refused.photo-unreadable') }
    case 'too-often':
      return { status: 429, field: 'words', reason: t('notes.refused.too-often') }
    case 'form-used':
      return { status: 409, field: 'words', reason: t('notes.refused.form-used') }
    default: {
      if (!isNoteProblem(error)) return null
      return { status: error.kind === 'needs-https' ? 403 : 422, ...noteProblem(t, error) }
    }
  }
}

const noSuchTopic = (c: At) =>
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
