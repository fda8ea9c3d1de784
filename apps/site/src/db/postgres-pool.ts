/** Connections to a PostgreSQL server, with our kinds of trouble in place of its codes. */
import type { PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import { again } from './again.ts'
import { storageProblemIn } from './problem.ts'

/** How statements see each other: 'serializable' is as if each transaction were alone; migrations need the other. */
export type Isolation = 'serializable' | 'read committed'

/** What Kysely's own driver asks of a pool. */
export class PostgresPool {
  readonly options = {}
  readonly #pool: Pool
  readonly #clients = new WeakMap<PoolClient, MendedClient>()

  constructor(url: string, isolation: Isolation) {
    this.#pool = new Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: PATIENCE,
      keepAlive: true,
      // A command that has done its work ends, as with a file.
      allowExitOnIdle: true,
      types: { getTypeParser: asSqliteGives },
      // Durable whatever the server's default: an answered vote survives a power cut.
      onConnect: async (client) => {
        await client.query(
          `set session characteristics as transaction isolation level ${isolation}; set synchronous_commit = on`,
        )
      },
    })
    // A connection that breaks while nobody uses it is replaced by the next who asks.
    this.#pool.on('error', () => {})
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect().catch(rethrow)
    const known = this.#clients.get(client) ?? new MendedClient(client)
    this.#clients.set(client, known)
    // Kysely's other way to ask, with a cursor, is for streams, which nothing here uses.
    return known as unknown as PostgresPoolClient
  }

  async end(): Promise<void> {
    await this.#pool.end()
  }
}

class MendedClient {
  readonly #client: PoolClient
  #inTransaction = false

  constructor(client: PoolClient) {
    this.#client = client
  }
  release(destroy?: boolean) {
    this.#client.release(destroy)
  }
  async query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const values = parameters.map(withoutNul)
    const ask = () => this.#client.query(sql, values).catch(rethrow)
    // Inside a transaction only the whole can be tried again; `openDb` sees to that.
    const result = await (this.#inTransaction || /^(commit|rollback)/.test(sql) ? ask() : again(ask))
    if (/^(begin|start transaction)/.test(sql)) this.#inTransaction = true
    if (/^(commit|rollback$)/.test(sql)) this.#inTransaction = false
    return result as unknown as PostgresQueryResult<R>
  }
}

/** PostgreSQL has no NUL in text. An address that holds one finds nothing, as on SQLite, instead of failing. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value

function rethrow(error: unknown): never {
  throw storageProblemIn(error) ?? error
}

/** Whole numbers as numbers, true and false as 1 and 0, bytes as a plain Uint8Array. */
function asSqliteGives(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return PARSERS[type] ?? types.getTypeParser(type, format as 'text')
}

const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  [types.builtins.INT8]: Number,
  [types.builtins.NUMERIC]: Number,
  [types.builtins.BOOL]: (value) => (value === 't' ? 1 : 0),
  [types.builtins.BYTEA]: (value) => new Uint8Array(Buffer.from(value.slice(2), 'hex')),
}

const MOST_CONNECTIONS = 10
const PATIENCE = 5_000
