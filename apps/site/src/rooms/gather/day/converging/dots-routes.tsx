import { DOTS, type DotsRefused, hasReached, readDots, whereDotsGo } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { readFields } from '../../../../http/fields.ts'
import type { FieldProblem } from '../../../../layout/form.tsx'
import type { Translate } from '../../../../words/translator.ts'
import { Revision, readNumber } from '../../fields.ts'
import type { GatherStore } from '../../store.ts'
import { tell, wantsJson } from '../../told.tsx'
import type { AtDay } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'
import { refusedToday } from '../told-today.tsx'
import { ClosedDotsPage, CountedDotsPage, DotsPage, EarlyDotsPage, fieldOf } from './dots-page.tsx'

/** Five dots for every seat. Nothing here counts: that is the facilitator's act, for all at once. */
export const dotsRoutes = (store: GatherStore): Hono<AtDay> =>
  new Hono<AtDay>()
    .get('/:gathering/dots', async (c) => {
      const seen = { t: c.get('t'), today: c.get('today') }
      const { day, seat } = seen.today
      if (day.step === 'dots') {
        const { topics, revision } = await store.dots(seat)
        const typed = new Map<string, string>()
        for (const id of topics.map((topic) => whereDotsGo(day, topic)).filter((topic) => topic !== null))
          typed.set(id, String(Number(typed.get(id) ?? 0) + 1))
        return c.html(<DotsPage {...seen} typed={typed} revision={revision + 1} news={newsIn(c)} />)
      }
      if (!hasReached(day, 'dots')) return c.html(<EarlyDotsPage {...seen} />)
      return c.html(day.dots ? <CountedDotsPage {...seen} /> : <ClosedDotsPage {...seen} />)
    })
    .post('/:gathering/dots', async (c) => {
      const [t, today] = [c.get('t'), c.get('today')]
      const fields = await readFields(c)
      const revision = v.safeParse(Revision, fields.text('revision'))
      if (!revision.success) return tell(c, { kind: 'not-understood' }, today.gathering)
      const typed = new Map(Object.entries(fields.under('dots-')))
      const counts = [...typed].map(([id, text]) => [id, text.trim() === '' ? 0 : readNumber(text)] as const)
      const wrong = counts.filter(([, count]) => !(count <= DOTS))
      if (wrong.length > 0) {
        const problems = wrong.map(([id]) => ({
          field: fieldOf(id),
          reason: t('converging.dots.refused.number', { most: DOTS }),
        }))
        return again(c, { typed, revision: revision.output, problems, kind: 'not-a-number' })
      }
      const dots = readDots(
        today.day,
        counts.flatMap(([id, count]) => Array<string>(count).fill(id)),
      )
      if (!dots.ok && dots.error.kind === 'not-now') return notNow(c)
      if (!dots.ok) {
        const problems = problemsOf(t, dots.error, counts)
        return again(c, { typed, revision: revision.output, problems, kind: dots.error.kind })
      }
      const kept = await store.keepDots(today.seat, { topics: dots.value, revision: revision.output })
      if (wantsJson(c)) return c.json({ kind: 'kept' })
      return c.redirect(`${dayPath({ t, today }, 'dots')}?${kept}`, 303)
    })

/** The form once more, with what was typed and what to mend. */
function again(
  c: Context<AtDay>,
  told: {
    typed: ReadonlyMap<string, string>
    revision: number
    problems: readonly FieldProblem[]
    kind: string
  },
): Response | Promise<Response> {
  const seen = { t: c.get('t'), today: c.get('today') }
  if (seen.today.day.step !== 'dots') return notNow(c)
  if (wantsJson(c)) return c.json({ kind: told.kind, text: told.problems[0]?.reason ?? '' }, 422)
  return c.html(<DotsPage {...seen} {...told} />, 422)
}

function notNow(c: Context<AtDay>): Response | Promise<Response> {
  const t = c.get('t')
  const when = hasReached(c.get('today').day, 'dots') ? 'closed' : 'early'
  return refusedToday(c, {
    kind: 'not-now',
    status: 409,
    title: t(`converging.dots.${when}.title`),
    text: t(`converging.dots.${when}.refused`),
    part: 'dots',
    to: ['dots'],
  })
}

function problemsOf(
  t: Translate,
  refused: DotsRefused,
  counts: readonly (readonly [string, number])[],
): FieldProblem[] {
  if (refused.kind !== 'too-many-dots')
    return [{ field: 'dots', reason: t('converging.dots.refused.no-such-topic') }]
  const dotted = counts.filter(([, count]) => count > 0)
  const count = dotted.reduce((sum, [, here]) => sum + here, 0)
  const { most } = refused
  return [
    { field: 'dots', reason: t('converging.dots.refused.sum', { count, most, over: count - most }) },
    ...dotted.map(([id, here]) => ({
      field: fieldOf(id),
      reason: t('converging.dots.refused.here', { count: here }),
    })),
  ]
}

const newsIn = (c: Context): 'kept' | 'older' | null =>
  c.req.query('kept') !== undefined ? 'kept' : c.req.query('older') !== undefined ? 'older' : null
