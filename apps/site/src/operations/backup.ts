/** Backups: everything at one moment, sealed for people who keep their keys elsewhere; and putting it back. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { fail, ok, type Result } from '@daylight/basics'
import { backupLines, type Heading, NoBackup, readBackup } from './backup-lines.ts'
import { readSealed, SealProblem, type SealProblemKind, writeSealed } from './sealed-lines.ts'
import {
  appliedMigrations,
  atOneMoment,
  type Db,
  fill,
  isEmpty,
  isServer,
  keptTables,
  migrations,
  openDb,
} from './store.ts'

export type BackupRefused = { readonly kind: SealProblemKind }
export type RestoreRefused =
  | { readonly kind: SealProblemKind }
  /** The file opens, and holds no whole backup. */
  | { readonly kind: 'no-backup' }
  /** The backup was made by a newer Daylight. */
  | { readonly kind: 'newer' }
  /** Something is kept there already, or its tables are of another version than the backup. */
  | { readonly kind: 'not-empty' }

/** Writes a backup of everything to a new file while others go on writing. `madeOn` is today, as 2026-11-23. */
export async function backup(
  db: Db,
  to: { readonly file: string; readonly recipients: readonly string[] },
  madeOn: string,
): Promise<Result<undefined, BackupRefused>> {
  try {
    await atOneMoment(db, (moment) => writeSealed(to.file, to.recipients, backupLines(moment, madeOn)))
    return ok(undefined)
  } catch (error) {
    if (error instanceof SealProblem) return fail({ kind: error.kind })
    throw error
  }
}

/**
 * Puts a backup into an empty place: a file that does not exist, or a database without rows. Either everything is
 * restored, and its tables brought up to date, or nothing is there afterwards. Throws a `StorageProblem`.
 */
export async function restore(
  from: SealedFile,
  place: string,
): Promise<Result<Heading & { readonly rows: number }, RestoreRefused>> {
  return orRefusal(async () => {
    const { heading } = await readBackup(readSealed(from.file, from.identities))
    if (!heading.migrations.every((name) => name in migrations)) throw new Refused('newer')
    if (!(await isFree(place, heading))) throw new Refused('not-empty')
    try {
      const rows = await fillPlace(place, heading, from)
      await (await openDb(place)).destroy()
      return { ...heading, rows }
    } catch (error) {
      if (!isServer(place)) for (const end of ['', '-wal', '-shm']) await rm(place + end, { force: true })
      throw error
    }
  })
}

async function fillPlace(place: string, heading: Heading, from: SealedFile): Promise<number> {
  const db = await openDb(place, heading.migrations.at(-1))
  try {
    const known = new Map((await keptTables(db)).map(({ name, columns }) => [name, columns]))
    return await fill(db, () => rowsOf(from, known))
  } finally {
    await db.destroy()
  }
}

async function* rowsOf(from: SealedFile, known: ReadonlyMap<string, readonly string[]>) {
  const { fillings } = await readBackup(readSealed(from.file, from.identities))
  for await (const filling of fillings) {
    const columns = known.get(filling.table)
    // Whoever knows a recipient can seal a file: rows go into our own tables and nowhere else.
    if (!columns || !Object.keys(filling.rows[0] ?? {}).every((column) => columns.includes(column)))
      throw new NoBackup(`no table "${filling.table}" with these columns`)
    yield filling
  }
}

async function isFree(place: string, heading: Heading): Promise<boolean> {
  if (!isServer(place)) return !existsSync(place)
  const db = await openDb(place, null)
  try {
    const applied = await appliedMigrations(db)
    // A restore that failed leaves its tables, without rows.
    if (applied.length > 0 && applied.join() !== heading.migrations.join()) return false
    return applied.length > 0 ? await isEmpty(db) : (await db.introspection.getTables()).length === 0
  } finally {
    await db.destroy()
  }
}

type SealedFile = { readonly file: string; readonly identities: readonly string[] }

class Refused extends Error {
  readonly kind: 'newer' | 'not-empty'
  constructor(kind: 'newer' | 'not-empty') {
    super(kind)
    this.kind = kind
  }
}

async function orRefusal<T>(act: () => Promise<T>): Promise<Result<T, RestoreRefused>> {
  try {
    return ok(await act())
  } catch (error) {
    if (error instanceof NoBackup) return fail({ kind: 'no-backup' })
    if (error instanceof SealProblem || error instanceof Refused) return fail({ kind: error.kind })
    throw error
  }
}
