/** The installation that a command works on: the same settings that `npm start` reads, from the environment. */
import { existsSync } from 'node:fs'
import {
  type Config,
  type Db,
  isServer,
  openDb,
  readConfig,
  SettingProblem,
  StorageProblem,
  startProblem,
} from '@daylight/site/operations'
import { Refusal } from './command.ts'

export type Installation = {
  readonly config: Config
  /** Where everything is kept: a file, or the address of a PostgreSQL database. */
  readonly place: string
}

/** Reads the settings. Throws a `Refusal` for one that makes no sense. */
export function installation(env: Readonly<Record<string, string | undefined>> = process.env): Installation {
  try {
    const config = readConfig(env, [])
    return { config, place: config.databaseUrl ?? `${config.dataDir}/daylight.db` }
  } catch (error) {
    if (error instanceof SettingProblem) throw new Refusal(error.message)
    throw error
  }
}

/** Does something with the open database and closes it. Throws a `Refusal` where it cannot be opened or used. */
export async function withDb<T>({ config, place }: Installation, act: (db: Db) => Promise<T>): Promise<T> {
  if (!isServer(place) && !existsSync(place))
    throw new Refusal(
      `There is no ${place}. Name the folder with DAYLIGHT_DATA_DIR, or the database with DATABASE_URL.`,
    )
  return inWords(config, async () => {
    const db = await openDb(place, null)
    try {
      return await act(db)
    } finally {
      await db.destroy()
    }
  })
}

/** Puts trouble with the disk, the server or a file into the words of a refusal. */
export async function inWords<T>(config: Config, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const line = error instanceof StorageProblem ? startProblem(error, config) : fileProblem(error)
    if (line === null) throw error
    throw new Refusal(line)
  }
}

function fileProblem(error: unknown): string | null {
  const { code, path } = (error ?? {}) as { code?: string; path?: string }
  if (path === undefined) return null
  if (code === 'ENOENT') return `There is no ${path}.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${path} cannot be read or written.`
  if (code === 'ENOSPC') return `There is no room for ${path}.`
  if (code === 'EISDIR' || code === 'ENOTDIR') return `${path} is not what it should be: a file, or a folder.`
  return null
}
