import { plainText } from '@daylight/basics'
import { mayIn } from '@daylight/people'
import { Hono } from 'hono'
import type { House } from '../../../house.ts'
import { readFields } from '../../../http/fields.ts'
import type { FieldProblem } from '../../../layout/form.tsx'
import { type AtAccount, forgetSession, hasKey, proven } from '../at-account.tsx'
import { signInLink } from '../sign-in/routes.tsx'
import { AccountPage } from './account-page.tsx'
import { DevicePage } from './device-page.tsx'
import { WelcomePage } from './welcome-page.tsx'

/** One's own account: names, sessions, signing out. */
export const accountRoutes = (house: House) =>
  new Hono<AtAccount>()
    .get('/', async (c) => {
      const own = c.get('own')
      return c.html(<AccountPage t={c.get('t')} own={own} sessions={await own.sessions()} />)
    })
    .get('/welcome', (c) => c.html(<WelcomePage t={c.get('t')} own={c.get('own')} />))
    .post('/welcome', async (c) => {
      const [t, own, fields] = [c.get('t'), c.get('own'), await readFields(c)]
      const typed = {
        own: plainText(fields.text('own-name')),
        organisation: plainText(fields.text('organisation')),
      }
      const isWrong = (name: string) => name === '' || [...name].length > MOST_LETTERS
      const problems: FieldProblem[] = []
      if (isWrong(typed.own)) problems.push({ field: 'own-name', reason: t('accounts.name.missing') })
      const names = mayIn(own.person, 'name-organisation')
      if (names && isWrong(typed.organisation))
        problems.push({ field: 'organisation', reason: t('accounts.name.missing') })
      if (problems.length > 0) return c.html(<WelcomePage {...{ t, own, typed, problems }} />, 422)
      await own.keepNames({ own: typed.own, organisation: names ? typed.organisation : null })
      return c.redirect(`/${t.language}/account${hasKey(own) ? '' : '/keys?first=1'}`, 303)
    })
    .post('/device', async (c, next) => (hasKey(c.get('own')) ? proven(() => '/account')(c, next) : next()))
    .post('/device', async (c) => {
      const t = c.get('t')
      const link = signInLink(house.config.origin, t.language, await c.get('own').newSignInCode())
      return c.html(<DevicePage t={t} link={link} />)
    })
    .post('/sessions/end', async (c) => {
      await c.get('own').endSession((await readFields(c)).text('session'))
      return c.redirect(`/${c.get('t').language}/account`, 303)
    })
    .post('/sign-out', async (c) => {
      const everywhere = (await readFields(c)).text('where') === 'everywhere'
      await (everywhere ? c.get('own').signOutEverywhere() : c.get('own').signOut())
      forgetSession(c, house)
      return c.redirect(`/${c.get('t').language}/sign-in`, 303)
    })

const MOST_LETTERS = 60
