import { type Context, Hono } from 'hono'
import { readFields } from '../../../http/fields.ts'
import type { AtAccount } from '../at-account.tsx'
import { ProvePage } from './prove-page.tsx'

/** Showing a key again before a dangerous act. */
export function proveRoutes() {
  const page = async (c: Context<AtAccount>, then: string, isRefused: boolean) => {
    const own = c.get('own')
    const challenge = await own.challenge('prove')
    return c.html(
      <ProvePage t={c.get('t')} {...{ own, challenge, then, isRefused }} />,
      isRefused ? 422 : 200,
    )
  }
  const goOn = (c: Context<AtAccount>, then: string) =>
    c.redirect(`/${c.get('t').language}${ownPath(then)}`, 303)
  return new Hono<AtAccount>()
    .get('/', (c) => page(c, ownPath(c.req.query('then') ?? ''), false))
    .post('/', async (c) => {
      const fields = await readFields(c)
      const shown = { passphrase: fields.text('passphrase'), code: fields.text('code') }
      const then = fields.text('then')
      return (await c.get('own').proveByPassphrase(shown)) ? goOn(c, then) : page(c, ownPath(then), true)
    })
    .post('/passkey', async (c) => {
      const [fields, then] = [await readFields(c), c.req.query('then') ?? '']
      const isProven = await c.get('own').proveByPasskey(fields.text('answer'))
      return isProven ? goOn(c, then) : page(c, ownPath(then), true)
    })
}

/** Only pages of accounts and people follow a proof: an address from outside leads nowhere else. */
const ownPath = (then: string): string => (/^\/(account|people)(\/[\w-]+)*$/.test(then) ? then : '/account')
