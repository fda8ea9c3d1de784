/** One's own account: what one may do, how one comes in, where one is signed in. */
import { deedsOf } from '@daylight/people'
import { StaffPage } from '../../../layout/staff-page.tsx'
import { Trail } from '../../../layout/trail.tsx'
import type { Translate } from '../../../words/translator.ts'
import { hasKey } from '../at-account.tsx'
import { roleWords } from '../people/task-words.tsx'
import type { OwnSession } from '../sessions/store.ts'
import type { Own } from '../store.ts'

type Props = { readonly t: Translate; readonly own: Own; readonly sessions: readonly OwnSession[] }

/** The page of somebody who is signed in. */
export const AccountPage = (props: Props) => {
  const { t, own } = props
  return (
    <StaffPage
      t={t}
      title={t('accounts.account.title')}
      path="/account"
      nav={<Trail to={`/${t.language}/convenor`} words={t('accounts.to-gatherings')} />}
    >
      <h1>
        <bdi>{own.person.name}</bdi>
      </h1>
      <p class="muted">
        <bdi>{own.organisationName}</bdi> ·{' '}
        <a href={`/${t.language}/account/welcome`}>{t('accounts.welcome.change')}</a>
      </p>
      <MayDo {...props} />
      <Keys {...props} />
      <Sessions {...props} />
    </StaffPage>
  )
}

const MayDo = ({ t, own: { person } }: Props) => {
  const here = person.role ? deedsOf([person.role]) : []
  return (
    <>
      <h2>{t('accounts.account.may')}</h2>
      {person.role && (
        <>
          <p>{t('accounts.account.in-organisation', { role: roleWords(t, person.role) })}</p>
          <ul>
            {here.map((deed) => (
              <li>{t(`accounts.deed.${deed}`)}</li>
            ))}
          </ul>
        </>
      )}
      {person.at.map(({ gathering, role }) => (
        <>
          <p>
            {t('accounts.account.at-gathering', { role: roleWords(t, role) })}{' '}
            <a href={`/${t.language}/convenor/g/${gathering}`}>{t('accounts.account.open-gathering')}</a>
          </p>
          <ul>
            {deedsOf([role]).map((deed) => (
              <li>{t(`accounts.deed.${deed}`)}</li>
            ))}
          </ul>
          {role === 'side-lead' && <p class="muted small">{t('accounts.people.leads-note')}</p>}
          <form method="post" action={`/${t.language}/people/${person.account}/give-back`}>
            <input type="hidden" name="gathering" value={gathering} />
            <button type="submit" class="plain">
              {t('accounts.account.give-back')}
            </button>
          </form>
        </>
      ))}
      {here.length === 0 && person.at.length === 0 && <p>{t('accounts.account.nothing-yet')}</p>}
    </>
  )
}

const Keys = ({ t, own }: Props) => (
  <>
    <h2>{t('accounts.keys.title')}</h2>
    <ul class="plain">
      <li>{t('accounts.keys.passkeys', { count: own.keys.passkeys.length })}</li>
      <li>
        {own.keys.signInName === null
          ? t('accounts.keys.no-passphrase')
          : t('accounts.keys.has-passphrase', { name: own.keys.signInName, count: own.keys.recoveryCodes })}
      </li>
    </ul>
    <div class="acts">
      <a class={hasKey(own) ? 'button' : 'button main'} href={`/${t.language}/account/keys`}>
        {t('accounts.keys.button')}
      </a>
    </div>
  </>
)

const Sessions = ({ t, sessions }: Props) => (
  <>
    <h2>{t('accounts.sessions.title')}</h2>
    <p>{t('accounts.sessions.text')}</p>
    <ul class="rows">
      {sessions.map(({ id, day, way, isThis }) => (
        <li>
          <form class="row-acts" method="post" action={`/${t.language}/account/sessions/end`}>
            <span>
              <bdi dir="ltr">{day}</bdi> · {t(`accounts.way.${way}`)}
              {isThis && <> · {t('accounts.sessions.this')}</>}
            </span>
            <input type="hidden" name="session" value={id} />
            {!isThis && (
              <button type="submit" class="plain">
                {t('accounts.sessions.end')}
              </button>
            )}
          </form>
        </li>
      ))}
    </ul>
    <div class="acts">
      <form method="post" action={`/${t.language}/account/device`}>
        <button type="submit">{t('accounts.sessions.device')}</button>
      </form>
      <form method="post" action={`/${t.language}/account/sign-out`}>
        <button type="submit">{t('accounts.sessions.sign-out')}</button>
      </form>
      <form method="post" action={`/${t.language}/account/sign-out`}>
        <input type="hidden" name="where" value="everywhere" />
        <button type="submit" class="plain">
          {t('accounts.sessions.sign-out-everywhere')}
        </button>
      </form>
    </div>
  </>
)
