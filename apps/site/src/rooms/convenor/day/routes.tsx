import { type Actor, shapeBoard, steps } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { DayView } from '../../../daybook/day-view.ts'
import { ENTRY_ID, entryId } from '../../../daybook/entry-id.ts'
import { dayTopic, leftOff, lineStream } from '../../../daybook/lines.ts'
import { readAct, readPosted, topicActs } from '../../../daybook/topic-forms.ts'
import { topicProblem, topicStatus } from '../../../daybook/topic-refusals.ts'
import type { House } from '../../../house.ts'
import { readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { DayDeskPage } from './day-desk-page.tsx'
import { DeskBoardPage, DeskTopicPage } from './desk-board-page.tsx'
import { filledRows, readShape, shapeProblem } from './shape-form.ts'
import { ShapePage } from './shape-page.tsx'
import { WallPage } from './wall-page.tsx'

export const dayDeskRoutes = (house: House) => {
  const routes = new Hono<AtGathering>()
    .use(needs('run-day'))
    .get('/', async (c) => {
      const at = c.get('at')
      const { day } = await at.book()
      const isTurned = c.req.query('turned') !== undefined
      return c.html(<DayDeskPage t={c.get('t')} gathering={at.gathering} day={day} isTurned={isTurned} />)
    })
    .post('/step', async (c) => {
      const at = c.get('at')
      const form = v.safeParse(StepForm, await c.req.parseBody())
      if (!form.success) return refuse(c, 'not-found')
      await at.turnStep(form.output.entry, form.output.step)
      return c.redirect(`${deskPath(c.get('t'), at.gathering, 'day')}?turned`, 303)
    })
    .get('/shape', async (c) => {
      const at = c.get('at')
      const { day } = await at.book()
      return c.html(
        <ShapePage t={c.get('t')} gathering={at.gathering} form={day} today={dateOf(house.now())} />,
      )
    })
    .post('/shape', async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const fields = await readFields(c)
      const form = readShape(fields, at.gathering.languages)
      const page = { t, gathering: at.gathering, form: filledRows(form), today: dateOf(house.now()) }
      const entry = fields.text('entry')
      if (fields.text('act') === 'more' || !entryId(entry)) return c.html(<ShapePage {...page} />)
      const answer = await at.write(entry, (day) => shapeBoard(day, page.form))
      if (answer.ok) return c.redirect(deskPath(t, at.gathering, 'day/board'), 303)
      return c.html(<ShapePage {...page} problems={[shapeProblem(t, answer.error, page.form)]} />, 422)
    })
    .get('/wall', async (c) =>
      c.html(<WallPage t={c.get('t')} gathering={c.get('at').gathering} seen={await seenAt(c)} />),
    )
    .get('/live', (c) => {
      const at = c.get('at')
      return lineStream(c, house.bus, dayTopic(at.gathering.id), leftOff(c), at.linesAfter)
    })
    .get('/board', async (c) => {
      const t = c.get('t')
      const typed = { words: '', language: t.language, convenor: '' }
      return c.html(
        <DeskBoardPage t={t} gathering={c.get('at').gathering} seen={await seenAt(c)} typed={typed} />,
      )
    })
    .get('/topics/:topic', async (c) => topicPage(c, c.req.param('topic')))
    .post('/topics/:topic', async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const topic = c.req.param('topic')
      const posted = readPosted(topic, await c.req.parseBody())
      if (!posted) return refuse(c, 'not-found')
      const answer = await at.write(topic, (day) => posted.decide(day, HOUSE_ACTS))
      if (answer.ok) return c.redirect(deskPath(t, at.gathering, `day/topics/${topic}`), 303)
      const seen = await seenAt(c)
      const problems = [topicProblem(t, answer.error, seen.day, 'words')]
      const status = topicStatus(answer.error)
      return c.html(
        <DeskBoardPage t={t} gathering={at.gathering} seen={seen} typed={posted} problems={problems} />,
        status,
      )
    })
  for (const act of topicActs)
    routes.post(`/topics/:topic/${act}`, async (c) => {
      const [t, at] = [c.get('t'), c.get('at')]
      const topic = c.req.param('topic')
      const read = readAct(act, topic, await c.req.parseBody())
      if (!read) return refuse(c, 'not-found')
      const answer = await at.write(read.entry, (day) => read.decide(day, HOUSE_ACTS))
      if (answer.ok)
        return c.redirect(
          deskPath(t, at.gathering, act === 'place' ? 'day/board' : `day/topics/${topic}`),
          303,
        )
      const { day } = await at.book()
      return topicPage(c, topic, [topicProblem(t, answer.error, day, 'at')], topicStatus(answer.error))
    })
  return routes
}

/** A facilitator acts for the whole group, or for somebody who writes on paper. */
const HOUSE_ACTS: Actor = { kind: 'house' }

async function seenAt(c: Context<AtGathering>): Promise<DayView> {
  const [t, at] = [c.get('t'), c.get('at')]
  const { day, ordinal, latest } = await at.book()
  return {
    gathering: at.gathering,
    ...{ day, ordinal, turn: latest?.turn ?? 0, actor: HOUSE_ACTS },
    path: (...rest) => deskPath(t, at.gathering, ['day', ...rest].join('/')),
  }
}

async function topicPage(
  c: Context<AtGathering>,
  id: string,
  problems: Parameters<typeof DeskTopicPage>[0]['problems'] = [],
  status: 200 | 403 | 404 | 409 | 422 = 200,
) {
  const seen = await seenAt(c)
  const topic = seen.day.topics.get(id)
  if (!topic) return refuse(c, 'not-found')
  return c.html(
    <DeskTopicPage
      t={c.get('t')}
      gathering={c.get('at').gathering}
      seen={seen}
      topic={topic}
      problems={problems}
    />,
    status,
  )
}

const dateOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

const StepForm = v.object({
  entry: v.pipe(v.string(), v.regex(ENTRY_ID)),
  step: v.picklist(steps),
})
