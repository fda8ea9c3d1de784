/** A daybook as a stream: every line once and in its place, and from where a phone left off. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Bus } from '../http/bus.ts'
import type { Line } from './book.ts'

/** The topic on which news of a gathering's daybook travels. The news itself is empty: phones are sent lines. */
export const dayTopic = (gathering: string): string => `day:${gathering}`

/**
 * Keeps a stream open and sends each line behind `after` as an event whose id is its place, so that a phone which was
 * away goes on from the last that it has (`Last-Event-ID`). What comes within a quarter of a second is sent together.
 */
export function lineStream(
  c: Context,
  bus: Bus,
  topic: string,
  after: number,
  linesAfter: (ordinal: number) => Promise<readonly Line[]>,
): Response {
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    let sent = after
    let hasNews = true
    let isSending = false
    let timer: NodeJS.Timeout | null = null

    async function send(): Promise<void> {
      isSending = true
      while (hasNews) {
        hasNews = false
        for (let lines = await linesAfter(sent); lines.length > 0; lines = await linesAfter(sent)) {
          await stream.write(lines.map(eventOf).join(''))
          sent = (lines.at(-1) as Line).ordinal
        }
      }
      isSending = false
    }
    function hear(): void {
      hasNews = true
      if (isSending || timer) return
      timer = setTimeout(() => {
        timer = null
        void send().catch(() => resolve())
      }, TOGETHER)
    }
    const leave = bus.subscribe(topic, hear, hear)
    stream.onAbort(() => resolve())
    await send().catch(() => resolve())
    const pulse = setInterval(() => void stream.write(': still here\n\n').catch(() => resolve()), PULSE)
    await gone
    clearInterval(pulse)
    if (timer) clearTimeout(timer)
    leave()
  })
}

/** Where a phone left off: what its browser says, or else what its page was made from. */
export function leftOff(c: Context): number {
  const said = Number(c.req.header('Last-Event-ID') ?? c.req.query('after') ?? 0)
  return Number.isSafeInteger(said) && said >= 0 ? said : 0
}

const eventOf = ({ ordinal, line }: Line): string => `id: ${ordinal}\ndata: ${line}\n\n`

const TOGETHER = 250
// Short enough for proxies that close quiet connections after half a minute.
const PULSE = 20_000
