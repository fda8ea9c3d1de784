import type { Command } from '../command.ts'
import { backupCommand } from './backup.ts'
import { deleteCommand } from './delete.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { mirror } from './mirror.ts'
import { restoreCommand } from './restore.ts'

/** Every verb, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  mirror,
  doctorCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  deleteCommand,
]
