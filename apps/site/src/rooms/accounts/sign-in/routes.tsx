import { plainText } from '@daylight/basics'
import { type Context, Hono } from 'hono'
import type { House } from '../../../house.ts'
import { makeDoor, networkOf } from '../../../http/door.ts'
import { readFields } from '../../../http/fields.ts'
import type { Spoken } from '../../../http/language.ts'
import { refuse } from '../../../http/refusal.tsx'
import { enter, ownOf } from '../at-account.tsx'
import { isBusy } from '../keys/passphrase.ts'
import { plainSignInName } from '../keys/store.ts'
import type { AccountsStore } from '../store.ts'
import { InvitedPage } from './invited-page.tsx'
import { SignInPage, type SignInRefused } from './sign-in-page.tsx'

/** The link that somebody opens: looking at it changes nothing, the button does. */
export const signInLink = (origin: string, language: string, code: string): string =>
  `${origin}/${language}/sign-in?code=${code}`

/** Signing in, and accepting an invitation. Open to everybody. */
export function signInRoutes(store: AccountsStore, house: House) {
  const byNetwork = makeDoor(house.now)
  // Whoever comes from many networks still tries one name only so often: ASVS 6.3.1.
  const byName = makeDoor(house.now, { burst: 10, everyMs: 60_000 })
  const page = async (c: Context<Spoken>, refused?: SignInRefused, name = '') => {
    const challenge = await store.signInChallenge()
    const body = <SignInPage t={c.get('t')} {...{ challenge, refused, name }} />
    return c.html(body, refused ? 422 : 200)
  }
  const come = async (c: Context<Spoken>, token: string) => {
    await enter(c, store, house, token)
    const own = await store.own(token)
    const isNew = own && own.keys.signInName === null && own.keys.passkeys.length === 0
    return c.redirect(`/${c.get('t').language}${isNew ? '/account/welcome' : '/convenor'}`, 303)
  }
  return new Hono<Spoken>()
    .get('/sign-in', async (c) => {
      const code = c.req.query('code') ?? ''
      if (code) return c.html(<SignInPage t={c.get('t')} code={code} />)
      if (await ownOf(c, store, house)) return c.redirect(`/${c.get('t').language}/convenor`, 303)
      return page(c)
    })
    .post('/sign-in', async (c) => {
      const token = await store.signInByLink((await readFields(c)).text('code'))
      return token ? come(c, token) : page(c, 'link')
    })
    .post('/sign-in/passphrase', async (c) => {
      const fields = await readFields(c)
      const [name, from] = [plainSignInName(fields.text('name')), networkOf(c)]
      if (isBusy()) return refuse(c, 'too-often')
      if (!byNetwork.isOpenFor(from) || !byName.isOpenFor(name)) return refuse(c, 'too-often')
      const shown = { passphrase: fields.text('passphrase'), code: fields.text('code') }
      const token = await store.signInByPassphrase(name, shown)
      if (token) return come(c, token)
      const closed = [byNetwork.failed(from), byName.failed(name)]
      if (closed.includes(true)) house.log({ event: 'code-refused-too-often' })
      return page(c, 'passphrase', name)
    })
    .post('/sign-in/passkey', async (c) => {
      const token = await store.signInByPasskey((await readFields(c)).text('answer'))
      return token ? come(c, token) : page(c, 'passkey')
    })
    .get('/invited', async (c) => {
      const code = c.req.query('code') ?? ''
      const invitation = await store.invitation(code)
      return c.html(<InvitedPage t={c.get('t')} {...{ code, invitation }} />, invitation ? 200 : 404)
    })
    .post('/invited', async (c) => {
      const fields = await readFields(c)
      const [code, name] = [fields.text('code'), plainText(fields.text('own-name'))]
      const invitation = await store.invitation(code)
      const isNamed = name !== '' && [...name].length <= 60
      if (invitation && !isNamed)
        return c.html(<InvitedPage t={c.get('t')} {...{ code, invitation, name }} isNameWrong />, 422)
      const token = await store.acceptInvitation(code, name)
      if (token) return come(c, token)
      return c.html(<InvitedPage t={c.get('t')} code="" invitation={null} />, 404)
    })
}
