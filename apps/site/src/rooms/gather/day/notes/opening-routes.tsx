import { type Attribution, moreOpen, type Note, openAttribution, readNoteKey } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import { isNoteProblem, noteProblem } from '../../../../daybook/note-refused.ts'
import type { House } from '../../../../house.ts'
import { hashOf, newSecret } from '../../../../http/cookie.ts'
import { makeDoor } from '../../../../http/door.ts'
import { type Fields, fieldsOf, readFields } from '../../../../http/fields.ts'
import type { FieldProblem } from '../../../../layout/form.tsx'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import { type AtDay, entryId, isOwn } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'
import { keptToday, refusedToday } from '../told-today.tsx'
import { hallFacts } from './hall-facts.ts'
import { OpenPage, SurePage, type TypedOpening } from './open-page.tsx'

type At = Context<AtDay>

/** A note is signed more openly, by its author: what will be seen is shown first, and done only then. */
export function openingRoutes(store: GatherStore, house: House): Hono<AtDay> {
  // Ten wrong keys at once, then one every two minutes: counted in memory only.
  const door = makeDoor(house.now, { burst: 10, everyMs: 120_000 })

  async function openPage(c: At, note: Note, typed: TypedOpening, problem?: FieldProblem, status: 200 | 403 | 409 | 422 | 429 = 200) {
    const [t, today] = [c.get('t'), c.get('today')]
    const hall = await hallFacts(store, house, t, today)
    const problems = problem ? [problem] : []
    return c.html(<OpenPage {...{ t, today, note, hall, typed, problems }} />, status)
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
      const entry = entryId(fields.text('entry'))
      if (!entry) return tell(c, { kind: 'not-understood' }, today.gathering)
      const typed = typedIn(fields, note)
      const again = (kind: string, status: 403 | 409 | 422 | 429, problem: FieldProblem) =>
        wantsJson(c)
          ? c.json({ kind, text: problem.reason }, status)
          : openPage(c, note, { ...typed, entry: newSecret() }, problem, status)

      const key = readNoteKey(typed.key)
      if (!isOwn(today, note) && !door.isOpenFor(today.seat.id))
        return again('too-often', 429, { field: 'key', reason: t('notes.refused.too-often-key') })
      if (!isOwn(today, note) && !key)
        return again('key-unread', 422, { field: 'key', reason: t('notes.refused.key-unread') })
      const hall = await hallFacts(store, house, t, today)
      const opening = {
        note: note.id,
        signing: { level: typed.level, name: typed.name },
        keyMark: key ? hashOf('note', note.id, key) : '',
      }
      const refused = (error: Parameters<typeof noteProblem>[1]) => {
        if (error.kind === 'wrong-key') door.failed(today.seat.id)
        return again(error.kind, error.kind === 'needs-https' ? 403 : 422, noteProblem(t, error))
      }
      const isSure = fields.text('sure') === 'yes'
      if (!isSure) {
        const decided = openAttribution(today.day, opening, today.actor, hall)
        if (!decided.ok) return isNoteProblem(decided.error) ? refused(decided.error) : notYours(c, note)
        const { attribution } = decided.value as { attribution: Attribution }
        return c.html(<SurePage {...{ t, today, note, attribution, typed: { ...typed, entry } }} />)
      }
      const kept = await store.daybooks.write(today.gathering.id, entry, (day) =>
        openAttribution(day, opening, today.actor, hall),
      )
      if (!kept.ok) return isNoteProblem(kept.error) ? refused(kept.error) : notYours(c, note)
      const { day } = await store.daybooks.book(today.gathering.id)
      if (day.notes.get(note.id)?.attribution.level !== typed.level)
        return again('form-used', 409, { field: 'level', reason: t('notes.refused.form-used') })
      if (wantsJson(c)) return keptToday(c)
      return c.redirect(`${dayPath({ t, today }, 'topics', note.topic, 'notes')}#note-${note.id}`, 303)
    })
}

/** What a form says; without a way to sign that is more open, the next one. */
function typedIn(fields: Fields, { attribution }: Note): TypedOpening {
  const offered = moreOpen(attribution.level)
  return {
    entry: fields.text('entry') || newSecret(),
    level: offered.find((level) => level === fields.text('level')) ?? offered.at(-1) ?? 'public',
    name: fields.text('name'),
    key: fields.text('key'),
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
