/** Two hands that write into DNS: a script of the operator's, or the operator. */
import { execFile } from 'node:child_process'
import { createInterface } from 'node:readline/promises'
import { promisify } from 'node:util'
import { Refusal } from '../command.ts'
import type { DnsHand } from './renew.ts'

/** Calls `script present NAME VALUE`, later `script cleanup NAME VALUE`. Refuses where the first fails. */
export function byScript(script: string, say: (line: string) => void): DnsHand {
  const call = async (act: string, record: string, value: string) => {
    const { stdout } = await promisify(execFile)(script, [act, record, value])
    if (stdout.trim()) say(stdout.trim())
  }
  return {
    present: (record, value) =>
      call('present', record, value).catch((error: Error & { stderr?: string }) => {
        throw new Refusal(`${script} failed: ${(error.stderr || error.message).trim()}`)
      }),
    cleanup: (record, value) =>
      call('cleanup', record, value).catch((error: Error) =>
        say(`${script} could not take the record away again (${error.message}). Remove ${record} by hand.`),
      ),
  }
}

/** Says what to enter, and goes on when `pressed` resolves. */
export function byHand(say: (line: string) => void, pressed: () => Promise<void> = enterPressed): DnsHand {
  return {
    present: async (record, value) => {
      say(`\nWhere the domain is looked after, add this record:\n\n  ${record}  TXT  ${value}\n`)
      await pressed()
    },
    cleanup: async (record) => say(`You may remove ${record} again.`),
  }
}

/** Refuses where there is no terminal to wait at. */
async function enterPressed(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Refusal('There is no terminal to wait at. Give a script with --hook instead of --manual.')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  await terminal.question('Press Enter when it is there. ')
  terminal.close()
}
