/**
 * One process of a small house made for measuring: open event streams as every live page has them, and a vote that is
 * kept by the store and told on the bus. With a place on its command line it keeps votes there. Prints its port;
 * `GET /memory` gives its resident bytes.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { openDb } from '../apps/site/src/db/open.ts'
import { localBus } from '../apps/site/src/http/bus.ts'
import { liveStream } from '../apps/site/src/http/live.ts'
import { postgresBus } from '../apps/site/src/http/postgres-bus.ts'
import { makeGatherStore } from '../apps/site/src/rooms/gather/store.ts'
import { seatNamed } from './vote-load.ts'

const [place] = process.argv.slice(2)
const store = place ? makeGatherStore(await openDb(place)) : null
const bus = place ? await postgresBus(place) : localBus()
let version = 0

const site = new Hono()
  .get('/live', (c) => liveStream(c, bus, 'bench', async () => String(version)))
  .get('/memory', (c) => c.text(String(process.memoryUsage.rss())))
  .post('/vote/:version', async (c) => {
    version = Number(c.req.param('version'))
    await store?.keepVote(seatNamed(`s${version}`), { ordinal: 0, choice: 'agree', revision: 1 })
    bus.publish('bench', String(version))
    return c.body(null, 204)
  })

const server = createAdaptorServer({ fetch: site.fetch })
server.listen(0, '127.0.0.1')
await once(server, 'listening')
console.log((server.address() as AddressInfo).port)
