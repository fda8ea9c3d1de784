import { Worker } from 'node:worker_threads'
import type { Groups, GroupsOptions, Progress, VoteMatrix } from '@daylight/mirror'
import type { FromBackground, ToBackground } from './job.ts'

/**
 * The same as `groupsOf`, outside this thread: a server goes on answering while a conversation is computed anew. The
 * votes are copied to the other thread unless they are in shared memory. Rejects if the thread fails; the cause is
 * a fault of the program.
 */
export function groupsInBackground(
  matrix: VoteMatrix,
  options: GroupsOptions = {},
  progress: Progress = () => {},
): Promise<Groups> {
  const workerData: ToBackground = { matrix, options }
  const worker = new Worker(new URL('./background.ts', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromBackground) => {
      if ('groups' in message) resolve(message.groups)
      else progress(message.progress)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`groupsInBackground: the thread ended with ${code}`)))
  })
}
