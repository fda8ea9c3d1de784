import { Hono } from 'hono'
import type { House } from '../house.ts'
import type { Spoken } from '../http/language.ts'
import { CheckupPage } from './checkup-page.tsx'

/** `/checkup`: what protects a reader of this site, checked in the reader's own browser. Mounted under `/:lang`. */
export const checkupRoutes = (house: Pick<House, 'config'>) =>
  new Hono<Spoken>().get('/checkup', (c) =>
    c.html(<CheckupPage t={c.get('t')} origin={house.config.origin} isHttps={house.config.isHttps} />),
  )
