/** A thread of the mirror's engine: answers one job at a time about the votes it was born with. */
import { parentPort, workerData } from 'node:worker_threads'
import { classPassOverChunk, heldOutFold } from '@daylight/mirror'
import type { Answer, Held, Job } from './job.ts'

const { matrix, placement, seed }: Held = workerData

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)))

function answer(job: Job): Answer {
  if (job.kind === 'fold') return { heldOut: heldOutFold(matrix, job.fold, seed) }
  const places = job.place ? placement : undefined
  return { sums: job.chunks.map((chunk) => classPassOverChunk(matrix, chunk, job.tables, places)) }
}
