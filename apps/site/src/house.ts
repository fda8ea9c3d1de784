/** What every room is handed: the clock, the settings, the news, the log. Built once in main.ts, made up in tests. */
import type { Instant } from '@daylight/basics'
import type { Config } from './config.ts'
import type { Bus } from './http/bus.ts'
import type { Log } from './log.ts'

export type House = {
  readonly now: () => Instant
  readonly config: Pick<Config, 'origin' | 'isHttps'> & Partial<Pick<Config, 'plainBecause'>>
  readonly bus: Bus
  readonly log: Log
}
