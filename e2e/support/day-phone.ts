/**
 * A phone at the day of a gathering, without a browser around it: what it writes waits in the very outbox that a
 * browser has, what it hears comes from the stream, from where it left off. Requests go over a network that may lose
 * them, or lose the answers.
 */
import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '@daylight/basics'
import {
  type HeldAnswer,
  HeldAnswers,
  type Kept,
  type Reply,
  sendHeld,
} from '../../apps/site/src/enhance/held-answers.ts'

/** A line of the daybook as it came to a phone. */
export type Heard = { readonly ordinal: number; readonly line: string }

export type Network = {
  /** Share of requests that never reach the server. */
  readonly loses: number
  /** Share of answers that never come back, and of streams that break off after some lines. */
  readonly losesAnswers: number
  readonly random: Random
}

/** Loses nothing. */
export const calm: Network = { loses: 0, losesAnswers: 0, random: () => 1 }

/** What a phone writes: an address behind the gathering's, and the fields of its form. */
export type Act = { readonly path: string; readonly fields: Readonly<Record<string, string>> }

export class DayPhone {
  /** All lines in the order in which they came. */
  readonly log: Heard[] = []
  readonly held = new HeldAnswers(storage())
  readonly #base: URL
  readonly #cookie: string
  readonly #network: Network
  readonly #onLine: (line: string) => void
  #stream: ClientRequest | null = null
  #isOpen = true

  /** `base` is the gathering's address; `cookie` holds the seat's key. */
  constructor(base: URL, cookie: string, network = calm, onLine: (line: string) => void = () => {}) {
    this.#base = base
    this.#cookie = cookie
    this.#network = network
    this.#onLine = onLine
  }

  /** Holds an act and sends what waits, until the server has said that it keeps it. Throws for a refusal. */
  async write({ path, fields }: Act, now: number): Promise<void> {
    const url = `${this.#base.pathname}/${path}`
    this.held.hold(url, fields, now)
    while (this.held.isWaiting(url)) {
      await sendHeld(this.held, (answer) => this.#send(answer))
      if (this.held.isWaiting(url)) await sleep(20 + 180 * this.#network.random())
    }
    const refused = this.held.all().find((answer) => answer.refused !== undefined)
    if (refused) throw new Error(`${refused.url}: ${refused.refused}`)
  }

  /** Listens until `close`, coming back whenever the stream breaks off. Resolves when it is open for the first time. */
  async listen(): Promise<void> {
    const opened = Promise.withResolvers<void>()
    const keepOn = async () => {
      while (this.#isOpen) {
        await this.#hear(opened.resolve).catch(() => {})
        await sleep(20 + 180 * this.#network.random())
      }
    }
    void keepOn()
    return opened.promise
  }

  close(): void {
    this.#isOpen = false
    this.#stream?.destroy()
  }

  async #send({ url, fields, revision, castAt }: HeldAnswer): Promise<Reply> {
    const { random, loses, losesAnswers } = this.#network
    const isLost = random() < loses
    const isAnswerLost = random() < losesAnswers
    if (isLost) return null
    try {
      const reply = await fetch(new URL(url, this.#base), {
        method: 'POST',
        headers: { Accept: 'application/json', Cookie: this.#cookie },
        body: new URLSearchParams({ ...fields, revision: String(revision), castAt: String(castAt) }),
      })
      const { kind, text } = (await reply.json()) as { kind?: unknown; text?: unknown }
      return isAnswerLost
        ? null
        : { status: reply.status, kind: String(kind ?? ''), text: String(text ?? '') }
    } catch {
      // The server is not there at the moment.
      return null
    }
  }

  /** One stream, until it breaks off. */
  async #hear(onOpen: () => void): Promise<void> {
    const { random, loses, losesAnswers } = this.#network
    if (random() < loses) return
    const mostLines = random() < losesAnswers ? Math.floor(200 * random()) : Number.POSITIVE_INFINITY
    const until = this.log.length + mostLines
    const stream = await this.#open()
    onOpen()
    let rest = ''
    stream.setEncoding('utf8')
    for await (const chunk of stream) {
      const events = (rest + chunk).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) {
        if (this.log.length >= until) return void stream.destroy()
        this.#take(event)
      }
    }
  }

  #open(): Promise<IncomingMessage> {
    const headers = { Cookie: this.#cookie, 'Last-Event-ID': String(this.log.at(-1)?.ordinal ?? 0) }
    return new Promise((resolve, reject) => {
      const address = new URL(`${this.#base.pathname}/day/live`, this.#base)
      this.#stream = get(address, { headers, agent: false }, (stream) => {
        if (stream.statusCode === 200) resolve(stream)
        else reject(new Error(`the stream answers ${stream.statusCode}`))
      })
      this.#stream.on('error', reject)
    })
  }

  #take(event: string): void {
    const [, ordinal, line] = /^id: (\d+)\ndata: (.*)$/.exec(event) ?? []
    if (line === undefined) return
    this.log.push({ ordinal: Number(ordinal), line })
    this.#onLine(line)
  }
}

/** What a browser's localStorage is to an outbox. */
function storage(): Kept {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}
