import { parseArgs } from 'node:util'
import {
  acceptVoucher,
  askForVoucher,
  bytesOfWords,
  type CheckedCall,
  credentialFromSeed,
  credentialFromWords,
  signCall,
  tidyName,
  WITHDRAWAL_BYTES,
  WITHDRAWAL_WORDS,
  withdraw,
  wordsOf,
} from '@daylight/stepout'
import type { Command } from '../command.ts'
import { mustBeNew, readCall, readJson, readText, writeJson } from '../stepout/files.ts'
import { writeKey } from '../stepout/key-file.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed, noSuchPart, passphraseOption } from '../stepout/options.ts'
import { signerFrom, writeSigner } from '../stepout/people.ts'
import { orRefuse, refuse } from '../stepout/refuse.ts'
import { scriptOf } from '../stepout/show.ts'

const HELP = `daylight sign ask --call CALL.json --desk ID --name NAME [--affiliation TEXT] [--words] [--script hebrew] --key NEW.key --out REQUEST.json
daylight sign seal --call CALL.json --key MINE.key --voucher VOUCHER.json --want N[,N...] [--hide-affiliation] --out RECORD.json
daylight sign withdraw --call CALL.json (--key MINE.key | --words-from FILE) --out WITHDRAWAL.json

Nothing here uses a network: carry the files yourself.
ask       makes your key and a request for a desk. The desk will know that you have a voucher, not whether you use it.
          --words prints eight words to write on paper; with them you can withdraw without the key file.
seal      signs: publish me once so many of each side stand with me (one number for all sides, or one for each).
withdraw  leaves the call. Give the file to the organisers or to any trustee.

Delete MINE.key when you have signed, unless you want to withdraw with it.
Options: --passphrase-file FILE (or DAYLIGHT_PASSPHRASE; asked for otherwise).
Exit code 0 done, 1 refused with a reason, 2 called wrongly.`

/** daylight sign: asks for a voucher, signs, and withdraws, all offline. */
export const signCommand = (machine: Machine): Command => ({
  name: 'sign',
  summary: 'Sign a call without any network: published with the others, or not at all',
  help: HELP,
  run: async ([part, ...args]) => {
    if (part === 'ask') await ask(machine, args)
    else if (part === 'seal') await seal(machine, args)
    else if (part === 'withdraw') await leave(machine, args)
    else noSuchPart(part, ['ask', 'seal', 'withdraw'])
    return 0
  },
})

async function ask(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      desk: { type: 'string' },
      name: { type: 'string' },
      affiliation: { type: 'string', default: '' },
      words: { type: 'boolean', default: false },
      script: { type: 'string' },
      key: { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const call = readCall(needed(values.call, 'call'))
  const out = needed(values.out, 'out')
  mustBeNew(out)
  const person = { name: tidyName(needed(values.name, 'name')), affiliation: tidyName(values.affiliation) }
  const entropy = machine.random(WITHDRAWAL_BYTES)
  const credential = values.words
    ? credentialFromWords(call, entropy)
    : credentialFromSeed(machine.random(32))
  const desk = needed(values.desk, 'desk')
  const asked = orRefuse(askForVoucher(call, desk, person, credential, machine.random), 'The request')
  await writeKey(
    machine,
    needed(values.key, 'key'),
    'signer',
    writeSigner(credential.secret, asked.pending),
    values,
  )
  writeJson(out, asked.request)
  machine.say(`Take ${out} to the desk ${call.desks.get(desk)!.name}.`)
  if (values.words)
    machine.say(
      `Your words, shown once:\n  ${wordsOf(entropy, WITHDRAWAL_WORDS, scriptOf(values.script)).join(' ')}`,
    )
}

async function seal(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      key: { type: 'string' },
      voucher: { type: 'string' },
      want: { type: 'string' },
      'hide-affiliation': { type: 'boolean', default: false },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const call = readCall(needed(values.call, 'call'))
  if (machine.now() >= call.call.closes)
    refuse('call-closed', 'The call has closed; it takes no more signatures.')
  const level = levelsWanted(call, needed(values.want, 'want'))
  const voucherFile = needed(values.voucher, 'voucher')
  const voucher = readJson(voucherFile)
  const { credential, pending } = await signerFrom(machine, needed(values.key, 'key'), values)
  const vouched = orRefuse(acceptVoucher(call, credential, pending, voucher), voucherFile)
  const wish = { level, show: !values['hide-affiliation'] }
  const record = orRefuse(signCall(call, credential, vouched, wish, machine.random(32)), 'The signature')
  writeJson(needed(values.out, 'out'), record)
  machine.say(
    `Signed. Your name opens only with the others; hand in ${values.out} from another network than here.`,
  )
  machine.say(`To look for it in the log, your credential is ${record.pk}.`)
}

async function leave(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      call: { type: 'string' },
      key: { type: 'string' },
      'words-from': { type: 'string' },
      out: { type: 'string' },
      ...passphraseOption,
    },
  })
  const call = readCall(needed(values.call, 'call'))
  const words = values['words-from']
  const credential =
    words === undefined
      ? (await signerFrom(machine, needed(values.key, 'key'), values)).credential
      : credentialFromWords(call, orRefuse(bytesOfWords(readText(words), WITHDRAWAL_WORDS), words))
  writeJson(needed(values.out, 'out'), withdraw(call, credential))
  machine.say(`Give ${values.out} to the organisers, or to any trustee, before the embargo ends.`)
}

function levelsWanted(call: CheckedCall, want: string): readonly number[] {
  const { levels, sides } = call.call
  const given = want.split(',')
  const each = given.length === 1 ? sides.map(() => given[0]!) : given
  if (each.length !== sides.length)
    refuse('bad-want', `--want takes one number, or ${sides.length} with commas: one for each side.`)
  return each.map((people) => {
    const place = levels.findIndex((one) => String(one) === people.trim())
    return place >= 0
      ? place
      : refuse('bad-want', `"${people}" is not a number of this call. Take one of ${levels.join(', ')}.`)
  })
}
