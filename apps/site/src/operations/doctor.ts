/** Looks at an installation from all sides and changes nothing. */
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { startProblem } from '../terminal.ts'
import { checkAddress } from './check-address.ts'
import { checkDatabase } from './check-database.ts'
import { checkClock, checkDisk, checkFolder, checkNode, checkTypefaces } from './check-machine.ts'
import type { Finding } from './finding.ts'

/** Every finding, in the order in which an operator would look. `now` in milliseconds. */
export async function examine(config: Config, now: number, nodeVersion: string): Promise<Finding[]> {
  const place = config.databaseUrl ?? join(config.dataDir, 'daylight.db')
  const { findings, clock } = await checkDatabase(
    place,
    (problem) => startProblem(problem, config) ?? problem.message,
  )
  const folder =
    config.databaseUrl === null ? [await checkDisk(config.dataDir), await checkFolder(config.dataDir)] : []
  return [
    checkNode(nodeVersion),
    ...folder,
    await checkClock(now, config.dataDir, clock),
    ...findings,
    await checkAddress(config.origin, now),
    checkTypefaces(),
  ]
}
