/** What a facilitator does around a circle: the agreement, its page on the wall, and a quiet clock outside. */
import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import { CirclePage } from '../../../layout/circle.tsx'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { agreementRoutes } from './agreement-routes.tsx'
import { clockRoutes } from './clock-routes.tsx'

/** To be mounted under one gathering. */
export const circleRoutes = (house: House) =>
  new Hono<AtGathering>()
    .get('/circle', needs('run-day'), async (c) => {
      const [t, { gathering, book }] = [c.get('t'), c.get('at')]
      const { day } = await book()
      return c.html(
        <CirclePage
          t={t}
          agreement={day.agreement}
          languages={gathering.languages}
          reader="desk"
          back={{ href: deskPath(t, gathering, 'agreement'), words: t('circle.back-to-agreement') }}
        />,
      )
    })
    .route('/agreement', agreementRoutes())
    .route('/clock', clockRoutes(house))
