/** News between processes that share one PostgreSQL database: LISTEN and NOTIFY over one connection of its own. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Bus, localBus } from './bus.ts'

export type SharedBus = Bus & {
  /** Whether news travels at this moment. While it does not, this process still hears itself. */
  isConnected(): boolean
  /** Lets the connection go. */
  close(): Promise<void>
}

/**
 * A bus for all processes on the database at `url`. Listeners in this process hear at once, the others when the
 * server has passed it on. A lost connection is made again; then the newest news of each topic is sent that could not
 * be, and every listener here is told to ask anew. Never throws for a server that is away.
 */
export async function postgresBus(url: string): Promise<SharedBus> {
  const here = localBus()
  const me = randomUUID()
  const unsent = new Map<string, string>()
  const closing = new AbortController()
  let client: Client | null = null

  function hear(payload: string | undefined) {
    const { from, topic, news } = JSON.parse(payload ?? '{}') as { from: string; topic: string; news: string }
    if (from !== me) here.publish(topic, news)
  }
  function send(topic: string, news: string) {
    if (!client) return void unsent.set(topic, news)
    const payload = JSON.stringify({ from: me, topic, news })
    client.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => unsent.set(topic, news))
  }
  /** Listens for as long as the connection holds. `settled` is called once it stands, or cannot be made. */
  async function listen(settled: () => void): Promise<void> {
    const next = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: PATIENCE })
    const gone = new Promise<void>((resolve) => next.once('end', resolve).on('error', () => resolve()))
    next.on('notification', ({ payload }) => hear(payload))
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      client = next
      const late = [...unsent]
      unsent.clear()
      for (const [topic, news] of late) send(topic, news)
      here.allMissed()
      settled()
      await gone
    } catch {
      settled()
    } finally {
      client = null
      await next.end().catch(() => {})
    }
  }
  async function keepListening(settled: () => void): Promise<void> {
    for (let wait = SHORTEST_WAIT; !closing.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await listen(() => {
        if (client) wait = SHORTEST_WAIT
        settled()
      })
      await sleep(wait, undefined, { ref: false, signal: closing.signal }).catch(() => {})
    }
  }

  const first = Promise.withResolvers<void>()
  const whole = keepListening(first.resolve)
  await first.promise
  return {
    subscribe: here.subscribe,
    publish(topic, news) {
      here.publish(topic, news)
      send(topic, news)
    },
    isConnected: () => client !== null,
    async close() {
      closing.abort()
      await client?.end()
      await whole
    },
  }
}

const CHANNEL = 'daylight'
const PATIENCE = 5_000
const SHORTEST_WAIT = 100
const LONGEST_WAIT = 5_000
