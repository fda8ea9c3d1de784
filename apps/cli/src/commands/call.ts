import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fail } from '@daylight/basics'
import {
  checkCall,
  checkRecord,
  deskShape,
  emptyLedger,
  epochAt,
  extendLedger,
  publicKeyOf,
  read,
  signHead,
  stateOf,
  toHex,
  trusteeShape,
} from '@daylight/stepout'
import type { Command } from '../command.ts'
import { callFromDraft, kemOf } from '../stepout/draft.ts'
import { mustBeNew, readCall, readEntries, readJson, writeJson } from '../stepout/files.ts'
import { writeKey } from '../stepout/key-file.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed, noSuchPart, passphraseOption } from '../stepout/options.ts'
import { logSecretFrom } from '../stepout/people.ts'
import { orRefuse, refuse } from '../stepout/refuse.ts'
import { inWords, scriptOf, sideName, stateLine } from '../stepout/show.ts'

const HELP = `daylight call new --draft DRAFT.json --desk DESK.json ... --trustee TRUSTEE.json ... --log-key NEW.key --out CALL.json
daylight call inspect CALL.json [--script latin|hebrew|arabic]
daylight call collect --call CALL.json --log LOG.json --log-key LOG.key --out HEAD.json ENTRY.json ...

new      makes the call from a draft and from the public files of its desks and trustees. Refuses a call with
         fewer than 2k + 1 trustees for k sides, or with trustees who are not two of each side and one of none.
inspect  prints the call and the twelve words that name it. Read them aloud to each other before anybody signs.
collect  keeps the log without a server: adds records and withdrawals, and signs the head of today.

A draft: { "text": { "en": "We ask ..." }, "sides": [ { "id": "a", "name": { "en": "Side A" } }, ... ],
  "opens": "2027-01-01T08:00:00Z", "closes": "...", "destroys": "...",
  "levels": [0, 10, 25, ...], "floor": 10, "marginPercent": 10, "epochHours": 24, "embargoHours": 72, "kem": "x25519" or "x-wing" }

Options: --passphrase-file FILE (or DAYLIGHT_PASSPHRASE; asked for otherwise).
Exit code 0 done, 1 refused with a reason, 2 called wrongly.`

/** daylight call: makes a call, shows it, and keeps its log where there is no server. */
export const callCommand = (machine: Machine): Command => ({
  name: 'call',
  summary: 'Make a call, look at one, or collect its signatures without a server',
  help: HELP,
  run: async ([part, ...args]) => {
    if (part === 'new') await newCall(machine, args)
    else if (part === 'inspect') inspect(machine, args)
    else if (part === 'collect') await collect(machine, args)
    else noSuchPart(part, ['new', 'inspect', 'collect'])
    return 0
  },
})

async function newCall(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      draft: { type: 'string' },
      desk: { type: 'string', multiple: true, default: [] },
      trustee: { type: 'string', multiple: true, default: [] },
      'log-key': { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const out = needed(values.out, 'out')
  const logKey = needed(values['log-key'], 'log-key')
  mustBeNew(out)
  mustBeNew(logKey)
  const sig = machine.random(32)
  const draft = readJson(needed(values.draft, 'draft'))
  const desks = values.desk.map((file) => orRefuse(read(deskShape, readJson(file), 'desk'), file))
  const shape = trusteeShape(kemOf(draft))
  const trustees = values.trustee.map((file) => orRefuse(read(shape, readJson(file), 'trustee'), file))
  const call = orRefuse(checkCall(callFromDraft(draft, desks, trustees, publicKeyOf(sig))), 'The call')
  await writeKey(machine, logKey, 'log', { sig: toHex(sig) }, values)
  writeJson(out, call.call)
  machine.say(`The call is in ${out}. Its words:\n  ${inWords(call.id)}`)
  machine.say('Let every desk and trustee read these words aloud from their own copy before anybody signs.')
}

function inspect(machine: Machine, args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { script: { type: 'string' } },
    allowPositionals: true,
  })
  const call = readCall(needed(positionals[0], 'CALL.json'))
  const { call: said, id } = call
  const date = (instant: number) => new Date(instant).toISOString()
  machine.say(`${Object.values(said.text).join('\n')}\n`)
  machine.say(`Its words:\n  ${inWords(id, scriptOf(values.script))}`)
  machine.say(
    `Opens ${date(said.opens)}, closes ${date(said.closes)}; keys are destroyed ${date(said.destroys)}.`,
  )
  machine.say(
    `Levels: ${said.levels.join(', ')}, and ${said.marginPercent} % more; never fewer than ${said.floor} of a side.`,
  )
  machine.say(
    `Names open with ${said.t} of ${said.trustees.length} trustees, ${said.embargoHours} hours after the announcement.`,
  )
  for (const trustee of said.trustees)
    machine.say(`  trustee  ${trustee.name} (${sideName(call, trustee.side)})`)
  for (const desk of said.desks)
    machine.say(
      `  desk     ${desk.kid}  ${desk.name} (${sideName(call, desk.side)}), counts up to ${desk.cap}, vouches up to ${desk.quota}`,
    )
}

async function collect(machine: Machine, args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      log: { type: 'string' },
      'log-key': { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
    allowPositionals: true,
  })
  const call = readCall(needed(values.call, 'call'))
  const logFile = needed(values.log, 'log')
  const epoch = epochAt(call.call, machine.now())
  if (epoch < 0) refuse('call-not-open', 'The call is not open yet. Wait for its opening.')
  const before = existsSync(logFile) ? readEntries(logFile, call) : []
  const added = positionals.map((file) => ({ file, value: readJson(file) }))
  if (machine.now() >= call.call.closes && added.some(({ value }) => checkRecord(call, value).ok))
    refuse('call-closed', 'The call has closed. Only withdrawals are taken now.')
  let ledger = orRefuse(extendLedger(emptyLedger(call), before), logFile)
  for (const { file, value } of added) {
    const longer = extendLedger(ledger, [value])
    // What is wrong with the file is what its bringer needs to know, not its place in the log.
    ledger = orRefuse(longer.ok ? longer : fail(longer.error.why), file)
  }
  const secret = await logSecretFrom(machine, needed(values['log-key'], 'log-key'), values)
  if (publicKeyOf(secret) !== call.call.log)
    refuse('not-in-call', 'This key does not sign the log of this call. Use the one made with it.')
  const state = stateOf(ledger, epoch)
  writeJson(logFile, { call: call.id, entries: ledger.entries })
  writeJson(needed(values.out, 'out'), signHead(call, state, secret))
  machine.say(stateLine(state))
}
