/** Questions on the terminal. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { refuse } from './refuse.ts'

/** Asks for a passphrase; what is typed is not shown. Refuses where there is no terminal to ask on. */
export async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    refuse('no-passphrase', 'No terminal to ask for the passphrase. Give a file with --passphrase-file.')
  process.stderr.write(`${question} `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return answer
}

/** Asks yes or no. Without a terminal the answer is no. */
export async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${question} [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
