import type { HallFiles } from './hall-files.ts'

/** What the pre-flight check is to look at. */
export type Preflight = {
  readonly files: HallFiles
  readonly dataDir: string
  readonly name: string
  readonly address: string
  readonly port: number
  /** The port of the signpost; null without one. */
  readonly signpostPort: number | null
  /** What gatherings and organisations are called here; null where nothing is kept yet. */
  readonly titles: readonly string[] | null
  /** A web address whose clock may be asked, or null. */
  readonly timeFrom: string | null
  /** True where a router answers the name, and no dnsmasq on this laptop. */
  readonly byRouter: boolean
}
