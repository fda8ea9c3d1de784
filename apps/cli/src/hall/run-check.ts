import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findingLine, isServer, readTitles } from '@daylight/site/operations'
import { withDb } from '../installation.ts'
import { examineHall } from './check.ts'
import { addressOf, type Here, hallHere, nameOf, portOf } from './options.ts'
import { thisWorld } from './world.ts'

/** daylight hall check: exit code 1 while anything must be mended. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      address: { type: 'string' },
      port: { type: 'string' },
      'no-signpost': { type: 'boolean', default: false },
      'time-from': { type: 'string' },
      router: { type: 'boolean', default: false },
    },
  })
  const here = hallHere()
  const findings = await examineHall(
    {
      files: here.files,
      dataDir: here.config.dataDir,
      name: nameOf(values.name, here),
      address: addressOf(values.address, here),
      port: portOf(values.port, 'port') ?? 443,
      signpostPort: values['no-signpost'] ? null : 80,
      titles: await titlesAt(here),
      timeFrom: values['time-from'] ?? null,
      byRouter: values.router,
    },
    thisWorld(),
  )
  for (const finding of findings) console.log(findingLine(finding))
  const toMend = findings.filter(({ level }) => level === 'mend').length
  console.log(
    toMend === 0
      ? '\nGreen: nothing must be mended. Print the sheet: daylight hall sheet'
      : `\nRed: ${toMend === 1 ? 'one thing' : `${toMend} things`} must be mended before you travel.`,
  )
  return toMend === 0 ? 0 : 1
}

/** What gatherings and organisations are called here; null where nothing was started yet. */
export async function titlesAt(here: Here): Promise<readonly string[] | null> {
  if (!isServer(here.place) && !existsSync(here.place)) return null
  return withDb(here, readTitles)
}
