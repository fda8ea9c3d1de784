/**
 * Publishes the mirror of a gathering whenever something was said there: soon, but never more often than four times
 * a second, and never for more than a tenth of the time. Whatever changes meanwhile goes into the next publication.
 */
import type { GatheringId } from '@daylight/basics'
import { type MirrorReport, mirrorReport, type Publication, publish, type Room } from '@daylight/mirror'
import type { House } from '../../house.ts'
import type { MirrorStore } from './store.ts'

export type Publisher = {
  /** Says that somebody voted, guessed, or changed their side. Returns at once. */
  changed(gathering: GatheringId): void
  /** The latest published report. Publishes first where this process has not looked at the gathering yet. */
  current(gathering: GatheringId): Promise<MirrorReport>
  /** Resolves when nothing waits to be published: before a stop, and in tests. */
  settled(): Promise<void>
}

/** Calls `act` after `ms` milliseconds. */
export type Timer = (act: () => void, ms: number) => void

export type PublisherNeeds = Pick<House, 'now' | 'bus' | 'log'> & {
  readonly store: Pick<MirrorStore, 'latest' | 'keep'>
  /** Everything that was said at the gathering up to now. */
  readonly room: (gathering: GatheringId) => Promise<Room>
  readonly after?: Timer
}

/** The topic on which new versions of a gathering's mirror are told. */
export const mirrorTopic = (gathering: GatheringId): string => `mirror/${gathering}`

/** The publisher of one process. Its memory may be lost at any time: the store holds the state, which others share. */
export function makePublisher(needs: PublisherNeeds): Publisher {
  const lines = new Map<GatheringId, Line>()
  const after = needs.after ?? ((act, ms) => void setTimeout(act, ms).unref())

  function lineOf(gathering: GatheringId): Line {
    const known = lines.get(gathering)
    if (known) return known
    const line: Line = {
      gathering,
      publication: null,
      report: null,
      run: null,
      isDue: false,
      isStale: true,
      isTelling: false,
      restsUntil: 0,
    }
    lines.set(gathering, line)
    const hear = () => {
      if (!line.isTelling) forget(line)
    }
    needs.bus.subscribe(mirrorTopic(gathering), hear, hear)
    return line
  }

  function schedule(line: Line): void {
    if (line.isDue || line.run) return
    line.isDue = true
    after(
      () => {
        line.isDue = false
        if (line.isStale) run(line).catch((error: Error) => needs.log(faultOf(error)))
      },
      Math.max(0, line.restsUntil - needs.now()),
    )
  }

  function run(line: Line): Promise<void> {
    line.run ??= refresh(needs, line).finally(() => {
      line.run = null
    })
    return line.run.then(() => {
      if (line.isStale) schedule(line)
    })
  }

  return {
    changed(gathering) {
      const line = lineOf(gathering)
      line.isStale = true
      schedule(line)
    },
    async current(gathering) {
      const line = lineOf(gathering)
      if (line.report && line.isStale) schedule(line)
      for (;;) {
        if (line.report) return line.report()
        await run(line)
      }
    },
    async settled() {
      for (const line of lines.values()) while (line.isStale || line.run) await run(line)
    },
  }
}

/** What the process remembers of one gathering. */
type Line = {
  readonly gathering: GatheringId
  publication: Publication | null
  /** Made when it is first asked for: the news of a version must not wait for it. */
  report: (() => MirrorReport) | null
  run: Promise<void> | null
  isDue: boolean
  isStale: boolean
  /** While this process tells its own news, which is no news to itself. */
  isTelling: boolean
  restsUntil: number
}

/** Takes one publication through gate, store and news. After a failure the line stays stale and the next call tries again. */
async function refresh({ now, bus, store, room }: PublisherNeeds, line: Line): Promise<void> {
  const started = now()
  line.isStale = false
  try {
    const before = line.publication ?? (await store.latest(line.gathering))
    const current = await room(line.gathering)
    const next = publish(current, before)
    if (!before && current.people.length === 0) {
      // As long as nobody has voted nothing is published that later states must go on from: sides may still change.
      line.report = once(() => mirrorReport({ ...next.published, version: UNPUBLISHED }))
      return
    }
    const isNews = next.published.version !== before?.published.version
    if (!(await store.keep(line.gathering, next, before))) return forget(line)
    line.publication = next
    if (isNews || !line.report) line.report = once(() => mirrorReport(next.published))
    if (isNews) tell(bus, line, next.published.version)
  } catch (error) {
    line.isStale = true
    throw error
  } finally {
    line.restsUntil = started + Math.max(SHORTEST_PAUSE, SHARE_OF_TIME * (now() - started))
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

function tell(bus: House['bus'], line: Line, version: number): void {
  line.isTelling = true
  bus.publish(mirrorTopic(line.gathering), String(version))
  line.isTelling = false
}

/** Another process has published, or may have: what this one remembers is read anew. */
function forget(line: Line): void {
  line.publication = null
  line.report = null
  line.isStale = true
}

const faultOf = (error: Error) =>
  ({ event: 'fault', route: 'mirror/publisher', name: error.name, at: 'publish' }) as const

// Published states count from 1, so a page that shows the empty mirror sees the first of them as news.
const UNPUBLISHED = 0
const SHORTEST_PAUSE = 250
const SHARE_OF_TIME = 10
