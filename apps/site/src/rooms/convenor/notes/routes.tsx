import { plainLines } from '@daylight/basics'
import { isUnsigned, levels, type Note, postNote } from '@daylight/gather'
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
      const now = (await at.book()).day.notes.get(note)
      if (kept.ok && now && isAsTyped(now, typed))
        return c.redirect(`${deskPath(t, at.gathering, 'notes')}?kept#topic-${now.topic}`, 303)
      // Somebody went back in the browser and typed the next sheet into the form of the one before.
      if (kept.ok)
        return notesPage(
          c,
          typed,
          newSecret(),
          [{ field: 'words', reason: t('notes.refused.form-used') }],
          409,
        )
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
  status: 409 | 422 = 422,
) {
  const at = c.get('at')
  const { day } = await at.book()
  const isKept = c.req.query('kept') !== undefined
  return c.html(
    <NotesPage {...{ t: c.get('t'), gathering: at.gathering, day, note, typed, problems, isKept }} />,
    problems.length > 0 ? status : 200,
  )
}

/** Whether a note says what this form has brought; its mark is another each time. */
const isAsTyped = ({ topic, words, language, attribution }: Note, typed: PaperNote): boolean =>
  topic === typed.topic &&
  words === plainLines(typed.words) &&
  language === typed.language &&
  attribution.level === typed.level

/** Neither a side nor a later signature is to be had for somebody else. */
const NO_PROMISES = { ofSide: 0, maySeal: false }
