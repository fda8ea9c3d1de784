import { isUnsigned, levels, postNote } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import { isNoteProblem, noteProblem } from '../../../daybook/note-refused.ts'
import { photoAnswer } from '../../../daybook/photos/answer.ts'
import { hashOf, newSecret } from '../../../http/cookie.ts'
import { readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import type { FieldProblem } from '../../../layout/form.tsx'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { NotesPage, type PaperNote } from './notes-page.tsx'

/** The notes of one gathering for those who run its day: to read, to print, and to type in what came on paper. */
export const noteRoutes = () =>
  new Hono<AtGathering>()
    .use('/notes', needs('run-day'))
    .use('/notes/*', needs('run-day'))
    .use('/photos/*', needs('run-day'))
    .get('/notes', async (c) => {
      const { languages } = c.get('at').gathering
      const language =
        languages.find((tag) => tag === c.get('t').language) ?? languages[0] ?? c.get('t').language
      return notesPage(c, { topic: '', words: '', language, level: 'chatham-house', name: '' })
    })
    .post('/notes/:note', async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const note = c.req.param('note')
      if (!/^[0-9A-Za-z_-]{16,40}$/.test(note)) return refuse(c, 'not-found')
      const { text } = await readFields(c)
      const level = levels.find((one) => one === text('level')) ?? 'chatham-house'
      const typed = {
        ...{ topic: text('topic'), words: text('words') },
        language: text('language'),
        level,
        name: text('name'),
      }
      if (level !== 'chatham-house' && level !== 'public')
        return notesPage(c, typed, note, [{ field: 'level', reason: t('notes.desk.only-these') }])
      // Nobody is shown the key of a note from paper: an unsigned one looks like any other, and stays unsigned.
      const keyMark = isUnsigned(level) ? hashOf('note', note, newSecret()) : ''
      const signing = { level, name: typed.name }
      const kept = await at.write(note, (day) =>
        postNote(day, { ...typed, note, photo: null, signing, keyMark }, { kind: 'house' }, NO_PROMISES),
      )
      if (kept.ok) return c.redirect(`${deskPath(t, at.gathering, 'notes')}?kept#topic-${typed.topic}`, 303)
      const problem = isNoteProblem(kept.error)
        ? noteProblem(t, kept.error)
        : { field: 'topic', reason: t('notes.desk.choose-topic') }
      return notesPage(c, typed, note, [problem])
    })
    .get('/photos/:photo', async (c) => {
      const photo = await c.get('at').photo(c.req.param('photo'))
      return photo ? photoAnswer(c, photo) : refuse(c, 'not-found')
    })

async function notesPage(
  c: Context<AtGathering>,
  typed: PaperNote,
  note = newSecret(),
  problems: readonly FieldProblem[] = [],
) {
  const at = c.get('at')
  const { day } = await at.book()
  const isKept = c.req.query('kept') !== undefined
  return c.html(
    <NotesPage {...{ t: c.get('t'), gathering: at.gathering, day, note, typed, problems, isKept }} />,
    problems.length > 0 ? 422 : 200,
  )
}

/** Neither a side nor a later signature is to be had for somebody else. */
const NO_PROMISES = { ofSide: 0, maySeal: false }
