import { Worker } from 'node:worker_threads'
import type { Placement, VoteMatrix } from '@daylight/mirror'
import type { Answer, Held, Job } from './job.ts'

/** Threads that share one conversation's votes. Close them, or the process stays alive. */
export type Threads = {
  readonly count: number
  /** Does one job in one of the threads. Rejects if the thread dies. */
  run(thread: number, job: Job): Promise<Answer>
  close(): Promise<void>
}

/** Starts `count` threads that hold `held`. */
export function startThreads(count: number, held: Held): Threads {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: held }),
  )
  return {
    count,
    run: (thread, job) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = workers[thread]!
        const settle = (done: () => void) => {
          worker.off('message', onAnswer)
          worker.off('error', onError)
          done()
        }
        const onAnswer = (answer: Answer) => settle(() => resolve(answer))
        const onError = (error: unknown) => settle(() => reject(error))
        worker.on('message', onAnswer)
        worker.on('error', onError)
        worker.postMessage(job)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The same votes in memory that threads can share; copies only what is not there already. */
export function shared(matrix: VoteMatrix): VoteMatrix {
  return {
    ...matrix,
    offsets: inSharedMemory(matrix.offsets, Uint32Array),
    codes:
      matrix.codes instanceof Uint16Array
        ? inSharedMemory(matrix.codes, Uint16Array)
        : inSharedMemory(matrix.codes, Uint32Array),
  }
}

/** Room in shared memory for the places of so many people, nobody placed yet. */
export const sharedPlacement = (people: number): Placement => ({
  assignment: new Int8Array(new SharedArrayBuffer(people)).fill(-1),
  confidence: new Float32Array(new SharedArrayBuffer(4 * people)),
})

function inSharedMemory<T extends Uint16Array | Uint32Array>(
  array: T,
  of: new (buffer: SharedArrayBuffer) => T,
): T {
  if (array.buffer instanceof SharedArrayBuffer) return array
  const copy = new of(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}
