/** What the operator reads in the terminal: where to go, and in one line what is wrong. */
import { renderUnicodeCompact } from 'uqr'
import { type Config, SettingProblem } from './config.ts'
import { StorageProblem } from './db/problem.ts'

export type Addresses = {
  readonly origin: string
  readonly signInLink: string
  /** One unused invitation of the example gathering; null without one. */
  readonly exampleInvitation: string | null
}

/** The greeting after a start. */
export function greeting({ origin, signInLink, exampleInvitation }: Addresses): string {
  const participant = exampleInvitation
    ? [
        '',
        'Take a seat in the example gathering (scan this, or open the address):',
        '',
        renderUnicodeCompact(exampleInvitation, { border: 1 }),
        '',
        `  ${exampleInvitation}`,
      ]
    : []
  return [
    '',
    `Daylight is open at ${origin}`,
    '',
    'Convenor, sign in with this link (it works once, for a day):',
    '',
    `  ${signInLink}`,
    ...participant,
    '',
    'Ctrl-C stops it. Everything answered is kept.',
    '',
  ].join('\n')
}

/** One line for a fault that an operator can mend, or null for any other fault. */
export function startProblem(
  error: unknown,
  place: Pick<Config, 'port' | 'host' | 'dataDir' | 'databaseUrl'>,
): string | null {
  if (error instanceof SettingProblem) return error.message
  if (error instanceof StorageProblem)
    return place.databaseUrl === null ? storageLine(error, place.dataDir) : serverLine(error)
  const code = (error as { code?: string } | null)?.code
  const port = (error as { port?: number } | null)?.port ?? place.port
  const file = (error as { path?: string } | null)?.path
  if ((code === 'ENOENT' || code === 'EACCES') && file !== undefined)
    return `${file} cannot be read. DAYLIGHT_CERT and DAYLIGHT_KEY name the files of the certificate and its key.`
  if (code === 'ERR_OSSL_PEM_NO_START_LINE' || code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH')
    return 'DAYLIGHT_CERT and DAYLIGHT_KEY do not hold a certificate and the key that fits it. Give the files that came together.'
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
  if (code === 'EACCES')
    return `Port ${port} is reserved for the system. Choose one above 1023: PORT=3000 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is "${place.host}", which is no address of this computer. Use 127.0.0.1, or 0.0.0.0 for all.`
  return null
}

function storageLine(problem: StorageProblem, dataDir: string): string {
  switch (problem.kind) {
    case 'unwritable':
      return `Daylight cannot write to ${dataDir}. Give it a folder that it may write: DAYLIGHT_DATA_DIR=/some/folder npm start`
    case 'newer':
      return `The database in ${dataDir} was written by a newer Daylight. Update this one, or choose another folder with DAYLIGHT_DATA_DIR.`
    case 'not-a-database':
      return `The file daylight.db in ${dataDir} is no database of Daylight. Move it away, or choose another folder with DAYLIGHT_DATA_DIR.`
    case 'damaged':
      return `The database in ${dataDir} is damaged. Run npx daylight doctor, then restore the last backup into another folder.`
    case 'full':
      return `The disk under ${dataDir} is full or cannot be read. Make room, then start again. Nothing was changed.`
    default:
      return `Another program holds the database in ${dataDir}. Stop it, then start again.`
  }
}

/** Names neither account nor password: terminals are read over shoulders and kept in journals. */
function serverLine(problem: StorageProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return 'The PostgreSQL server that DATABASE_URL names does not answer. Is it running, and is its address right?'
    case 'too-old':
      return 'Daylight needs PostgreSQL 15 or newer, and a database with the encoding UTF8. DATABASE_URL names another.'
    case 'newer':
      return 'The database that DATABASE_URL names was written by a newer Daylight. Update this one, or name another database.'
    case 'damaged':
      return 'The database that DATABASE_URL names is damaged. Run npx daylight doctor, then restore the last backup into another database.'
    case 'full':
      return 'The PostgreSQL server has no room left on its disk. Make room, then start again. Nothing was changed.'
    case 'busy':
      return 'The PostgreSQL server takes no more connections. Raise max_connections, or stop what holds them.'
    default:
      return 'The PostgreSQL server does not let Daylight in. Check account, password and database in DATABASE_URL, and that the account owns the database.'
  }
}
