/** Live pages: one server-sent event whenever something new may be fetched. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Bus } from './bus.ts'

/**
 * Keeps an event stream open and says which version is the newest. `current` is told at once, so that a phone that
 * was away catches up; after that every publication of the topic.
 */
export function liveStream(c: Context, bus: Bus, topic: string, current: () => Promise<string>): Response {
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    const send = (version: string) =>
      void stream.writeSSE({ event: 'version', data: version, id: version }).catch(() => resolve())
    const leave = bus.subscribe(topic, send, () => void current().then(send, resolve))
    stream.onAbort(() => resolve())
    send(await current())
    const pulse = setInterval(() => void stream.write(': still here\n\n').catch(() => resolve()), PULSE)
    await gone
    clearInterval(pulse)
    leave()
  })
}

// Short enough for proxies that close quiet connections after half a minute.
const PULSE = 20_000
