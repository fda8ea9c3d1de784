import { parseArgs } from 'node:util'
import { backup } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, withDb } from '../installation.ts'

/** Seals everything that the installation keeps into one file. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Seal everything that is kept into one file that only chosen keys open',
  help: `npx daylight backup --to FILE --recipient age1… [--recipient age1…]

Writes everything that this installation keeps into FILE, while it goes on running. Only who holds the key of a recipient
can open it: make keys with "age-keygen -o key.txt" (age-encryption.org) on another computer and bring only the line that
begins with age1. Take two recipients or more: a lost key opens nothing.

  --to FILE           a file that does not exist yet
  --recipient age1…   who can open it; may be given several times

The settings are those of npm start: DAYLIGHT_DATA_DIR or DATABASE_URL.
Exit codes: 0 written, 1 refused for the reason printed, 2 called wrongly.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, recipient: { type: 'string', multiple: true } },
    })
    const { to: file, recipient: recipients = [] } = values
    if (!file || recipients.length === 0) throw new Refusal('give --to FILE and --recipient age1…', 2)
    const day = new Date().toISOString().slice(0, 10)
    const done = await withDb(installation(), (db) => backup(db, { file, recipients }, day))
    if (!done.ok)
      throw new Refusal(
        done.error.kind === 'exists'
          ? `${file} exists. Give a name that is free: a backup replaces no other.`
          : 'A recipient is not one: it should begin with age1 and come whole from age-keygen.',
      )
    console.log(`${file} holds everything up to now.`)
    if (recipients.length === 1) console.log('Only one key opens it. Name a second recipient next time.')
    return 0
  },
}
