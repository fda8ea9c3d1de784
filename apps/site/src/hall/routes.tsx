import { Hono } from 'hono'
import type { Spoken } from '../http/language.ts'
import { HallPage } from './hall-page.tsx'

/** `/hall`: how a hall works without internet, for whoever prepares one. Mounted under `/:lang`. */
export const hallRoutes = new Hono<Spoken>().get('/hall', (c) => c.html(<HallPage t={c.get('t')} />))
