/**
 * How many single votes a second become durable, one commit shared by all that arrive meanwhile: the store of the
 * room `gather` on a SQLite file and on a PostgreSQL server that waits for its disk. The load shares the cores.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb } from '../apps/site/src/db/open.ts'
import { startServer, whyNoServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { makeGatherStore } from '../apps/site/src/rooms/gather/store.ts'
import { quantile, vote } from './vote-load.ts'

export type VoteRate = {
  readonly engine: 'SQLite' | 'PostgreSQL'
  readonly clients: number
  readonly votesPerSecond: number
  /** Milliseconds from asking to being answered. */
  readonly p50: number
  readonly p99: number
  /** Of this process, the load in it; megabytes. */
  readonly rssMb: number
}

/** The rate at an open place over `seconds`, after a second of warming up. */
export async function voteRate(
  engine: VoteRate['engine'],
  place: string,
  clients: number,
  seconds: number,
): Promise<VoteRate> {
  const db = await openDb(place)
  const store = makeGatherStore(db)
  const waits: number[] = []
  const from = performance.now() + 1_000
  const until = from + seconds * 1_000
  await vote(
    store.keepVote,
    { clients, prefix: 'a' },
    () => performance.now() > until,
    (_, ms) => {
      if (performance.now() > from) waits.push(ms)
    },
  )
  await db.destroy()
  return {
    engine,
    clients,
    votesPerSecond: Math.round(waits.length / seconds),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
  }
}

/** The rates of both engines; PostgreSQL is left out where no server can be started. */
export async function voteRates(clients = 64, seconds = 5): Promise<VoteRate[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-bench-'))
  const rates = [await voteRate('SQLite', join(folder, 'daylight.db'), clients, seconds)]
  rmSync(folder, { recursive: true })
  if (whyNoServer() !== null) return rates
  const server = await startServer(true)
  try {
    rates.push(await voteRate('PostgreSQL', await server.newDatabase(), clients, seconds))
  } finally {
    await server.remove()
  }
  return rates
}
