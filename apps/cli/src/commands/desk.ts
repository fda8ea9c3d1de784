import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Desk, deskId, publicKeyOf, toHex, vouch, writeRsaKey } from '@daylight/stepout'
import type { Command } from '../command.ts'
import { mustBeNew, readCall, readJson, writeJson } from '../stepout/files.ts'
import { writeKey } from '../stepout/key-file.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed, noSuchPart, passphraseOption, wholeNumber } from '../stepout/options.ts'
import { deskFrom, writeDesk } from '../stepout/people.ts'
import { orRefuse, refuse } from '../stepout/refuse.ts'

const HELP = `daylight desk keys --name NAME --side N --cap N --quota N --key NEW.key --out DESK.json
daylight desk vouch --call CALL.json --key DESK.key --request REQUEST.json --out VOUCHER.json [--yes]

keys   makes the desk's keys for one call. Give DESK.json to the organisers; nobody gets the key file.
       --side is 1 for the first side of the call; --cap is how many of the desk's people count at most towards
       anybody's number; --quota how many it may vouch for, at least 20.
vouch  shows the name in a request and asks whether this person stands before you. Signs the person's own key
       without seeing it. Keeps a number, and nothing about anybody.

Options: --passphrase-file FILE (or DAYLIGHT_PASSPHRASE; asked for otherwise).
Exit code 0 done, 1 refused with a reason, 2 called wrongly.`

/** daylight desk: makes a desk's keys and vouches for people. */
export const deskCommand = (machine: Machine): Command => ({
  name: 'desk',
  summary: 'Vouch for people of your side, without learning who signs',
  help: HELP,
  run: async ([part, ...args]) => {
    if (part === 'keys') await keys(machine, args)
    else if (part === 'vouch') await vouchForPerson(machine, args)
    else noSuchPart(part, ['keys', 'vouch'])
    return 0
  },
})

async function keys(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      side: { type: 'string' },
      cap: { type: 'string' },
      quota: { type: 'string' },
      key: { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const out = needed(values.out, 'out')
  const keyFile = needed(values.key, 'key')
  mustBeNew(out)
  mustBeNew(keyFile)
  const secret = { rsa: machine.rsaKey(), att: machine.random(32) }
  const rsa = toHex(writeRsaKey(secret.rsa))
  const att = publicKeyOf(secret.att)
  const desk: Desk = {
    kid: deskId(rsa, att),
    name: needed(values.name, 'name'),
    side: wholeNumber(values.side, 'side') - 1,
    rsa,
    att,
    cap: wholeNumber(values.cap, 'cap'),
    quota: wholeNumber(values.quota, 'quota'),
  }
  await writeKey(machine, keyFile, 'desk', writeDesk(secret), values)
  writeJson(out, desk)
  machine.say(`The desk is ${desk.kid}. Give ${out} to the organisers and keep ${keyFile} to yourself.`)
}

async function vouchForPerson(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      key: { type: 'string' },
      request: { type: 'string' },
      out: { type: 'string' },
      yes: { type: 'boolean', default: false },
      ...passphraseOption,
    },
  })
  const call = readCall(needed(values.call, 'call'))
  const keyFile = needed(values.key, 'key')
  const { kid, secret } = await deskFrom(machine, call, keyFile, values)
  const requestFile = needed(values.request, 'request')
  const request = readJson(requestFile)
  const counter = `${keyFile}.count`
  const issued = existsSync(counter) ? Number(readFileSync(counter, 'utf8')) : 0
  // Everything is checked before the officer is asked to look at somebody, and the name shown is the one attested.
  const voucher = orRefuse(vouch(call, kid, secret, request, issued, machine.random), requestFile)
  const { name, aff } = request as { name: string; aff: string }
  machine.say(`Name: ${name}${aff ? `\nAffiliation: ${aff}` : ''}`)
  if (!values.yes && !(await machine.yes('Does this person stand before you, and is this the name?')))
    refuse('not-vouched-for', 'No voucher was given.')
  writeFileSync(counter, String(issued + 1), { mode: 0o600 })
  writeJson(needed(values.out, 'out'), voucher)
  machine.say(`Voucher ${issued + 1} of ${call.desks.get(kid)!.quota} is in ${values.out}.`)
}
