import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  acceptNetwork,
  answersIn,
  dnsmasqConf,
  hostapdConf,
  isPrivateAddress,
  type Network,
  networkManagerSteps,
  routerSteps,
} from './network.ts'
import { hallAnswer } from './world.ts'

const HALL: Network = {
  name: 'd7k2.hall.test',
  address: '10.77.0.1',
  device: 'wlan0',
  wifi: { ssid: 'guest-417', password: 'k3wz-9mtd-72hq' },
  country: 'DE',
}
/** Why a test of a program is left out, or false. */
const without = (program: string, name = program) =>
  spawnSync(program, ['--version']).error ? `${program} is not installed: sudo apt install ${name}` : false
const skip = without('dnsmasq', 'dnsmasq-base')

test('the DNS of the hall knows one name, asks nobody, and keeps no list of who came', () => {
  const conf = dnsmasqConf(HALL)
  const lines = conf.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of ['no-resolv', 'no-hosts', 'leasefile-ro', 'quiet-dhcp', 'dhcp-ignore-names'])
    assert.ok(lines.includes(line), line)
  const names = conf.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)+\.[a-z]+/g)
  assert.deepEqual([...new Set(names)], [HALL.name])
  assert.doesNotMatch(conf, /^(?:server|address|addn-hosts|resolv-file|conf-dir|log-)/m)
  assert.deepEqual(answersIn(conf, HALL.name), ['10.77.0.1'])
  assert.deepEqual(answersIn(conf, 'other.hall.test'), [])
})
test('phones reach the laptop and not each other, with WPA2 or WPA3', () => {
  const conf = hostapdConf({ ...HALL, wifi: { ssid: 'a"b\\ç', password: 'k3wz 9mtd' } })
  assert.match(conf, /^ap_isolate=1$/m)
  assert.match(conf, /^wpa_key_mgmt=WPA-PSK SAE$/m)
  assert.match(conf, /^ssid2=P"a\\"b\\\\\\xc3\\xa7"$/m)
  assert.match(conf, /^wpa_passphrase=k3wz 9mtd$/m)
  assert.doesNotMatch(hostapdConf({ ...HALL, country: null }), /country_code|ieee80211d/)
})
test('a line break in a name or password cannot write settings of its own', () => {
  const wishes: [Partial<Network>, string][] = [
    [{ wifi: { ssid: 'x\nwpa=0', password: 'k3wz-9mtd' } }, 'ssid'],
    [{ wifi: { ssid: 'x', password: 'k3wz-9mtd\nwpa=0' } }, 'password'],
    [{ wifi: { ssid: 'x', password: 'short' } }, 'password'],
    [{ device: 'wlan0\nx' }, 'device'],
    [{ country: 'D\n' }, 'country'],
    [{ address: '10.77.0.1\nx' }, 'address'],
    [{ address: '8.8.8.8' }, 'address'],
    [{ address: '10.77.0.20' }, 'address'],
  ]
  assert.ok(acceptNetwork(HALL).ok)
  for (const [wish, field] of wishes) {
    const accepted = acceptNetwork({ ...HALL, ...wish })
    assert.equal(accepted.ok ? 'taken' : accepted.error.field, field)
  }
})
test('private addresses are those of one’s own networks', () => {
  for (const address of ['10.77.0.1', '172.16.0.1', '172.31.9.9', '192.168.4.1'])
    assert.ok(isPrivateAddress(address), address)
  for (const address of ['172.32.0.1', '11.0.0.1', '10.0.0', '10.0.0.256', '10.0.0.-1', 'd7k2', ''])
    assert.ok(!isPrivateAddress(address), address)
})
test('a shell takes the commands for NetworkManager as one word each, whatever the password is', () => {
  const wifi = { ssid: "it's", password: '$(id) "x" `y`' }
  const [, add = ''] = networkManagerSteps({ ...HALL, wifi }).split('\n')
  const words = execFileSync('sh', ['-c', add.replace('sudo nmcli', "printf '%s\\n'")], { encoding: 'utf8' })
  assert.ok(words.split('\n').includes(wifi.ssid))
  assert.ok(words.split('\n').includes(wifi.password))
})
test('the steps for a router say the name, the address and the Wi-Fi', () => {
  const steps = routerSteps(HALL).join('\n')
  for (const word of [HALL.name, HALL.address, HALL.wifi.ssid, HALL.wifi.password])
    assert.ok(steps.includes(word))
})
test('NetworkManager itself accepts the commands', { skip: without('nmcli', 'network-manager') }, () => {
  const [, add = ''] = networkManagerSteps({ ...HALL, wifi: { ssid: "it's", password: 'a "b" $c' } }).split(
    '\n',
  )
  const kept = execFileSync('sh', ['-c', add.replace('sudo nmcli', 'nmcli --offline')], { encoding: 'utf8' })
  for (const line of ['mode=ap', 'ap-isolation=1', 'address1=10.77.0.1/24', 'method=shared', "ssid=it's"])
    assert.ok(kept.split('\n').includes(line), line)
})
test('hostapd itself finds nothing wrong in the file', { skip: without('hostapd') }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-hostapd-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const complaints = (conf: string) => {
    writeFileSync(join(folder, 'hostapd.conf'), conf)
    const { stdout, stderr } = spawnSync('hostapd', ['-t', join(folder, 'hostapd.conf')], {
      encoding: 'utf8',
    })
    return /Line \d+: .*|\d+ errors found.*/.exec(stdout + stderr)?.[0] ?? null
  }
  // It reads the whole file before it looks for the device, which no test has.
  const conf = hostapdConf({ ...HALL, device: 'nodevice', wifi: { ssid: 'a"b\\ç', password: 'k3wz 9mtd' } })
  assert.equal(complaints(conf), null)
  assert.match(complaints(conf.replace('wpa=2', 'wpa_is=2')) ?? '', /wpa_is/)
})
test('dnsmasq itself accepts the file', { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-dnsmasq-'))
  t.after(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'dnsmasq.conf'), dnsmasqConf(HALL))
  const { status, stderr } = spawnSync('dnsmasq', ['--test', '-C', join(folder, 'dnsmasq.conf')], {
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
})
test('dnsmasq that runs with the file answers this name, and no other', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-dnsmasq-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const port = await freeUdpPort()
  // On the loopback there is no Wi-Fi device and nobody to give addresses to; everything else is the file as it is.
  const conf = dnsmasqConf(HALL)
    .split('\n')
    .filter((line) => !/^(?:interface|except-interface|bind-dynamic|dhcp-|leasefile|quiet-dhcp)/.test(line))
    .join('\n')
  writeFileSync(join(folder, 'dnsmasq.conf'), conf)
  const here = [`--port=${port}`, '--listen-address=127.0.0.1', '--bind-interfaces', '--pid-file=', '--user=']
  const server = spawn('dnsmasq', ['-k', '-C', join(folder, 'dnsmasq.conf'), ...here], { stdio: 'ignore' })
  t.after(() => server.kill())
  const ask = (name: string) => hallAnswer(name, `127.0.0.1:${port}`)
  let answer = await ask(HALL.name)
  for (let turn = 0; answer === 'silent' && turn < 20; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    answer = await ask(HALL.name)
  }
  assert.deepEqual(answer, ['10.77.0.1'])
  for (const name of ['x.d7k2.hall.test', 'hall.test', 'example.org'])
    assert.equal(await ask(name), 'none', name)
})

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}
