import { Notice } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import { PassphraseFields } from '../keys/passphrase-fields.tsx'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import type { Challenge, Own } from '../store.ts'

/** Asks for the key that the person has, and says why. */
export const ProvePage = (props: {
  t: Translate
  own: Own
  challenge: Challenge | null
  /** Where to go on, behind the language. */
  then: string
  isRefused: boolean
}) => {
  const { t, own, challenge, then } = props
  const action = `/${t.language}/account/prove`
  return (
    <StaffPage
      t={t}
      title={t('accounts.prove.title')}
      path={`/account/prove?then=${encodeURIComponent(then)}`}
      scripts={['passkey-form']}
    >
      <h1>{t('accounts.prove.title')}</h1>
      {props.isRefused && (
        <Notice kind="wrong">
          <p>{t('accounts.prove.refused')}</p>
        </Notice>
      )}
      <p>{t('accounts.prove.text')}</p>
      {own.keys.passkeys.length > 0 && challenge && (
        <PasskeyForm
          t={t}
          action={`${action}/passkey?then=${encodeURIComponent(then)}`}
          asks={{ ...challenge, kind: 'get' }}
          button={t('accounts.prove.passkey')}
        />
      )}
      {own.keys.signInName !== null && (
        <form method="post" action={action}>
          <input type="hidden" name="then" value={then} />
          <PassphraseFields t={t} />
          <button type="submit">{t('accounts.prove.button')}</button>
        </form>
      )}
    </StaffPage>
  )
}
