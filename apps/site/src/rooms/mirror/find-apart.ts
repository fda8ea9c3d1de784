/** Looks for groups without keeping others waiting: in this thread for a small room, in another for a large one. */
import { Worker } from 'node:worker_threads'
import type { StatementId } from '@daylight/basics'
import { findGroups, type MirrorReport, type Room } from '@daylight/mirror'
import { type Findings, findingsOf } from './findings.ts'

/** What is looked at: the room as the gate counts it, what is shown of it, and the statements that are not set aside. */
export type Asked = {
  readonly room: Room
  readonly report: MirrorReport
  readonly putForward: ReadonlySet<StatementId>
}

/** The same whichever thread finds it. Rejects if the other thread fails; the cause is a fault of the program. */
export function findApart(asked: Asked): Promise<Findings> {
  const { room, report, putForward } = asked
  if (room.votes.codes.length < LARGE)
    return Promise.resolve(findingsOf(room, findGroups(room.votes), report, (id) => putForward.has(id)))
  const worker = new Worker(new URL('./findings-worker.ts', import.meta.url), { workerData: asked })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`findApart: the thread ended with ${code}`)))
  })
}

// In this thread some tens of milliseconds; beyond it, a page of somebody else would feel it.
const LARGE = 1_500
