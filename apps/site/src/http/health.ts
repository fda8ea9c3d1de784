/** One question for whoever watches over the server: is it well? The answer holds no other data. */
import { Hono } from 'hono'

/** `/health`: 200 when the store answers in time, 503 when it does not. `ask` rejects where it cannot. */
export const healthRoutes = (ask: () => Promise<void>, patienceMs = 3_000) =>
  new Hono().get('/health', async (c) => {
    const late = Promise.withResolvers<boolean>()
    const clock = setTimeout(() => late.resolve(false), patienceMs)
    const isWell = await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      late.promise,
    ])
    clearTimeout(clock)
    return isWell ? c.text('well\n') : c.text('the store does not answer\n', 503)
  })
