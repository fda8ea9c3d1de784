import { roundState } from '@daylight/gather'
import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../../house.ts'
import { readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import { type AtDesk, type AtGathering, needs, needsOf } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
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
      c.html(
        <ListPage
          t={c.get('t')}
          person={c.get('desk').person}
          gatherings={await c.get('desk').gatherings()}
          now={house.now()}
        />,
      ),
    )
    .get('/new', needsOf('create-gathering'), (c) =>
      c.html(<NewPage t={c.get('t')} form={newForm(c.get('t').language)} />),
    )
    .post('/new', needsOf('create-gathering'), async (c) => {
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
          unusedSeats={await at.unusedCount()}
          waiting={at.may('turn-vote') ? (await at.together.waiting()).length : 0}
          address={house.config.origin}
          done={done.success ? done.output : null}
        />,
      )
    })
    .get('/edit', needs('change-gathering'), async (c) => {
      const { gathering, areSidesFixed } = c.get('at')
      const t = c.get('t')
      if (roundState(gathering, house.now()) !== 'not-open')
        return c.html(<FixedPage t={t} gathering={gathering} />)
      return c.html(
        <EditPage
          t={t}
          gathering={gathering}
          form={formOf(gathering)}
          areSidesFixed={await areSidesFixed()}
        />,
      )
    })
    .post('/edit', needs('change-gathering'), async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const fields = await readFields(c)
      const form = readForm(fields)
      const page = { t, gathering: at.gathering, areSidesFixed: await at.areSidesFixed() }
      const act = fields.text('act')
      if (act !== 'save') return c.html(<EditPage {...page} form={formAfterAct(form, act)} />)
      const decision = decideForm(form, house.now())
      if (!decision.ok) return c.html(<EditPage {...page} form={form} problems={decision.error} />, 422)
      const change = await at.change(decision.value)
      if (change.ok) return c.redirect(`${deskPath(t, at.gathering)}?done=changed`, 303)
      if (change.error.kind === 'has-opened')
        return c.html(<FixedPage t={t} gathering={at.gathering} form={form} />, 409)
      return c.html(
        <EditPage
          {...page}
          form={form}
          problems={[
            { field: change.error.kind === 'times-need-two' ? 'opens' : 'sides', kind: change.error.kind },
          ]}
        />,
        422,
      )
    })
    .get('/vote', needs('turn-vote'), async (c) => {
      const at = c.get('at')
      const turn = turnAfter(roundState(at.gathering, house.now()))
      return c.html(<TurnPage t={c.get('t')} at={at} turn={turn} statements={await at.statements()} />)
    })
    .post('/vote', needs('turn-vote'), async (c) => {
      const at = c.get('at')
      const t = c.get('t')
      const turn = turnAfter(roundState(at.gathering, house.now()))
      const isLate = (await readFields(c)).text('turn') !== turn
      if (!isLate && at.needsTwo) {
        await at.together.propose({ kind: 'turn-vote', turn })
        return c.redirect(`${deskPath(t, at.gathering, 'together')}?done=proposed`, 303)
      }
      if (!isLate && !at.mayAlone('turn-vote')) return refuse(c, 'not-yours')
      if (isLate || !(await at.turn(turn)))
        return c.html(<TurnPage t={t} at={at} turn={turn} statements={await at.statements()} isLate />, 409)
      return c.redirect(`${deskPath(t, at.gathering)}?done=${turn}`, 303)
    })
