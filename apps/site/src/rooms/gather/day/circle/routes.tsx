import { Hono } from 'hono'
import type { House } from '../../../../house.ts'
import { CirclePage } from '../../../../layout/circle.tsx'
import type { GatherStore } from '../../store.ts'
import { type AtDay, atDay } from '../at-day.ts'
import { dayPath } from '../day-page.tsx'

/** The circle's page for those who hold a seat: what the group has agreed on, and nothing else. */
export const circleRoutes = (store: GatherStore, house: House): Hono<AtDay> =>
  new Hono<AtDay>().get('/:gathering/circle', atDay(store, house), (c) => {
    const [t, today] = [c.get('t'), c.get('today')]
    // This page has no script at all.
    c.set('mayRegister', false)
    return c.html(
      <CirclePage
        t={t}
        agreement={today.day.agreement}
        languages={today.gathering.languages}
        reader="participant"
        back={{ href: dayPath({ t, today }, 'board'), words: t('circle.back-to-board') }}
      />,
    )
  })
