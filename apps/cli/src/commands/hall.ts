import type { Command } from '../command.ts'
import { runCheck } from '../hall/run-check.ts'
import { runImport } from '../hall/run-import.ts'
import { runNetwork } from '../hall/run-network.ts'
import { runRenew } from '../hall/run-renew.ts'
import { runSheet } from '../hall/run-sheet.ts'
import { runStart } from '../hall/run-start.ts'
import { noSuchPart } from '../stepout/options.ts'

const HELP = `npx daylight hall check    [--name NAME] [--time-from ADDRESS] [--router] [--port N] [--no-signpost]
npx daylight hall import   --cert FILE --key FILE [--name NAME]
npx daylight hall renew    --name NAME (--hook SCRIPT | --manual) --agree-terms [--directory ADDRESS] [--no-wait] [--again]
npx daylight hall network  --name NAME [--device wlan0] [--ssid NAME] [--password-file FILE] [--new-password] [--country XX]
npx daylight hall start    [--plain] [--listen ADDRESS] [--port N] [--signpost-port N | --no-signpost] [--example]
npx daylight hall sheet    [--plain] [--port N] [--out FILE]

A laptop that serves a gathering on its own Wi-Fi without internet. The laptop has a name that says nothing, such as
d7k2.example.org, and a real certificate for it, so that phones get https with nothing to install. See docs/hall.md.

check     looks at name, certificate, clock, DNS, ports and typefaces, and changes nothing. Each line begins with good,
          note or mend. It asks nobody outside but the system's DNS and, with --time-from, that address for its clock.
import    takes a certificate (with those above it) and its key that were made elsewhere.
renew     gets a certificate by a DNS record. --hook calls "SCRIPT present RECORD VALUE", later "SCRIPT cleanup RECORD
          VALUE"; --manual shows what to enter. Not more than once in twenty days, unless with --again. --no-wait does not
          look for the record before the authority is asked to.
network   writes settings for hostapd and dnsmasq, and prints those for NetworkManager and for a travel router.
start     serves the hall: https under its name, and on port 80 a page that leads there. Without a certificate that
          holds, or with --plain: paper mode, plain http, where nothing that must stay secret works.
sheet     writes the printable sheet with the code of the Wi-Fi and that of the page, in three languages.

--name and --address (10.77.0.1) are kept, and need be given once.
Files: the folder hall in DAYLIGHT_DATA_DIR, open to this account alone.
Exit codes: 0 done or green, 1 refused or red, 2 called wrongly.`

const PARTS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check: runCheck,
  import: runImport,
  renew: runRenew,
  network: runNetwork,
  start: runStart,
  sheet: runSheet,
}

/** daylight hall: a laptop that serves a gathering without internet. */
export const hallCommand: Command = {
  name: 'hall',
  summary: 'Prepare and run a laptop that serves a gathering without internet',
  help: HELP,
  run: async ([part, ...args]) => {
    const run = Object.hasOwn(PARTS, part ?? '') ? PARTS[part ?? ''] : undefined
    return run ? run(args) : noSuchPart(part, Object.keys(PARTS))
  },
}
