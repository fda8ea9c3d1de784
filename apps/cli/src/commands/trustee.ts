import { existsSync, unlinkSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  announceRelease,
  checkRelease,
  cosignHead,
  kemNames,
  kems,
  makeOpening,
  openingRelease,
  openOwnShares,
  publicKeyOf,
  type Release,
  readRelease,
  releaseHash,
  signRelease,
  type Trustee,
  toHex,
} from '@daylight/stepout'
import type { Command } from '../command.ts'
import { mustBeNew, readCall, readJson, writeJson } from '../stepout/files.ts'
import { destroyKey, writeKey } from '../stepout/key-file.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed, noSuchPart, passphraseOption, wholeNumber } from '../stepout/options.ts'
import { trusteeFrom } from '../stepout/people.ts'
import { orRefuse, refuse } from '../stepout/refuse.ts'
import { inWords, sideName, stateLine } from '../stepout/show.ts'
import { type Visit, visit, visitOptions } from '../stepout/visit.ts'

const HELP = `daylight trustee keys --name NAME --side N|none [--kem x25519|x-wing] --key NEW.key --out TRUSTEE.json
daylight trustee check --call CALL.json --key MINE.key --log LOG.json --head HEAD.json [--withdrawal W.json ...] --out HEAD.json
daylight trustee release --call ... --key ... --log ... --head ... [--proposal R.json] [--announced A.json] [--page PAGE.json] --out R.json
daylight trustee open --call ... --key ... --log ... --head ... --announced A.json --release R.json [--page PAGE.json] --out OPENING.json
daylight trustee destroy --call CALL.json --key MINE.key [--yes]

keys     makes your keys for one call. Give TRUSTEE.json to the organisers; nobody gets the key file.
check    once a day: checks every entry of the log and that it only grew, and adds your signature to its head.
release  computes by itself who may be named, and signs that. With --proposal it checks and signs what another
         trustee made; without, it makes an announcement, or, with --announced, the opening that follows it.
open     after the embargo: opens your share of exactly those names and seals it to the other trustees.
destroy  erases the key for good. When two of five have done so, no name of this call can ever be opened.

Beside the key lies KEY.seen.json: the last head you signed and the withdrawals given to you. Keep it.
Options: --passphrase-file FILE (or DAYLIGHT_PASSPHRASE; asked for otherwise).
Exit code 0 done, 1 refused with a reason, 2 called wrongly.`

/** daylight trustee: keeps a share of every key, and never takes the server's word. */
export const trusteeCommand = (machine: Machine): Command => ({
  name: 'trustee',
  summary: 'Keep a share of the names of a call, check its log, open or destroy',
  help: HELP,
  run: async ([part, ...args]) => {
    if (part === 'keys') await keys(machine, args)
    else if (part === 'check') await check(machine, args)
    else if (part === 'release') await release(machine, args)
    else if (part === 'open') await open(machine, args)
    else if (part === 'destroy') await destroy(machine, args)
    else noSuchPart(part, ['keys', 'check', 'release', 'open', 'destroy'])
    return 0
  },
})

async function keys(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      side: { type: 'string' },
      kem: { type: 'string', default: 'x25519' },
      key: { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const out = needed(values.out, 'out')
  mustBeNew(out)
  const kem =
    kemNames.find((one) => one === values.kem) ??
    refuse('unknown-kem', `--kem is one of ${kemNames.join(', ')}.`)
  const secret = { hpke: machine.random(32), sig: machine.random(32) }
  const trustee: Trustee = {
    name: needed(values.name, 'name'),
    side: values.side === 'none' ? null : wholeNumber(values.side, 'side') - 1,
    hpke: toHex(kems[kem].publicKey(secret.hpke)),
    sig: publicKeyOf(secret.sig),
  }
  const written = { hpke: toHex(secret.hpke), sig: toHex(secret.sig) }
  await writeKey(machine, needed(values.key, 'key'), 'trustee', written, values)
  writeJson(out, trustee)
  machine.say(
    `Give ${out} to the organisers and keep ${values.key} to yourself. Make one copy of it, offline.`,
  )
}

async function check(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { ...visitOptions, out: { type: 'string' } } })
  const out = needed(values.out, 'out')
  const { call, head, place, secret, remember, knowledge } = await visit(machine, values, 'none')
  const signed = cosignHead(head, place, secret.sig)
  remember()
  writeJson(out, signed)
  machine.say(`${call.call.trustees[place]!.name} (${sideName(call, call.call.trustees[place]!.side)})`)
  machine.say(`The call in words:\n  ${inWords(call.id)}`)
  machine.say(stateLine(head))
  machine.say(`Signed by ${signed.sigs.length} of ${call.call.trustees.length}; ${call.call.t} are needed.`)
  if (knowledge.withdrawals.length > 0)
    machine.say(`Withdrawals kept with you: ${knowledge.withdrawals.length}.`)
}

async function release(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...visitOptions,
      proposal: { type: 'string' },
      announced: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const here = await visit(machine, values, 'enough')
  const announced = values.announced === undefined ? null : announcementIn(here, values.announced)
  const proposal = values.proposal === undefined ? null : readJson(values.proposal)
  const made = proposal ?? propose(here, announced)
  const { ledger, head, knowledge, call, place, secret } = here
  const checked = orRefuse(
    checkRelease(ledger, head, made, knowledge, announced),
    values.proposal ?? 'The release',
  )
  const signed = signRelease(checked, place, secret.sig)
  here.remember()
  writeJson(needed(values.out, 'out'), signed)
  const ends = new Date(signed.embargoEnds).toISOString()
  machine.say(
    `${signed.set.length} people, ${call.call.sides.map((_, s) => `${signed.counts[s]} counted of ${sideName(call, s)}`).join(', ')}.`,
  )
  machine.say(announced ? 'They may be opened now.' : `Announced; whoever wants to leave can until ${ends}.`)
  machine.say(`Signed by ${signed.sigs.length} of ${call.call.trustees.length}; ${call.call.t} are needed.`)
  machine.say(`The release in words:\n  ${inWords(releaseHash(signed))}`)
}

async function open(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...visitOptions,
      announced: { type: 'string' },
      release: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const here = await visit(machine, values, 'enough')
  const { call, ledger, head, knowledge, place, secret } = here
  const announced = announcementIn(here, needed(values.announced, 'announced'))
  const file = needed(values.release, 'release')
  const read = orRefuse(readRelease(call, readJson(file), call.call.t), file)
  if (read.after === null)
    refuse(
      'only-announced',
      `${file}: is the announcement. When its embargo is over, make the opening with "trustee release --announced".`,
    )
  const checked = orRefuse(checkRelease(ledger, head, read, knowledge, announced), file)
  const shares = openOwnShares(ledger, checked, place, secret)
  here.remember()
  writeJson(needed(values.out, 'out'), makeOpening(call, checked, shares, secret, machine.random))
  const junk = shares.shares.filter((share) => share === null).length
  machine.say(
    `Your shares of ${checked.set.length} names are in ${values.out}, sealed to the other trustees.`,
  )
  if (junk > 0) machine.say(`${junk} boxes did not open: their signers sealed something else.`)
}

async function destroy(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      key: { type: 'string' },
      yes: { type: 'boolean', default: false },
      ...passphraseOption,
    },
  })
  const call = readCall(needed(values.call, 'call'))
  const key = needed(values.key, 'key')
  // The key is opened once more, so that nobody destroys another call's by mistake.
  await trusteeFrom(machine, call, key, values)
  if (!values.yes && !(await machine.yes('Destroy this key for good?')))
    refuse('not-destroyed', 'Nothing was destroyed.')
  destroyKey(key)
  const memory = `${key}.seen.json`
  if (existsSync(memory)) unlinkSync(memory)
  machine.say(`${key} is overwritten and gone. Destroy its copies too: paper, other disks, backups.`)
}

function announcementIn({ call }: Visit, file: string): Release {
  return orRefuse(readRelease(call, readJson(file), call.call.t), file)
}

function propose({ ledger, head, knowledge }: Visit, announced: Release | null): Release {
  return announced
    ? orRefuse(openingRelease(ledger, head, knowledge, announced), 'The opening')
    : orRefuse(announceRelease(ledger, head, knowledge), 'The announcement')
}
