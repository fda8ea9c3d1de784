/** A real PostgreSQL server for tests: started by the test process itself, reached by a socket alone, removed after it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

export type TestServer = {
  /** Everything the server keeps; holds `log` and `data`. */
  readonly folder: string
  /** The address of a new empty database. */
  newDatabase(): Promise<string>
  /** As if the machine went: every process of the server at once, nothing tidied. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Ends the server and removes its files. */
  remove(): Promise<void>
}

/** Why no server can be started here, as a sentence; null where one can. */
export function whyNoServer(): string | null {
  if (!binaries()) return 'PostgreSQL 15 or newer is not installed (Debian: apt-get install postgresql)'
  if (isRoot && !account()) return 'PostgreSQL refuses to run as root, and there is no account "postgres"'
  return null
}

/**
 * Starts a server of its own. Without `isDurable` it does not wait for the disk: quick, and enough wherever nobody
 * pulls the plug. Throws where `whyNoServer` gives a reason.
 */
export async function startServer(isDurable = false): Promise<TestServer> {
  const bin = binaries()
  const reason = whyNoServer()
  if (!bin || reason) throw new Error(reason ?? 'no PostgreSQL')
  const folder = mkdtempSync(join(isDurable ? tmpdir() : inMemory(), 'daylight-pg-'))
  const postgres = account()
  if (isRoot && postgres) chownSync(folder, postgres.uid, postgres.gid)
  const data = join(folder, 'data')
  execFileSync(...asOther(join(bin, 'initdb'), ['-D', data, ...INITDB]), { stdio: 'pipe' })
  const settings = [...QUIET, ...(isDurable ? [] : CARELESS), `unix_socket_directories=${folder}`]
  let server: ChildProcess | null = null

  const address = (database: string) =>
    `postgres://daylight@localhost/${database}?host=${encodeURIComponent(folder)}`
  const start = async () => {
    const log = openSync(join(folder, 'log'), 'a')
    const options = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
    server = spawn(...asOther(join(bin, 'postgres'), options), { stdio: ['ignore', log, log] })
    closeSync(log)
    server.unref()
    await answers(address('postgres'), server)
  }
  const end = async (signal: 'SIGKILL' | 'SIGQUIT') => {
    const running = server
    server = null
    if (!running?.pid || running.exitCode !== null) return
    running.ref()
    const gone = once(running, 'exit')
    const workers = signal === 'SIGKILL' ? childrenOf(running.pid) : []
    for (const pid of [running.pid, ...workers]) process.kill(pid, signal)
    await gone
  }

  await start()
  return {
    folder,
    start,
    kill: () => end('SIGKILL'),
    async newDatabase() {
      const name = `t${randomBytes(6).toString('hex')}`
      await ask(address('postgres'), `create database ${name}`)
      return address(name)
    },
    async remove() {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where files cost no disk at all, if there is room: a new database is many small files. */
function inMemory(): string {
  const isRoomy = existsSync(MEMORY) && statfsSync(MEMORY).bavail * statfsSync(MEMORY).bsize > LEAST_ROOM
  return isRoomy ? MEMORY : tmpdir()
}

const isRoot = process.getuid?.() === 0

/** The folder of the newest server programs from 15 on, or null. */
function binaries(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const newest = Math.max(0, ...versions.filter((version) => version >= 15))
  const folders = [
    process.env['DAYLIGHT_PG_BIN'],
    newest > 0 ? join(debian, String(newest), 'bin') : undefined,
  ]
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb'))) ?? null
}

/** PostgreSQL's own account, for tests that run as root. */
function account(): { uid: number; gid: number } | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':').map(Number) ?? []
  return uid && gid ? { uid, gid } : null
}

/** A program under PostgreSQL's account where we are root. It ends with us, however we end. */
function asOther(program: string, args: readonly string[]): [string, string[]] {
  const other = isRoot ? account() : null
  if (!existsSync(SETPRIV)) return [program, [...args]]
  const become = other ? [`--reuid=${other.uid}`, `--regid=${other.gid}`, '--clear-groups'] : []
  return [SETPRIV, [...become, '--pdeathsig=QUIT', program, ...args]]
}

function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return list === '' ? [] : list.split(' ').map(Number)
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

async function answers(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const isUp = await ask(address, 'select 1').then(
      () => true,
      () => false,
    )
    if (isUp) return
    await sleep(20)
  }
  throw new Error('the PostgreSQL server of the tests ended at once')
}

const MEMORY = '/dev/shm'
const LEAST_ROOM = 4e9
const SETPRIV = '/usr/bin/setpriv'
const INITDB = [
  '--no-sync',
  '--no-locale',
  '--no-instructions',
  '-E',
  'UTF8',
  '-A',
  'trust',
  '-U',
  'daylight',
]
// wal_recycle and track_commit_timestamp as docs/operators.md asks of a real server.
// Shared memory as files of its folder: a killed server leaves nothing elsewhere.
const QUIET = [
  'dynamic_shared_memory_type=mmap',
  'listen_addresses=',
  'wal_recycle=off',
  'track_commit_timestamp=off',
  'shared_buffers=32MB',
]
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
