/** A hall for measuring: the real server in a process of its own, phones that vote, and open pages of the mirror. */
import { get, type IncomingMessage } from 'node:http'
import { startHouse } from '../e2e/support/house.ts'
import { PlainConvenor, PlainPhone } from '../e2e/support/plain-phone.ts'

export type Hall = {
  /** Of two sides in turn: the even ones are of the same side. */
  readonly phones: readonly PlainPhone[]
  /** Addresses of the statements. */
  readonly statements: readonly string[]
  /** How many pages are open. */
  readonly pages: number
  /** From now on `hear` is called whenever a page hears of a new version of the mirror. */
  onNews(hear: () => void): void
  close(): Promise<void>
}

/** Starts a server, takes so many seats, and opens as many pages of the mirror. */
export async function openHall(phoneCount: number, statementCount: number): Promise<Hall> {
  const house = await startHouse()
  const convenor = await PlainConvenor.signIn(house)
  const texts = Array.from({ length: statementCount }, (_, i) => `Statement number ${i + 1} of the bench.`)
  const { gathering, codes } = await convenor.openGathering(texts, phoneCount)
  const phones: PlainPhone[] = []
  for (const [i, code] of codes.entries()) {
    const phone = new PlainPhone(house.origin)
    await phone.join(code)
    await phone.saySide((values) => values.filter((value) => value.startsWith('side:'))[i % 2])
    phones.push(phone)
  }
  let hear = () => {}
  const live = new URL(`/en/g/${gathering}/mirror/live`, house.origin)
  const pages: IncomingMessage[] = []
  for (let i = 0; i < phoneCount; i++) pages.push(await openPage(live, convenor, () => hear()))
  return {
    phones,
    statements: (await phones[0]?.statements()) ?? [],
    pages: pages.length,
    onNews(listener) {
      hear = listener
    },
    async close() {
      for (const page of pages) page.destroy()
      await house.kill()
    },
  }
}

// The first event tells the version that is already there.
function openPage(live: URL, convenor: PlainConvenor, onNews: () => void): Promise<IncomingMessage> {
  const cookies = convenor.cookies().map(({ name, value }) => `${name}=${value}`)
  return new Promise((resolve, reject) => {
    const request = get(live, { headers: { Cookie: cookies.join('; ') }, agent: false }, (page) => {
      let isOpen = false
      page.on('error', () => {})
      page.on('data', (chunk: Buffer) => {
        if (!chunk.includes('event: version')) return
        if (isOpen) onNews()
        isOpen = true
        resolve(page)
      })
    })
    request.on('error', reject)
  })
}
