/** Everybody of the organisation and who may do what. */
import { deeds, MAY, mayIn, type Person, roles } from '@daylight/people'
import type { Gathering } from '../../../gathering.ts'
import { StaffPage } from '../../../layout/staff-page.tsx'
import { Trail } from '../../../layout/trail.tsx'
import type { Translate } from '../../../words/translator.ts'
import type { StaffInvitation } from '../invitations/store.ts'
import type { Own } from '../store.ts'
import { roleWords, TaskWords } from './task-words.tsx'

type Props = {
  readonly t: Translate
  readonly own: Own
  readonly everybody: readonly Person[]
  readonly gatherings: readonly Gathering[]
  readonly invitations: readonly StaffInvitation[]
}

/** People, open invitations, and the table of what each role allows. */
export const PeoplePage = (props: Props) => {
  const { t, own, invitations } = props
  return (
    <StaffPage
      t={t}
      title={t('accounts.people.title')}
      path="/people"
      width="wide"
      nav={<Trail to={`/${t.language}/convenor`} words={t('accounts.to-gatherings')} />}
    >
      <h1>{t('accounts.people.title')}</h1>
      <p class="muted">
        <bdi>{own.organisationName}</bdi>
      </p>
      <Everybody {...props} />
      {mayIn(own.person, 'invite-people') && (
        <div class="acts">
          <a class="button main" href={`/${t.language}/people/invite`}>
            {t('accounts.invite.title')}
          </a>
        </div>
      )}
      {invitations.length > 0 && <Invitations {...props} />}
      <Table t={t} />
    </StaffPage>
  )
}

const Everybody = ({ t, own, everybody, gatherings }: Props) => (
  <ul class="rows">
    {everybody.map((person) => (
      <li>
        {mayIn(own.person, 'give-roles') ? (
          <a class="name" href={`/${t.language}/people/${person.account}`}>
            <bdi>{person.name}</bdi>
          </a>
        ) : (
          <strong class="name">
            <bdi>{person.name}</bdi>
          </strong>
        )}
        <Tasks {...{ t, person, gatherings }} />
      </li>
    ))}
  </ul>
)

/** Every task of one person, a line each. */
export const Tasks = ({ t, person, gatherings }: Pick<Props, 't' | 'gatherings'> & { person: Person }) => (
  <>
    {person.role && (
      <p>
        <TaskWords t={t} task={{ role: person.role, gathering: null, side: null }} gathering={null} />
      </p>
    )}
    {person.at.map((task) => (
      <p>
        <TaskWords t={t} task={task} gathering={gatherings.find(({ id }) => id === task.gathering) ?? null} />
      </p>
    ))}
    {!person.role && person.at.length === 0 && <p class="muted">{t('accounts.people.no-task')}</p>}
  </>
)

const Invitations = ({ t, invitations, gatherings }: Props) => (
  <>
    <h2>{t('accounts.people.invited')}</h2>
    <ul class="rows">
      {invitations.map((invitation) => (
        <li>
          <form class="row-acts" method="post" action={`/${t.language}/people/invitations/cancel`}>
            <span>
              <TaskWords
                t={t}
                task={invitation}
                gathering={gatherings.find(({ id }) => id === invitation.gathering) ?? null}
              />
            </span>
            <input type="hidden" name="invitation" value={invitation.id} />
            <button type="submit" class="plain">
              {t('accounts.people.cancel-invitation')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  </>
)

const Table = ({ t }: { t: Translate }) => (
  <>
    <h2>{t('accounts.people.who-may')}</h2>
    <section class="scroll" tabindex={0} aria-label={t('accounts.people.who-may')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('accounts.people.deed')}</th>
            {roles.map((role) => (
              <th scope="col">{roleWords(t, role)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deeds.map((deed) => (
            <tr>
              <th scope="row">{t(`accounts.deed.${deed}`)}</th>
              {roles.map((role) => (
                <td>{MAY[role].includes(deed) ? t('accounts.people.yes') : '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <p class="muted small">{t('accounts.people.leads-note')}</p>
  </>
)
