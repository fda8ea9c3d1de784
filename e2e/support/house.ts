/** Starts the real server in a process and a folder of its own, as an operator would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type RunningHouse = {
  /** Without a slash at the end. */
  readonly origin: string
  /** The link by which the convenor signs in, once. */
  readonly signInLink: string
  readonly dataDir: string
  /** Everything that was written to the terminal so far. */
  readonly output: () => string
  /** Kills the process at once, as a pulled plug does for the process. */
  readonly kill: () => Promise<void>
  /** Asks it to stop, as Ctrl-C does; resolves to the exit code. */
  readonly stop: () => Promise<number | null>
}

export type HouseOptions = {
  readonly args?: readonly string[]
  readonly dataDir?: string
  readonly env?: Record<string, string>
}

/** Starts the server and resolves when it has said where it listens. */
export async function startHouse({ args = [], dataDir, env = {} }: HouseOptions = {}): Promise<RunningHouse> {
  const folder = dataDir ?? temporaryFolder()
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/site/src/main.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DAYLIGHT_DATA_DIR: folder,
      DAYLIGHT_ORIGIN: undefined,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const signInLink = await untilSaid(child, () => output, /https?:\/\/\S+\/sign-in\?code=\S+/)
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = (await ended) as [number | null]
    return code
  }
  return {
    origin: new URL(signInLink).origin,
    signInLink,
    dataDir: folder,
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGINT'),
  }
}

/** Runs the server until it ends by itself; for starts that must fail. */
export async function failingStart({
  args = [],
  env = {},
}: HouseOptions): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/site/src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    output += chunk
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, output }
}

/** A folder that is removed when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-e2e-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function untilSaid(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${code}:\n${output()}`)
  })
  const said = (async () => {
    for (;;) {
      const found = pattern.exec(output())
      if (found) return found[0]
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return Promise.race([said, gone])
}
