/** Starts the site: reads the settings, opens the database, listens. The only file that starts anything. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Instant } from '@daylight/basics'
import { createAdaptorServer } from '@hono/node-server'
import { type Config, readConfig } from './config.ts'
import { forgetOrder } from './db/forget-order.ts'
import { openDb } from './db/open.ts'
import { localBus } from './http/bus.ts'
import { letGoOfSilence, patientOptions } from './http/patience.ts'
import { postgresBus } from './http/postgres-bus.ts'
import { signpost } from './http/signpost.tsx'
import { type Log, lineLog } from './log.ts'
import { openHouse } from './open-house.ts'
import { greeting, startProblem } from './terminal.ts'

type Fetch = (request: Request, env: object) => Response | Promise<Response>

const DAY = 86_400_000
const now = () => Date.now() as Instant
const log = lineLog((line) => process.stderr.write(line), now)
let config: Config | undefined

try {
  config = readConfig(process.env, process.argv.slice(2))
  await start(config, log)
} catch (error) {
  const line = startProblem(error, config ?? { port: 0, host: '', dataDir: '', databaseUrl: null })
  if (!line) throw error
  console.error(line)
  process.exit(1)
}

async function start(settings: Config, log: Log): Promise<void> {
  const db = await openDb(settings.databaseUrl ?? join(settings.dataDir, 'daylight.db'))
  const shared = settings.databaseUrl === null ? null : await postgresBus(settings.databaseUrl)
  // Listens before the rooms are built: only then is it known which port the system gave.
  let fetch: Fetch = () => new Response('starting', { status: 503 })
  const server = patientServer((request, env) => fetch(request, env), settings.tls)
  const port = await listening(server, settings.port, settings.host)
  const origin = settings.port === 0 ? settings.origin.replace(/:0$/, `:${port}`) : settings.origin
  const { isHttps, plainBecause } = settings
  const house = { now, config: { origin, isHttps, plainBecause }, bus: shared ?? localBus(), log }
  const open = await openHouse(db, house, settings.withExample)
  fetch = open.site.fetch
  const rest = () =>
    forgetOrder(db).catch((error: Error) =>
      log({ event: 'fault', route: 'daily-rest', name: error.name, at: 'forgetOrder' }),
    )
  const sign = settings.signpostPort === null ? null : patientServer(signpost(origin).fetch, null)
  if (sign) await listening(sign, settings.signpostPort ?? 0, settings.host)
  void rest()
  setInterval(rest, DAY).unref()
  console.log(greeting({ origin, ...(await open.addresses()) }))

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    sign?.close()
    sign?.closeAllConnections()
    server.close()
    await open.close()
    server.closeAllConnections()
    await shared?.close()
    await db.destroy()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

/** A server that waits for nobody for ever; with a certificate it speaks https. */
function patientServer(fetch: Fetch, tls: Config['tls']): Server {
  const options = patientOptions()
  const server = createAdaptorServer(
    tls
      ? {
          fetch,
          createServer: createTlsServer,
          serverOptions: { ...options, cert: readFileSync(tls.cert), key: readFileSync(tls.key) },
        }
      : { fetch, serverOptions: options },
  ) as Server
  letGoOfSilence(server)
  return server
}

/** Resolves to the port, once the server listens. */
async function listening(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
