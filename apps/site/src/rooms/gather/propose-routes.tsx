import { readStatement, type StatementRefused } from '@daylight/gather'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../house.ts'
import { makeDoor } from '../../http/door.ts'
import type { FieldProblem } from '../../layout/form.tsx'
import { languagesOffered } from '../../layout/language-options.tsx'
import type { Translate } from '../../words/translator.ts'
import type { AtSeat } from './at-seat.ts'
import { seatPath } from './paths.ts'
import { ProposePage } from './propose-page.tsx'
import type { GatherStore } from './store.ts'
import { tell } from './told.tsx'

/** Statements from the floor. They go to the convenor without anything that leads back to a seat. */
export function proposeRoutes(store: GatherStore, house: House): Hono<AtSeat> {
  // Ten at once, then one every two minutes: counted in memory only, so that nothing kept says who wrote.
  const door = makeDoor(house.now, { burst: 10, everyMs: 120_000 })
  return new Hono<AtSeat>()
    .get('/:gathering/propose', (c) => {
      const t = c.get('t')
      const typed = { text: '', language: t.language }
      const isSent = c.req.query('sent') !== undefined
      return c.html(<ProposePage t={t} view={c.get('view')} typed={typed} isSent={isSent} />)
    })
    .post('/:gathering/propose', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const form = v.safeParse(ProposalForm, await c.req.parseBody())
      if (!form.success) return tell(c, { kind: 'not-understood' }, view.gathering)
      const typed = form.output
      const statement = readStatement(typed.text)
      const isOurs = languagesOffered(view.gathering.languages, t.language).includes(typed.language)
      const problems: FieldProblem[] = [
        ...(statement.ok ? [] : [{ field: 'text', reason: reasonOf(t, statement.error) }]),
        ...(isOurs ? [] : [{ field: 'language', reason: t('gather.propose.refused.language') }]),
      ]
      if (!statement.ok || problems.length > 0)
        return c.html(<ProposePage t={t} view={view} typed={typed} problems={problems} />, 422)
      if (!door.isOpenFor(view.seat.id)) {
        const wait = [{ field: 'text', reason: t('gather.propose.refused.too-often') }]
        return c.html(<ProposePage t={t} view={view} typed={typed} problems={wait} />, 429)
      }
      door.failed(view.seat.id)
      await store.propose(view.gathering.id, statement.value, typed.language)
      return c.redirect(`/${t.language}${seatPath(view.gathering.id, 'propose')}?sent`, 303)
    })
}

function reasonOf(t: Translate, refused: StatementRefused): string {
  if (refused.kind !== 'statement-too-long') return t(`gather.propose.refused.${refused.kind}`)
  return t('gather.propose.refused.statement-too-long', refused)
}

const ProposalForm = v.object({
  text: v.pipe(v.string(), v.maxLength(20_000)),
  language: v.pipe(v.string(), v.maxLength(40)),
})
