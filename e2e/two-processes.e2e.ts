/** Several processes on one PostgreSQL database are one house: made once, told across, and one may be killed. */
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { onServer } from '../apps/site/src/db/each-engine.ts'
import { openDb } from '../apps/site/src/db/open.ts'
import { startHouse } from './support/house.ts'
import { PlainConvenor, PlainPhone } from './support/plain-phone.ts'

/** Hears the versions of a gathering's mirror in an open page. */
async function* versions(origin: string, path: string, cookie: string): AsyncGenerator<string> {
  const stop = new AbortController()
  const reply = await fetch(origin + path, { headers: { Cookie: cookie }, signal: stop.signal })
  let text = ''
  try {
    for await (const chunk of reply.body as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk)
      const lines = text.split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('data: ')) yield line.slice(6)
    }
  } finally {
    stop.abort()
  }
}

const cookieOf = (visitor: PlainConvenor) =>
  visitor
    .cookies()
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')

onServer('two processes started at once are one house', async (url: string, t: TestContext) => {
  const env = { DATABASE_URL: url }
  const [east, west] = await Promise.all([startHouse({ env }), startHouse({ env })])
  t.after(() => Promise.all([east.kill(), west.kill()]))
  const db = await openDb(url)
  t.after(() => db.destroy())
  assert.equal((await db.selectFrom('organisation').selectAll().execute()).length, 1)
  assert.equal((await db.selectFrom('gathering').selectAll().execute()).length, 1, 'one example')

  const convenor = await PlainConvenor.signIn(east)
  const { gathering, codes } = await convenor.openGathering(['The bridge opens at dawn.'], 24)
  const live = versions(west.origin, `/en/g/${gathering}/mirror/live`, cookieOf(convenor))
  await live.next()
  const phones = await Promise.all(codes.map((code, i) => seated((i % 2 ? east : west).origin, code, i % 2)))
  const news = live.next()
  for (const { phone, address } of phones) assert.ok(await phone.vote(address, 'agree'))
  assert.ok((await news).value, 'a vote at one is news at the other')
  await live.return(undefined)

  await east.kill()
  const seats = await db.selectFrom('ballot').selectAll().where('gathering_id', '=', gathering).execute()
  assert.equal(seats.length, 24, 'every vote that was answered is there')
  for (const { phone, address } of phones.filter((_, i) => i % 2 === 0))
    assert.ok(await phone.vote(address, 'pass', 2), 'the other goes on')
})

async function seated(origin: string, code: string, side: number) {
  const phone = new PlainPhone(origin)
  await phone.join(code)
  await phone.saySide((values) => values[side])
  const [address] = await phone.statements()
  return { phone, address: address as string }
}
