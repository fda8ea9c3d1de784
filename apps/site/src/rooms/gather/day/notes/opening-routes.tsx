import { levels, moreOpen, type Note } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import { entryId } from '../../../../daybook/entry-id.ts'
import { isNoteProblem, noteProblem } from '../../../../daybook/note-refused.ts'
import type { House } from '../../../../house.ts'
import { newSecret } from '../../../../http/cookie.ts'
import { makeDoor } from '../../../../http/door.ts'
import { type Fields, fieldsOf, readFields } from '../../../../http/fields.ts'
import type { FieldProblem } from '../../../../layout/form.tsx'
import type { Translate } from '../../../../words/translator.ts'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import type { AtDay } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'
import { keptToday, refusedToday } from '../told-today.tsx'
import { hallFacts } from './hall-facts.ts'
import { type NotOpened, openNote, wouldOpen } from './open-note.ts'
import { OpenPage, SurePage, type TypedOpening } from './open-page.tsx'

type At = Context<AtDay>
type Again = FieldProblem & { readonly status: 403 | 409 | 422 | 429 }

/** A note is signed more openly, by its author: what will be read is shown first, and done only then. */
export function openingRoutes(store: GatherStore, house: House): Hono<AtDay> {
  // Ten wrong keys at once, then one every two minutes: counted in memory only.
  const door = makeDoor(house.now, { burst: 10, everyMs: 120_000 })

  async function openPage(c: At, note: Note, typed: TypedOpening, again?: Again) {
    const [t, today] = [c.get('t'), c.get('today')]
    const hall = await hallFacts(store, house, t, today)
    const problems = again ? [again] : []
    return c.html(<OpenPage {...{ t, today, note, hall, typed, problems }} />, again?.status ?? 200)
  }

  function notOpened(c: At, note: Note, typed: TypedOpening, error: NotOpened) {
    const again = againFor(c.get('t'), error)
    if (!again) return notYours(c, note)
    return wantsJson(c)
      ? c.json({ kind: error.kind, text: again.reason }, again.status)
      : openPage(c, note, { ...typed, entry: newSecret() }, again)
  }

  return new Hono<AtDay>()
    .get('/:gathering/notes/:note', async (c) => {
      const note = c.get('today').day.notes.get(c.req.param('note'))
      return note ? openPage(c, note, typedIn(fieldsOf(new Map()), note)) : noSuchNote(c)
    })
    .post('/:gathering/notes/:note', async (c) => {
      const [t, today] = [c.get('t'), c.get('today')]
      const note = today.day.notes.get(c.req.param('note'))
      if (!note) return noSuchNote(c)
      const fields = await readFields(c)
      const typed = typedIn(fields, note)
      if (!entryId(typed.entry)) return tell(c, { kind: 'not-understood' }, today.gathering)
      const opening = { today, note, typed, hall: await hallFacts(store, house, t, today) }
      const isSure = fields.text('sure') === 'yes'
      const opened = isSure ? await openNote(store, door, opening) : wouldOpen(door, opening)
      if (!opened.ok) return notOpened(c, note, typed, opened.error)
      if (!isSure) return c.html(<SurePage {...{ t, today, note, typed }} attribution={opened.value} />)
      return wantsJson(c)
        ? keptToday(c)
        : c.redirect(`${dayPath({ t, today }, 'topics', note.topic, 'notes')}#note-${note.id}`, 303)
    })
}

/** What a form says; before anything is said a name, which is what most come for, and a new id for the form. */
function typedIn({ text }: Fields, { attribution }: Note): TypedOpening {
  const known = levels.find((level) => level === text('level'))
  return {
    entry: text('entry') || newSecret(),
    level: known ?? moreOpen(attribution.level).at(-1) ?? 'public',
    name: text('name'),
    key: text('key'),
  }
}

/** How the form is shown again; null for who may not open the note at all. */
function againFor(t: Translate, error: NotOpened): Again | null {
  switch (error.kind) {
    case 'key-unread':
      return { status: 422, field: 'key', reason: t('notes.refused.key-unread') }
    case 'too-often-key':
      return { status: 429, field: 'key', reason: t('notes.refused.too-often-key') }
    case 'form-used':
      return { status: 409, field: 'level', reason: t('notes.refused.form-used') }
    default: {
      if (!isNoteProblem(error)) return null
      return { status: error.kind === 'needs-https' ? 403 : 422, ...noteProblem(t, error) }
    }
  }
}

const noSuchNote = (c: At) =>
  refusedToday(c, {
    kind: 'no-such-note',
    status: 404,
    title: c.get('t')('notes.told.no-such-note.title'),
    text: c.get('t')('notes.told.no-such-note.text'),
    part: 'notes',
    to: ['notes'],
  })

const notYours = (c: At, { topic }: Note) =>
  refusedToday(c, {
    kind: 'not-yours',
    status: 403,
    title: c.get('t')('notes.told.note-not-yours.title'),
    text: c.get('t')('notes.told.note-not-yours.text'),
    part: 'notes',
    to: ['topics', topic, 'notes'],
  })
