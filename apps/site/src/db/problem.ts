/** What can be wrong with the place where things are kept, as kinds that a page or a terminal puts into words. */
export type StorageProblemKind = 'unwritable' | 'newer' | 'not-a-database' | 'full' | 'busy'

/** Thrown by the database layer where the fault lies with the disk and not with the code. */
export class StorageProblem extends Error {
  readonly kind: StorageProblemKind
  constructor(kind: StorageProblemKind, options?: ErrorOptions) {
    super(`storage: ${kind}`, options)
    this.kind = kind
  }
}

/** The storage problem behind an error of SQLite or the file system, or null where it is something else. */
export function storageProblemIn(error: unknown): StorageProblem | null {
  if (error instanceof StorageProblem) return error
  const { code, errcode } = (error ?? {}) as { code?: unknown; errcode?: unknown }
  const kind =
    (typeof errcode === 'number' && BY_SQLITE[errcode & 0xff]) || (typeof code === 'string' && BY_ERRNO[code])
  return kind ? new StorageProblem(kind, { cause: error }) : null
}

// Primary result codes, sqlite.org/rescode.html.
const BY_SQLITE: Record<number, StorageProblemKind> = {
  5: 'busy',
  8: 'unwritable',
  10: 'full',
  13: 'full',
  14: 'unwritable',
  26: 'not-a-database',
}
const BY_ERRNO: Record<string, StorageProblemKind> = {
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  ENOTDIR: 'unwritable',
  EEXIST: 'unwritable',
  ENOSPC: 'full',
}
