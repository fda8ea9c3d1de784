/**
 * SQLite in a thread of its own, so that a slow disk never blocks the event loop. Takes one request after another
 * and answers each; the main thread's `sqlite-connection.ts` is its only caller.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

export type SqlRequest = {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}
export type SqlReply =
  | { readonly id: number; readonly rows: Record<string, unknown>[]; readonly changes: bigint | null }
  | { readonly id: number; readonly failed: { message: string; code?: string; errcode?: number } }

const { file, readOnly } = workerData as { file: string; readOnly: boolean }
const db = new DatabaseSync(file, { readOnly })
// FULL: an answered vote survives a power cut. secure_delete: what is deleted leaves no bytes behind.
if (readOnly) db.exec('pragma busy_timeout = 5000; pragma trusted_schema = off')
else
  db.exec(`pragma busy_timeout = 5000; pragma auto_vacuum = full; pragma journal_mode = wal; pragma synchronous = full;
  pragma foreign_keys = on; pragma secure_delete = on; pragma trusted_schema = off`)
const prepared = new Map<string, StatementSync>()

parentPort?.on('message', (request: SqlRequest | 'close') => {
  if (request === 'close') {
    db.close()
    parentPort?.close()
    return
  }
  parentPort?.postMessage(answer(request))
})

function answer({ id, sql, parameters }: SqlRequest): SqlReply {
  try {
    const statement = prepare(sql)
    if (statement.columns().length > 0)
      return { id, rows: statement.all(...(parameters as never[])), changes: null }
    return { id, rows: [], changes: BigInt(statement.run(...(parameters as never[])).changes) }
  } catch (error) {
    const { message, code, errcode } = error as { message: string; code?: string; errcode?: number }
    return { id, failed: { message, ...(code && { code }), ...(errcode !== undefined && { errcode }) } }
  }
}

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql)
  if (known) return known
  const statement = db.prepare(sql)
  if (prepared.size >= MOST_PREPARED) prepared.clear()
  prepared.set(sql, statement)
  return statement
}

const MOST_PREPARED = 200
