/** Lets Kysely speak to SQLite in its worker thread. One connection: who wants it waits for the one before. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { storageProblemIn } from './problem.ts'
import type { SqlReply } from './sqlite-worker.ts'

/** A Kysely dialect over one SQLite file (or ':memory:'). The worker starts with the first query. */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new WholeMigrations(),
    createDriver: () => new WorkerDriver(file),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite can take back changes of tables; Kysely does not count on it. So a migration that is cut off leaves nothing. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class WorkerDriver implements Driver {
  readonly #file: string
  #connection: WorkerConnection | null = null
  #turn: Promise<void> = Promise.resolve()
  #endTurn: () => void = () => {}

  constructor(file: string) {
    this.#file = file
  }
  async init() {
    this.#connection = new WorkerConnection(this.#file)
  }
  async acquireConnection() {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    this.#endTurn = resolve
    return this.#connection as WorkerConnection
  }
  async releaseConnection() {
    this.#endTurn()
  }
  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    // A full disk has already rolled back: what counts is the error that led here.
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch((error: Error) => {
      if (!/no transaction is active/.test(error.message)) throw error
    })
  }
  async destroy() {
    await this.#connection?.close()
  }
}

class WorkerConnection implements DatabaseConnection {
  readonly #worker: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<QueryResult<never>>>()
  #next = 0
  #fault: Error | null = null

  constructor(file: string) {
    // Plain .ts runs natively; the loaders of the main thread are not needed here.
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
      workerData: { file },
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

  // biome-ignore lint/correctness/useYield: the interface asks for it, and nothing here streams rows
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streamQuery: read with executeQuery')
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
