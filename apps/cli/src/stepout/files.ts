/** Files of the Step Out commands: JSON in, JSON out, nothing overwritten that cannot be made again. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type CheckedCall, checkCall } from '@daylight/stepout'
import { orRefuse, refuse } from './refuse.ts'

/** The text in a file. Refuses a file that is not there or cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    return refuse('no-such-file', `${file}: cannot be read (${code}). Check the path.`)
  }
}

/** The JSON in a file. Refuses one that is cut short or no JSON, in words. */
export function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch {
    return refuse(
      'not-json',
      `${file}: is cut short or is no JSON. Copy it again, whole, from where it came from.`,
    )
  }
}

/** Writes JSON in one step: a half-written file is never left under the name. */
export function writeJson(file: string, value: unknown, mode = 0o644): void {
  const half = `${file}.half`
  writeFileSync(half, `${JSON.stringify(value, null, 1)}\n`, { mode })
  renameSync(half, file)
}

/** Refuses where a file exists that must not be overwritten. */
export function mustBeNew(file: string): void {
  if (existsSync(file))
    refuse('file-exists', `${file}: exists already and is not overwritten. Choose another name.`)
}

/** The call in a file, checked. */
export const readCall = (file: string): CheckedCall => orRefuse(checkCall(readJson(file)), file)

/** The entries of a log file `{ call, entries }`, which must be of this call. */
export function readEntries(file: string, call: CheckedCall): readonly unknown[] {
  const log = readJson(file) as { call?: unknown; entries?: unknown } | null
  if (!Array.isArray(log?.entries)) refuse('malformed', `${file}: is no log. Give the log file of the call.`)
  if (log?.call !== call.id)
    refuse('another-call', `${file}: is the log of another call. Give the log of this one.`)
  return log.entries
}
