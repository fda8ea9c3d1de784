import type { Command } from '../command.ts'

/** A verb and the way to its code: only the verb that is called is loaded, so that each needs no more than its own. */
export type Verb = { readonly name: string; readonly load: () => Promise<Command> }

const machine = async () => (await import('../stepout/machine.ts')).thisMachine

/** Every verb, in the order in which the help lists them. */
export const verbs: readonly Verb[] = [
  { name: 'mirror', load: async () => (await import('./mirror.ts')).mirror },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctorCommand },
  { name: 'hall', load: async () => (await import('./hall.ts')).hallCommand },
  { name: 'organisation', load: async () => (await import('./organisation.ts')).organisationCommand },
  { name: 'backup', load: async () => (await import('./backup.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./restore.ts')).restoreCommand },
  { name: 'export', load: async () => (await import('./export.ts')).exportCommand },
  { name: 'daybook', load: async () => (await import('./daybook.ts')).daybookCommand },
  { name: 'delete', load: async () => (await import('./delete.ts')).deleteCommand },
  { name: 'call', load: async () => (await import('./call.ts')).callCommand(await machine()) },
  { name: 'desk', load: async () => (await import('./desk.ts')).deskCommand(await machine()) },
  { name: 'sign', load: async () => (await import('./sign.ts')).signCommand(await machine()) },
  { name: 'trustee', load: async () => (await import('./trustee.ts')).trusteeCommand(await machine()) },
  { name: 'page', load: async () => (await import('./page.ts')).pageCommand(await machine()) },
  { name: 'verify', load: async () => (await import('./verify.ts')).verifyCommand(await machine()) },
]
