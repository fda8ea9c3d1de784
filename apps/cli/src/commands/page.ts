import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  buildPage,
  canonical,
  checkRelease,
  combineShares,
  mergeCosignatures,
  openOwnShares,
  type Page,
  type PageFile,
  readOpening,
  readRelease,
  signPage,
  verifyPage,
} from '@daylight/stepout'
import type { Command } from '../command.ts'
import { readJson, writeJson } from '../stepout/files.ts'
import type { Machine } from '../stepout/machine.ts'
import { needed, noSuchPart } from '../stepout/options.ts'
import { pageHtml } from '../stepout/page-html.ts'
import { orRefuse, refuse } from '../stepout/refuse.ts'
import { sideName } from '../stepout/show.ts'
import { visit, visitOptions } from '../stepout/visit.ts'

const HELP = `daylight page build --call CALL.json --key MINE.key --log LOG.json --head HEAD.json --announced A.json --release R.json
                    --opening O.json ... [--page OLD.json] [--drop-doubtful] --out PAGE.json
daylight page join PAGE.json ... --out PAGE.json [--html PAGE.html]

build  each trustee for itself: puts its own shares and those of the others together, drops every name that no
       desk attested and every name that stands twice, runs the rule again, and signs what remains.
       --drop-doubtful leaves out signers whose box one trustee calls junk, where no further trustee will ever come;
       all trustees must then build from the same openings.
join   the same page from several trustees as one file; with enough signatures also as HTML without any script.

Options: --passphrase-file FILE (or DAYLIGHT_PASSPHRASE; asked for otherwise).
Exit code 0 done, 1 refused with a reason, 2 called wrongly.`

/** daylight page: from shares to the signed page. */
export const pageCommand = (machine: Machine): Command => ({
  name: 'page',
  summary: 'Open the names together and make the page that everybody can check',
  help: HELP,
  run: async ([part, ...args]) => {
    if (part === 'build') await build(machine, args)
    else if (part === 'join') join(machine, args)
    else noSuchPart(part, ['build', 'join'])
    return 0
  },
})

async function build(machine: Machine, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...visitOptions,
      announced: { type: 'string' },
      release: { type: 'string' },
      opening: { type: 'string', multiple: true, default: [] },
      'drop-doubtful': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
  const { call, ledger, head, knowledge, place, secret } = await visit(machine, values, 'enough')
  const announcedFile = needed(values.announced, 'announced')
  const releaseFile = needed(values.release, 'release')
  const announced = orRefuse(readRelease(call, readJson(announcedFile), call.call.t), announcedFile)
  const signed = orRefuse(readRelease(call, readJson(releaseFile), call.call.t), releaseFile)
  if (signed.after === null)
    refuse('only-announced', `${releaseFile}: is the announcement. Give the opening that followed it.`)
  const release = orRefuse(checkRelease(ledger, head, signed, knowledge, announced), releaseFile)
  const given = new Map([[place, openOwnShares(ledger, release, place, secret)]])
  for (const file of values.opening) {
    const value = readJson(file)
    if ((value as { trustee?: unknown } | null)?.trustee === place) continue
    const shares = orRefuse(readOpening(call, release, value, place, secret), file)
    given.set(shares.trustee, shares)
  }
  const doubtful = values['drop-doubtful'] ? 'drop' : 'wait'
  const combined = orRefuse(combineShares(ledger, release, [...given.values()], doubtful), 'The names')
  for (const { trustee, how } of combined.liars)
    machine.say(
      `${call.call.trustees[trustee]!.name} ${how === 'altered' ? 'gave a share that is not genuine' : 'kept back a share that opens'}.`,
    )
  for (const { pk, why } of combined.dropped) machine.say(`Left out: ${pk.slice(0, 12)}… (${why}).`)
  const page = signPage(orRefuse(buildPage(ledger, release, combined), 'The page'), place, secret.sig)
  writeJson(needed(values.out, 'out'), { call: call.call, page } satisfies PageFile)
  for (const [s] of call.call.sides.entries())
    machine.say(`${sideName(call, s)}: ${page.names.filter(({ side }) => side === s).length} names.`)
  machine.say(`Held back: ${page.heldBack}. Send ${values.out} to the other trustees for "page join".`)
}

function join(machine: Machine, args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, html: { type: 'string' } },
    allowPositionals: true,
  })
  const files = positionals.map((file) => {
    const { call, page } = orRefuse(verifyPage(readJson(file), undefined, 1), file)
    return { file, call: call.call, page }
  })
  const [first] = files
  if (!first) refuse('missing-option', 'Give the pages that the trustees have made.')
  let page: Page = first.page
  for (const { file, call, page: other } of files) {
    const same =
      canonical({ call: first.call, page: { ...first.page, sigs: [] } }) ===
      canonical({ call, page: { ...other, sigs: [] } })
    if (!same)
      refuse(
        'another-page',
        `${file}: is another page than ${first.file}. The trustees must use the same log and release.`,
      )
    page = { ...page, sigs: mergeCosignatures(page.sigs, other.sigs) }
  }
  const file: PageFile = { call: first.call, page }
  const verified = orRefuse(verifyPage(file), 'The page')
  writeJson(needed(values.out, 'out'), file)
  if (values.html !== undefined) writeFileSync(values.html, pageHtml(verified))
  machine.say(`${page.names.length} names, signed by ${page.sigs.length} trustees, in ${values.out}.`)
}
