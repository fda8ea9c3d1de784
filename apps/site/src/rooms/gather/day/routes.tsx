/** A gathering's day for those who sit in it: board, notes, dots, clusters, circle. Mounted under `/:lang/g`. */
import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import type { GatherStore } from '../store.ts'
import type { AtDay } from './at-day.ts'
import { boardRoutes } from './board/routes.tsx'

/** Each part guards its own paths with `atDay`, for other rooms have pages under the same address. */
export const dayRoutes = (store: GatherStore, house: House): Hono<AtDay> =>
  new Hono<AtDay>().route('/', boardRoutes(store, house))
