import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Wifi } from '@daylight/site'
import { Refusal } from '../command.ts'
import { inWords } from '../installation.ts'
import { keepNotes } from './hall-files.ts'
import { acceptNetwork, dnsmasqConf, hostapdConf, networkManagerSteps, routerSteps } from './network.ts'
import { addressOf, type Here, hallHere, nameOf } from './options.ts'
import { writePrivately } from './private-file.ts'

/** daylight hall network: settings for the hall's own Wi-Fi, for three kinds of equipment. */
export async function runNetwork(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      address: { type: 'string' },
      device: { type: 'string', default: 'wlan0' },
      ssid: { type: 'string' },
      'password-file': { type: 'string' },
      country: { type: 'string' },
      'new-password': { type: 'boolean', default: false },
    },
  })
  const here = hallHere()
  const file = values['password-file']
  const given = file && (await inWords(here.config, () => readFile(file, 'utf8'))).replace(/\r?\n$/, '')
  const wifi = wifiFor(here, values.ssid, given || undefined, values['new-password'])
  const accepted = acceptNetwork({
    name: nameOf(values.name, here),
    address: addressOf(values.address, here),
    device: values.device,
    wifi,
    country: values.country ?? null,
  })
  if (!accepted.ok) throw new Refusal(`--${accepted.error.field}: ${accepted.error.text}`, 2)
  const network = accepted.value
  const { files } = here
  await inWords(here.config, async () => {
    writePrivately(files.dnsmasq, dnsmasqConf(network))
    writePrivately(files.hostapd, hostapdConf(network))
    keepNotes(files, { name: network.name, address: network.address, wifi })
  })
  console.log(`Wi-Fi ${wifi.ssid}, password ${wifi.password}: the same stand on the sheet (daylight hall sheet).

Choose one of three ways.

1. A small travel router, which is the steadiest:
${routerSteps(network)
  .map((step) => `   - ${step}`)
  .join('\n')}

2. This laptop, where NetworkManager looks after the Wi-Fi:

${networkManagerSteps(network)}

   Afterwards: sudo nmcli connection delete hall; sudo rm /etc/NetworkManager/dnsmasq-shared.d/hall.conf

3. This laptop, with hostapd and dnsmasq (sudo apt install hostapd dnsmasq-base):

sudo nmcli device set ${network.device} managed no      # where NetworkManager runs
sudo ip address replace ${network.address}/24 dev ${network.device}
sudo hostapd -B ${files.hostapd}
sudo dnsmasq --test -C ${files.dnsmasq} && sudo dnsmasq -C ${files.dnsmasq}

No file and no log of Daylight or dnsmasq lists the phones that came. The system's own journal may: see docs/hall.md.`)
  return 0
}

/** What was given, what was kept, or something new that says nothing. */
function wifiFor(
  { notes }: Here,
  ssid: string | undefined,
  password: string | undefined,
  fresh: boolean,
): Wifi {
  const kept = fresh ? undefined : notes.wifi?.password
  return {
    ssid: ssid ?? notes.wifi?.ssid ?? `guest-${randomInt(100, 1000)}`,
    password: password ?? kept ?? newPassword(),
  }
}

/** Sixty bits, in letters that are told apart on paper. */
function newPassword(): string {
  const four = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${four()}-${four()}-${four()}`
}

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
