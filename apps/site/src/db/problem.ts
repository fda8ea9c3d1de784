/** What can be wrong with the place where things are kept, as kinds that a page or a terminal puts into words. */
export type StorageProblemKind =
  | 'unwritable'
  | 'newer'
  | 'not-a-database'
  /** The disk has changed what was written. */
  | 'damaged'
  | 'full'
  | 'busy'
  /** The PostgreSQL server does not answer. */
  | 'unreachable'
  /** The PostgreSQL server answers, and does not let us in: account, password or name of the database. */
  | 'refused'
  /** The PostgreSQL server is older than 15, or its database does not hold UTF-8. */
  | 'too-old'

/** Thrown by the database layer where the fault lies with the disk or the server and not with the code. */
export class StorageProblem extends Error {
  readonly kind: StorageProblemKind
  constructor(kind: StorageProblemKind, options?: ErrorOptions) {
    super(`storage: ${kind}`, options)
    this.kind = kind
  }
}

/** The storage problem behind an error of SQLite, PostgreSQL or the file system, or null where it is something else. */
export function storageProblemIn(error: unknown): StorageProblem | null {
  if (error instanceof StorageProblem) return error
  const { code, errcode, message, syscall } = (error ?? {}) as Readonly<Record<string, unknown>>
  const kind =
    (syscall === 'connect' && 'unreachable') ||
    (typeof errcode === 'number' && BY_SQLITE[errcode & 0xff]) ||
    (typeof code === 'string' && (BY_CODE[code] ?? BY_CLASS[code.length === 5 ? code.slice(0, 2) : ''])) ||
    (typeof message === 'string' && LOST_CONNECTION.test(message) && 'unreachable')
  return kind ? new StorageProblem(kind, { cause: error }) : null
}

/** Whether PostgreSQL gave up this transaction only because another one was quicker. */
export function isLostRace(error: unknown): boolean {
  const { code } = ((error as { cause?: unknown } | null)?.cause ?? error ?? {}) as { code?: unknown }
  return code === '40001' || code === '40P01'
}

// Primary result codes, sqlite.org/rescode.html.
const BY_SQLITE: Record<number, StorageProblemKind> = {
  5: 'busy',
  8: 'unwritable',
  10: 'full',
  11: 'damaged',
  13: 'full',
  14: 'unwritable',
  26: 'not-a-database',
}
// Of the file system, of the network, and postgresql.org/docs/current/errcodes-appendix.html.
const BY_CODE: Readonly<Record<string, StorageProblemKind>> = {
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  ENOTDIR: 'unwritable',
  EEXIST: 'unwritable',
  ENOENT: 'unwritable',
  ENOSPC: 'full',
  EFBIG: 'full',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  '25006': 'unwritable',
  '3D000': 'refused',
  '42501': 'refused',
  '53100': 'full',
  '53200': 'busy',
  '53300': 'busy',
  '53400': 'busy',
  '55P03': 'busy',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57P05': 'unreachable',
  '58030': 'full',
  XX001: 'damaged',
  XX002: 'damaged',
}
const BY_CLASS: Readonly<Record<string, StorageProblemKind>> = {
  '08': 'unreachable',
  '28': 'refused',
  '40': 'busy',
}
// What the pg package throws without a code.
const LOST_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|The server does not support SSL|SASL)/
