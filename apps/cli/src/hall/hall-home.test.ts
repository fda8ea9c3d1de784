/** Test support: an empty data folder as the installation of the hall command, and the command run in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { Refusal } from '../command.ts'
import { hallCommand } from '../commands/hall.ts'
import { hallFiles } from './hall-files.ts'

/** Sets the environment for the time of a test. */
export function hallHome(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-hall-'))
  const dataDir = join(folder, 'data')
  const before = { ...process.env }
  process.env['DAYLIGHT_DATA_DIR'] = dataDir
  delete process.env['DATABASE_URL']
  t.after(() => {
    process.env = before
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, dataDir, files: hallFiles(dataDir) }
}

/** Runs `daylight hall …`; gives its exit code, what it printed, and the sentence of a refusal. */
export async function hall(t: TestContext, ...args: string[]) {
  const log = t.mock.method(console, 'log', () => {})
  let refused = ''
  const code = await hallCommand.run(args).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    refused = error.message
    return error.exitCode
  })
  const printed = log.mock.calls.map((call) => call.arguments.join(' ')).join('\n')
  log.mock.restore()
  return { code, printed, refused }
}
