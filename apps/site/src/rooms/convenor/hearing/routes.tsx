import { allocate, allocationAt, inTurn } from '@daylight/gather'
import { Hono } from 'hono'
import { readFields } from '../../../http/fields.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { answersAt } from './answers.ts'
import {
  formAfterAct,
  type HearingForm,
  hearingAsked,
  letterOf,
  newHearingForm,
  readHearingForm,
} from './hearing-form.ts'
import { HearingPage, hearingProblem } from './hearing-page.tsx'
import type { Found } from './result.tsx'

/** Who hears whom, and which interpreter goes where. Computed from what is typed; nothing of it is kept. */
export const hearingRoutes = () =>
  new Hono<AtGathering>()
    .use(needs('run-day'))
    .get('/', async (c) => {
      const known = await answersAt(c.get('at'))
      return c.html(
        <HearingPage t={c.get('t')} at={c.get('at')} known={known} form={newHearingForm(known.shown)} />,
      )
    })
    .post('/', async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const known = await answersAt(at)
      const fields = await readFields(c)
      const act = fields.text('act')
      const form = formAfterAct(readHearingForm(fields), act)
      if (act !== 'compute') return c.html(<HearingPage {...{ t, at, known, form }} />)
      const asked = hearingAsked(form, known.folded?.profiles ?? [])
      if (!asked.ok) {
        const problems = asked.error.map((refused) => hearingProblem(t, refused))
        return c.html(<HearingPage {...{ t, at, known, form, problems }} />, 422)
      }
      const { sessions, interpreters, minutes } = asked.value
      const found: Found = {
        best: allocate(sessions, interpreters),
        none: allocationAt(sessions, interpreters, []),
        inTurn: allocationAt(sessions, interpreters, inTurn(sessions.length, interpreters.length)),
        sessions,
        interpreters,
        minutes,
        nameOf: namesIn(form),
      }
      return c.html(<HearingPage {...{ t, at, known, form, found }} />)
    })

/** What an interpreter is called here: the name of the line, or its letter. */
const namesIn =
  ({ interpreters }: HearingForm) =>
  (id: string): string =>
    interpreters[Number(id)]?.who || letterOf(Number(id))
