import { Hono } from 'hono'
import { readFields } from '../../../http/fields.ts'
import type { AtSeat } from '../at-seat.ts'
import { seatPath } from '../paths.ts'
import type { GatherStore } from '../store.ts'
import { LanguagesPage, tongueProblem } from './languages-page.tsx'
import { readTongueForm, tongueFormOf, tongueIn } from './tongue-form.ts'

/** Which languages a seat speaks and understands: said, changed, or taken back, at any time. */
export const languageRoutes = ({ tongues }: Pick<GatherStore, 'tongues'>) =>
  new Hono<AtSeat>()
    .get('/:gathering/languages', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const form = tongueFormOf(await tongues.read(view.seat))
      const done = DONE.find((one) => one === c.req.query('done'))
      return c.html(<LanguagesPage t={t} view={view} form={form} done={done} />)
    })
    .post('/:gathering/languages', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const fields = await readFields(c)
      const back = (done: (typeof DONE)[number]) =>
        c.redirect(`/${t.language}${seatPath(view.gathering.id, 'languages')}?done=${done}`, 303)
      if (fields.text('act') === 'prefer-not') {
        await tongues.forget(view.seat)
        return back('forgotten')
      }
      const form = readTongueForm(fields)
      const tongue = tongueIn(form)
      if (!tongue.ok) {
        const problems = [tongueProblem(t, tongue.error)]
        return c.html(<LanguagesPage t={t} view={view} form={form} problems={problems} />, 422)
      }
      await tongues.keep(view.seat, tongue.value)
      return back('kept')
    })

const DONE = ['kept', 'forgotten'] as const
