/** How many votes a second go through the real server: form, seat, decision, disk, answer. The load shares the cores. */
import { Agent, request } from 'node:http'
import { choices } from '@daylight/basics'
import { startServer, whyNoServer } from '../apps/site/src/db/postgres-for-tests.ts'
import { type HouseOptions, startHouse } from '../e2e/support/house.ts'
import { PlainConvenor, PlainPhone } from '../e2e/support/plain-phone.ts'
import { quantile } from './vote-load.ts'

export type HttpRate = {
  readonly engine: 'SQLite' | 'PostgreSQL'
  readonly phones: number
  readonly votesPerSecond: number
  /** Milliseconds from sending a vote to its acknowledgment. */
  readonly p50: number
  readonly p99: number
}

/** Phones that vote without a pause, each a seat of its own, at a server that has just started. */
export async function httpRate(
  engine: HttpRate['engine'],
  options: HouseOptions,
  phones: number,
  seconds: number,
): Promise<HttpRate> {
  const house = await startHouse({ args: ['--empty'], ...options })
  const statements = Array.from({ length: 24 }, (_, i) => `Statement ${i + 1}.`)
  const { codes } = await (await PlainConvenor.signIn(house)).openGathering(statements, phones)
  const seats = await Promise.all(codes.map((code) => seated(house.origin, code)))
  const waits: number[] = []
  const from = performance.now() + 2_000
  const until = from + seconds * 1_000
  await Promise.all(
    seats.map(async (send) => {
      for (let i = 0; performance.now() < until; i++) {
        const started = performance.now()
        await send(i)
        if (started > from) waits.push(performance.now() - started)
      }
    }),
  )
  await house.stop()
  return {
    engine,
    phones,
    votesPerSecond: Math.round(waits.length / seconds),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
  }
}

/** The rates of both engines; PostgreSQL is left out where no server can be started. */
export async function httpRates(phones = 64, seconds = 5): Promise<HttpRate[]> {
  const rates = [await httpRate('SQLite', {}, phones, seconds)]
  if (whyNoServer() !== null) return rates
  const server = await startServer(true)
  try {
    const env = { DATABASE_URL: await server.newDatabase() }
    rates.push(await httpRate('PostgreSQL', { env }, phones, seconds))
  } finally {
    await server.remove()
  }
  return rates
}

/** Takes a seat; returns the sender of its i-th vote. Rejects a vote that is not acknowledged. */
async function seated(origin: string, code: string): Promise<(i: number) => Promise<void>> {
  const phone = new PlainPhone(origin)
  await phone.join(code)
  await phone.saySide((values) => values[0])
  const addresses = await phone.statements()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = {
    Cookie: phone
      .cookies()
      .map(({ name, value }) => `${name}=${value}`)
      .join('; '),
    Accept: 'application/json',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return (i) => {
    const body = `choice=${choices[i % 3]}&revision=${1 + Math.floor(i / addresses.length)}`
    return post(new URL(addresses[i % addresses.length] as string, origin), { agent, headers }, body)
  }
}

function post(
  url: URL,
  options: { agent: Agent; headers: Record<string, string> },
  body: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...options.headers, 'Content-Length': String(Buffer.byteLength(body)) }
    const asked = request(url, { agent: options.agent, method: 'POST', headers }, (reply) => {
      reply.resume()
      reply.on('end', () => (reply.statusCode === 200 ? resolve() : reject(new Error(`${reply.statusCode}`))))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
