import type { Command } from '../command.ts'
import { thisMachine } from '../stepout/machine.ts'
import { backupCommand } from './backup.ts'
import { callCommand } from './call.ts'
import { deleteCommand } from './delete.ts'
import { deskCommand } from './desk.ts'
import { doctorCommand } from './doctor.ts'
import { exportCommand } from './export.ts'
import { mirror } from './mirror.ts'
import { pageCommand } from './page.ts'
import { restoreCommand } from './restore.ts'
import { signCommand } from './sign.ts'
import { trusteeCommand } from './trustee.ts'
import { verifyCommand } from './verify.ts'

/** Every verb, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  mirror,
  doctorCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  deleteCommand,
  callCommand(thisMachine),
  deskCommand(thisMachine),
  signCommand(thisMachine),
  trusteeCommand(thisMachine),
  pageCommand(thisMachine),
  verifyCommand(thisMachine),
]
