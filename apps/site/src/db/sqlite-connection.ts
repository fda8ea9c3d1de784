/** One connection to SQLite in a thread of its own, so that a slow disk never blocks the event loop. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CompiledQuery, QueryResult } from 'kysely'
import { storageProblemIn } from './problem.ts'
import type { SqlReply } from './sqlite-worker.ts'

/** A connection to a file (or ':memory:'), as reader or as writer. Its thread starts at once. */
export class WorkerConnection {
  readonly #worker: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<QueryResult<never>>>()
  #next = 0
  #fault: Error | null = null

  constructor(file: string, readOnly: boolean) {
    // Plain .ts runs natively; the loaders of the main thread are not needed here.
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: { file, readOnly },
      execArgv: [],
    })
    this.#worker.on('message', (reply: SqlReply) => this.#settle(reply))
    this.#worker.on('error', (error: Error) => this.#giveUp(error))
    this.#worker.on('exit', () => this.#giveUp(new Error('the database thread has ended')))
    this.#worker.unref()
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#fault) return Promise.reject(storageProblemIn(this.#fault) ?? this.#fault)
    const id = this.#next++
    const answer = Promise.withResolvers<QueryResult<never>>()
    this.#waiting.set(id, answer)
    this.#worker.ref()
    this.#worker.postMessage({ id, sql, parameters })
    return answer.promise
  }

  async close() {
    if (this.#fault) return
    this.#worker.ref()
    this.#worker.postMessage('close')
    await once(this.#worker, 'exit')
  }

  #settle(reply: SqlReply) {
    const answer = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (this.#waiting.size === 0) this.#worker.unref()
    if ('failed' in reply) {
      const error = Object.assign(new Error(reply.failed.message), reply.failed)
      answer?.reject(storageProblemIn(error) ?? error)
    } else {
      const rows = reply.rows as never[]
      answer?.resolve(reply.changes === null ? { rows } : { rows, numAffectedRows: reply.changes })
    }
  }

  #giveUp(error: Error) {
    this.#fault ??= error
    for (const answer of this.#waiting.values()) answer.reject(storageProblemIn(this.#fault) ?? this.#fault)
    this.#waiting.clear()
  }
}
