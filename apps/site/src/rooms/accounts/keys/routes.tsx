import { type Context, Hono } from 'hono'
import { readFields } from '../../../http/fields.ts'
import type { FieldProblem } from '../../../layout/form.tsx'
import { type AtAccount, hasKey, proven } from '../at-account.tsx'
import { CodesPage } from './codes-page.tsx'
import { KeysPage } from './keys-page.tsx'
import { readPassphrase } from './passphrase.ts'
import { PassphrasePage } from './passphrase-page.tsx'
import { newTotpSecret, plainSignInName } from './store.ts'
import { matchingStep } from './totp.ts'

const again = proven(() => '/account/keys')

/** The ways in: passkeys, and a passphrase with six digits. The first is added without showing one before. */
export function keyRoutes() {
  const page = async (c: Context<AtAccount>, told: { isRefused?: boolean; isLast?: boolean } = {}) => {
    const own = c.get('own')
    const challenge = await own.challenge('add')
    const isFirst = c.req.query('first') !== undefined
    const body = <KeysPage t={c.get('t')} {...{ own, challenge, isFirst, ...told }} />
    return c.html(body, told.isRefused || told.isLast ? 422 : 200)
  }
  return new Hono<AtAccount>()
    .use(async (c, next) => (hasKey(c.get('own')) ? again(c, next) : next()))
    .get('/', (c) => page(c))
    .post('/passkey', async (c) => {
      const isAdded = await c.get('own').addPasskey((await readFields(c)).text('answer'))
      return isAdded ? c.redirect(`/${c.get('t').language}/account`, 303) : page(c, { isRefused: true })
    })
    .post('/passkey/remove', async (c) => {
      const isGone = await c.get('own').removePasskey((await readFields(c)).text('passkey'))
      return isGone ? c.redirect(`/${c.get('t').language}/account/keys`, 303) : page(c, { isLast: true })
    })
    .get('/passphrase', (c) =>
      c.html(<PassphrasePage t={c.get('t')} own={c.get('own')} secret={newTotpSecret()} name="" />),
    )
    .post('/passphrase', async (c) => {
      const [t, own, fields] = [c.get('t'), c.get('own'), await readFields(c)]
      const [name, secret] = [plainSignInName(fields.text('name')), fields.text('secret')]
      const passphrase = readPassphrase(fields.text('passphrase'), [
        name,
        own.person.name,
        own.organisationName,
      ])
      const step = matchingStep(secret, fields.text('code'), c.get('own').now, null)
      const problems: FieldProblem[] = []
      if ([...name].length < 3 || name.length > 40)
        problems.push({ field: 'name', reason: t('accounts.keys.name-wrong') })
      if (!passphrase.ok)
        problems.push({ field: 'passphrase', reason: t(`accounts.keys.${passphrase.error.kind}`) })
      if (step === null) problems.push({ field: 'code', reason: t('accounts.keys.code-wrong') })
      if (!passphrase.ok || step === null || problems.length > 0)
        return c.html(<PassphrasePage {...{ t, own, secret, name, problems }} />, 422)
      const kept = await own.keepPassphrase({
        signInName: name,
        passphrase: passphrase.value,
        totpSecret: secret,
        step,
      })
      if (kept.ok) return c.html(<CodesPage t={t} codes={kept.value} />)
      const taken = [{ field: 'name', reason: t('accounts.keys.name-taken') }]
      return c.html(<PassphrasePage {...{ t, own, secret, name, problems: taken }} />, 422)
    })
    .post('/codes', async (c) =>
      c.html(<CodesPage t={c.get('t')} codes={await c.get('own').newRecoveryCodes()} />),
    )
}
