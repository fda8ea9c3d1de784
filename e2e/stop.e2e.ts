/** Stopping: pages that are open are let go, and the process ends by itself. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startHouse } from './support/house.ts'
import { PlainConvenor } from './support/plain-phone.ts'

test('with twenty live pages open it stops when it is asked to, and nothing is left half', async () => {
  const house = await startHouse()
  const convenor = await PlainConvenor.signIn(house)
  const desk = await (await convenor.ask('/en/convenor')).text()
  const [, gathering] = /\/convenor\/g\/([0-9a-f-]+)/.exec(desk) ?? []
  const cookie = convenor.cookies().map(({ name, value }) => `${name}=${value}`)
  const pages = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const page = await fetch(`${house.origin}/en/g/${gathering}/mirror/live`, {
        headers: { Cookie: cookie.join('; ') },
      })
      assert.equal(page.status, 200)
      const reader = (page.body as ReadableStream<Uint8Array>).getReader()
      await reader.read()
      return reader
    }),
  )
  assert.equal(await house.stop(), 0)
  for (const reader of pages) {
    const end = await reader.read().catch(() => ({ done: true }))
    assert.equal(end.done, true)
  }
  assert.doesNotMatch(house.output(), /"event":"fault"|Error/)
  const again = await startHouse({ dataDir: house.dataDir })
  assert.equal(await again.stop(), 0)
})
