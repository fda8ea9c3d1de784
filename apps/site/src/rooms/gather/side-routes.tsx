import { Hono } from 'hono'
import type { House } from '../../house.ts'
import type { AtSeat } from './at-seat.ts'
import { LeavePage, LeftPage } from './leave-page.tsx'
import { seatPath } from './paths.ts'
import { removeSeatKey } from './seat-cookie.ts'
import { readSideAnswer, SidePage } from './side-page.tsx'
import type { GatherStore } from './store.ts'
import { tell } from './told.tsx'

/** What a person says of themselves, and how they take their seat out of this browser. */
export function sideRoutes(store: GatherStore, house: House): Hono<AtSeat> {
  return new Hono<AtSeat>()
    .get('/:gathering/side', (c) => {
      const view = c.get('view')
      if (view.answers.size > 0) return tell(c, { kind: 'side-fixed' }, view.gathering)
      return c.html(<SidePage t={c.get('t')} view={view} />)
    })
    .post('/:gathering/side', async (c) => {
      const [t, view] = [c.get('t'), c.get('view')]
      const answer = readSideAnswer((await c.req.parseBody())['side'], view.gathering.sides)
      if (!answer) {
        const problems = [{ field: 'side', reason: t('gather.side.missing') }]
        return c.html(<SidePage t={t} view={view} problems={problems} />, 422)
      }
      const isKept = await store.saySide(view.seat, answer)
      if (!isKept) return tell(c, { kind: 'side-fixed' }, view.gathering)
      return c.redirect(`/${t.language}${seatPath(view.gathering.id)}`, 303)
    })
    .get('/:gathering/leave', (c) => c.html(<LeavePage t={c.get('t')} view={c.get('view')} />))
    .post('/:gathering/leave', (c) => {
      removeSeatKey(c, c.get('view').gathering.id, house.config.isHttps)
      // Pages kept for a time without network, and what waits unsent. Not "cookies": those are keys to other seats.
      c.header('Clear-Site-Data', '"cache", "storage"')
      return c.html(<LeftPage t={c.get('t')} />)
    })
}
