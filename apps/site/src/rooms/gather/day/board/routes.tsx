/** The board: reading it, posting a topic, and what a topic's convenor may do with it. */
import { type Context, Hono } from 'hono'
import { dayTopic, leftOff, lineStream } from '../../../../daybook/lines.ts'
import { readAct, readPosted, topicActs } from '../../../../daybook/topic-forms.ts'
import { topicProblem, topicReason, topicStatus } from '../../../../daybook/topic-refusals.ts'
import type { House } from '../../../../house.ts'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import { type AtDay, atDay } from '../at-day.ts'
import { keptToday, refusedToday } from '../told-today.tsx'
import { BoardPage } from './board-page.tsx'
import { TopicPage } from './topic-page.tsx'

export function boardRoutes(store: GatherStore, house: House): Hono<AtDay> {
  const seated = atDay(store, house)
  const routes = new Hono<AtDay>()
    .get('/:gathering/board', seated, (c) => {
      const t = c.get('t')
      const typed = { words: '', language: t.language, convenor: '' }
      return c.html(<BoardPage t={t} today={c.get('today')} typed={typed} />)
    })
    .get('/:gathering/day/live', seated, (c) => {
      const { id } = c.get('today').gathering
      return lineStream(c, house.bus, dayTopic(id), leftOff(c), (after) =>
        store.daybooks.linesAfter(id, after),
      )
    })
    .get('/:gathering/topics/:topic', seated, (c) => topicPage(c, c.req.param('topic')))
    .post('/:gathering/topics/:topic', seated, async (c) => {
      const [t, today] = [c.get('t'), c.get('today')]
      const topic = c.req.param('topic')
      const posted = readPosted(topic, await c.req.parseBody())
      if (!posted) return tell(c, { kind: 'not-understood' }, today.gathering)
      const answer = await store.daybooks.write(today.gathering.id, topic, (day) =>
        posted.decide(day, today.actor),
      )
      if (answer.ok) return keptToday(c, 'board')
      const problems = [topicProblem(t, answer.error, today.day, 'words')]
      const status = topicStatus(answer.error)
      if (wantsJson(c)) return c.json({ kind: answer.error.kind, text: problems[0]?.reason }, status)
      return c.html(<BoardPage t={t} today={today} typed={posted} problems={problems} />, status)
    })
  for (const act of topicActs)
    routes.post(`/:gathering/topics/:topic/${act}`, seated, async (c) => {
      const [t, today] = [c.get('t'), c.get('today')]
      const topic = c.req.param('topic')
      const read = readAct(act, topic, await c.req.parseBody())
      if (!read) return tell(c, { kind: 'not-understood' }, today.gathering)
      const answer = await store.daybooks.write(today.gathering.id, read.entry, (day) =>
        read.decide(day, today.actor),
      )
      if (answer.ok) return act === 'place' ? keptToday(c, 'board') : keptToday(c, 'topics', topic)
      const { day } = await store.daybooks.book(today.gathering.id)
      return refusedToday(c, {
        kind: answer.error.kind,
        status: topicStatus(answer.error),
        title: t('board.refused.title'),
        text: topicReason(t, answer.error, day),
        part: 'board',
        to: day.topics.has(topic) ? ['topics', topic] : ['board'],
      })
    })
  return routes

  function topicPage(c: Context<AtDay>, id: string) {
    const [t, today] = [c.get('t'), c.get('today')]
    const topic = today.day.topics.get(id)
    if (topic) return c.html(<TopicPage t={t} today={today} topic={topic} />)
    return refusedToday(c, {
      kind: 'no-such-topic',
      status: 404,
      title: t('board.refused.title'),
      text: t('board.refused.no-such-topic'),
      part: 'board',
      to: ['board'],
    })
  }
}
