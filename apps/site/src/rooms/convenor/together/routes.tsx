import { Hono } from 'hono'
import * as v from 'valibot'
import type { House } from '../../../house.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { sheetPage } from '../seats/sheet-address.ts'
import { TOLD, TogetherPage, type Told } from './together-page.tsx'

/** What waits for the leads of two sides, and their answers. */
export const togetherRoutes = (house: House) => {
  const page = async (
    c: { get(name: 'at'): AtGathering['Variables']['at']; get(name: 't'): AtGathering['Variables']['t'] },
    told: Told | null,
  ) => {
    const at = c.get('at')
    const [waiting, log, names] = await Promise.all([
      at.together.waiting(),
      at.together.log(),
      at.together.names(),
    ])
    return <TogetherPage {...{ t: c.get('t'), at, waiting, log, names, told, now: house.now() }} />
  }
  return new Hono<AtGathering>()
    .use(needs('turn-vote'))
    .get('/', async (c) => {
      const told = v.safeParse(v.picklist(TOLD), c.req.query('done'))
      return c.html(await page(c, told.success ? told.output : null))
    })
    .post('/:proposal/agree', needs('agree-for-side'), async (c) => {
      const { together, gathering } = c.get('at')
      const t = c.get('t')
      const answer = await together.agree(c.req.param('proposal'))
      if (!answer.ok) return c.html(await page(c, answer.error.kind), 409)
      const { proposal, batch } = answer.value
      if (batch !== null && proposal.act.kind === 'make-seats')
        return c.redirect(deskPath(t, gathering, sheetPage(batch, proposal.act.piles)), 303)
      const done = proposal.state === 'done' ? 'done' : 'agreed'
      return c.redirect(`${deskPath(t, gathering, 'together')}?done=${done}`, 303)
    })
    .post('/:proposal/withdraw', async (c) => {
      const { together, gathering } = c.get('at')
      const answer = await together.withdraw(c.req.param('proposal'))
      if (!answer.ok) return c.html(await page(c, answer.error.kind), 409)
      return c.redirect(`${deskPath(c.get('t'), gathering, 'together')}?done=withdrawn`, 303)
    })
}
