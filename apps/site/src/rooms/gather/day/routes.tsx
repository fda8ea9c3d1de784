/** A gathering's day for those who sit in it: board, notes, dots, clusters, circle. Mounted under `/:lang/g`. */
import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import type { GatherStore } from '../store.ts'
import { type AtDay, atDay } from './at-day.ts'
import { convergingRoutes } from './converging/routes.tsx'

/** Each part guards its own paths with `atDay`, for other rooms have pages under the same address. */
export function dayRoutes(store: GatherStore, house: House): Hono<AtDay> {
  const seated = atDay(store, house)
  return new Hono<AtDay>().use('/:gathering/board', seated).route('/', convergingRoutes(store, house))
}
