import { roundState } from '@daylight/gather'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../../house.ts'
import type { AtDesk, AtGathering } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { readFields } from '../fields.ts'
import { decideForm } from './decide-form.ts'
import { formAfterAct, formOf, newForm, readForm } from './form.ts'
import { EditPage, FixedPage, NewPage } from './form-page.tsx'
import { ListPage } from './list-page.tsx'
import { DONE, OverviewPage } from './overview-page.tsx'
import { turnAfter } from './turn.ts'
import { TurnPage } from './turn-page.tsx'

/** The list of gatherings, and making one. */
export const gatheringRoutes = (house: House) =>
  new Hono<AtDesk>()
    .get('/', async (c) =>
      c.html(<ListPage t={c.get('t')} gatherings={await c.get('desk').gatherings()} now={house.now()} />),
    )
    .get('/new', (c) => c.html(<NewPage t={c.get('t')} form={newForm(c.get('t').language)} />))
    .post('/new', async (c) => {
      const t = c.get('t')
      const fields = await readFields(c)
      const form = readForm(fields)
      const act = fields.text('act')
      if (act !== 'save') return c.html(<NewPage t={t} form={formAfterAct(form, act)} />)
      const decision = decideForm(form, house.now())
      if (!decision.ok) return c.html(<NewPage t={t} form={form} problems={decision.error} />, 422)
      const id = await c.get('desk').create(decision.value)
      return c.redirect(`${deskPath(t, { id })}?done=created`, 303)
    })

/** Overview, change, opening and closing of one gathering. */
export const oneGatheringRoutes = (house: House) =>
  new Hono<AtGathering>()
    .get('/', async (c) => {
      const at = c.get('at')
      const done = v.safeParse(v.picklist(DONE), c.req.query('done'))
      return c.html(
        <OverviewPage
          t={c.get('t')}
          gathering={at.gathering}
          now={house.now()}
          progress={await at.progress()}
          statements={await at.statements()}
          unusedSeats={(await at.unusedCodes()).length}
          address={house.config.origin}
          done={done.success ? done.output : null}
        />,
      )
    })
    .get('/edit', async (c) => {
      const { gathering, hasSeats } = c.get('at')
      const t = c.get('t')
      if (roundState(gathering, house.now()) !== 'not-open')
        return c.html(<FixedPage t={t} gathering={gathering} />)
      return c.html(
        <EditPage t={t} gathering={gathering} form={formOf(gathering)} areSidesFixed={await hasSeats()} />,
      )
    })
    .post('/edit', async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const fields = await readFields(c)
      const form = readForm(fields)
      const page = { t, gathering: at.gathering, areSidesFixed: await at.hasSeats() }
      const act = fields.text('act')
      if (act !== 'save') return c.html(<EditPage {...page} form={formAfterAct(form, act)} />)
      const decision = decideForm(form, house.now())
      if (!decision.ok) return c.html(<EditPage {...page} form={form} problems={decision.error} />, 422)
      const change = await at.change(decision.value)
      if (change.ok) return c.redirect(`${deskPath(t, at.gathering)}?done=changed`, 303)
      if (change.error.kind === 'has-opened')
        return c.html(<FixedPage t={t} gathering={at.gathering} form={form} />, 409)
      return c.html(
        <EditPage {...page} form={form} problems={[{ field: 'sides', kind: change.error.kind }]} />,
        422,
      )
    })
    .get('/vote', async (c) => {
      const { gathering, statements } = c.get('at')
      const turn = turnAfter(roundState(gathering, house.now()))
      return c.html(
        <TurnPage t={c.get('t')} gathering={gathering} turn={turn} statements={await statements()} />,
      )
    })
    .post('/vote', async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const turn = turnAfter(roundState(at.gathering, house.now()))
      if ((await readFields(c)).text('turn') !== turn)
        return c.html(
          <TurnPage t={t} gathering={at.gathering} turn={turn} statements={await at.statements()} isLate />,
          409,
        )
      await (turn === 'close' ? at.close() : at.open())
      return c.redirect(`${deskPath(t, at.gathering)}?done=${turn}`, 303)
    })
