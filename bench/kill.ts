/** Kills writers and servers in the middle of their work and looks for every vote that was acknowledged. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openDb } from '../apps/site/src/db/open.ts'
import type { TestServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { makeGatherStore } from '../apps/site/src/rooms/gather/store.ts'
import { type Acknowledged, seatNamed } from './vote-load.ts'

export type KillTally = { readonly kills: number; readonly acknowledged: number; readonly lost: number }

/** What is done to a writer, and what brings its database back. Without it the writer itself is killed. */
export type Blow = {
  strike(): Promise<void> | void
  mend(): Promise<void> | void
  /** The writer cannot end by itself after it. */
  readonly isFinal?: boolean
}

/** Every process of a database server is killed at once. */
export const killServer = (server: TestServer): Blow => ({
  strike: () => server.kill(),
  mend: () => server.start(),
})

/**
 * Lets a writer vote into `place`, strikes after a moment of random length, mends, and counts what is missing.
 * `kills` times over.
 */
export async function killAndCount(
  place: string,
  kills: number,
  random: () => number,
  blow?: Blow,
): Promise<KillTally> {
  let acknowledged = 0
  let lost = 0
  for (let round = 0; round < kills; round++) {
    const { writer, heard, closed } = startWriter(place, `r${round}-`)
    await heard.first
    await sleep(40 + 200 * random())
    await blow?.strike()
    // A writer whose server is gone ends by itself, and says so: nothing of it is lost by waiting.
    if (!blow || blow.isFinal) writer.kill('SIGKILL')
    await closed
    await blow?.mend()
    acknowledged += heard.votes.length
    lost += await missing(place, heard.votes)
  }
  return { kills, acknowledged, lost }
}

function startWriter(place: string, prefix: string) {
  const file = fileURLToPath(new URL('./kill-writer.ts', import.meta.url))
  const writer: ChildProcess = spawn(process.execPath, ['--import', 'tsx', file, place, prefix], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const first = Promise.withResolvers<void>()
  const votes: Acknowledged[] = []
  const lines = createInterface({ input: writer.stdout as NonNullable<ChildProcess['stdout']> })
  lines.on('line', (line) => {
    // The last line may have been cut by the kill: then nobody has heard it.
    if (!line.endsWith('}}')) return
    votes.push(JSON.parse(line) as Acknowledged)
    first.resolve()
  })
  const closed = Promise.all([once(writer, 'exit'), once(lines, 'close')])
  // A writer that ends before its first vote: its end is the news.
  void closed.then(() => first.resolve())
  return { writer, heard: { votes, first: first.promise }, closed }
}

/** How many acknowledged votes are not in their seat's ballot. */
async function missing(place: string, votes: readonly Acknowledged[]): Promise<number> {
  const db = await openDb(place)
  const store = makeGatherStore(db)
  try {
    const seats = [...new Set(votes.map(({ seat }) => seat))]
    const kept = new Set<string>()
    for (const seat of seats)
      for (const line of await store.ballot(seatNamed(seat)))
        kept.add(`${seat} ${line.ordinal} ${line.choice} ${line.revision}`)
    return votes.filter((v) => !kept.has(`${v.seat} ${v.vote.ordinal} ${v.vote.choice} ${v.vote.revision}`))
      .length
  } finally {
    await db.destroy()
  }
}
