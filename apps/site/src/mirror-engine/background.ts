/** The other end of `groupsInBackground`: finds the groups it was born for, tells its progress, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { groupsOf } from './engine.ts'
import type { FromBackground, ToBackground } from './job.ts'

const { matrix, options }: ToBackground = workerData
const tell = (message: FromBackground) => parentPort?.postMessage(message)
tell({ groups: await groupsOf(matrix, options, (progress) => tell({ progress })) })
