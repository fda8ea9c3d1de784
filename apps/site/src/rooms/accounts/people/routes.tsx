import type { GatheringId, SideId } from '@daylight/basics'
import { isRole, mayIn } from '@daylight/people'
import { type Context, Hono } from 'hono'
import type { House } from '../../../house.ts'
import { type Fields, readFields } from '../../../http/fields.ts'
import { refuse } from '../../../http/refusal.tsx'
import { type AtAccount, needs, proven } from '../at-account.tsx'
import { InvitePage, LinkPage } from './invite-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import type { Task, TaskRefused } from './store.ts'

/** The people of the organisation: who may do what, invitations, and how roles are given and taken. */
export function peopleRoutes(house: House) {
  const personPage = async (c: Context<AtAccount>, refused: TaskRefused['kind'] | null) => {
    const { people } = c.get('own')
    const person = (await people.people()).find(({ account }) => account === c.req.param('account'))
    if (!person) return refuse(c, 'not-found')
    const body = <PersonPage t={c.get('t')} {...{ person, refused, gatherings: await people.gatherings() }} />
    return c.html(body, refused ? 409 : 200)
  }
  const back = (c: Context<AtAccount>) => c.redirect(`/${c.get('t').language}/people`, 303)
  const dangerous = proven((c) => {
    const account = c.req.param('account')
    return account === undefined ? '/people/invite' : `/people/${account}`
  })
  return new Hono<AtAccount>()
    .get('/', needs('see-people'), async (c) => {
      const { people, person } = c.get('own')
      const [everybody, gatherings] = await Promise.all([people.people(), people.gatherings()])
      const invitations = mayIn(person, 'invite-people') ? await people.invitations() : []
      return c.html(
        <PeoplePage t={c.get('t')} own={c.get('own')} {...{ everybody, gatherings, invitations }} />,
      )
    })
    .get('/invite', needs('invite-people'), dangerous, async (c) =>
      c.html(
        <InvitePage t={c.get('t')} gatherings={await c.get('own').people.gatherings()} refused={null} />,
      ),
    )
    .post('/invite', needs('invite-people'), dangerous, async (c) => {
      const [t, { people }] = [c.get('t'), c.get('own')]
      const task = taskIn(await readFields(c))
      const code = task && (await people.invite(task))
      if (code?.ok)
        return c.html(
          <LinkPage t={t} link={`${house.config.origin}/${t.language}/invited?code=${code.value}`} />,
        )
      const refused = code ? code.error.kind : 'no-such-task'
      return c.html(<InvitePage t={t} gatherings={await people.gatherings()} refused={refused} />, 422)
    })
    .post('/invitations/cancel', needs('invite-people'), async (c) => {
      await c.get('own').people.cancelInvitation((await readFields(c)).text('invitation'))
      return back(c)
    })
    .get('/:account', needs('give-roles'), dangerous, (c) => personPage(c, null))
    .post('/:account/give', needs('give-roles'), dangerous, async (c) => {
      const task = taskIn(await readFields(c))
      const done = task && (await c.get('own').people.giveTask(c.req.param('account'), task))
      return done?.ok ? back(c) : personPage(c, done ? done.error.kind : 'no-such-task')
    })
    .post('/:account/take', needs('give-roles'), dangerous, async (c) => {
      const { people } = c.get('own')
      const [account, gathering] = [c.req.param('account'), (await readFields(c)).text('gathering')]
      const done =
        gathering === ''
          ? await people.takeOrganisationRole(account)
          : await people.takeTaskAt(account, gathering as GatheringId)
      return done.ok ? back(c) : personPage(c, done.error.kind)
    })
    .post('/:account/remove', needs('give-roles'), dangerous, async (c) => {
      const done = await c.get('own').people.remove(c.req.param('account'))
      return done.ok ? back(c) : personPage(c, done.error.kind)
    })
    .post('/:account/give-back', async (c) => {
      const { people, person } = c.get('own')
      if (c.req.param('account') !== person.account) return refuse(c, 'not-yours')
      await people.takeTaskAt(person.account, (await readFields(c)).text('gathering') as GatheringId)
      return c.redirect(`/${c.get('t').language}/account`, 303)
    })
}

/** The task that a form names: "reader", or "side-lead <gathering> <side>". Null where it names none. */
function taskIn(fields: Fields): Task | null {
  const [role = '', gathering, side] = fields.text('task').split(' ')
  if (!isRole(role)) return null
  return {
    role,
    gathering: (gathering ?? null) as GatheringId | null,
    side: (side ?? null) as SideId | null,
  }
}
