import type { Instant } from '@daylight/basics'
import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import { type AtGathering, needs } from '../at-desk.tsx'
import { deskPath } from '../desk-page.tsx'
import { ClockPage, SetClockPage } from './clock-page.tsx'

/**
 * A clock that lives in its address alone: `?minutes=20` leads to `?minutes=20&until=…` (seconds), so that loading the
 * page again goes on with the same time, and nothing is kept anywhere.
 */
export const clockRoutes = (house: House) =>
  new Hono<AtGathering>().use(needs('run-day')).get('/', (c) => {
    const [t, { gathering }] = [c.get('t'), c.get('at')]
    const typed = c.req.query('minutes')
    if (typed === undefined) return c.html(<SetClockPage t={t} gathering={gathering} />)
    const minutes = readWhole(typed)
    if (minutes === null || minutes < 1 || minutes > MOST_MINUTES) {
      const page = { t, gathering, typed, most: MOST_MINUTES }
      return c.html(<SetClockPage {...page} isRefused />, 422)
    }
    const now = house.now()
    const until = readWhole(c.req.query('until') ?? '')
    if (until === null || until * SECOND - now > minutes * MINUTE) {
      const ends = Math.floor((now + minutes * MINUTE) / SECOND)
      return c.redirect(`${deskPath(t, gathering, 'clock')}?minutes=${minutes}&until=${ends}`, 303)
    }
    const ends = (until * SECOND) as Instant
    return c.html(<ClockPage t={t} gathering={gathering} minutes={minutes} ends={ends} now={now} />)
  })

const readWhole = (typed: string): number | null => (/^\d{1,12}$/.test(typed.trim()) ? Number(typed) : null)

const SECOND = 1000
const MINUTE = 60 * SECOND
const MOST_MINUTES = 240
