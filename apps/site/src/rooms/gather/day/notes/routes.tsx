/** Notes of sessions: all of them, those of one topic, how one is written, and how its author signs it later. */
import { Hono } from 'hono'
import { photoAnswer } from '../../../../daybook/photos/answer.ts'
import type { House } from '../../../../house.ts'
import { refuse } from '../../../../http/refusal.tsx'
import type { GatherStore } from '../../store.ts'
import { type AtDay, atDay } from '../at-day.ts'
import { BookPage } from './book-page.tsx'
import { openingRoutes } from './opening-routes.tsx'
import { writingRoutes } from './writing-routes.tsx'

/** The pages of this part, for whoever has a seat. */
export function noteRoutes(store: GatherStore, house: House): Hono<AtDay> {
  const seated = atDay(store, house)
  return new Hono<AtDay>()
    .use('/:gathering/notes', seated)
    .use('/:gathering/notes/:note', seated)
    .use('/:gathering/topics/:topic/notes', seated)
    .use('/:gathering/topics/:topic/notes/:note', seated)
    .use('/:gathering/photos/:photo', seated)
    .get('/:gathering/notes', (c) => c.html(<BookPage t={c.get('t')} today={c.get('today')} />))
    .get('/:gathering/photos/:photo', async (c) => {
      const photo = await store.photos.read(c.get('today').gathering.id, c.req.param('photo'))
      return photo ? photoAnswer(c, photo) : refuse(c, 'not-found')
    })
    .route('/', writingRoutes(store, house))
    .route('/', openingRoutes(store, house))
}
