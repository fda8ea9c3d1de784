/** How quickly a vote at one process is seen in pages that are open at another, and what ten thousand open pages cost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { quantile } from './vote-load.ts'

export type SeenAcross = {
  readonly clientsEach: number
  readonly votes: number
  /** Milliseconds from sending a vote to one process until a page open at the other hears of it. */
  readonly p50: number
  readonly p99: number
}
export type OpenStreams = {
  readonly streams: number
  readonly rssMb: number
  readonly kbEach: number
  /** Milliseconds until the last of them had heard a publication. */
  readonly allHeardMs: number
}

/** Two processes on one PostgreSQL server, pages open at each; every vote goes to the first. */
export async function seenAcross(clientsEach = 200, votes = 100): Promise<SeenAcross> {
  const server = await startServer(true)
  const place = await server.newDatabase()
  const houses = await Promise.all([startHouse(place), startHouse(place)])
  const [one, other] = houses as [House, House]
  const waits: number[] = []
  try {
    let askedAt = 0
    let heard = afterSoMany(clientsEach)
    const mine = await openMany(one.port, clientsEach, () => {})
    const theirs = await openMany(other.port, clientsEach, () => {
      if (askedAt === 0) return
      waits.push(performance.now() - askedAt)
      heard.count()
    })
    for (let i = 1; i <= votes; i++) {
      heard = afterSoMany(clientsEach)
      askedAt = performance.now()
      await fetch(`http://127.0.0.1:${one.port}/vote/${i}`, { method: 'POST' })
      await heard.all
      await sleep(20)
    }
    for (const socket of [...mine, ...theirs]) socket.destroy()
  } finally {
    for (const { child } of houses) child.kill('SIGKILL')
    await server.remove()
  }
  return { clientsEach, votes, p50: quantile(waits, 0.5), p99: quantile(waits, 0.99) }
}

/** One process with so many open pages, and one publication to all. */
export async function openStreams(streams = 10_000): Promise<OpenStreams> {
  const house = await startHouse()
  try {
    const before = await memoryOf(house)
    let isTold = false
    const heard = afterSoMany(streams)
    const sockets = await openMany(house.port, streams, () => isTold && heard.count())
    isTold = true
    const askedAt = performance.now()
    await fetch(`http://127.0.0.1:${house.port}/vote/1`, { method: 'POST' })
    await heard.all
    const allHeardMs = performance.now() - askedAt
    const rss = await memoryOf(house)
    for (const socket of sockets) socket.destroy()
    return { streams, rssMb: Math.round(rss / 1e6), kbEach: (rss - before) / streams / 1e3, allHeardMs }
  } finally {
    house.child.kill('SIGKILL')
  }
}

type House = { readonly child: ChildProcess; readonly port: number }

async function startHouse(place?: string): Promise<House> {
  const file = fileURLToPath(new URL('./stream-house.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...(place ? [place] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')) as [Buffer]
  return { child, port: Number(line.toString()) }
}

const memoryOf = async ({ port }: House): Promise<number> =>
  Number(await (await fetch(`http://127.0.0.1:${port}/memory`)).text())

/** Opens event streams by hand: a socket each and no parser, so that the load costs little itself. */
async function openMany(port: number, count: number, onNews: () => void): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let start = 0; start < count; start += 200) {
    const some = Array.from({ length: Math.min(200, count - start) }, () => openOne(port, onNews))
    sockets.push(...(await Promise.all(some)))
  }
  return sockets
}

function openOne(port: number, onNews: () => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /live HTTP/1.1\r\nHost: bench\r\n\r\n'))
    let isOpen = false
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      if (!chunk.includes('event: version')) return
      if (isOpen) onNews()
      isOpen = true
      resolve(socket)
    })
  })
}

/** Resolves when it has been counted so often. */
function afterSoMany(times: number): { readonly all: Promise<void>; count(): void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = times
  return {
    all: promise,
    count: () => {
      left--
      if (left === 0) resolve()
    },
  }
}
