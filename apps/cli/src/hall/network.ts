/**
 * Ready-made settings for a hall's own Wi-Fi: hostapd and dnsmasq on Debian, one command for NetworkManager, steps for a
 * travel router. The DNS answers one name and nothing else; no list is kept of the phones that came.
 */
import { fail, ok, type Result } from '@daylight/basics'
import type { Wifi } from '@daylight/site'

export type Network = {
  readonly name: string
  readonly address: string
  /** The laptop's Wi-Fi device, such as wlan0. */
  readonly device: string
  readonly wifi: Wifi
  /** Two letters (ISO 3166), which decide the channels that may be used; null leaves it to the system. */
  readonly country: string | null
}

export type NetworkFault = {
  readonly field: 'address' | 'device' | 'ssid' | 'password' | 'country'
  readonly text: string
}

/** Takes what was asked for, or says which field makes no sense. */
export function acceptNetwork(network: Network): Result<Network, NetworkFault> {
  const { address, device, wifi, country } = network
  const wrong = (field: NetworkFault['field'], text: string) => fail({ field, text })
  if (!isPrivateAddress(address))
    return wrong(
      'address',
      `"${address}" is no private address. Take 10.77.0.1, or another that begins with 10.`,
    )
  if (Number(address.split('.')[3]) < 1 || Number(address.split('.')[3]) > 19)
    return wrong('address', `"${address}" ends outside 1 to 19; phones get the addresses from 20 on.`)
  if (!/^[\w.-]{1,15}$/.test(device))
    return wrong('device', `"${device}" is no device. "ip link" lists them; Wi-Fi often begins with wl.`)
  const bytes = Buffer.byteLength(wifi.ssid)
  if (bytes < 1 || bytes > 32 || /\p{Cc}/u.test(wifi.ssid))
    return wrong('ssid', 'the name of the Wi-Fi has 1 to 32 bytes, without line breaks.')
  if (!/^[\x20-\x7e]{8,63}$/.test(wifi.password))
    return wrong('password', 'the password of the Wi-Fi has 8 to 63 plain letters, figures and signs.')
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    return wrong('country', `"${country}" is no country code. Give two capital letters.`)
  return ok(network)
}

/** Whether an address stays inside networks of one's own (RFC 1918). */
export function isPrivateAddress(address: string): boolean {
  const parts = address.split('.').map(Number)
  const [a = -1, b = -1] = parts
  if (parts.length !== 4 || !/^[\d.]+$/.test(address) || parts.some((part) => part > 255)) return false
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)
}

/** The whole file for dnsmasq: addresses for phones, and one name. */
export function dnsmasqConf({ name, address, device }: Network): string {
  const net = address.replace(/\.\d+$/, '')
  return `# Made by "daylight hall network". Try it with: dnsmasq --test -C FILE
interface=${device}
bind-dynamic
except-interface=lo

# This name and no other. There is nobody to ask for others: phones get "refused" at once.
no-resolv
no-hosts
no-poll
local=/${name}/
${nameLines(name, address)}

# Addresses for phones. Some phones join no network that names no router, so it is this laptop.
dhcp-authoritative
dhcp-range=${net}.20,${net}.250,255.255.255.0,6h
dhcp-option=option:router,${address}
dhcp-option=option:dns-server,${address}

# No list of the phones that came: neither in a file nor in the log.
leasefile-ro
dhcp-ignore-names
quiet-dhcp
`
}

/** The whole file for hostapd. Phones reach the laptop and not each other. */
export function hostapdConf({ device, wifi, country }: Network): string {
  return `# Made by "daylight hall network".
interface=${device}
driver=nl80211
ssid2=P"${printf(wifi.ssid)}"
utf8_ssid=1
${country ? `country_code=${country}\nieee80211d=1\n` : ''}hw_mode=g
channel=6
ieee80211n=1
wmm_enabled=1
max_num_sta=200

# WPA2 for older phones, WPA3 for those that know it.
auth_algs=1
wpa=2
wpa_key_mgmt=WPA-PSK SAE
rsn_pairwise=CCMP
ieee80211w=1
sae_require_mfp=1
wpa_passphrase=${wifi.password}

# Phones cannot reach each other, only this laptop.
ap_isolate=1

# Warnings alone: the usual log lists every phone that came.
logger_syslog=-1
logger_syslog_level=3
logger_stdout=-1
logger_stdout_level=3
`
}

/** The commands for a laptop whose Wi-Fi NetworkManager looks after, as on most desktops. */
export function networkManagerSteps({ name, address, device, wifi }: Network): string {
  const lines = [
    'no-resolv',
    `local=/${name}/`,
    ...nameLines(name, address).split('\n'),
    'leasefile-ro',
    'quiet-dhcp',
  ]
  return `printf '%s\\n' ${lines.map((line) => quoted(line)).join(' ')} | sudo tee /etc/NetworkManager/dnsmasq-shared.d/hall.conf
sudo nmcli connection add type wifi con-name hall ifname ${device} autoconnect no ssid ${quoted(wifi.ssid)} 802-11-wireless.mode ap 802-11-wireless.band bg 802-11-wireless.ap-isolation 1 ipv4.method shared ipv4.addresses ${address}/24 ipv6.method disabled 802-11-wireless-security.key-mgmt wpa-psk 802-11-wireless-security.psk ${quoted(wifi.password)}
sudo nmcli connection up hall`
}

/** What to set in a small router, which needs no particular make. */
export function routerSteps({ name, address, wifi }: Network): readonly string[] {
  const net = address.replace(/\.\d+$/, '')
  return [
    'Reset the router. Leave its internet socket empty: nothing is plugged in but the laptop, in a LAN socket.',
    `Its own address: ${net}.254, mask 255.255.255.0. Its DHCP gives addresses from ${net}.20 to ${net}.250.`,
    `Reserve ${address} for the laptop, or set it in the laptop by hand.`,
    `Wi-Fi: name ${wifi.ssid}, password ${wifi.password}, WPA2/WPA3, no "guest" network. Where it can keep phones apart ("AP isolation"), switch that on and see that the laptop is still reached.`,
    `DNS: one entry, ${name} leads to ${address} (often under "host names" or "local DNS"; in OpenWrt: Network, DHCP and DNS, Hostnames). Switch "rebind protection" off, or except the name.`,
    `If the router knows no such entry: give ${address} as DNS server in its DHCP, and run dnsmasq on the laptop with the file from this command, without the part about addresses for phones.`,
    'Switch off its own log, its cloud account and its app.',
  ]
}

/** The addresses that a file for dnsmasq gives for a name. */
export function answersIn(conf: string, name: string): string[] {
  return conf
    .split('\n')
    .map((line) => /^\s*host-record=([^,]+),([\d.]+)/.exec(line))
    .filter((found) => found?.[1] === name)
    .map((found) => found?.[2] ?? '')
}

// A record of the name alone: "address=" would answer for everything below it, too.
const nameLines = (name: string, address: string) => `host-record=${name},${address},60`

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** hostapd's own way to write bytes in a name: P"…" with the escapes of printf. */
const printf = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      if (sign === '"' || sign === '\\') return `\\${sign}`
      return byte >= 0x20 && byte < 0x7f ? sign : `\\x${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
