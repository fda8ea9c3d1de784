/** The ways in, and adding one. */
import { Notice } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import type { Challenge, Own } from '../store.ts'

type Props = {
  readonly t: Translate
  readonly own: Own
  /** Null where this address can hold no passkey. */
  readonly challenge: Challenge | null
  /** The person was sent here because they have no way in yet. */
  readonly isFirst: boolean
  readonly isRefused?: boolean
  readonly isLast?: boolean
}

/** Two ways beside each other: a passkey, or a passphrase with six digits. */
export const KeysPage = (props: Props) => {
  const { t, own, isFirst } = props
  return (
    <StaffPage t={t} title={t('accounts.keys.title')} path="/account/keys" scripts={['passkey-form']}>
      <h1>{t('accounts.keys.title')}</h1>
      {isFirst && (
        <Notice>
          <p>{t('accounts.keys.first')}</p>
        </Notice>
      )}
      {(props.isRefused || props.isLast) && (
        <Notice kind="wrong">
          <p>{props.isLast ? t('accounts.keys.last') : t('accounts.keys.passkey-refused')}</p>
        </Notice>
      )}
      <Passkeys {...props} />
      <h2>{t('accounts.keys.passphrase-title')}</h2>
      <p>{t('accounts.keys.passphrase-text')}</p>
      <div class="acts">
        <a class="button" href={`/${t.language}/account/keys/passphrase`}>
          {own.keys.signInName === null
            ? t('accounts.keys.set-passphrase')
            : t('accounts.keys.change-passphrase')}
        </a>
        {own.keys.signInName !== null && (
          <form method="post" action={`/${t.language}/account/keys/codes`}>
            <button type="submit">{t('accounts.keys.new-codes')}</button>
          </form>
        )}
      </div>
      <p>
        {isFirst ? (
          <a href={`/${t.language}/convenor`}>{t('accounts.later')}</a>
        ) : (
          <a href={`/${t.language}/account`}>{t('accounts.back')}</a>
        )}
      </p>
    </StaffPage>
  )
}

const Passkeys = ({ t, own, challenge }: Props) => (
  <>
    <h2>{t('accounts.keys.passkey-title')}</h2>
    <p>{t('accounts.keys.passkey-text')}</p>
    {own.keys.passkeys.length > 0 && (
      <ul class="rows">
        {own.keys.passkeys.map(({ id, day }) => (
          <li>
            <form class="row-acts" method="post" action={`/${t.language}/account/keys/passkey/remove`}>
              <span>
                {t('accounts.keys.passkey-since')} <bdi dir="ltr">{day}</bdi>
              </span>
              <input type="hidden" name="passkey" value={id} />
              <button type="submit" class="plain">
                {t('accounts.keys.remove-passkey')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    )}
    {challenge ? (
      <PasskeyForm
        t={t}
        action={`/${t.language}/account/keys/passkey`}
        asks={{
          ...challenge,
          kind: 'create',
          account: own.person.account,
          name: own.person.name,
          organisation: own.organisationName,
          known: own.keys.passkeys.map(({ id }) => id),
        }}
        button={t('accounts.keys.add-passkey')}
      />
    ) : (
      <p>{t('accounts.keys.no-passkeys-here')}</p>
    )}
  </>
)
