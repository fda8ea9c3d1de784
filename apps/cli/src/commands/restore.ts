import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { identitiesIn, isServer, type RestoreRefused, restore } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, inWords } from '../installation.ts'

/** Puts a backup into an empty place. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put a backup into an empty place',
  help: `npx daylight restore FILE --identity KEYFILE

Puts everything that the backup FILE holds into an empty place: a folder without daylight.db (DAYLIGHT_DATA_DIR), or a
PostgreSQL database without rows (DATABASE_URL). A backup of one restores into the other. Where anything is kept already it
refuses. Everybody signs in anew afterwards.

  --identity KEYFILE   the file that age-keygen wrote; may be given several times

Exit codes: 0 restored, 1 refused for the reason printed (nothing was written), 2 called wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { identity: { type: 'string', multiple: true } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0 || !values.identity) throw new Refusal('give FILE and --identity KEYFILE', 2)
    const { config, place } = installation()
    const done = await inWords(config, async () => {
      const texts = await Promise.all((values.identity ?? []).map((name) => readFile(name, 'utf8')))
      return restore({ file, identities: texts.flatMap(identitiesIn) }, place)
    })
    if (!done.ok) throw new Refusal(refusal(done.error.kind, isServer(place) ? 'DATABASE_URL' : place))
    const where = isServer(place) ? 'the database that DATABASE_URL names' : place
    console.log(
      `${done.value.rows} rows of ${done.value.madeOn} are in ${where}. Start with: npm start -- --empty`,
    )
    return 0
  },
}

function refusal(kind: RestoreRefused['kind'], place: string): string {
  switch (kind) {
    case 'not-empty':
      return `Something is kept in ${place} already. Restore into an empty folder or database.`
    case 'newer':
      return 'The backup was made by a newer Daylight. Update this one first.'
    case 'no-key-fits':
      return 'The backup is sealed for other keys. Take the key file of one of its recipients.'
    case 'no-identity':
      return 'The key file holds no key: a line of it should begin with AGE-SECRET-KEY-1.'
    case 'no-backup':
      return 'The file opens, and holds no whole backup of Daylight.'
    default:
      return 'The file is no sealed backup, or it was changed or cut short. Nothing was restored.'
  }
}
