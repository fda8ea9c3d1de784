import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Instant } from '@daylight/basics'
import { daybookLines, joinDaybook } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, inWords, withDb } from '../installation.ts'

/** Carries a gathering's daybook from one computer to another. */
export const daybookCommand: Command = {
  name: 'daybook',
  summary: 'Carry what hangs on the wall of a gathering to another computer as a file',
  help: `npx daylight daybook export GATHERING FILE
npx daylight daybook join FILE

export writes the daybook of a gathering into FILE, a new file: board, topics, notes with their photographs, counted dots,
groups. No seats, no votes, no dots before they are counted. The file is not encrypted: delete it when it has been joined.
join adds what FILE holds to the gathering of the same name, each entry once, whole or not at all; joining it again changes
nothing. A gathering that is not here yet is opened. A site that runs meanwhile shows it with the next entry.

  GATHERING             as it stands in the address of its pages
  --organisation NAME   with join, where there are several: whose a gathering is that is not here yet

Exit codes: 0 done, 1 refused for the reason printed, 2 called wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { organisation: { type: 'string' } },
      allowPositionals: true,
    })
    const [act, ...rest] = positionals
    if (act === 'export' && rest.length === 2) return exportInto(rest[0] as string, rest[1] as string)
    if (act === 'join' && rest.length === 1) return joinFrom(rest[0] as string, values.organisation)
    throw new Refusal('say "export GATHERING FILE" or "join FILE"', 2)
  },
}

async function exportInto(gathering: string, file: string): Promise<number> {
  return withDb(installation(), async (db) => {
    const lines = await daybookLines(db, gathering)
    if (!lines) throw new Refusal(`There is no gathering "${gathering}".`)
    try {
      await writeFile(file, lines, { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        throw new Refusal(`${file} is there already. Name a new file.`)
      throw error
    }
    console.log(`The daybook is in ${file}. Whoever has the file can read it: delete it when it is joined.`)
    return 0
  })
}

async function joinFrom(file: string, organisation: string | undefined): Promise<number> {
  const here = installation()
  return withDb(here, (db) =>
    inWords(here.config, async () => {
      const joined = await joinDaybook(db, createReadStream(file), organisation, Date.now() as Instant)
      if (!joined.ok) throw new Refusal(joined.error)
      const { gathering, added } = joined.value
      console.log(`${added} new entries in the daybook of ${gathering}. Now delete ${file}.`)
      return 0
    }),
  )
}
