/** Is the database whole, of this version, and set so that it keeps no more than it must. */
import { existsSync } from 'node:fs'
import { type Finding, findingsAbout } from './finding.ts'
import {
  type Db,
  damage,
  engineOf,
  engineVersion,
  isServer,
  openDb,
  pendingMigrations,
  StorageProblem,
  serverClock,
  serverSettings,
} from './store.ts'

export type DatabaseReport = {
  readonly findings: readonly Finding[]
  /** The clock of the server, in milliseconds; null for a file. */
  readonly clock: number | null
}

/** Looks at a place without changing it. `words` puts a `StorageProblem` into a line. */
export async function checkDatabase(
  place: string,
  words: (problem: StorageProblem) => string,
): Promise<DatabaseReport> {
  const about = findingsAbout('Database')
  if (!isServer(place) && !existsSync(place))
    return { findings: [about.note(`${place} does not exist yet. The first start makes it.`)], clock: null }
  let db: Db | null = null
  try {
    db = await openDb(place, null)
    const isOnServer = engineOf(db) === 'PostgreSQL'
    return {
      findings: [
        about.good(`${engineOf(db)} ${await engineVersion(db)}.`),
        await checkTables(db),
        await checkWhole(db),
        ...(isOnServer ? await checkSettings(db) : []),
      ],
      clock: isOnServer ? await serverClock(db) : null,
    }
  } catch (error) {
    if (error instanceof StorageProblem) return { findings: [about.mend(words(error))], clock: null }
    throw error
  } finally {
    await db?.destroy()
  }
}

async function checkTables(db: Db): Promise<Finding> {
  const about = findingsAbout('Tables')
  const pending = await pendingMigrations(db)
  if (pending > 0) return about.note(`${pending} changes wait for the next start. Make a backup before it.`)
  return about.good('of this version.')
}

async function checkWhole(db: Db): Promise<Finding> {
  const about = findingsAbout('Contents')
  const broken = await damage(db)
  if (broken.length > 0)
    return about.mend(
      `${broken[0]}. What is kept is damaged, often by a failing disk. Stop Daylight, copy what is there, and restore the last backup elsewhere.`,
    )
  return about.good('every page can be read.')
}

/** Settings that would lose votes at a power cut, or keep what Daylight takes care not to keep. */
async function checkSettings(db: Db): Promise<Finding[]> {
  const about = findingsAbout('Server')
  const s = await serverSettings(db, [
    'fsync',
    'full_page_writes',
    'data_checksums',
    'track_commit_timestamp',
    'log_statement',
    'log_min_duration_statement',
    'wal_recycle',
  ])
  const findings: Finding[] = []
  if (s.fsync !== 'on' || s.full_page_writes !== 'on')
    findings.push(about.mend('fsync or full_page_writes is off: a power cut loses votes. Turn both on.'))
  if (s.track_commit_timestamp === 'on')
    findings.push(
      about.mend('track_commit_timestamp is on: the server keeps when each person did what. Turn it off.'),
    )
  if (s.log_statement !== 'none' || s.log_min_duration_statement !== '-1')
    findings.push(
      about.mend(
        'log_statement or log_min_duration_statement is on: the server writes what people say into its log. Set none and -1.',
      ),
    )
  if (s.wal_recycle === 'on')
    findings.push(
      about.note(
        'wal_recycle is on: after "daylight delete", deleted words stay in old log files until they are overwritten. Set it to off.',
      ),
    )
  if (s.data_checksums !== 'on')
    findings.push(
      about.note('data checksums are off: the server does not notice a failing disk. See pg_checksums.'),
    )
  return findings.length > 0
    ? findings
    : [about.good('its settings lose nothing and keep no more than they must.')]
}
