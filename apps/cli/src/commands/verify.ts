import { parseArgs } from 'node:util'
import {
  bytesOfWords,
  emptyLedger,
  extendLedger,
  fromHex,
  pageAgainstLog,
  toHex,
  verifyPage,
  wordsOf,
} from '@daylight/stepout'
import type { Command } from '../command.ts'
import { readEntries, readJson } from '../stepout/files.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed } from '../stepout/options.ts'
import { orRefuse, refuse, refuseFault } from '../stepout/refuse.ts'
import { inWords, scriptOf, sideName } from '../stepout/show.ts'

const HELP = `daylight verify PAGE.json [--log LOG.json] [--words "TWELVE WORDS"] [--script latin|hebrew|arabic]

Checks a page of names with nothing but the file: that the call keeps its rules, that enough of its trustees
signed exactly these names, and that every signature on it is good. Uses no network.

--log    also checks against the log that everybody on the page had the own condition met by the others on it.
--words  also checks that it is the call with these words, as you heard or read them elsewhere.

What it cannot tell: whether the trustees are who they say. Compare the words with them.
Exit code 0 genuine, 1 refused with a reason, 2 called wrongly.`

/** daylight verify: checks a published page, offline. */
export const verifyCommand = (machine: Machine): Command => ({
  name: 'verify',
  summary: 'Check a published page of names, without any network',
  help: HELP,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { log: { type: 'string' }, words: { type: 'string' }, script: { type: 'string' } },
      allowPositionals: true,
    })
    const script = scriptOf(values.script)
    const file = needed(positionals[0], 'PAGE.json')
    const verified = orRefuse(verifyPage(readJson(file)), file)
    const { call, page } = verified
    if (values.words !== undefined && !isNamed(call.id, values.words))
      refuse(
        'another-call',
        `${file}: is of the call "${inWords(call.id)}", not of the one with your words. Do not trust it.`,
      )
    if (values.log !== undefined) {
      const ledger = orRefuse(extendLedger(emptyLedger(call), readEntries(values.log, call)), values.log)
      refuseFault(pageAgainstLog(verified, ledger), file)
    }
    machine.say(
      `OK: ${page.names.length} names, signed by ${page.sigs.length} of ${call.call.trustees.length} trustees.`,
    )
    for (const [s] of call.call.sides.entries())
      machine.say(`  ${sideName(call, s)}: ${page.names.filter(({ side }) => side === s).length}`)
    if (page.heldBack > 0) machine.say(`  held back: ${page.heldBack}`)
    if (values.log !== undefined)
      machine.say('  everybody on it had the own condition met by the others on it')
    machine.say(
      `The call in words:\n  ${inWords(call.id, script)}\nThe log in words:\n  ${inWords(page.head.root, script)}`,
    )
    return 0
  },
})

function isNamed(id: string, written: string): boolean {
  const words = orRefuse(bytesOfWords(written, 12), '--words')
  const own = orRefuse(bytesOfWords(wordsOf(fromHex(id), 12).join(' '), 12), '--words')
  return toHex(words) === toHex(own)
}
