import { seededRandom } from '@daylight/basics'
import { cafePlan, meetingPlan } from '@daylight/gather'
import { type Context, Hono } from 'hono'
import type { House } from '../../../house.ts'
import { newSecret } from '../../../http/cookie.ts'
import { type Fields, fieldsOf } from '../../../http/fields.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { countIn } from '../hearing/people-lines.ts'
import { cafeWish, newCafeForm, readCafeForm } from './cafe-form.ts'
import { CafePage, cafeFormProblem, cafeProblem } from './cafe-page.tsx'
import { DialoguePage, dialogueProblem } from './dialogue-page.tsx'
import { afterAct, fishbowlIn, fishbowlQuery } from './fishbowl-address.ts'
import { FishbowlPage, fishbowlProblem } from './fishbowl-page.tsx'
import { FormatsPage } from './formats-page.tsx'

/** Formats for a day: everything is computed from the address and nothing is kept. */
export const formatRoutes = (house: House) =>
  new Hono<AtGathering>()
    .use(needs('run-day'))
    .get('/', (c) => c.html(<FormatsPage t={c.get('t')} gathering={c.get('at').gathering} />))
    .get('/cafe', (c) => {
      const [t, { gathering }] = [c.get('t'), c.get('at')]
      const fields = queryOf(c)
      if (fields.text('act') === '')
        return c.html(
          <CafePage t={t} gathering={gathering} form={newCafeForm(gathering.sides, newSecret())} />,
        )
      const form = readCafeForm(fields)
      if (fields.text('act') !== 'deal') return c.html(<CafePage t={t} gathering={gathering} form={form} />)
      const wish = cafeWish(form, gathering.sides)
      if (!wish.ok) {
        const problems = wish.error.map((refused) => cafeFormProblem(t, refused))
        return c.html(<CafePage {...{ t, gathering, form, problems }} />, 422)
      }
      const plan = cafePlan(wish.value, seededRandom(form.mix))
      if (plan.ok) return c.html(<CafePage {...{ t, gathering, form }} plan={plan.value} />)
      const problems = [cafeProblem(t, plan.error)]
      return c.html(<CafePage {...{ t, gathering, form, problems }} />, 422)
    })
    .get('/fishbowl', (c) => {
      const [t, { gathering }] = [c.get('t'), c.get('at')]
      const fields = queryOf(c)
      const now = house.now()
      const view = fishbowlIn(fields)
      const after = afterAct(view, fields, now)
      if (!after) return c.html(<FishbowlPage {...{ t, gathering, view, now }} />)
      if (after.ok)
        return c.redirect(`${deskPath(t, gathering, 'formats/fishbowl')}?${fishbowlQuery(after.value)}`, 303)
      const problems = [fishbowlProblem(t, after.error)]
      const typed = fields.text('card')
      return c.html(<FishbowlPage {...{ t, gathering, view, now, problems, typed }} />, 422)
    })
    .get('/dialogue', (c) => {
      const [t, { gathering }] = [c.get('t'), c.get('at')]
      const fields = queryOf(c)
      const form = {
        from: fields.text('from'),
        weeks: fields.text('weeks') || '4',
        meetings: fields.text('meetings') || '6',
        held: fields.text('held') || '0',
      }
      if (c.req.query('from') === undefined) return c.html(<DialoguePage {...{ t, gathering, form }} />)
      const [weeks, meetings] = [countIn(form.weeks) ?? 0, countIn(form.meetings) ?? 0]
      const plan = meetingPlan({ held: countIn(form.held) ?? 0 }, { from: form.from, weeks, meetings })
      if (plan.ok) return c.html(<DialoguePage {...{ t, gathering, form }} plan={plan.value} />)
      const problems = [dialogueProblem(t, plan.error)]
      return c.html(<DialoguePage {...{ t, gathering, form, problems }} />, 422)
    })

/** The fields of a form that is sent as an address. */
const queryOf = (c: Context): Fields => fieldsOf(new Map(Object.entries(c.req.queries())))
