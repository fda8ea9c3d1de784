/** The server is killed in the middle of a burst of votes, twenty times: every vote that was acknowledged is there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Choice, choices } from '@daylight/basics'
import { startHouse, temporaryFolder } from './support/house.ts'
import { PlainConvenor, PlainPhone } from './support/plain-phone.ts'

const KILLS = 20
const PHONES = 8
const STATEMENTS = ['The bridge opens at dawn.', 'Both banks pay for it.', 'There is a bench in the middle.']

type Phone = { readonly phone: PlainPhone; readonly addresses: readonly string[] }

test(`no acknowledged vote is lost when the server is killed ${KILLS} times during a burst`, async (t) => {
  const dataDir = temporaryFolder()
  let house = await startHouse({ dataDir, args: ['--empty'] })
  const { port } = new URL(house.origin)
  const { codes } = await (await PlainConvenor.signIn(house)).openGathering(STATEMENTS, PHONES)
  const phones = await Promise.all(codes.map((code) => seated(house.origin, code)))
  let acknowledged = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const bursts = phones.map((phone, p) => burst(phone, { kill, p }))
    await new Promise((resolve) => setTimeout(resolve, 60 + 13 * kill))
    await house.kill()
    const kept = await Promise.all(bursts)
    house = await startHouse({ dataDir, args: ['--empty'], env: { PORT: port } })
    for (const [p, { phone }] of phones.entries())
      for (const [address, allowed] of kept[p] as Map<string, Choice[]>) {
        const said = await phone.saidTo(address)
        assert.ok(allowed.includes(said as Choice), `kill ${kill}: acknowledged ${allowed}, found ${said}`)
        acknowledged++
      }
  }
  await house.stop()
  assert.ok(acknowledged > KILLS * PHONES, `${acknowledged} acknowledged votes were looked up`)
  t.diagnostic(`${acknowledged} acknowledged votes looked up after ${KILLS} kills, none lost`)
})

async function seated(origin: string, code: string): Promise<Phone> {
  const phone = new PlainPhone(origin)
  await phone.join(code)
  await phone.saySide((values) => values[0])
  return { phone, addresses: await phone.statements() }
}

/**
 * Votes until the server is gone. For each statement: what must be there afterwards. That is the last acknowledged
 * choice, or the one that was on its way when the server was killed: that one may or may not have been kept.
 */
async function burst(
  { phone, addresses }: Phone,
  { kill, p }: { kill: number; p: number },
): Promise<Map<string, Choice[]>> {
  const allowed = new Map<string, Choice[]>()
  for (let i = 0; ; i++) {
    const address = addresses[i % addresses.length] as string
    const choice = choices[(i + kill + p + Math.floor(i / addresses.length)) % choices.length] as Choice
    const taken = await phone.vote(address, choice, 1 + kill * 500 + i).catch(() => false)
    if (taken) {
      allowed.set(address, [choice])
      continue
    }
    const before = allowed.get(address)
    if (before) before.push(choice)
    return allowed
  }
}
