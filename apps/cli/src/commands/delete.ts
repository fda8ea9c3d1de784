import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { GatheringId } from '@daylight/basics'
import { eraseGathering, type Left, readGathering, scrub } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, withDb } from '../installation.ts'

/** Deletes a gathering for good. */
export const deleteCommand: Command = {
  name: 'delete',
  summary: 'Delete a gathering so that no byte of it is left',
  help: `npx daylight delete --gathering ID [--yes-delete TITLE]

Deletes a gathering with everything said there, and cleans the places where deleted rows would still lie. It cannot be taken
back. Backups made before still hold it: see "How long backups are kept" in docs/operators.md. Asks for the title first.

  --gathering ID       as it stands in the address of its pages
  --yes-delete TITLE   the title of the gathering in one of its languages, instead of the question

Exit codes: 0 deleted, 1 refused for the reason printed (nothing was deleted), 2 called wrongly, 3 deleted, but some places
could not be cleaned.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { gathering: { type: 'string' }, 'yes-delete': { type: 'string' } },
    })
    if (!values.gathering) throw new Refusal('give --gathering ID', 2)
    const id = values.gathering as GatheringId
    return withDb(installation(), async (db) => {
      const gathering = await readGathering(db, id)
      if (!gathering) throw new Refusal(`There is no gathering "${id}".`)
      const titles = Object.values(gathering.title)
      const typed = values['yes-delete'] ?? (await ask(titles))
      if (!titles.includes(typed.trim())) throw new Refusal('That is not its title. Nothing was deleted.')
      const rows = await eraseGathering(db, id)
      const left = await scrub(db)
      console.log(`Deleted: ${rows} rows.`)
      for (const place of left) console.log(LEFT_WORDS[place])
      return left.length === 0 ? 0 : 3
    })
  },
}

async function ask(titles: readonly string[]): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(
      `This deletes "${titles.join('" / "')}" and everything said there, for good.\nType its title to delete it: `,
    )
  } finally {
    terminal.close()
  }
}

const LEFT_WORDS: Readonly<Record<Left, string>> = {
  statistics:
    'Samples may remain in the statistics of PostgreSQL. Its administrator cleans them with: vacuum (full) pg_catalog.pg_statistic',
  'write-ahead-log':
    'Copies may remain in the write-ahead log. See "Deleting for good" in docs/operators.md; on a laptop, stop Daylight and start it again.',
}
