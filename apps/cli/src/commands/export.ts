import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportedFiles } from '@daylight/site/operations'
import { type Command, Refusal } from '../command.ts'
import { installation, withDb } from '../installation.ts'

/** Writes a gathering into open files. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write what a gathering holds into JSON and CSV files',
  help: `npx daylight export --gathering ID --to DIR

Writes everything that was said at a gathering into DIR, a new or empty folder: gathering.json, one CSV file a table, and a
README.txt that explains them. No code, token or name of a seat is in them.

  --gathering ID   as it stands in the address of its pages
  --to DIR         a folder that is empty or does not exist yet

Exit codes: 0 written, 1 refused for the reason printed, 2 called wrongly.`,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { gathering: { type: 'string' }, to: { type: 'string' } },
    })
    const { gathering, to: folder } = values
    if (!gathering || !folder) throw new Refusal('give --gathering ID and --to DIR', 2)
    return withDb(installation(), async (db) => {
      const files = await exportedFiles(db, gathering)
      if (!files) throw new Refusal(`There is no gathering "${gathering}".`)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if ((await readdir(folder)).length > 0) throw new Refusal(`${folder} is not empty. Give a new folder.`)
      for (const [name, text] of files) await writeFile(join(folder, name), text, { flag: 'wx', mode: 0o600 })
      console.log(
        `${files.size} files are in ${folder}. Keep them as you keep the database: see README.txt there.`,
      )
      return 0
    })
  },
}
