/**
 * Makes a PDF of a page that needs nothing else, with the browser of this machine: the same engine that shapes Arabic
 * and Hebrew on the screen does so on paper. One at a time, with a time limit, in a folder that only we can open and
 * that is gone afterwards. See docs/decisions/0010-paper-by-print-css.md.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fail, ok, type Result } from '@daylight/basics'
import { findBrowser } from './find-browser.ts'

export type PressRefused = {
  /** `busy`: too many wait already. `failed`: the browser ended without a file. */
  readonly kind: 'no-browser' | 'busy' | 'too-slow' | 'failed'
}

export type Press = {
  /** Whether there is a browser to print with. */
  readonly isReady: () => boolean
  /** The bytes of a PDF of this page. */
  readonly print: (html: string) => Promise<Result<Uint8Array<ArrayBuffer>, PressRefused>>
}

/** A press with a queue of its own. `patience` in milliseconds is how long one page may take. */
export function makePress(find: () => string | null = findBrowser, patience = PATIENCE): Press {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    isReady: () => find() !== null,
    print: async (html) => {
      const browser = find()
      if (browser === null) return fail({ kind: 'no-browser' })
      if (waiting >= MOST_WAITING) return fail({ kind: 'busy' })
      waiting++
      const turn = last.then(() => printOnce(browser, html, patience)).finally(() => waiting--)
      last = turn.catch(() => null)
      return turn
    },
  }
}

async function printOnce(
  browser: string,
  html: string,
  patience: number,
): Promise<Result<Uint8Array<ArrayBuffer>, PressRefused>> {
  const folder = await mkdtemp(join(tmpdir(), 'daylight-paper-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html, { mode: 0o600 })
    const child = spawn(browser, argumentsFor(folder, page, pdf), {
      stdio: 'ignore',
      env: { ...knownEnv(), HOME: folder, TMPDIR: folder },
      detached: !IS_WINDOWS,
    })
    if (!(await endsWithin(child, patience))) return fail({ kind: 'too-slow' })
    return existsSync(pdf) ? ok(new Uint8Array(await readFile(pdf))) : fail({ kind: 'failed' })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Whether the program ended by itself in time; otherwise it and what it started are ended. */
async function endsWithin(child: ChildProcess, patience: number): Promise<boolean> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    endAll(child)
  }, patience)
  // A program that cannot be started ends with 'error' and never with 'exit'.
  await once(child, 'exit').catch(() => null)
  clearTimeout(timer)
  return !isLate
}

/** A browser is several processes; where the system has process groups, they are one. */
function endAll(child: ChildProcess): void {
  if (IS_WINDOWS || child.pid === undefined) return void child.kill('SIGKILL')
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself in this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Nothing of ours but what a program needs to start: no setting and no secret. */
const knownEnv = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'LANG', 'LC_ALL', 'SystemRoot', 'windir', 'ProgramFiles', 'FONTCONFIG_PATH'].flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )

const argumentsFor = (folder: string, page: string, pdf: string): string[] => [
  '--headless',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--no-default-browser-check',
  ...QUIET.map((what) => `--disable-${what}`),
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--user-data-dir=${join(folder, 'profile')}`,
  '--no-pdf-header-footer',
  `--print-to-pdf=${pdf}`,
  pathToFileURL(page).href,
]

const IS_WINDOWS = process.platform === 'win32'
const PATIENCE = 30_000
const MOST_WAITING = 8
const QUIET = [
  'gpu',
  'quic',
  'background-networking',
  'component-update',
  'sync',
  'extensions',
  'breakpad',
  'dev-shm-usage',
]
