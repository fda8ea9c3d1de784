/** What a trustee brings to every visit: the call, the key, the log, and what was seen the last time. */
import { existsSync } from 'node:fs'
import {
  type CheckedCall,
  type CheckedLog,
  checkWithdrawal,
  type LogState,
  readLog,
  type TrusteeKnowledge,
  type TrusteeSecret,
  verifyPage,
  type Withdrawal,
} from '@daylight/stepout'
import { readCall, readEntries, readJson, writeJson } from './files.ts'
import type { PassphraseFrom } from './key-file.ts'
import type { Machine } from './machine.ts'
import { needed, passphraseOption } from './options.ts'
import { trusteeFrom } from './people.ts'
import { orRefuse, refuse } from './refuse.ts'

/** The options of a visit. */
export const visitOptions = {
  call: { type: 'string' },
  key: { type: 'string' },
  log: { type: 'string' },
  head: { type: 'string' },
  page: { type: 'string' },
  withdrawal: { type: 'string', multiple: true, default: [] as string[] },
  ...passphraseOption,
} as const

/** Those options, as given. */
export type VisitGiven = PassphraseFrom & {
  readonly call?: string | undefined
  readonly key?: string | undefined
  readonly log?: string | undefined
  readonly head?: string | undefined
  readonly page?: string | undefined
  readonly withdrawal: readonly string[]
}

/** A trustee at work on a checked log. */
export type Visit = CheckedLog & {
  readonly call: CheckedCall
  readonly place: number
  readonly secret: TrusteeSecret
  readonly knowledge: TrusteeKnowledge
  /** Remembers this head and these withdrawals for the next visit. */
  readonly remember: () => void
}

type Memory = {
  readonly call: string
  readonly seen: LogState | null
  readonly withdrawals: readonly Withdrawal[]
}

/** Reads and checks everything a visit needs; the head must carry `signatures` of trustees already. */
export async function visit(
  machine: Machine,
  given: VisitGiven,
  signatures: 'none' | 'enough',
): Promise<Visit> {
  const call = readCall(needed(given.call, 'call'))
  const keyFile = needed(given.key, 'key')
  const { place, secret } = await trusteeFrom(machine, call, keyFile, given)
  const memoryFile = `${keyFile}.seen.json`
  const memory = readMemory(memoryFile, call)
  const logFile = needed(given.log, 'log')
  const entries = readEntries(logFile, call)
  const now = machine.now()
  const minimum = signatures === 'enough' ? call.call.t : 0
  const head = readJson(needed(given.head, 'head'))
  const log = orRefuse(readLog(call, entries, head, { now, seen: memory.seen, needed: minimum }), logFile)
  const brought = given.withdrawal.map((file) => orRefuse(checkWithdrawal(call, readJson(file)), file))
  const withdrawals = [...memory.withdrawals, ...brought]
  const fixed = given.page === undefined ? [] : publishedOn(given.page, call)
  const { epoch, size, root } = log.head
  return {
    ...log,
    call,
    place,
    secret,
    knowledge: { now, withdrawals, fixed },
    remember: () => writeJson(memoryFile, { call: call.id, seen: { epoch, size, root }, withdrawals }, 0o600),
  }
}

function readMemory(file: string, call: CheckedCall): Memory {
  if (!existsSync(file)) return { call: call.id, seen: null, withdrawals: [] }
  const memory = readJson(file) as Memory
  if (memory.call !== call.id)
    refuse('another-call', `${file}: remembers another call. Use the key that you made for this one.`)
  return memory
}

function publishedOn(file: string, call: CheckedCall): readonly string[] {
  return orRefuse(verifyPage(readJson(file), call.id), file).page.set
}
