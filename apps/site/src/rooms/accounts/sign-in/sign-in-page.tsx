/** The ways in: a link that works once, a passkey, or a passphrase with six digits. */
import { Field, Notice } from '../../../layout/form.tsx'
import { StaffPage } from '../../../layout/staff-page.tsx'
import type { Translate } from '../../../words/translator.ts'
import { PassphraseFields } from '../keys/passphrase-fields.tsx'
import { PasskeyForm } from '../passkeys/passkey-form.tsx'
import type { Challenge } from '../store.ts'

/** Which way was tried in vain. */
export type SignInRefused = 'link' | 'passphrase' | 'passkey'

/** With a code, one button that uses it up; without, the other ways. */
export const SignInPage = (props: {
  t: Translate
  code?: string
  challenge?: Challenge | null
  refused?: SignInRefused | undefined
  name?: string
}) => {
  const { t, code, challenge = null, refused } = props
  return (
    <StaffPage t={t} title={t('accounts.sign-in.title')} path="/sign-in" scripts={['passkey-form']}>
      <h1>{t('accounts.sign-in.title')}</h1>
      {refused && (
        <Notice kind="wrong">
          <p>{t(`accounts.sign-in.refused.${refused}`)}</p>
        </Notice>
      )}
      {code ? (
        <form method="post" action={`/${t.language}/sign-in`}>
          <p>{t('accounts.sign-in.once')}</p>
          <input type="hidden" name="code" value={code} />
          <div class="acts">
            <button type="submit" class="main">
              {t('accounts.sign-in.button')}
            </button>
          </div>
        </form>
      ) : (
        <>
          {challenge && (
            <PasskeyForm
              t={t}
              action={`/${t.language}/sign-in/passkey`}
              asks={{ ...challenge, kind: 'get' }}
              button={t('accounts.sign-in.passkey')}
            />
          )}
          <h2>{t('accounts.sign-in.passphrase')}</h2>
          <form method="post" action={`/${t.language}/sign-in/passphrase`}>
            <Field
              name="name"
              label={t('accounts.keys.sign-in-name')}
              control={(tied) => <input {...tied} value={props.name} autocomplete="username" />}
            />
            <PassphraseFields t={t} />
            <button type="submit">{t('accounts.sign-in.passphrase-button')}</button>
          </form>
          <h2>{t('accounts.sign-in.link')}</h2>
          <p>{t('accounts.sign-in.needs-link')}</p>
        </>
      )}
      <p>
        <a href={`/${t.language}/`}>{t('accounts.sign-in.participant')}</a>
      </p>
    </StaffPage>
  )
}
