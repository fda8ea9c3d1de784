/**
 * Lets Kysely speak to SQLite: one connection writes, and who wants it waits for the one before; another reads beside
 * it, so that nobody who only looks waits for a disk to be synced.
 */
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
import { WorkerConnection } from './sqlite-connection.ts'

/** A Kysely dialect over one SQLite file (or ':memory:'). Its threads start with the first query. */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new OwnAdapter(),
    createDriver: () => new WorkerDriver(file),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

class OwnAdapter extends SqliteAdapter {
  /** SQLite can take back changes of tables; Kysely does not count on it. So a migration that is cut off leaves nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
  /** Otherwise Kysely lets one query after another through; here each waits only for what it needs. */
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class WorkerDriver implements Driver {
  readonly #connections: Connections
  constructor(file: string) {
    this.#connections = new Connections(file)
  }
  async init() {}
  async acquireConnection() {
    return new Turn(this.#connections)
  }
  async releaseConnection(turn: Turn) {
    turn.end()
  }
  async beginTransaction(turn: DatabaseConnection) {
    await turn.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  async commitTransaction(turn: DatabaseConnection) {
    await turn.executeQuery(CompiledQuery.raw('commit'))
  }
  async rollbackTransaction(turn: DatabaseConnection) {
    // A full disk has already rolled back: what counts is the error that led here.
    await turn.executeQuery(CompiledQuery.raw('rollback')).catch((error: Error) => {
      if (!/no transaction is active/.test(error.message)) throw error
    })
  }
  async destroy() {
    await this.#connections.close()
  }
}

/** The two connections to a file. One in memory has the writer alone. */
class Connections {
  readonly #file: string
  #writer: WorkerConnection | null = null
  #reader: WorkerConnection | null = null
  #hasFile = false
  #lastTurn: Promise<void> = Promise.resolve()

  constructor(file: string) {
    this.#file = file
  }

  /** The writer, for as long as the caller needs it; `end` hands it to the next. */
  async takeWriter(): Promise<{ writer: WorkerConnection; end: () => void }> {
    const before = this.#lastTurn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#lastTurn = promise
    await before
    this.#writer ??= new WorkerConnection(this.#file, false)
    return { writer: this.#writer, end: resolve }
  }

  /** Called once the writer has answered: from then on the file is there. */
  writerHasAnswered(): void {
    this.#hasFile = this.#file !== ':memory:'
  }

  /** The reader, or null as long as there is nothing that a second connection could read. */
  reader(): WorkerConnection | null {
    if (this.#hasFile) this.#reader ??= new WorkerConnection(this.#file, true)
    return this.#reader
  }

  async close(): Promise<void> {
    // The writer last: who closes a file last puts the log of writes into it.
    await this.#reader?.close()
    await this.#writer?.close()
  }
}

/** What Kysely calls a connection: reads beside the writer until it writes, and then holds the writer to its end. */
class Turn implements DatabaseConnection {
  readonly #connections: Connections
  #writer: WorkerConnection | null = null
  #end: () => void = () => {}

  constructor(connections: Connections) {
    this.#connections = connections
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const reader = this.#writer || !/^select\b/i.test(query.sql) ? null : this.#connections.reader()
    if (reader) return reader.executeQuery<R>(query)
    if (!this.#writer) {
      const { writer, end } = await this.#connections.takeWriter()
      this.#writer = writer
      this.#end = end
    }
    const result = await this.#writer.executeQuery<R>(query)
    this.#connections.writerHasAnswered()
    return result
  }

  // biome-ignore lint/correctness/useYield: the interface asks for it, and nothing here streams rows
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('streamQuery: read with executeQuery')
  }

  end(): void {
    this.#writer = null
    this.#end()
  }
}
