/** The other end of `findApart`: finds groups and the list for the wall in a thread of its own, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { findGroups } from '@daylight/mirror'
import type { Asked } from './find-apart.ts'
import { findingsOf } from './findings.ts'

const { room, report, putForward }: Asked = workerData
parentPort?.postMessage(findingsOf(room, findGroups(room.votes), report, (id) => putForward.has(id)))
