/**
 * A process made to be killed: votes into the place named on its command line and says on its output, one JSON line
 * each, which votes the store has acknowledged. Ends by itself when the database is gone.
 */
import { openDb } from '../apps/site/src/db/open.ts'
import { makeGatherStore } from '../apps/site/src/rooms/gather/store.ts'
import { vote } from './vote-load.ts'

const [place, prefix] = process.argv.slice(2)
if (!place || !prefix) throw new Error('kill-writer <place> <prefix>')
const store = makeGatherStore(await openDb(place))
await vote(
  store.keepVote,
  { clients: 16, prefix },
  () => false,
  (acknowledged) => process.stdout.write(`${JSON.stringify(acknowledged)}\n`),
).catch(() => process.exit(1))
